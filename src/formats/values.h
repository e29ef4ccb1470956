#pragma once

#include <engine/date.h>
#include <jansson.h>

G_BEGIN_DECLS

/* Values as the contract writes them; those of JSON are new references. */

/* Decimal text: value / 10^decimals with just that many decimals. */
json_t *ep_json_decimal (gint64 value, guint decimals);

/* The integer of 64 bits that the text writes as JSON has them; NULL: it is none. */
json_t *ep_json_integer_parse (const char *text);

/* "YYYY-MM-DD". */
json_t *ep_json_day (EpDay day);

/* Appends to an array or sets in an object, taking the new value over. */
void ep_json_append (json_t *array, json_t *value);
void ep_json_set (json_t *object, const char *name, json_t *value);

/* Decimal text without the zeros that say nothing: "0.01" for 100 at 4 decimals, of which there
 * is at least one. Free with g_free(). */
char *ep_plain_decimal (gint64 value, guint decimals);

/* The text of a value, which is released. Free with g_free(). */
char *ep_json_finish (json_t *value);

G_END_DECLS
