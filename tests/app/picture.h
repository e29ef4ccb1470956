#pragma once

/* What the programs share that make pictures of the window, to be looked at. */

#include <adwaita.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The two numbers of "1280x800", each 1 to 10000; FALSE: the text is something else. */
gboolean picture_parse_size (const char *text, int *width_px, int *height_px);

/* Sets up the user's language, as the app has it; untranslated when EVENPOINT_LOCALEDIR does not
 * say where to look. The formatter for it, free with ep_formatter_free(). */
EpFormatter *picture_formatter_new (void);

/* adw_init() with the program's style sheets, its letters, and without what blinks or moves;
 * from right to left with EVENPOINT_RIGHT_TO_LEFT in the environment. */
void picture_set_up_look (void);

/* Draws the widget until it has its place. */
void picture_settle (GtkWidget *widget);

/* The first widget of that type, the widget itself or one within it; NULL: there is none. */
GtkWidget *picture_find (GtkWidget *widget, GType type);

/* Writes the window's content, and the popovers over it, as a PNG file. */
void picture_save (GtkWidget *window, const char *file);

/* Writes the texture likewise. */
void picture_write (GdkTexture *texture, const char *file);

G_END_DECLS
