#pragma once

#include "desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Opens the menu of a course that is not the reference at its button: rename it, move it, compare
 * the others with it, add another laser, remove it. */
void ep_course_menu_show (GtkWidget *button, EpDesk *desk, guint course);

G_END_DECLS
