#pragma once

#include "price-list-page.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Shows what an import of that CSV file would do, and does it if the person wants that. */
void ep_price_list_files_open (EpPriceListPage *page, GFile *file);

/* Writes the version that is shown as CSV; its name is completed. */
void ep_price_list_files_save (EpPriceListPage *page, GFile *typed);

G_END_DECLS
