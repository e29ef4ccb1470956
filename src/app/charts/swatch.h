#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short piece of a course's line as the charts draw it, beside the course's name: drawn by the
 * widget that has the name, or a widget of its own. */

#define EP_SWATCH_WIDTH_PX  22
#define EP_SWATCH_HEIGHT_PX 3

/* Draws it with its top left corner there, in the colours that the system asks for. */
void ep_swatch_draw (GtkSnapshot *snapshot, guint course, double x_px, double y_px);

#define EP_TYPE_SWATCH (ep_swatch_get_type ())
G_DECLARE_FINAL_TYPE (EpSwatch, ep_swatch, EP, SWATCH, GtkWidget)

GtkWidget *ep_swatch_new (guint course);

G_END_DECLS
