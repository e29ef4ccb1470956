#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The inputs that all courses share: how long they are compared, from when, in what currency, tax,
 * the patient's own costs. */
#define EP_TYPE_COMPARISON_GROUP (ep_comparison_group_get_type ())
G_DECLARE_FINAL_TYPE (EpComparisonGroup, ep_comparison_group, EP, COMPARISON_GROUP, GtkBox)

void ep_comparison_group_bind (EpComparisonGroup *self, EpDesk *desk);

G_END_DECLS
