#include "price-list-read.h"

#include "refusal.h"
#include "treatment-read.h"
#include "values.h"

#include <engine/decimal.h>
#include <formats/quote.h>
#include <string.h>

/* A row becomes a treatment as JSON, so that one reader says what a price list can hold. */

typedef enum { CELL_TEXT, CELL_INTEGER, CELL_PACKAGES, CELL_EXTRAS, CELL_PRICE } CellKind;

typedef struct {
  const char *holder; /* the member that is an object with this one; NULL: none is */
  const char *member;
  CellKind kind;
} Cell;

static const Cell cell_kinds[EP_COLUMNS] = {
    [EP_COLUMN_AREA] = {NULL, "area", CELL_TEXT},
    [EP_COLUMN_KIND] = {NULL, "kind", CELL_TEXT},
    [EP_COLUMN_NAME] = {NULL, "name", CELL_TEXT},
    [EP_COLUMN_SESSION_PRICE] = {NULL, "session_price", CELL_PRICE},
    [EP_COLUMN_SESSIONS_MIN] = {"sessions", "min", CELL_INTEGER},
    [EP_COLUMN_SESSIONS_LIKELY] = {"sessions", "likely", CELL_INTEGER},
    [EP_COLUMN_SESSIONS_MAX] = {"sessions", "max", CELL_INTEGER},
    [EP_COLUMN_INTERVAL] = {NULL, "interval", CELL_TEXT},
    [EP_COLUMN_PACKAGES] = {NULL, "packages", CELL_PACKAGES},
    [EP_COLUMN_EXTRAS] = {NULL, "extras", CELL_EXTRAS},
    [EP_COLUMN_DISCOUNT_PERCENT] = {NULL, "discount_percent", CELL_TEXT},
    [EP_COLUMN_REFUND] = {NULL, "refund", CELL_TEXT},
    [EP_COLUMN_MAINTENANCE_MONTHS] = {"maintenance", "every_months", CELL_INTEGER},
    [EP_COLUMN_MAINTENANCE_PRICE] = {"maintenance", "price", CELL_TEXT},
    [EP_COLUMN_SESSION_MINUTES] = {NULL, "session_minutes", CELL_INTEGER},
    [EP_COLUMN_DOWNTIME_DAYS] = {NULL, "downtime_days", CELL_TEXT},
};

static json_t *
parse_integer (EpColumn column, const char *text, GError **error)
{
  json_t *integer = ep_json_integer_parse (text);
  if (integer == NULL) {
    g_autofree char *quoted = ep_quote (text, EP_QUOTE_LENGTH);
    ep_column_refuse (column, EP_FORMATS_ERROR_FORM, error, N_ ("\"%s\" is not a whole number"),
                      quoted);
  }
  return integer;
}

/* A price in words has a letter; anything else has to be an amount, or a clinic's 1,200.00 would be
 * taken for something that it is not. */
static json_t *
parse_price (const char *text, const char **member, GError **error)
{
  gint64 number;
  if (ep_price_text_has_letter (text)) {
    *member = "price_text";
    return json_string (text);
  }
  if (ep_decimal_parse (text, strlen (text), 9, 0, 0, &number) != EP_DECIMAL_FORM)
    return json_string (text);
  g_autofree char *quoted = ep_quote (text, EP_QUOTE_LENGTH);
  ep_column_refuse (EP_COLUMN_SESSION_PRICE, EP_FORMATS_ERROR_FORM, error,
                    N_ ("\"%s\" is not an amount: write digits with at most one point and nothing "
                        "else, such as 1200, or a price in words such as \"on request\""),
                    quoted);
  return NULL;
}

static json_t *
parse_cell (EpColumn column, const char *text, const char **member, GError **error)
{
  switch (cell_kinds[column].kind) {
  case CELL_INTEGER:
    return parse_integer (column, text, error);
  case CELL_PACKAGES:
    return ep_packages_parse (text, error);
  case CELL_EXTRAS:
    return ep_extras_parse (text, error);
  case CELL_PRICE:
    return parse_price (text, member, error);
  case CELL_TEXT:
  default:
    return json_string (text);
  }
}

