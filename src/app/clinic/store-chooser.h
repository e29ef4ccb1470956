#pragma once

#include "quotes/quote-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells where quotes and price lists are kept, and lets a person choose another folder for them,
 * over the window of the widget. */
void ep_store_chooser_show (GtkWidget *widget, EpQuoteKeeper *keeper);

G_END_DECLS
