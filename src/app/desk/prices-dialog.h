#pragma once

#include "desk.h"
#include "quotes/quote-changes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows over the widget's window what today's prices change in the quote on the desk, and takes
 * them as one step where the person wants that. `changes` are of the desk's state; it takes them
 * over. */
void ep_prices_dialog_show (GtkWidget *widget, EpDesk *desk, EpQuoteChanges *changes);

G_END_DECLS
