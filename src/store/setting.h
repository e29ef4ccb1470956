#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* The schema's step that gives each setting its checksum. */
gboolean ep_setting_add_checksums (sqlite3 *database, GError **error);

G_END_DECLS
