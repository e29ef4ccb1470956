#include "quote-jobs.h"

void
ep_place_free (EpPlace *place)
{
  ep_quote_free (place->quote);
  g_free (place->page);
  g_free (place->view);
  g_free (place);
}

gpointer
ep_quote_job_read_place (EpStore *store, gpointer request, GError **error)
{
  g_autoptr (EpPlace) place = g_new0 (EpPlace, 1);
  g_autofree char *uuid = NULL;

  if (!ep_store_get_setting (store, EP_PLACE_QUOTE, &uuid, error) ||
      !ep_store_get_setting (store, EP_PLACE_PAGE, &place->page, error) ||
      !ep_store_get_setting (store, EP_PLACE_VIEW, &place->view, error) ||
      (uuid != NULL && !ep_store_get_quote (store, uuid, &place->quote, error)))
    return NULL;
  return g_steal_pointer (&place);
}

EpPlaceSetting *
ep_place_setting_new (const char *key, const char *value)
{
  EpPlaceSetting *setting = g_new (EpPlaceSetting, 1);

  *setting = (EpPlaceSetting){g_strdup (key), g_strdup (value)};
  return setting;
}

void
ep_place_setting_free (EpPlaceSetting *setting)
{
  g_free (setting->key);
  g_free (setting->value);
  g_free (setting);
}

gpointer
ep_quote_job_set_place (EpStore *store, gpointer request, GError **error)
{
  const EpPlaceSetting *setting = request;

  return ep_store_set_setting (store, setting->key, setting->value, error) ? store : NULL;
}

EpPut *
ep_put_new (const EpQuote *quote, gint64 now_s)
{
  EpPut *put = g_new (EpPut, 1);

  *put = (EpPut){ep_quote_copy (quote), now_s};
  return put;
}

void
ep_put_free (EpPut *put)
{
  ep_quote_free (put->quote);
  g_free (put);
}

/* Whether the desk is left with the quote now. Nothing is written where it was already. */
static gboolean
leave_with (EpStore *store, const char *uuid, GError **error)
{
  g_autofree char *now = NULL;

  return ep_store_get_setting (store, EP_PLACE_QUOTE, &now, error) &&
         (g_strcmp0 (now, uuid) == 0 || ep_store_set_setting (store, EP_PLACE_QUOTE, uuid, error));
}

/* The place first: whoever is stopped in between finds the desk as before the quote was begun. */
gpointer
ep_quote_job_put (EpStore *store, gpointer request, GError **error)
{
  EpPut *put = request;

  if (!leave_with (store, put->quote->uuid, error) ||
      !ep_store_put_quote (store, put->quote, put->now_s, error))
    return NULL;
  return ep_quote_copy (put->quote);
}

gpointer
ep_quote_job_get (EpStore *store, gpointer uuid, GError **error)
{
  EpQuote *quote = NULL;

  if (!ep_store_get_quote (store, uuid, &quote, error))
    return NULL;
  if (quote == NULL)
    g_set_error (error, EP_STORE_ERROR, EP_STORE_ERROR_GONE, "no quote %s", (const char *)uuid);
  return quote;
}

gpointer
ep_quote_job_open (EpStore *store, gpointer uuid, GError **error)
{
  g_autoptr (EpQuote) quote = ep_quote_job_get (store, uuid, error);

  if (quote == NULL || !leave_with (store, uuid, error))
    return NULL;
  return g_steal_pointer (&quote);
}

gpointer
ep_quote_job_get_given (EpStore *store, gpointer uuid, GError **error)
{
  return ep_store_get_given (store, uuid, error);
}
