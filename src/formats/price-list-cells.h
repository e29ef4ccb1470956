#pragma once

#include <engine/scenario.h>
#include <formats/error.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The columns of a price list as CSV, see docs/PRICE-LISTS.md, in the order in which they are
 * written. */
typedef enum {
  EP_COLUMN_AREA,
  EP_COLUMN_KIND,
  EP_COLUMN_NAME,
  EP_COLUMN_SESSION_PRICE,
  EP_COLUMN_SESSIONS_MIN,
  EP_COLUMN_SESSIONS_LIKELY,
  EP_COLUMN_SESSIONS_MAX,
  EP_COLUMN_INTERVAL,
  EP_COLUMN_PACKAGES,
  EP_COLUMN_EXTRAS,
  EP_COLUMN_DISCOUNT_PERCENT,
  EP_COLUMN_REFUND,
  EP_COLUMN_MAINTENANCE_MONTHS,
  EP_COLUMN_MAINTENANCE_PRICE,
  EP_COLUMN_SESSION_MINUTES,
  EP_COLUMN_DOWNTIME_DAYS,
} EpColumn;

#define EP_COLUMNS (EP_COLUMN_DOWNTIME_DAYS + 1)

/* Their names, NULL behind the last one. */
extern const char *const ep_column_names[EP_COLUMNS + 1];

/* Refuses a cell of the column: "COLUMN: reason". Returns FALSE. */
gboolean ep_column_refuse (EpColumn column, EpFormatsError code, GError **error, const char *reason,
                           ...) G_GNUC_PRINTF (4, 5);

/* The cells that hold several things, "3: 810.00; 6: 15%" and "Serum: 25.00 per session". "" for
 * none. Free with g_free(). */
char *ep_packages_cell (const EpCourse *course, guint decimals);
char *ep_extras_cell (const EpCourse *course, guint decimals);

/* The same cells as arrays of CONTRACT.md, of whatever values: new references. NULL with
 * EP_FORMATS_ERROR_FORM where the cell has another form. */
json_t *ep_packages_parse (const char *cell, GError **error);
json_t *ep_extras_parse (const char *cell, GError **error);

G_END_DECLS
