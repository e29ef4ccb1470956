#include "checksum.h"

#include <string.h>

void
ep_checksum (guint8 checksum[EP_CHECKSUM_BYTES], const char *types, ...)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  gsize length = EP_CHECKSUM_BYTES;
  va_list values;

  va_start (values, types);
  for (const char *type = types; *type != '\0'; type++) {
    if (*type == 'i') {
      const gint64 number = GINT64_TO_LE (va_arg (values, gint64));

      g_checksum_update (sum, (const guchar *)&number, sizeof number);
    } else {
      const char *text = va_arg (values, const char *);

      /* With its NUL, or two texts could be cut elsewhere. */
      g_checksum_update (sum, (const guchar *)text, (gssize)strlen (text) + 1);
    }
  }
  va_end (values);
  g_checksum_get_digest (sum, checksum, &length);
}

gboolean
ep_checksum_is (sqlite3_stmt *statement, int column, const guint8 checksum[EP_CHECKSUM_BYTES])
{
  return sqlite3_column_bytes (statement, column) == EP_CHECKSUM_BYTES &&
         memcmp (sqlite3_column_blob (statement, column), checksum, EP_CHECKSUM_BYTES) == 0;
}
