#include <store/quote.h>

EpQuote *
ep_quote_new (EpScenario *scenario, const char *title, const char *sources, EpDay today)
{
  g_autofree char *uuid = g_uuid_string_random ();
  EpQuote *quote = g_new0 (EpQuote, 1);

  g_strlcpy (quote->uuid, uuid, sizeof quote->uuid);
  quote->status = EP_QUOTE_DRAFT;
  quote->valid_until = today + EP_QUOTE_VALID_DAYS;
  quote->reference = g_strdup ("");
  quote->title = g_strdup (title);
  quote->scenario = scenario;
  quote->sources = g_strdup (sources);
  return quote;
}

EpQuote *
ep_quote_copy (const EpQuote *quote)
{
  EpQuote *copy = g_memdup2 (quote, sizeof *quote);

  copy->reference = g_strdup (quote->reference);
  copy->title = g_strdup (quote->title);
  copy->scenario = quote->scenario != NULL ? ep_scenario_copy (quote->scenario) : NULL;
  copy->sources = g_strdup (quote->sources);
  return copy;
}

void
ep_quote_free (EpQuote *quote)
{
  if (quote == NULL)
    return;
  g_free (quote->reference);
  g_free (quote->title);
  ep_scenario_free (quote->scenario);
  g_free (quote->sources);
  g_free (quote);
}

gboolean
ep_quote_is_expired (const EpQuote *quote, EpDay today)
{
  const gboolean is_open = quote->status == EP_QUOTE_DRAFT || quote->status == EP_QUOTE_GIVEN;

  return is_open && quote->valid_until < today;
}
