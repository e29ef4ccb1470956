#include <store/quotes.h>

#include <string.h>

#include "fold.h"
#include "quote-row.h"
#include "store-private.h"

/* Each is the order of the index of its name, in either direction. */
static const struct {
  const char *index;
  const char *ascending;
  const char *descending;
} orders[] = {
    [EP_QUOTES_BY_CHANGE] = {"quote_by_change", "change", "change DESC"},
    [EP_QUOTES_BY_NUMBER] = {"quote_by_number", "number", "number DESC"},
    [EP_QUOTES_BY_TITLE] = {"quote_by_title", "sorted, number", "sorted DESC, number DESC"},
    [EP_QUOTES_BY_VALID_UNTIL] = {"quote_by_valid_until", "valid_until, number",
                                  "valid_until DESC, number DESC"},
    [EP_QUOTES_BY_STATUS] = {"quote_by_status", "status, valid_until, number",
                             "status DESC, valid_until DESC, number DESC"},
};

/* What answers without a look at the table: words are in these two. SQLite, which knows nothing of
 * how many quotes have a word, would choose otherwise. */
static const char *
index_for (const EpQuoteQuery *query, gboolean has_words, gboolean in_order)
{
  if (!has_words)
    return in_order ? orders[query->order].index : "quote_by_status"; /* the smallest */
  return query->order == EP_QUOTES_BY_TITLE ? "quote_by_title" : "quote_by_change";
}

static void
append_filter (GString *sql, const EpQuoteQuery *query)
{
  switch (query->filter) {
  case EP_QUOTES_ALL:
    break;
  case EP_QUOTES_VALID:
    g_string_append_printf (sql, " AND (status = %d OR status IN (%d, %d) AND valid_until >= %u)",
                            EP_QUOTE_ACCEPTED, EP_QUOTE_DRAFT, EP_QUOTE_GIVEN, query->today);
    break;
  case EP_QUOTES_EXPIRED:
    g_string_append_printf (sql, " AND status IN (%d, %d) AND valid_until < %u", EP_QUOTE_DRAFT,
                            EP_QUOTE_GIVEN, query->today);
    break;
  default:
    g_assert_not_reached ();
  }
}

/* The words as they are searched: a list that ends with NULL, empty ones left out. */
static char **
fold_words (const char *words)
{
  g_autofree char *folded = ep_fold (words);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    if (g_unichar_isspace (g_utf8_get_char (at)))
      memset (at, ' ', (gsize)(g_utf8_next_char (at) - at));
  }
  parts = g_strsplit (folded, " ", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  }
  return g_strv_builder_end (builder);
}

/* "SELECT `columns`" of the query's quotes, in `order` where it is not NULL, with its words bound.
 */
static sqlite3_stmt *
ask (EpStore *store, const char *columns, const EpQuoteQuery *query, const char *order,
     GError **error)
{
  g_auto (GStrv) words = fold_words (query->words);
  GString *sql = g_string_new (NULL);
  g_autofree char *text = NULL;
  sqlite3_stmt *statement;

  g_string_printf (sql, "SELECT %s FROM quote INDEXED BY %s WHERE removed = 0", columns,
                   index_for (query, words[0] != NULL, order != NULL));
  append_filter (sql, query);
  for (guint i = 0; words[i] != NULL; i++)
    g_string_append (sql, " AND instr (searched, ?)");
  if (order != NULL)
    g_string_append_printf (sql, " ORDER BY %s", order);
  text = g_string_free (sql, FALSE);
  statement = ep_database_prepare (store->database, text, error);
  for (int i = 0; statement != NULL && words[i] != NULL; i++)
    sqlite3_bind_text (statement, i + 1, words[i], -1, SQLITE_TRANSIENT);
  return statement;
}

gboolean
ep_store_count_quotes (EpStore *store, const EpQuoteQuery *query, guint *n_quotes, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ask (store, "count (*)", query, NULL, error);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  *n_quotes = (guint)sqlite3_column_int64 (statement, 0);
  return TRUE;
}

/* The numbers of one page. */
static gboolean
find_numbers (EpStore *store, const EpQuoteQuery *query, guint first, guint limit, GArray *numbers,
              GError **error)
{
  const char *direction =
      query->descending ? orders[query->order].descending : orders[query->order].ascending;
  g_autofree char *order = g_strdup_printf ("%s LIMIT %u OFFSET %u", direction, limit, first);
  g_autoptr (sqlite3_stmt) statement = ask (store, "number", query, order, error);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  while (is_row) {
    const gint64 number = sqlite3_column_int64 (statement, 0);

    g_array_append_val (numbers, number);
    if (!ep_database_step (statement, &is_row, error))
      return FALSE;
  }
  return TRUE;
}

/* Stands in a list for a quote that can't be shown. */
static EpQuote *
new_damaged (gint64 number, const char *uuid)
{
  EpQuote *quote = g_new0 (EpQuote, 1);

  g_strlcpy (quote->uuid, uuid, sizeof quote->uuid);
  quote->number = (guint)number;
  quote->reference = g_strdup ("");
  quote->title = g_strdup ("");
  quote->sources = g_strdup ("");
  return quote;
}

static gboolean
read_quotes (EpStore *store, const GArray *numbers, GPtrArray *quotes, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (
      store->database,
      "SELECT " EP_QUOTE_COLUMNS
      " FROM quote q LEFT JOIN quote_content c USING (number) WHERE q.number = ?",
      error);

  for (guint i = 0; statement != NULL && i < numbers->len; i++) {
    const gint64 number = g_array_index (numbers, gint64, i);
    gboolean is_row;

    sqlite3_reset (statement);
    sqlite3_bind_int64 (statement, 1, number);
    if (!ep_database_step (statement, &is_row, error))
      return FALSE;
    EpQuote *quote = is_row ? ep_quote_row_read (statement, NULL) : NULL;
    if (quote == NULL)
      quote = new_damaged (number, is_row ? ep_database_text (statement, 0) : "");
    g_ptr_array_add (quotes, quote);
  }
  return statement != NULL;
}

GPtrArray *
ep_store_find_quotes (EpStore *store, const EpQuoteQuery *query, guint first, guint limit,
                      GError **error)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_quote_free);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!ep_database_begin_reading (store->database, error))
    return NULL;
  const gboolean went_well = find_numbers (store, query, first, limit, numbers, error) &&
                             read_quotes (store, numbers, quotes, error);
  if (!ep_database_end (store->database, went_well, error))
    return NULL;
  return g_steal_pointer (&quotes);
}
