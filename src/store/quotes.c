#include <store/quotes.h>

#include <formats/scenario-json.h>
#include <string.h>

#include "clock.h"
#include "fold.h"
#include "quote-row.h"
#include "state.h"
#include "store-private.h"

/* What the store has of a quote that is to be kept anew. */
typedef struct {
  guint number;
  guint revision;
  gboolean removed;
  gint64 made_s;
  gint64 changed_s;
} Kept;

static gboolean
find_kept (sqlite3 *database, const char *uuid, Kept *kept, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      database, error,
      "SELECT number, revision, removed, made_s, changed_s FROM quote WHERE uuid = ?", "t", uuid);
  gboolean is_row;

  *kept = (Kept){0};
  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  if (is_row) {
    kept->number = (guint)sqlite3_column_int64 (statement, 0);
    kept->revision = (guint)sqlite3_column_int64 (statement, 1);
    kept->removed = sqlite3_column_int64 (statement, 2) != 0;
    kept->made_s = sqlite3_column_int64 (statement, 3);
    kept->changed_s = sqlite3_column_int64 (statement, 4);
  }
  return TRUE;
}

static gboolean
check_revision (const EpStore *store, const EpQuote *quote, const Kept *kept, GError **error)
{
  if (quote->revision > 0 && (kept->number == 0 || kept->removed)) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE, "%s: quote %u was erased", store->path,
                 quote->number);
    return FALSE;
  }
  if (quote->revision != kept->revision) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_CONFLICT,
                 "%s: quote %u was changed meanwhile (revision %u, this one knows %u)", store->path,
                 quote->number, kept->revision, quote->revision);
    return FALSE;
  }
  return TRUE;
}

static gboolean
take_number (sqlite3 *database, guint *number, GError **error)
{
  gint64 taken, lowest;
  int highest;

  if (!ep_database_get_int (database, "SELECT coalesce (max (number), 0) FROM quote", &highest,
                            error))
    return FALSE;
  lowest = MAX (highest + G_GINT64_CONSTANT (1), EP_QUOTE_NUMBER_MIN);
  if (!ep_state_count (database, EP_STATE_NUMBER, lowest, &taken, error))
    return FALSE;

  /* A flipped bit of the counter must not use up all numbers. */
  if (taken > G_MAXINT) {
    taken = lowest;
    if (!ep_state_set (database, EP_STATE_NUMBER, taken, error))
      return FALSE;
  }
  *number = (guint)taken;
  return TRUE;
}

static char *
searched_text (const EpQuote *quote)
{
  g_autofree char *text =
      g_strdup_printf ("%u\n%s\n%s", quote->number, quote->reference, quote->title);

  return ep_fold (text);
}

static gboolean
write_quote (sqlite3 *database, const EpQuote *quote, const char *scenario, GError **error)
{
  const char *quote_sql =
      quote->revision == 1
          ? "INSERT INTO quote (uuid, number, revision, change, status, valid_until, made_s,"
            " changed_s, removed, reference, title, sorted, searched)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0, ?9, ?10, ?11, ?12)"
          : "UPDATE quote SET revision = ?3, change = ?4, status = ?5, valid_until = ?6,"
            " changed_s = ?8, reference = ?9, title = ?10, sorted = ?11, searched = ?12"
            " WHERE number = ?2";
  const char *content_sql =
      quote->revision == 1 ? "INSERT INTO quote_content (number, scenario, sources, checksum)"
                             " VALUES (?1, ?2, ?3, ?4)"
                           : "UPDATE quote_content SET scenario = ?2, sources = ?3, checksum = ?4"
                             " WHERE number = ?1";
  g_autofree char *sorted = ep_fold (quote->title);
  g_autofree char *searched = searched_text (quote);
  guint8 checksum[EP_CHECKSUM_BYTES];
  gint64 change;

  ep_quote_row_checksum (quote, scenario, checksum);
  return ep_state_count (database, EP_STATE_CHANGE, 1, &change, error) &&
         ep_database_do (database, error, quote_sql, "tiiiiiiitttt", quote->uuid,
                         (gint64)quote->number, (gint64)quote->revision, change,
                         (gint64)quote->status, (gint64)quote->valid_until, quote->made_s,
                         quote->changed_s, quote->reference, quote->title, sorted, searched) &&
         ep_database_do (database, error, content_sql, "ittc", (gint64)quote->number, scenario,
                         quote->sources, checksum);
}

