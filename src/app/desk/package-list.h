#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The packages of a course, with a button that adds one. */
#define EP_TYPE_PACKAGE_LIST (ep_package_list_get_type ())
G_DECLARE_FINAL_TYPE (EpPackageList, ep_package_list, EP, PACKAGE_LIST, GtkBox)

void ep_package_list_bind (EpPackageList *self, EpDesk *desk, guint course);

G_END_DECLS
