#pragma once

#include "store/store.h"

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

struct _EpStore {
  sqlite3 *database;
  char *path;
  GHashTable *removed; /* uuids of what was removed here and can still be restored */
  GError *refusal;     /* why the file that was asked for isn't used; NULL where it is */
};

G_END_DECLS
