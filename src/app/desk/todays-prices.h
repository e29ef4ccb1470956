#pragma once

#include "clinic/clinic.h"
#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Gives the window the action "win.todays-prices", which tells what today's price list changes in
 * the quote on the desk, see prices-dialog.h; and, once that is something, a line above the widget
 * `below` that says so. */
void ep_todays_prices_install (AdwApplicationWindow *window, EpDesk *desk, EpClinic *clinic,
                               GtkWidget *below);

G_END_DECLS
