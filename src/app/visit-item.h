#pragma once

#include <glib-object.h>
#include <present/visits.h>

G_BEGIN_DECLS

/* One row of the table of visits, for a list model. Each column is a readable property, which tells
 * when its text changes. */
#define EP_TYPE_VISIT_ITEM (ep_visit_item_get_type ())
G_DECLARE_FINAL_TYPE (EpVisitItem, ep_visit_item, EP, VISIT_ITEM, GObject)

typedef enum {
  EP_VISIT_COLUMN_DATE,
  EP_VISIT_COLUMN_REFERENCE_WHAT,
  EP_VISIT_COLUMN_REFERENCE_PAYS,
  EP_VISIT_COLUMN_REFERENCE_SO_FAR,
  EP_VISIT_COLUMN_OTHER_WHAT,
  EP_VISIT_COLUMN_OTHER_PAYS,
  EP_VISIT_COLUMN_OTHER_SO_FAR,
} EpVisitColumn;

#define EP_VISIT_COLUMNS 7

/* An item with a copy of the row's texts. */
EpVisitItem *ep_visit_item_new (const EpVisitRow *row);

/* Takes over the texts of another row. */
void ep_visit_item_update (EpVisitItem *self, const EpVisitRow *row);

/* The text of a column, "" where there is none. Owned by the item. */
const char *ep_visit_item_get_text (EpVisitItem *self, EpVisitColumn column);

/* The property of a column. */
const char *ep_visit_item_property (EpVisitColumn column);

G_END_DECLS
