#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The extras of a course, with a button that adds one. */
#define EP_TYPE_EXTRA_LIST (ep_extra_list_get_type ())
G_DECLARE_FINAL_TYPE (EpExtraList, ep_extra_list, EP, EXTRA_LIST, GtkBox)

void ep_extra_list_bind (EpExtraList *self, EpDesk *desk, guint course);

G_END_DECLS
