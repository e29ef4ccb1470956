#pragma once

#include "input-holder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The extras of a course, with a button that adds one. */
#define EP_TYPE_EXTRA_LIST (ep_extra_list_get_type ())
G_DECLARE_FINAL_TYPE (EpExtraList, ep_extra_list, EP, EXTRA_LIST, GtkBox)

void ep_extra_list_bind (EpExtraList *self, EpInputHolder *holder, guint course);

G_END_DECLS
