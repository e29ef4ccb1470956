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

gpointer
ep_quotes_job_count_older (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  guint n_older;

  if (!ep_store_count_to_purge (store, request->months, request->now_s, &n_older, error))
    return NULL;
  return number_new (n_older);
}
