#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* Whether the file is a store of this version, with its schema letter by letter, or of an older
 * one, or empty. Only reads. EP_STORE_ERROR_FOREIGN, _NEWER, _DAMAGED, or what the database
 * reports. */
gboolean ep_schema_check (sqlite3 *database, GError **error);

/* Takes every step from the file's schema to this version's, each in one transaction. */
gboolean ep_schema_migrate (sqlite3 *database, GError **error);

G_END_DECLS
