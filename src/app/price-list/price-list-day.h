#pragma once

#include "clinic/clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Has the clinic read its price list anew when another day has begun, on which another version may
 * count: at midnight, and whenever the window is gone to, since a computer that sleeps misses it.
 * As long as the window is there. */
void ep_price_list_day_watch (GtkWindow *window, EpClinic *clinic);

G_END_DECLS
