#include "checksum.h"

#include <string.h>

void
ep_checksum (guint8 checksum[EP_CHECKSUM_BYTES], const char *const *texts, const gint64 *numbers,
             guint n_numbers)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = EP_CHECKSUM_BYTES;

  /* Each with its NUL, or two texts could be cut elsewhere. */
  for (guint i = 0; texts[i] != NULL; i++)
    g_checksum_update (sum, (const guchar *)texts[i], (gssize)strlen (texts[i]) + 1);
  for (guint i = 0; i < n_numbers; i++) {
    const gint64 bytes = GINT64_TO_LE (numbers[i]);

    g_checksum_update (sum, (const guchar *)&bytes, sizeof bytes);
  }
  g_checksum_get_digest (sum, checksum, &length);
}

gboolean
ep_checksum_is (sqlite3_stmt *statement, int column, const guint8 checksum[EP_CHECKSUM_BYTES])
{
  return sqlite3_column_bytes (statement, column) == EP_CHECKSUM_BYTES &&
         memcmp (sqlite3_column_blob (statement, column), checksum, EP_CHECKSUM_BYTES) == 0;
}
