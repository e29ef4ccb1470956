#include "quotes-jobs.h"

#include "quote-selection.h"

EpQuotesRequest *
ep_quotes_request_new (EpClinic *clinic)
{
  EpQuotesRequest *request = g_new0 (EpQuotesRequest, 1);

  request->today = ep_clinic_today (clinic);
  request->now_s = ep_clinic_now_s (clinic);
  return request;
}

void
ep_quotes_request_free (gpointer data)
{
  EpQuotesRequest *request = data;

  g_strfreev (request->uuids);
  g_free (request->query.words);
  g_free (request);
}

void
ep_quotes_job_free_quotes (gpointer quotes)
{
  g_ptr_array_unref (quotes);
}

static void
free_quote (gpointer quote)
{
  ep_quote_free (quote);
}

gpointer
ep_quotes_job_get (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func (free_quote);

  for (guint i = 0; request->uuids[i] != NULL; i++) {
    EpQuote *quote;

    if (!ep_store_get_quote (store, request->uuids[i], &quote, error))
      return NULL;
    if (quote != NULL)
      g_ptr_array_add (quotes, quote);
  }
  return g_steal_pointer (&quotes);
}

gpointer
ep_quotes_job_find (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;

  return ep_store_find_quotes (store, &request->query, 0, EP_QUOTE_SELECTION_MAX + 1, error);
}

gpointer
ep_quotes_job_duplicate (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  g_autoptr (GPtrArray) quotes = ep_quotes_job_get (store, data, error);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (free_quote);

  for (guint i = 0; quotes != NULL && i < quotes->len; i++) {
    const EpQuote *quote = g_ptr_array_index (quotes, i);
    EpQuote *copy = ep_quote_new (ep_scenario_copy (quote->scenario), quote->title, quote->sources,
                                  request->today);

    g_ptr_array_add (copies, copy);
    if (!ep_store_put_quote (store, copy, request->now_s, error))
      return NULL;
  }
  return quotes != NULL ? g_steal_pointer (&copies) : NULL;
}

static gpointer
number_new (guint number)
{
  return g_memdup2 (&number, sizeof number);
}

gpointer
ep_quotes_job_get_retention (EpStore *store, gpointer data, GError **error)
{
  guint months;

  return ep_clinic_get_retention (store, &months, error) ? number_new (months) : NULL;
}

gpointer
ep_quotes_job_set_retention (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  g_autofree char *text = g_strdup_printf ("%u", request->months);

  if (!ep_store_set_setting (store, EP_RETENTION_SETTING, text, error))
    return NULL;
  return number_new (request->months);
}

/* When the quote at that place of the order of changes was changed. */
static gboolean
changed_at (EpStore *store, const EpQuotesRequest *request, guint place, gint64 *changed_s,
            GError **error)
{
  const EpQuoteQuery query = {
      .words = (char *)"", .today = request->today, .order = EP_QUOTES_BY_CHANGE};
  g_autoptr (GPtrArray) quotes = ep_store_find_quotes (store, &query, place, 1, error);

  if (quotes == NULL)
    return FALSE;
  *changed_s =
      quotes->len > 0 ? ((const EpQuote *)g_ptr_array_index (quotes, 0))->changed_s : G_MAXINT64;
  return TRUE;
}

/* Changes come in their order: as few quotes are read as halving takes. */
gpointer
ep_quotes_job_count_older (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  const EpQuoteQuery query = {.words = (char *)"", .today = request->today};
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (request->now_s);
  g_autoptr (GDateTime) then =
      now != NULL ? g_date_time_add_months (now, -(int)request->months) : NULL;
  gint64 before_s = then != NULL ? g_date_time_to_unix (then) : G_MININT64;
  guint low = 0, high;

  if (!ep_store_count_quotes (store, &query, &high, error))
    return NULL;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    gint64 changed_s;

    if (!changed_at (store, request, middle, &changed_s, error))
      return NULL;
    if (changed_s < before_s)
      low = middle + 1;
    else
      high = middle;
  }
  return number_new (low);
}
