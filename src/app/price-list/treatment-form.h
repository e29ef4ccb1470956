#pragma once

#include "price-list-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The treatment of a price list that is looked at, to be edited. Enter goes on to the next entry.
 */
#define EP_TYPE_TREATMENT_FORM (ep_treatment_form_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentForm, ep_treatment_form, EP, TREATMENT_FORM, GtkBox)

/* Shows the draft's chosen treatment from now on; NULL: none. */
void ep_treatment_form_bind (EpTreatmentForm *self, EpPriceListDraft *draft);

/* Whether there is little room for each row, as at first. */
void ep_treatment_form_set_narrow (EpTreatmentForm *self, gboolean narrow);

/* Goes to the name, all of it selected, to be typed over. */
void ep_treatment_form_grab_focus (EpTreatmentForm *self);

G_END_DECLS
