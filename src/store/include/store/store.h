#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is kept between runs: one SQLite file, readable and writable by its owner only.
 *
 * A store is used on the thread that opened it. Every change is on disk when its function returns
 * (synchronous FULL), whole or not at all. Several processes may have the same file open; a change
 * waits up to two seconds for another's. */
typedef struct _EpStore EpStore;

#define EP_STORE_ERROR (ep_store_error_quark ())
GQuark ep_store_error_quark (void);

/* Messages are "PATH: reason", in English and for logs; what a person reads is chosen by the code.
 */
typedef enum {
  EP_STORE_ERROR_FILE,           /* the folder or the file can't be made, opened, read or written */
  EP_STORE_ERROR_BUSY,           /* another process held the file for more than two seconds */
  EP_STORE_ERROR_NOT_A_DATABASE, /* the file is something else, or encrypted */
  EP_STORE_ERROR_DAMAGED,        /* a database whose content contradicts itself */
  EP_STORE_ERROR_FOREIGN,        /* another program's database */
  EP_STORE_ERROR_NEWER,          /* written by a newer Evenpoint */
  EP_STORE_ERROR_FULL,           /* no room on the disk */
  EP_STORE_ERROR_CONFLICT,       /* what is to be changed was changed meanwhile, by another desk */
  EP_STORE_ERROR_GONE,           /* what is to be changed was erased meanwhile */
  EP_STORE_ERROR_CANCELLED,      /* the caller asked to stop */
} EpStoreError;

/* Opens the file at `path`, checked as a whole first (PRAGMA integrity_check, quick_check where it
 * is larger than 64 MB, and its schema letter by letter), made with its missing folders
 * (0700) where there is none, and brought to this version's schema where it is older, each step
 * whole or not at all. A file that is refused is left as it is. The file and those that SQLite puts
 * beside it become 0600; a folder that was there keeps its mode. NULL with any EP_STORE_ERROR;
 * close with ep_store_close(). */
EpStore *ep_store_open (const char *path, GError **error);

/* The same, but where that file can't be used (EP_STORE_ERROR_NOT_A_DATABASE, _DAMAGED or _FOREIGN)
 * it stays as it is under its name, and the first of "NAME-2.db", "NAME-3.db" and so on that can is
 * opened or made beside it: always the same one. */
EpStore *ep_store_open_beside (const char *path, GError **error);

/* The file that is open; the store's. */
const char *ep_store_get_path (const EpStore *store);

/* Why ep_store_open_beside() did not open the file that it was asked for; NULL where it did. The
 * store's. */
const GError *ep_store_get_refusal (const EpStore *store);

/* NULL is allowed. */
void ep_store_close (EpStore *store);

/* Sets *value to what is kept under `key`, to be freed with g_free(), or to NULL where nothing is.
 * EP_STORE_ERROR_FILE, _BUSY, or _DAMAGED where it is not what was kept. */
gboolean ep_store_get_setting (EpStore *store, const char *key, char **value, GError **error);

/* Keeps `value` under `key` in place of what was there; NULL removes it. Both are UTF-8.
 * EP_STORE_ERROR_FILE, _BUSY, _FULL or _DAMAGED, and nothing changed. */
gboolean ep_store_set_setting (EpStore *store, const char *key, const char *value, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpStore, ep_store_close)

G_END_DECLS
