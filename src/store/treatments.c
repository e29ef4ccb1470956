#include <store/price-lists.h>

#include <string.h>

#include "checksum.h"
#include "price-list-row.h"
#include "store-private.h"

static gboolean
fail_damaged (const EpStore *store, GError **error)
{
  g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: a price list is damaged",
               store->path);
  return FALSE;
}

static void
write_checksum (const EpPriceList *list, const char *uuid, const char *text,
                guint8 checksum[EP_CHECKSUM_BYTES])
{
  const char *const texts[] = {list->uuid, uuid, text, NULL};

  ep_checksum (checksum, texts, NULL, 0);
}

/* The treatment of the row "uuid, text, checksum, place", which has to be number `place`. */
static EpTreatment *
read_row (sqlite3_stmt *row, const EpPriceList *list, guint place)
{
  const char *uuid = ep_database_text (row, 0);
  const char *text = ep_database_text (row, 1);
  guint8 checksum[EP_CHECKSUM_BYTES];

  write_checksum (list, uuid, text, checksum);
  if (!ep_checksum_is (row, 2, checksum) || sqlite3_column_int64 (row, 3) != place)
    return NULL;
  return ep_treatment_from_json (text, strlen (text), list->currency, uuid, NULL);
}

static gboolean
read_treatments (EpStore *store, const EpKeptList *kept, GPtrArray *treatments, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      store->database, error,
      "SELECT uuid, text, checksum, place FROM treatment WHERE list = ? ORDER BY place", "i",
      kept->id);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  while (is_row) {
    EpTreatment *treatment = read_row (statement, &kept->list, treatments->len);

    if (treatment == NULL)
      return fail_damaged (store, error);
    g_ptr_array_add (treatments, treatment);
    if (!ep_database_step (statement, &is_row, error))
      return FALSE;
  }
  return treatments->len == kept->n_treatments || fail_damaged (store, error);
}

static gboolean
find_treatments (EpStore *store, const EpPriceList *list, GPtrArray *treatments, GError **error)
{
  EpKeptList kept;

  if (!ep_price_list_find (store, list->uuid, &kept, error))
    return FALSE;
  if (kept.id == 0) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE, "%s: the price list was removed",
                 store->path);
    return FALSE;
  }
  return read_treatments (store, &kept, treatments, error);
}

GPtrArray *
ep_store_get_treatments (EpStore *store, const EpPriceList *list, GError **error)
{
  g_autoptr (GPtrArray) treatments =
      g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);

  if (!ep_database_begin_reading (store->database, error) ||
      !ep_database_end (store->database, find_treatments (store, list, treatments, error), error))
    return NULL;
  return g_steal_pointer (&treatments);
}

/* Takes the treatment out, if it is there, and closes the gap. */
static gboolean
take_out (EpStore *store, EpKeptList *kept, const char *uuid, GError **error)
{
  g_autoptr (sqlite3_stmt) statement = ep_database_ask (
      store->database, error, "DELETE FROM treatment WHERE list = ? AND uuid = ? RETURNING place",
      "it", kept->id, uuid);
  gboolean is_row;

  if (statement == NULL || !ep_database_step (statement, &is_row, error))
    return FALSE;
  if (!is_row)
    return TRUE;
  const gint64 place = sqlite3_column_int64 (statement, 0);
  g_clear_pointer (&statement, sqlite3_finalize);
  kept->n_treatments--;
  return ep_database_do (store->database, error,
                         "UPDATE treatment SET place = place - 1 WHERE list = ? AND place > ?",
                         "ii", kept->id, place);
}

static gboolean
insert (EpStore *store, EpKeptList *kept, const EpTreatment *treatment, guint place, GError **error)
{
  g_autofree char *text = ep_treatment_to_json (treatment, kept->list.currency);
  guint8 checksum[EP_CHECKSUM_BYTES];

  write_checksum (&kept->list, treatment->uuid, text, checksum);
  kept->n_treatments++;
  return ep_database_do (store->database, error,
                         "INSERT INTO treatment (list, place, uuid, text, checksum)"
                         " VALUES (?, ?, ?, ?, ?)",
                         "iittc", kept->id, (gint64)place, treatment->uuid, text, checksum);
}

