#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where a key leads from position `from` of a list of n_items, at least one: arrows, Page Up and
 * Down by `page` positions, Home and End. FALSE for any other key. */
gboolean ep_list_step (guint keyval, guint from, guint n_items, guint page, guint *position);

G_END_DECLS
