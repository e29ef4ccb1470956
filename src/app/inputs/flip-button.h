#pragma once

#include "desk/desk.h"

#include <gtk/gtk.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* The break-even of an input: its small chart, and the button that sets the input to the value at
 * which the answer flips. */

/* The pair that an input's break-even is of: that of its course, or the one that is looked at. */
guint ep_flip_pair (EpDesk *desk, EpInput input);

/* The small chart of an input, NULL where it has none. Free with ep_scene_free(). */
EpScene *ep_flip_chart (EpDesk *desk, EpInput input, GtkWidget *widget);

/* Shows on the button what it would do, or why it can do nothing, and tells screen readers there
 * what the small chart shows. */
void ep_flip_button_refresh (GtkWidget *button, EpDesk *desk, EpInput input);

/* Sets the input to its break-even, as one step that can be undone, and says so in a toast. Returns
 * what it said, to be freed with g_free(), NULL where there was nothing to do. */
char *ep_flip (GtkWidget *widget, EpDesk *desk, EpInput input);

G_END_DECLS
