#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two buttons of which one is chosen: "Ratio" or "Price".
 *
 * Signal "chosen" (gboolean second): a person chose the other one. */
#define EP_TYPE_TOGGLE_PAIR (ep_toggle_pair_get_type ())
G_DECLARE_FINAL_TYPE (EpTogglePair, ep_toggle_pair, EP, TOGGLE_PAIR, GtkBox)

/* `name` is what is chosen, for screen readers. */
GtkWidget *ep_toggle_pair_new (const char *name, const char *first, const char *second);

/* Shows which one is chosen, without a signal. */
void ep_toggle_pair_show (EpTogglePair *self, gboolean second);

GtkToggleButton *ep_toggle_pair_get_first (EpTogglePair *self);
GtkToggleButton *ep_toggle_pair_get_second (EpTogglePair *self);

G_END_DECLS
