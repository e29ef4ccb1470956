#pragma once

#include "clinic/clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of the window, by name: "desk", which is always there, and those that are made when
 * they are first shown. */

/* Shows that page of the stack; one that the window does not have leaves it as it is. */
void ep_pages_show (GtkStack *stack, EpClinic *clinic, const char *name);

G_END_DECLS
