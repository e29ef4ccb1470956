#pragma once

#include "glyph.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A button that draws its sign and its text itself, one widget where GTK's own is three. Its CSS
 * node is "sign". A button without text needs a name for screen readers, which is its tooltip too,
 * see ep_sign_button_set_name(). */
#define EP_TYPE_SIGN_BUTTON (ep_sign_button_get_type ())
G_DECLARE_FINAL_TYPE (EpSignButton, ep_sign_button, EP, SIGN_BUTTON, GtkButton)

GtkWidget *ep_sign_button_new (EpGlyph glyph, const char *text);

/* The same for a button of another role, such as a tab. */
GtkWidget *ep_sign_button_new_with_role (GtkAccessibleRole role, EpGlyph glyph, const char *text);

void ep_sign_button_set_glyph (EpSignButton *self, EpGlyph glyph);

/* NULL for none. Beside a sign the text is left out where the button is too narrow for both. */
void ep_sign_button_set_text (EpSignButton *self, const char *text);

/* What it does, for who points at it and for who can't see it. */
void ep_sign_button_set_name (EpSignButton *self, const char *name);

/* Whether it is the chosen one of its kind: looks so, and says so to screen readers. Only for a
 * button whose role has that, such as a tab. */
void ep_sign_button_set_selected (EpSignButton *self, gboolean selected);

G_END_DECLS
