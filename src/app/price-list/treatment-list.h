#pragma once

#include "price-list-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The treatments of a price list, by kind, each with its price and a sign where something is odd.
 * The one that is looked at is selected.
 *
 * Signal "opened": a person chose one to go on in. */
#define EP_TYPE_TREATMENT_LIST (ep_treatment_list_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentList, ep_treatment_list, EP, TREATMENT_LIST, GtkBox)

/* Shows the draft's treatments from now on. */
void ep_treatment_list_bind (EpTreatmentList *self, EpPriceListDraft *draft);

/* Goes to the treatment that is looked at. */
void ep_treatment_list_grab_focus (EpTreatmentList *self);

G_END_DECLS
