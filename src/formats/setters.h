#pragma once

#include <formats/setters.h>
#include <jansson.h>

G_BEGIN_DECLS

/* The scalars of CONTRACT.md's table, in its order, in which they are set: an integer `sessions`
 * comes before its parts. */
typedef enum {
  EP_SET_CURRENCY,
  EP_SET_START,
  EP_SET_HORIZON_MONTHS,
  EP_SET_BASIS,
  EP_SET_NEAR_TIE_PERCENT,
  EP_SET_TAX_PERCENT,
  EP_SET_TAX_INCLUDED,
  EP_SET_PER_VISIT,
  EP_SET_PER_DAY_OFF,
  EP_SET_NAME,
  EP_SET_KIND,
  EP_SET_SESSION_PRICE,
  EP_SET_PRICE_RATIO,
  EP_SET_RATIO_PER,
  EP_SET_SESSIONS,
  EP_SET_SESSIONS_MIN,
  EP_SET_SESSIONS_LIKELY,
  EP_SET_SESSIONS_MAX,
  EP_SET_INTERVAL,
  EP_SET_PACKAGE_SESSIONS,
  EP_SET_PACKAGE_PRICE,
  EP_SET_PACKAGE_PERCENT_OFF,
  EP_SET_DISCOUNT_PERCENT,
  EP_SET_REFUND,
  EP_SET_EXTRA_NAME,
  EP_SET_EXTRA_PRICE,
  EP_SET_EXTRA_PER,
  EP_SET_MAINTENANCE_MONTHS,
  EP_SET_MAINTENANCE_PRICE,
  EP_SET_SESSION_MINUTES,
  EP_SET_DOWNTIME_DAYS,
} EpSet;

#define EP_SETS (EP_SET_DOWNTIME_DAYS + 1)

#define EP_NO_COLUMN G_MAXUINT

/* A column that sets something. */
typedef struct {
  EpSet set;
  guint course; /* 0 where it is the whole scenario's */
  guint index;  /* of the package or extra, else 0 */
  guint column;
  guint rival; /* the column of what this one excludes in the base, or EP_NO_COLUMN */
} EpSetter;

struct _EpSetters {
  json_t *base;
  EpScenario *scenario; /* the base's; NULL where it is none by itself */
  gboolean base_has_tax;
  guint n_columns;
  guint n_setters;
  EpSetter *setters; /* ascending by what they set */
};

/* Finds what the header's path sets, all but its column. FALSE: nothing in that base. */
gboolean ep_setter_find (const json_t *base, const char *path, EpSetter *setter);

/* The object or array in the base, or its place in the row's copy, that holds what is set, and the
 * member's name there. NULL: the base has no such object, and none is to be created. */
json_t *ep_setter_object (const EpSetter *setter, json_t *root, const char **member);

/* The setter's value for JSON: an integer or a boolean where the table wants one and the cell says
 * one, else a string. A new reference. */
json_t *ep_setter_value (const EpSetter *setter, const char *text);

/* The members of the same object that mean nothing beside this one: a list that ends with NULL. */
const char *const *ep_setter_rivals (const EpSetter *setter);

/* Sets a cell, not empty, in the scenario. FALSE when it cannot be done in just that place: the row
 * is then read as JSON. `scenario` may be left half changed. */
gboolean ep_setter_set (const EpSetter *setter, const EpCsvCell *cell, EpScenario *scenario);

G_END_DECLS
