#pragma once

#include "store/store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

struct _EpStore {
  sqlite3 *database;
  char *path;
  GError *refusal; /* why the file that was asked for isn't used; NULL where it is */
};

G_END_DECLS
