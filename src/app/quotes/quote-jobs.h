#pragma once

#include <store/quotes.h>
#include <store/worker.h>

G_BEGIN_DECLS

/* What the keeper of a desk's quote has done on the store's thread: jobs for ep_store_worker_run()
 * with what they are asked and what they answer. */

/* Where the desk was left. */
typedef struct {
  EpQuote *quote; /* NULL: none */
  char *page;     /* NULL: the desk */
  char *view;     /* NULL: the first */
} EpPlace;

void ep_place_free (EpPlace *place);

/* Request NULL, result EpPlace. */
gpointer ep_quote_job_read_place (EpStore *store, gpointer request, GError **error);

typedef struct {
  char *key;
  char *value; /* NULL: nothing any more */
} EpPlaceSetting;

EpPlaceSetting *ep_place_setting_new (const char *key, const char *value);
void ep_place_setting_free (EpPlaceSetting *setting);

#define EP_PLACE_QUOTE "desk.quote"
#define EP_PLACE_PAGE  "desk.page"
#define EP_PLACE_VIEW  "desk.view"

/* Request EpPlaceSetting, result not NULL and not to be freed. */
gpointer ep_quote_job_set_place (EpStore *store, gpointer request, GError **error);

typedef struct {
  EpQuote *quote;
  gint64 now_s;
} EpPut;

EpPut *ep_put_new (const EpQuote *quote, gint64 now_s);
void ep_put_free (EpPut *put);

/* Keeps the quote, as the one that the desk is left with. Request EpPut, result EpQuote as it is
 * kept. */
gpointer ep_quote_job_put (EpStore *store, gpointer request, GError **error);

/* Reads a quote, and with _open leaves the desk with it. Request its uuid, result EpQuote;
 * EP_STORE_ERROR_GONE where there is none. */
gpointer ep_quote_job_get (EpStore *store, gpointer request, GError **error);
gpointer ep_quote_job_open (EpStore *store, gpointer request, GError **error);

/* Request a uuid, result an array as of ep_store_get_given(). */
gpointer ep_quote_job_get_given (EpStore *store, gpointer request, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpPlace, ep_place_free)

G_END_DECLS
