#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the store is, a choice that it can't hold itself: a small file in the person's folder of
 * settings, readable and writable by them only. */

/* The path that was chosen, or where the store is without a choice. Free with g_free(). */
char *ep_store_place_get (void);

/* Without a choice: in the person's folder of data. Free with g_free(). */
char *ep_store_place_default (void);

/* Chooses a path from the next start on; NULL takes the choice back. FALSE with G_FILE_ERROR. */
gboolean ep_store_place_set (const char *path, GError **error);

G_END_DECLS
