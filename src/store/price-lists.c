#include "price-list-row.h"

#include "checksum.h"
#include "state.h"
#include "store-private.h"

#define COLUMNS                                                                                    \
  "id, uuid, revision, currency, counts_from, in_use, example, n_treatments, change, checksum"

EpPriceList *
ep_price_list_new (const EpCurrency *currency, EpDay counts_from)
{
  g_autofree char *uuid = g_uuid_string_random ();
  EpPriceList *list = g_new0 (EpPriceList, 1);

  g_strlcpy (list->uuid, uuid, sizeof list->uuid);
  list->currency = currency;
  list->counts_from = counts_from;
  return list;
}

static void
write_checksum (const EpKeptList *kept, const char *currency, guint8 checksum[EP_CHECKSUM_BYTES])
{
  const EpPriceList *list = &kept->list;
  const char *const texts[] = {list->uuid, currency, NULL};
  const gint64 numbers[] = {
      list->revision, list->counts_from,  list->in_use,
      list->example,  kept->n_treatments, kept->change,
  };

  ep_checksum (checksum, texts, numbers, G_N_ELEMENTS (numbers));
}

static gboolean
read_row (sqlite3_stmt *row, EpKeptList *kept, GError **error)
{
  const char *currency = ep_database_text (row, 3);
  guint8 checksum[EP_CHECKSUM_BYTES];

  *kept = (EpKeptList){
      .id = sqlite3_column_int64 (row, 0),
      .change = sqlite3_column_int64 (row, 8),
      .n_treatments = (guint)sqlite3_column_int64 (row, 7),
      .list =
          {
              .revision = (guint)sqlite3_column_int64 (row, 2),
              .currency = ep_currency_find (currency),
              .counts_from = (EpDay)sqlite3_column_int64 (row, 4),
              .in_use = sqlite3_column_int (row, 5),
              .example = sqlite3_column_int (row, 6),
          },
  };
  g_strlcpy (kept->list.uuid, ep_database_text (row, 1), sizeof kept->list.uuid);
  write_checksum (kept, currency, checksum);
  if (kept->list.currency != NULL && ep_checksum_is (row, 9, checksum))
    return TRUE;
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: a price list is damaged",
               sqlite3_db_filename (sqlite3_db_handle (row), "main"));
  return FALSE;
}

gboolean
ep_price_list_find (EpStore *store, const char *uuid, EpKeptList *kept, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      store->database, error, "SELECT " COLUMNS " FROM price_list WHERE uuid = ?", "t", uuid);
  gboolean is_row;

  *kept = (EpKeptList){0};
  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  return !is_row || read_row (statement, kept, error);
}

gboolean
ep_price_list_check (EpStore *store, const EpPriceList *list, gboolean only_draft, EpKeptList *kept,
                     GError **error)
{
  if (!ep_price_list_find (store, list->uuid, kept, error))
    return FALSE;
  if (list->revision > 0 && kept->id == 0) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE, "%s: the price list was removed",
                 store->path);
    return FALSE;
  }
  if (list->revision != kept->list.revision || (only_draft && kept->list.in_use)) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_CONFLICT,
                 "%s: the price list was changed or put in use meanwhile", store->path);
    return FALSE;
  }
  return TRUE;
}

gboolean
ep_price_list_write (EpStore *store, const EpKeptList *kept, GError **error)
{
  const EpPriceList *list = &kept->list;
  guint8 checksum[EP_CHECKSUM_BYTES];

  write_checksum (kept, list->currency->code, checksum);
  return ep_database_do (store->database, error,
                         "UPDATE price_list SET revision = ?1, currency = ?2, counts_from = ?3,"
                         " in_use = ?4, example = ?5, n_treatments = ?6, change = ?7,"
                         " checksum = ?8 WHERE id = ?9",
                         "itiiiiici", (gint64)list->revision, list->currency->code,
                         (gint64)list->counts_from, (gint64)list->in_use, (gint64)list->example,
                         (gint64)kept->n_treatments, kept->change, checksum, kept->id);
}

static gboolean
add (EpStore *store, EpKeptList *kept, GError **error)
{
  static const guint8 none[EP_CHECKSUM_BYTES];

  if (!ep_database_do (store->database, error,
                       "INSERT INTO price_list (uuid, revision, currency, counts_from, in_use,"
                       " example, n_treatments, change, checksum)"
                       " VALUES (?, 0, '', 0, 0, 0, 0, 0, ?)",
                       "tc", kept->list.uuid, none))
    return FALSE;
  kept->id = sqlite3_last_insert_rowid (store->database);
  return TRUE;
}

gboolean
ep_price_list_put (EpStore *store, const EpPriceList *list, guint *revision, GError **error)
{
  EpKeptList kept;

  if (!ep_price_list_check (store, list, !list->in_use, &kept, error))
    return FALSE;

  g_assert (kept.n_treatments == 0 || list->currency == kept.list.currency);
  const gboolean is_new = kept.id == 0 || (list->in_use && !kept.list.in_use);
  kept.list = *list;
  kept.list.in_use = list->in_use ? 1 : 0;
  kept.list.example = list->example ? 1 : 0;
  *revision = ++kept.list.revision;
  return (kept.id != 0 || add (store, &kept, error)) &&
         (!is_new || ep_state_count (store->database, EP_STATE_CHANGE, 1, &kept.change, error)) &&
         ep_price_list_write (store, &kept, error);
}

gboolean
ep_store_put_price_list (EpStore *store, EpPriceList *list, GError **error)
{
  guint revision = 0;

  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, ep_price_list_put (store, list, &revision, error), error))
    return FALSE;
  list->revision = revision;
  return TRUE;
}

static gboolean
remove_list (EpStore *store, const EpPriceList *list, GError **error)
{
  EpKeptList kept;

  return ep_price_list_check (store, list, TRUE, &kept, error) &&
         ep_database_do (store->database, error, "DELETE FROM price_list WHERE id = ?", "i",
                         kept.id);
}

gboolean
ep_store_remove_price_list (EpStore *store, const EpPriceList *list, GError **error)
{
  return ep_database_begin (store->database, error) &&
         ep_database_end (store->database, remove_list (store, list, error), error);
}

GPtrArray *
ep_store_get_price_lists (EpStore *store, GError **error)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) statement = ep_database_prepare (
      store->database, "SELECT " COLUMNS " FROM price_list ORDER BY counts_from DESC, change DESC",
      error);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return NULL;
  while (is_row) {
    EpKeptList kept;

    if (!read_row (statement, &kept, error))
      return NULL;
    g_ptr_array_add (lists, g_memdup2 (&kept.list, sizeof kept.list));
    if (!ep_database_step (statement, &is_row, error))
      return NULL;
  }
  return g_steal_pointer (&lists);
}

/* Of all that are read and sound: an older list must not stand in for one that is damaged. */
gboolean
ep_store_get_current_price_list (EpStore *store, EpDay day, EpPriceList **list, GError **error)
{
  g_autoptr (GPtrArray) lists = ep_store_get_price_lists (store, error);

  if (lists == NULL)
    return FALSE;
  *list = NULL;
  for (guint i = 0; i < lists->len && *list == NULL; i++) {
    const EpPriceList *each = g_ptr_array_index (lists, i);

    if (each->in_use && each->counts_from <= day)
      *list = g_memdup2 (each, sizeof *each);
  }
  return TRUE;
}
