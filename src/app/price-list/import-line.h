#pragma once

#include "import-words.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line of the preview of an import: a row of the file, or a treatment that the file does not
 * have. */
#define EP_TYPE_IMPORT_ITEM (ep_import_item_get_type ())
G_DECLARE_FINAL_TYPE (EpImportItem, ep_import_item, EP, IMPORT_ITEM, GObject)

/* A row of an import, or with `row` NULL the treatment at `place` of the list, which stays. All
 * outlive the item. `after` is the list as it will be, NULL where it can't be. */
EpImportItem *ep_import_item_new (EpFormatter *formatter, EpPriceListState *state,
                                  EpPriceListState *after, const EpImportRow *row, guint place);

/* The lines for a list of such items. */
GtkListItemFactory *ep_import_line_factory_new (void);

/* What stands in a line: owned by it. */
const char *ep_import_line_title (GtkWidget *line);
const char *ep_import_line_fate (GtkWidget *line);
const char *ep_import_line_warning (GtkWidget *line);

G_END_DECLS