static gboolean
was_given (sqlite3 *database, guint number, const char *scenario, gboolean *was, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      database, error,
      "SELECT scenario FROM quote_given WHERE number = ? ORDER BY revision DESC LIMIT 1", "i",
      (gint64)number);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  *was = is_row && strcmp (ep_database_text (statement, 0), scenario) == 0;
  return TRUE;
}

static gboolean
keep_given (sqlite3 *database, const EpQuote *quote, const char *scenario, GError **error)
{
  gboolean was = quote->status == EP_QUOTE_DRAFT;
  guint8 checksum[EP_CHECKSUM_BYTES];

  if (!was && !was_given (database, quote->number, scenario, &was, error))
    return FALSE;
  if (was)
    return TRUE;
  ep_quote_row_checksum (quote, scenario, checksum);
  return ep_database_do (database, error,
                         "INSERT INTO quote_given (number, revision, status, valid_until, made_s,"
                         " changed_s, reference, title, scenario, sources, checksum)"
                         " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                         "iiiiiittttc", (gint64)quote->number, (gint64)quote->revision,
                         (gint64)quote->status, (gint64)quote->valid_until, quote->made_s,
                         quote->changed_s, quote->reference, quote->title, scenario, quote->sources,
                         checksum);
}

/* Within a change: `next` is the quote as it is to be kept, a shallow copy of it. */
static gboolean
put (EpStore *store, EpQuote *next, gint64 now_s, GError **error)
{
  g_autofree char *scenario = ep_scenario_to_json (next->scenario);
  Kept kept;

  if (!find_kept (store->database, next->uuid, &kept, error) ||
      !check_revision (store, next, &kept, error))
    return FALSE;
  next->number = kept.number;
  if (kept.number == 0 && !take_number (store->database, &next->number, error))
    return FALSE;
  next->revision = kept.revision + 1;
  next->made_s = kept.number == 0 ? now_s : kept.made_s;
  next->changed_s = MAX (now_s, kept.changed_s);
  return ep_clock_note (store->database, now_s, error) &&
         write_quote (store->database, next, scenario, error) &&
         keep_given (store->database, next, scenario, error);
}

gboolean
ep_store_put_quote (EpStore *store, EpQuote *quote, gint64 now_s, GError **error)
{
  EpQuote next = *quote;

  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, put (store, &next, now_s, error), error))
    return FALSE;
  *quote = next;
  return TRUE;
}

gboolean
ep_store_get_quote (EpStore *store, const char *uuid, EpQuote **quote, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      store->database, error,
      "SELECT " EP_QUOTE_COLUMNS
      " FROM quote q LEFT JOIN quote_content c USING (number) WHERE q.uuid = ? AND q.removed = 0",
      "t", uuid);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  *quote = is_row ? ep_quote_row_read (statement, error) : NULL;
  return !is_row || *quote != NULL;
}

GPtrArray *
ep_store_get_given (EpStore *store, const char *uuid, GError **error)
{
  g_autoptr (GPtrArray) given = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_quote_free);
  g_autoptr (sqlite3_stmt) statement =
      ep_database_ask (store->database, error,
                       "SELECT " EP_GIVEN_COLUMNS " FROM quote q JOIN quote_given g USING (number)"
                       " WHERE q.uuid = ? AND q.removed = 0 ORDER BY g.revision DESC",
                       "t", uuid);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return NULL;
  while (is_row) {
    EpQuote *quote = ep_quote_row_read (statement, error);

    if (quote == NULL)
      return NULL;
    g_ptr_array_add (given, quote);
    if (!ep_database_step (statement, &is_row, error))
      return NULL;
  }
  return g_steal_pointer (&given);
}
