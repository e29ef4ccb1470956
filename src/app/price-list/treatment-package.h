#pragma once

#include "price-list-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One package of the treatment that is looked at: its size, its price or percentage off, what a
 * session costs in it, what it saves or what is odd about it, and a button that takes it away. */
#define EP_TYPE_TREATMENT_PACKAGE (ep_treatment_package_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentPackage, ep_treatment_package, EP, TREATMENT_PACKAGE, GtkBox)

GtkWidget *ep_treatment_package_new (EpPriceListDraft *draft, guint package);

/* Shows the package as the draft has it now. It still exists. */
void ep_treatment_package_refresh (EpTreatmentPackage *self);

/* The package is gone, and soon the row: its entries no longer touch the draft. */
void ep_treatment_package_unbind (EpTreatmentPackage *self);

/* What is said of the package below its entries where there is little room beside them. */
void ep_treatment_package_set_narrow (EpTreatmentPackage *self, gboolean narrow);

void ep_treatment_package_grab_focus (EpTreatmentPackage *self);

G_END_DECLS
