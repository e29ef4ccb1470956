#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Loads what the first frame needs on a second processor, while libadwaita reads its style on the
 * first: the letters of the window's fonts, and ICU's data. Nothing depends on it, and nothing
 * waits for it: what is not loaded yet by then is loaded when it is drawn.
 *
 * To be called once, when GTK knows its settings. */
void ep_warm_up (const char *locale);

G_END_DECLS
