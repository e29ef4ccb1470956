#include "quote-row.h"

#include "checksum.h"
#include "store/store.h"

#include <formats/scenario-json.h>
#include <string.h>

/* The order of EP_QUOTE_COLUMNS. */
enum {
  UUID,
  NUMBER,
  REVISION,
  STATUS,
  VALID_UNTIL,
  MADE_S,
  CHANGED_S,
  REFERENCE,
  TITLE,
  SCENARIO,
  SOURCES,
  CHECKSUM,
};

void
ep_quote_row_checksum (const EpQuote *quote, const char *scenario,
                       guint8 checksum[EP_CHECKSUM_BYTES])
{
  const char *const texts[] = {
      quote->uuid, quote->reference, quote->title, scenario, quote->sources, NULL,
  };
  const gint64 numbers[] = {
      quote->number,      quote->revision, quote->status,
      quote->valid_until, quote->made_s,   quote->changed_s,
  };

  ep_checksum (checksum, texts, numbers, G_N_ELEMENTS (numbers));
}

static guint
column_uint (sqlite3_stmt *row, int column)
{
  return (guint)sqlite3_column_int64 (row, column);
}

EpQuote *
ep_quote_row_read (sqlite3_stmt *row, GError **error)
{
  g_autoptr (EpQuote) quote = g_new0 (EpQuote, 1);
  const char *scenario = ep_database_text (row, SCENARIO);
  guint8 checksum[EP_CHECKSUM_BYTES];

  g_strlcpy (quote->uuid, ep_database_text (row, UUID), sizeof quote->uuid);
  quote->number = column_uint (row, NUMBER);
  quote->revision = column_uint (row, REVISION);
  quote->status = (EpQuoteStatus)column_uint (row, STATUS);
  quote->valid_until = column_uint (row, VALID_UNTIL);
  quote->made_s = sqlite3_column_int64 (row, MADE_S);
  quote->changed_s = sqlite3_column_int64 (row, CHANGED_S);
  quote->reference = g_strdup (ep_database_text (row, REFERENCE));
  quote->title = g_strdup (ep_database_text (row, TITLE));
  quote->sources = g_strdup (ep_database_text (row, SOURCES));
  ep_quote_row_checksum (quote, scenario, checksum);
  if (ep_checksum_is (row, CHECKSUM, checksum))
    quote->scenario = ep_scenario_from_json (scenario, strlen (scenario), NULL);
  if (quote->scenario == NULL) {
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_DAMAGED, "%s: quote %u is damaged",
                 sqlite3_db_filename (sqlite3_db_handle (row), "main"), quote->number);
    return NULL;
  }
  return g_steal_pointer (&quote);
}
