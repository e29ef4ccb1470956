#pragma once

#include "inputs/input-holder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One extra of a course: its name, its price a session or a course, and a button that takes it
 * away. */
#define EP_TYPE_EXTRA_ROW (ep_extra_row_get_type ())
G_DECLARE_FINAL_TYPE (EpExtraRow, ep_extra_row, EP, EXTRA_ROW, GtkBox)

GtkWidget *ep_extra_row_new (EpInputHolder *holder, guint course, guint extra);

/* Shows the extra as the holder has it now. It still exists. */
void ep_extra_row_refresh (EpExtraRow *self);

/* The extra is gone, and soon the row: its entries no longer touch the holder. */
void ep_extra_row_unbind (EpExtraRow *self);

void ep_extra_row_grab_focus (EpExtraRow *self);

G_END_DECLS
