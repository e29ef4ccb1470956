#pragma once

#include "clinic/clinic.h"

#include <store/quotes.h>

G_BEGIN_DECLS

/* What the page of quotes asks of the store, beside the list: jobs for its thread, see
 * store/worker.h. */

/* What they are asked with; each job says what it needs. Zero elsewhere. */
typedef struct {
  char **uuids;       /* ends with NULL */
  EpQuoteQuery query; /* its words are the request's */
  guint months;
  EpDay today;
  gint64 now_s;
} EpQuotesRequest;

/* One of that day and time. Free with ep_quotes_request_free(). */
EpQuotesRequest *ep_quotes_request_new (EpClinic *clinic);
void ep_quotes_request_free (gpointer request);

/* The quotes of the uuids: a GPtrArray of EpQuote; those that are gone are left out. */
gpointer ep_quotes_job_get (EpStore *store, gpointer request, GError **error);

/* The first quotes of the query, one more than can be chosen at once at most: likewise. */
gpointer ep_quotes_job_find (EpStore *store, gpointer request, GError **error);

/* Keeps each quote of the uuids once more, as a draft of its own: a GPtrArray of the new EpQuotes.
 * They have no reference: it says who or what the other one was for. */
gpointer ep_quotes_job_duplicate (EpStore *store, gpointer request, GError **error);

/* How many months quotes are kept, see EP_RETENTION_SETTING: reads it, keeps it, and counts how
 * many quotes were last changed more than `months` before. Each returns a guint, free with
 * g_free(). */
gpointer ep_quotes_job_get_retention (EpStore *store, gpointer request, GError **error);
gpointer ep_quotes_job_set_retention (EpStore *store, gpointer request, GError **error);
gpointer ep_quotes_job_count_older (EpStore *store, gpointer request, GError **error);

/* Frees what the jobs return. */
void ep_quotes_job_free_quotes (gpointer quotes);

G_END_DECLS
