#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A flat button at which something opens: a text that it draws itself, cut where there is no room
 * for it, and behind it an arrow down. Its CSS node is "sign", of the class "drop". */
#define EP_TYPE_DROP_BUTTON (ep_drop_button_get_type ())
G_DECLARE_FINAL_TYPE (EpDropButton, ep_drop_button, EP, DROP_BUTTON, GtkButton)

GtkWidget *ep_drop_button_new (void);

/* What stands on it, and what it is for screen readers and in the tooltip. */
void ep_drop_button_set_text (EpDropButton *self, const char *text, const char *name);

const char *ep_drop_button_get_text (EpDropButton *self);

G_END_DECLS
