#pragma once

#include "clinic/clinic.h"
#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a course can be filled with: the treatments of the price list that counts today, those of
 * the course's kind first, in a popover with a search where they are many, and the way to the price
 * list itself. */
#define EP_TYPE_TREATMENT_CHOOSER (ep_treatment_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentChooser, ep_treatment_chooser, EP, TREATMENT_CHOOSER, GtkPopover)

/* Opens it at a button, made for this one time. Where the list has words in place of the price, the
 * course still has another one: the focus goes to the entry of that, to type over it. */
void ep_treatment_chooser_show (GtkWidget *button, EpDesk *desk, EpClinic *clinic, guint course,
                                GtkWidget *price_entry);

/* The treatments (of EpTreatment) by their kinds: those of that kind first, then those of each
 * other kind, in the order of the list. The array is new and does not own them. */
GPtrArray *ep_treatments_by_kind (const GPtrArray *treatments, EpKind first);

G_END_DECLS
