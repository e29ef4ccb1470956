#pragma once

#include <engine/currency.h>
#include <formats/error.h>
#include <jansson.h>

G_BEGIN_DECLS

/* Readers of JSON members, each with the checks of CONTRACT.md's "Refusals" for one member: present
 * or required, type, form, decimals, range. They return FALSE with EP_FORMATS_ERROR set, its path
 * the member's, and leave what they were to set as it was; also, with TRUE, when an optional member
 * is not there, so that a default set before stays. */

/* Where a value stands in the scenario: the way from the root to it. */
typedef struct EpPlace EpPlace;
struct EpPlace {
  const EpPlace *parent; /* NULL for the root, whose path is empty */
  const char *name;      /* the member's name; NULL for an element of an array */
  gsize index;           /* the element's, from 0 */
  json_t *value;         /* NULL: it is not there */
};

typedef enum { EP_OPTIONAL, EP_REQUIRED } EpPresence;

EpPlace ep_place_member (const EpPlace *object, const char *name);
EpPlace ep_place_element (const EpPlace *array, gsize index);

/* Refuses the value at that place: `PATH: reason`. Returns FALSE. */
gboolean ep_refuse (const EpPlace *place, EpFormatsError code, GError **error, const char *reason,
                    ...) G_GNUC_PRINTF (4, 5);

/* The same with the value as the first detail of the reason, cut as CONTRACT.md quotes values. */
gboolean ep_refuse_quoting (const EpPlace *place, EpFormatsError code, GError **error,
                            const char *reason, ...) G_GNUC_PRINTF (4, 5);

/* Whether the place, which has a value, holds an object without any member but `known`, a list that
 * ends with NULL. */
gboolean ep_check_object (const EpPlace *place, const char *const *known, GError **error);

/* Whether the place holds an array of minimum to maximum elements, or nothing and is optional. */
gboolean ep_check_array (const EpPlace *place, EpPresence presence, gsize minimum, gsize maximum,
                         GError **error);

gboolean ep_read_integer (const EpPlace *object, const char *name, EpPresence presence,
                          guint minimum, guint maximum, guint *value, GError **error);

gboolean ep_read_boolean (const EpPlace *object, const char *name, EpPresence presence,
                          gboolean *value, GError **error);

/* Text as the contract describes it, 1 to `characters` characters. *text is the document's. */
gboolean ep_read_text (const EpPlace *object, const char *name, EpPresence presence,
                       gsize characters, const char **text, GError **error);

/* Any text; *text is NUL-terminated, the document's. */
gboolean ep_read_string (const EpPlace *object, const char *name, EpPresence presence,
                         const char **text, GError **error);

/* One of the words of a list that ends with NULL: *choice is its index. */
gboolean ep_read_choice (const EpPlace *object, const char *name, EpPresence presence,
                         const char *const *words, guint *choice, GError **error);

/* Decimal text of minimum to maximum; all three scaled by 10^decimals. */
gboolean ep_read_decimal (const EpPlace *object, const char *name, EpPresence presence,
                          guint decimals, guint minimum, guint maximum, guint *value,
                          GError **error);

/* A percentage of 0 to 100 with at most 4 decimals, as parts per million. */
gboolean ep_read_percent (const EpPlace *object, const char *name, EpPresence presence,
                          guint *rate_ppm, GError **error);

/* An amount of money in that currency, in minor units. */
gboolean ep_read_amount (const EpPlace *object, const char *name, EpPresence presence,
                         const EpCurrency *currency, gint64 *amount_minor, GError **error);

G_END_DECLS
