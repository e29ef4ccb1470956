#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One package of a course: its size, its price or percentage off, and a button that takes it away.
 */
#define EP_TYPE_PACKAGE_ROW (ep_package_row_get_type ())
G_DECLARE_FINAL_TYPE (EpPackageRow, ep_package_row, EP, PACKAGE_ROW, GtkBox)

GtkWidget *ep_package_row_new (EpDesk *desk, guint course, guint package);

/* Shows the package as the desk has it now. It still exists. */
void ep_package_row_refresh (EpPackageRow *self);

/* The package is gone, and soon the row: its entries no longer touch the desk. */
void ep_package_row_unbind (EpPackageRow *self);

void ep_package_row_grab_focus (EpPackageRow *self);

G_END_DECLS
