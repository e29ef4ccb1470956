#pragma once

#include "inputs/input-holder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The extras of a course, with a button that adds one. Without "headed" only the extras, where the
 * button stands elsewhere. */
#define EP_TYPE_EXTRA_LIST (ep_extra_list_get_type ())
G_DECLARE_FINAL_TYPE (EpExtraList, ep_extra_list, EP, EXTRA_LIST, GtkBox)

void ep_extra_list_bind (EpExtraList *self, EpInputHolder *holder, guint course);

/* Adds an extra, whose name is then to be typed. */
void ep_extra_list_add (EpExtraList *self);

G_END_DECLS
