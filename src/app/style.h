#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Has the program's style sheets style every window of the display, those for a dark look and for
 * high contrast while these hold. Once, when libadwaita has started. */
void ep_style_load (void);

G_END_DECLS
