#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short piece of a course's line as the charts draw it, beside the course's name. */

#define EP_SWATCH_WIDTH_PX  22
#define EP_SWATCH_HEIGHT_PX 3

/* Draws it with its top left corner there, in the colours that the system asks for. */
void ep_swatch_draw (GtkSnapshot *snapshot, guint course, double x_px, double y_px);

G_END_DECLS