static gboolean
set_cell (json_t *treatment, EpColumn column, const char *text, GError **error)
{
  const Cell *cell = &cell_kinds[column];
  const char *member = cell->member;
  json_t *holder = treatment;
  json_t *value = parse_cell (column, text, &member, error);
  if (value == NULL)
    return FALSE;
  if (cell->holder != NULL) {
    if (json_object_get (treatment, cell->holder) == NULL)
      ep_json_set (treatment, cell->holder, json_object ());
    holder = json_object_get (treatment, cell->holder);
  }
  ep_json_set (holder, member, value);
  return TRUE;
}

/* The likely number alone is the number, and none at all is one session. */
static void
settle_sessions (json_t *treatment)
{
  const json_t *sessions = json_object_get (treatment, "sessions");
  json_t *likely = json_object_get (sessions, "likely");
  if (sessions == NULL)
    ep_json_set (treatment, "sessions", json_integer (1));
  else if (likely != NULL && json_object_size (sessions) == 1)
    ep_json_set (treatment, "sessions", json_incref (likely));
}

/* What follows `start` in the path; NULL: it is another one. No path of a cell begins with that of
 * another. */
static const char *
behind_path (const char *path, const char *start)
{
  return g_str_has_prefix (path, start) ? path + strlen (start) : NULL;
}

static const char *
behind_cell (const char *path, EpColumn column)
{
  const Cell *cell = &cell_kinds[column];
  g_autofree char *start = g_strconcat (cell->holder != NULL ? cell->holder : "",
                                        cell->holder != NULL ? "." : "", cell->member, NULL);
  return behind_path (path, start);
}

/* The column that the path is of, *behind set to what of it is within the cell. */
static EpColumn
find_column (const char *path, const char **behind)
{
  for (guint column = 0; column < EP_COLUMNS; column++) {
    *behind = behind_cell (path, (EpColumn)column);
    if (*behind != NULL)
      return (EpColumn)column;
  }
  *behind = behind_path (path, "price_text");
  if (*behind != NULL)
    return EP_COLUMN_SESSION_PRICE;
  *behind = behind_path (path, "sessions"); /* out of order */
  g_assert (*behind != NULL);
  return EP_COLUMN_SESSIONS_LIKELY;
}

/* Says of the table what the reader says of JSON: "packages[1].price: reason" is "packages: number
 * 2, price: reason". */
static void
refuse_as_column (const GError *json_error, GError **error)
{
  const EpRefusal *refusal = ep_refusal_get (json_error);
  const char *behind;
  const EpColumn column = find_column (refusal->path, &behind);
  EpRefusal where = {.path = (char *)ep_column_names[column]};
  if (*behind == '[') {
    where.item = (guint)g_ascii_strtoull (behind + 1, &where.part, 10) + 1;
    where.part += strlen ("].");
  }
  ep_refusal_set (error, (EpFormatsError)json_error->code, &where, refusal->reason,
                  (const char *const *)refusal->details);
}

static json_t *
treatment_json (char *const cells[EP_COLUMNS], GError **error)
{
  json_t *treatment = json_object ();
  for (guint column = 0; column < EP_COLUMNS; column++) {
    if (cells[column][0] == '\0')
      continue;
    if (!set_cell (treatment, (EpColumn)column, cells[column], error)) {
      json_decref (treatment);
      return NULL;
    }
  }
  settle_sessions (treatment);
  return treatment;
}

EpTreatment *
ep_treatment_from_cells (char *const cells[EP_COLUMNS], const EpCurrency *currency,
                         const char *uuid, GError **error)
{
  g_autoptr (GError) json_error = NULL;
  if (cells[EP_COLUMN_SESSION_PRICE][0] == '\0') {
    ep_column_refuse (EP_COLUMN_SESSION_PRICE, EP_FORMATS_ERROR_MISSING, error, N_ ("is missing"));
    return NULL;
  }
  json_t *written = treatment_json (cells, error);
  if (written == NULL)
    return NULL;
  EpTreatment *treatment = ep_treatment_read (written, currency, uuid, &json_error);
  json_decref (written);
  if (treatment == NULL)
    refuse_as_column (json_error, error);
  return treatment;
}
