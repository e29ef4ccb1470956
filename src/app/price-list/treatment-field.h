#pragma once

#include "inputs/input-entry.h"
#include "widgets/text-row.h"

G_BEGIN_DECLS

/* A row for one numeric input of a treatment: its title, a caption or what is wrong with what was
 * typed, and the entry. In a .ui file "field" says which input, "caption" what stands below the
 * title, "stepped" and "page" how it steps. */
#define EP_TYPE_TREATMENT_FIELD (ep_treatment_field_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentField, ep_treatment_field, EP, TREATMENT_FIELD, EpTextRow)

/* Shows the row's field of course 0 of the holder from now on. */
void ep_treatment_field_bind (EpTreatmentField *self, EpInputHolder *holder);

/* Another caption. */
void ep_treatment_field_set_caption (EpTreatmentField *self, const char *caption);

EpInputEntry *ep_treatment_field_get_entry (EpTreatmentField *self);

G_END_DECLS
