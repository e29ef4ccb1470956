#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A short piece of a course's line as the chart draws it, beside the course's name. */
#define EP_TYPE_SWATCH (ep_swatch_get_type ())
G_DECLARE_FINAL_TYPE (EpSwatch, ep_swatch, EP, SWATCH, GtkWidget)

G_END_DECLS
