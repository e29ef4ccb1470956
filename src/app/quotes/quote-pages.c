#include "quote-pages.h"

void
ep_quotes_asked_free (gpointer data)
{
  EpQuotesAsked *request = data;

  g_free (request->query.words);
  g_free (request);
}

void
ep_quotes_answer_free (gpointer data)
{
  EpQuotesAnswer *answer = data;

  for (guint i = 0; i < answer->n_pages; i++) {
    g_ptr_array_unref (answer->pages[i].quotes);
    g_ptr_array_unref (answer->pages[i].facts);
  }
  g_free (answer);
}

static void
free_facts (gpointer facts)
{
  ep_quote_facts_free (facts);
}

static gboolean
tell_page (EpStore *store, const EpQuotesAsked *request, guint number, EpQuotesAnswer *answer,
           GError **error)
{
  GPtrArray *quotes =
      ep_store_find_quotes (store, &request->query, number * EP_QUOTE_PAGE, EP_QUOTE_PAGE, error);
  GPtrArray *facts;

  if (quotes == NULL)
    return FALSE;
  facts = g_ptr_array_new_full (quotes->len, free_facts);
  for (guint i = 0; i < quotes->len; i++) {
    const EpQuote *quote = g_ptr_array_index (quotes, i);

    g_ptr_array_add (facts, ep_quote_facts_new (quote->scenario));
  }
  answer->pages[answer->n_pages++] = (EpQuotesTold){number, quotes, facts};
  return TRUE;
}

gpointer
ep_quotes_job_tell (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesAsked *request = data;
  g_autoptr (EpQuotesAnswer) answer = g_new0 (EpQuotesAnswer, 1);

  if (request->count && !ep_store_count_quotes (store, &request->query, &answer->n_quotes, error))
    return NULL;
  for (guint i = 0; i < request->n_pages; i++)
    if (!tell_page (store, request, request->pages[i], answer, error))
      return NULL;
  return g_steal_pointer (&answer);
}
