#include "gaps.h"

#include <store/store.h>

#include "database.h"

/* SQLite's file format: a page of a b-tree is a header, a directory of its cells (rows), a gap, and
 * the cells up to its end. */
#define FILE_HEADER_BYTES 100 /* before the first page's header */
#define VACUUM_ROOT       52  /* not zero: there are pages of another kind, auto_vacuum's */
#define N_CELLS           3
#define CELLS_START       5
#define LEAF_BYTES        8
#define INTERIOR_BYTES    12

typedef struct {
  sqlite3 *database;
  sqlite3_file *file;
  guint8 *page;
  guint8 *zeros;
  guint page_bytes;
} Pages;

static guint
uint16_at (const guint8 *bytes)
{
  return (guint)bytes[0] << 8 | bytes[1];
}

/* Sets *from and *to to the gap; FALSE where the page is none of a b-tree: it begins with a page's
 * number then, whose first byte is 0, or holds nothing. */
static gboolean
find_gap (const Pages *pages, gboolean is_first, guint *from, guint *to)
{
  const guint start = is_first ? FILE_HEADER_BYTES : 0;
  const guint8 *header = pages->page + start;
  const gboolean is_leaf = header[0] == 10 || header[0] == 13;
  const gboolean is_interior = header[0] == 2 || header[0] == 5;

  if (!is_leaf && !is_interior)
    return FALSE;
  *from = start + (is_leaf ? LEAF_BYTES : INTERIOR_BYTES) + 2 * uint16_at (header + N_CELLS);
  *to = uint16_at (header + CELLS_START);
  return TRUE;
}

static gboolean
is_zero (const guint8 *bytes, guint n_bytes)
{
  for (guint i = 0; i < n_bytes; i++) {
    if (bytes[i] != 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
fail (const Pages *pages, EpStoreError code, const char *reason, GError **error)
{
  g_set_error (error, EP_STORE_ERROR, (int)code, "%s: %s",
               sqlite3_db_filename (pages->database, "main"), reason);
  return FALSE;
}

static gboolean
check_written (const Pages *pages, int result, GError **error)
{
  return result == SQLITE_OK ||
         fail (pages, result == SQLITE_FULL ? EP_STORE_ERROR_FULL : EP_STORE_ERROR_FILE,
               "can't be written", error);
}

static gboolean
close_gap (const Pages *pages, guint index, GError **error)
{
  const sqlite3_int64 offset = (sqlite3_int64)index * pages->page_bytes;
  const sqlite3_io_methods *methods = pages->file->pMethods;
  guint from, to;

  if (methods->xRead (pages->file, pages->page, (int)pages->page_bytes, offset) != SQLITE_OK)
    return fail (pages, EP_STORE_ERROR_FILE, "can't be read", error);
  if (index == 0 && !is_zero (pages->page + VACUUM_ROOT, 4))
    return fail (pages, EP_STORE_ERROR_FILE, "was given auto_vacuum, and can't be erased", error);
  if (!find_gap (pages, index == 0, &from, &to))
    return TRUE;
  if (from > to || to > pages->page_bytes)
    return fail (pages, EP_STORE_ERROR_DAMAGED, "a page contradicts itself", error);
  if (is_zero (pages->page + from, to - from))
    return TRUE;
  return check_written (
      pages, methods->xWrite (pages->file, pages->zeros, (int)(to - from), offset + from), error);
}

static gboolean
close_gaps (const Pages *pages, guint n_pages, GError **error)
{
  for (guint i = 0; i < n_pages; i++) {
    if (!close_gap (pages, i, error))
      return FALSE;
  }
  return check_written (pages, pages->file->pMethods->xSync (pages->file, SQLITE_SYNC_FULL), error);
}

static gboolean
is_journal_empty (const Pages *pages)
{
  sqlite3_file *journal = NULL;
  sqlite3_int64 n_bytes = 1;

  sqlite3_file_control (pages->database, "main", SQLITE_FCNTL_JOURNAL_POINTER, &journal);
  return journal->pMethods->xFileSize (journal, &n_bytes) == SQLITE_OK && n_bytes == 0;
}

static gboolean
close_all (sqlite3 *database, GError **error)
{
  Pages pages = {.database = database};
  int page_bytes, n_pages;

  if (!ep_database_get_int (database, "PRAGMA page_size", &page_bytes, error) ||
      !ep_database_get_int (database, "PRAGMA page_count", &n_pages, error))
    return FALSE;
  sqlite3_file_control (database, "main", SQLITE_FCNTL_FILE_POINTER, &pages.file);
  if (!is_journal_empty (&pages))
    return fail (&pages, EP_STORE_ERROR_BUSY, "was changed meanwhile", error);

  g_autofree guint8 *page = g_malloc ((gsize)page_bytes);
  g_autofree guint8 *zeros = g_malloc0 ((gsize)page_bytes);
  pages.page = page;
  pages.zeros = zeros;
  pages.page_bytes = (guint)page_bytes;
  return close_gaps (&pages, (guint)n_pages, error);
}

/* The write lock and a journal without a page make the file ours alone: nobody has anything to
 * write into it, and to those who read it no gap means anything. Like SQLite itself, which appends
 * to the journal so, this trusts the disk to leave bytes alone that are not written. */
gboolean
ep_gaps_close (sqlite3 *database, GError **error)
{
  const gboolean went_well = close_all (database, error);

  /* Pages in memory still have their gaps, and must not bring them back. */
  sqlite3_db_release_memory (database);
  return went_well;
}
