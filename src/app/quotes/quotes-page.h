#pragma once

#include "clinic/clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page of all quotes: the list with its search, and what is done with those that are selected.
 * It asks the window around it for "win.show-page", "win.new-quote" and "win.open-quote". */
#define EP_TYPE_QUOTES_PAGE (ep_quotes_page_get_type ())
G_DECLARE_FINAL_TYPE (EpQuotesPage, ep_quotes_page, EP, QUOTES_PAGE, GtkWidget)

/* Takes a reference to the clinic. */
GtkWidget *ep_quotes_page_new (EpClinic *clinic);

G_END_DECLS
