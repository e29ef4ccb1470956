#pragma once

#include "clinic/clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page of the window on which the clinic's price list is read, edited, imported and put in use.
 */
#define EP_TYPE_PRICE_LIST_PAGE (ep_price_list_page_get_type ())
G_DECLARE_FINAL_TYPE (EpPriceListPage, ep_price_list_page, EP, PRICE_LIST_PAGE, GtkBox)

GtkWidget *ep_price_list_page_new (EpClinic *clinic);

G_END_DECLS
