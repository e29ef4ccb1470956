#pragma once

#include <engine/date.h>
#include <jansson.h>

G_BEGIN_DECLS

/* JSON values as the contract writes them, new references. */

/* Decimal text: value / 10^decimals with just that many decimals. */
json_t *ep_json_decimal (gint64 value, guint decimals);

/* "YYYY-MM-DD". */
json_t *ep_json_day (EpDay day);

/* Appends to an array or sets in an object, taking the new value over. */
void ep_json_append (json_t *array, json_t *value);
void ep_json_set (json_t *object, const char *name, json_t *value);

/* The text of a value, which is released. Free with g_free(). */
char *ep_json_finish (json_t *value);

G_END_DECLS
