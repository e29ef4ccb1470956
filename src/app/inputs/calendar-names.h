#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Names the four buttons of a calendar for screen readers, which GTK leaves without. */
void ep_calendar_name_buttons (GtkCalendar *calendar);

G_END_DECLS