static gboolean
put_in (EpStore *store, EpKeptList *kept, const EpTreatment *treatment, guint place, GError **error)
{
  place = MIN (place, kept->n_treatments);
  return ep_database_do (store->database, error,
                         "UPDATE treatment SET place = place + 1 WHERE list = ? AND place >= ?",
                         "ii", kept->id, (gint64)place) &&
         insert (store, kept, treatment, place, error);
}

static gboolean
replace_all (EpStore *store, EpKeptList *kept, const GPtrArray *treatments, GError **error)
{
  if (!ep_database_do (store->database, error, "DELETE FROM treatment WHERE list = ?", "i",
                       kept->id))
    return FALSE;
  kept->n_treatments = 0;
  for (guint i = 0; i < treatments->len; i++) {
    if (!insert (store, kept, g_ptr_array_index (treatments, i), i, error))
      return FALSE;
  }
  return TRUE;
}

/* A change of a version's treatments: begins it, and *kept is the version, of its next revision. */
static gboolean
begin (EpStore *store, const EpPriceList *list, EpKeptList *kept, GError **error)
{
  g_assert (list->revision > 0);
  if (!ep_database_begin (store->database, error))
    return FALSE;
  if (!ep_price_list_check (store, list, TRUE, kept, error))
    return ep_database_end (store->database, FALSE, error);
  kept->list.revision++;
  return TRUE;
}

static gboolean
end (EpStore *store, EpPriceList *list, const EpKeptList *kept, gboolean went_well, GError **error)
{
  went_well = went_well && ep_price_list_write (store, kept, error);
  if (!ep_database_end (store->database, went_well, error))
    return FALSE;
  list->revision = kept->list.revision;
  return TRUE;
}

gboolean
ep_store_put_treatment (EpStore *store, EpPriceList *list, const EpTreatment *treatment,
                        guint place, GError **error)
{
  EpKeptList kept;

  if (!begin (store, list, &kept, error))
    return FALSE;
  const gboolean went_well = take_out (store, &kept, treatment->uuid, error) &&
                             put_in (store, &kept, treatment, place, error);
  return end (store, list, &kept, went_well, error);
}

gboolean
ep_store_remove_treatment (EpStore *store, EpPriceList *list, const char *uuid, GError **error)
{
  EpKeptList kept;

  if (!begin (store, list, &kept, error))
    return FALSE;
  return end (store, list, &kept, take_out (store, &kept, uuid, error), error);
}

gboolean
ep_store_replace_treatments (EpStore *store, EpPriceList *list, const GPtrArray *treatments,
                             GError **error)
{
  EpKeptList kept;

  if (!begin (store, list, &kept, error))
    return FALSE;
  return end (store, list, &kept, replace_all (store, &kept, treatments, error), error);
}

/* Within a change; counts the list's revision up. */
static gboolean
put_whole (EpStore *store, EpPriceList *list, const GPtrArray *treatments, GError **error)
{
  EpKeptList kept;

  if (!ep_price_list_put (store, list, &list->revision, error) ||
      !ep_price_list_check (store, list, TRUE, &kept, error))
    return FALSE;
  list->revision = ++kept.list.revision;
  return replace_all (store, &kept, treatments, error) && ep_price_list_write (store, &kept, error);
}

gboolean
ep_store_put_whole_price_list (EpStore *store, EpPriceList *list, const GPtrArray *treatments,
                               GError **error)
{
  EpPriceList put = *list;

  if (!ep_database_begin (store->database, error) ||
      !ep_database_end (store->database, put_whole (store, &put, treatments, error), error))
    return FALSE;
  list->revision = put.revision;
  return TRUE;
}
