#include "quote-retention.h"

#include "notice.h"
#include "quotes-jobs.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <present/quote-words.h>

struct _EpQuoteRetention {
  GObject parent_instance;
  EpClinic *clinic;
  guint months;
};

G_DEFINE_FINAL_TYPE (EpQuoteRetention, ep_quote_retention, G_TYPE_OBJECT)

enum { CHANGED, FAILED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A choice that is under way. */
typedef struct {
  EpQuoteRetention *retention;
  GtkWidget *widget;
  guint months;
} Choice;

static Choice *
choice_new (EpQuoteRetention *self, GtkWidget *widget, guint months)
{
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice){g_object_ref (self), g_object_ref (widget), months};
  return choice;
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_object_unref (choice->retention);
  g_object_unref (choice->widget);
  g_free (choice);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Choice, choice_free)

static void
run (EpQuoteRetention *self, EpStoreJob job, guint months, GAsyncReadyCallback callback,
     gpointer data)
{
  EpQuotesRequest *request = ep_quotes_request_new (self->clinic);

  request->months = months;
  ep_store_worker_run (ep_clinic_worker (self->clinic), job, request, ep_quotes_request_free,
                       g_free, NULL, callback, data);
}

/* Takes what a job has found. FALSE where it has failed, which is told. */
static gboolean
take_number (EpQuoteRetention *self, GAsyncResult *result, guint *number)
{
  g_autoptr (GError) error = NULL;
  g_autofree guint *found = ep_store_worker_finish (result, &error);

  if (found == NULL) {
    g_signal_emit (self, signals[FAILED], 0, error);
    return FALSE;
  }
  *number = *found;
  return TRUE;
}

static void
came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuoteRetention) self = data;

  if (take_number (self, result, &self->months))
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Choosing */

/* Keeps the choice first: what it erases is erased by the next start at the latest. */
static gpointer
set_and_purge (EpStore *store, gpointer data, GError **error)
{
  const EpQuotesRequest *request = data;
  g_autoptr (GError) purge_error = NULL;
  gpointer months = ep_quotes_job_set_retention (store, data, error);
  guint n_erased;

  if (months == NULL || request->months == 0)
    return months;
  if (!ep_store_purge_quotes (store, request->months, request->now_s, &n_erased, &purge_error) &&
      !g_error_matches (purge_error, EP_STORE_ERROR, EP_STORE_ERROR_BUSY)) {
    g_propagate_error (error, g_steal_pointer (&purge_error));
    g_clear_pointer (&months, g_free);
  }
  return months;
}

static void
kept (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  EpQuoteRetention *self = choice->retention;
  g_autofree char *period = NULL;
  g_autofree char *text = NULL;

  if (!take_number (self, result, &self->months))
    return;
  period = ep_quotes_kept_text (ep_clinic_formatter (self->clinic), self->months);
  /* Translators: how long quotes are kept from now on: "Quotes are kept: 6 months" */
  text = g_strdup_printf (_ ("Quotes are kept: %s"), period);
  ep_notice_done (choice->widget, text);
  g_signal_emit (self, signals[CHANGED], 0);
  ep_clinic_quotes_changed (self->clinic);
}

static void
keep (Choice *choice)
{
  run (choice->retention, set_and_purge, choice->months, kept, choice);
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Choice *choice = data;

  if (g_str_equal (response, "keep"))
    keep (choice);
  else
    choice_free (choice);
}

static void
ask (Choice *choice, guint n_quotes)
{
  EpFormatter *formatter = ep_clinic_formatter (choice->retention->clinic);
  GtkRoot *root = gtk_widget_get_root (choice->widget);
  g_autofree char *heading = ep_quotes_shorter_heading (formatter, choice->months);
  g_autofree char *body = ep_quotes_shorter_body (formatter, choice->months, n_quotes);
  AdwMessageDialog *dialog;

  if (root == NULL) {
    choice_free (choice);
    return;
  }
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "keep",
                                    _ ("_Erase Older Quotes"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answered), choice);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  guint n_quotes;

  if (!take_number (choice->retention, result, &n_quotes))
    return;
  if (n_quotes == 0)
    keep (g_steal_pointer (&choice));
  else
    ask (g_steal_pointer (&choice), n_quotes);
}

void
ep_quote_retention_choose (EpQuoteRetention *self, GtkWidget *widget, guint months)
{
  Choice *choice;

  if (months == self->months || ep_clinic_worker (self->clinic) == NULL)
    return;
  choice = choice_new (self, widget, months);
  if (months == 0)
    keep (choice);
  else
    run (self, ep_quotes_job_count_older, months, counted, choice);
}

guint
ep_quote_retention_months (EpQuoteRetention *self)
{
  return self->months;
}

static void
read_anew (EpQuoteRetention *self)
{
  if (ep_clinic_worker (self->clinic) != NULL)
    run (self, ep_quotes_job_get_retention, 0, came, g_object_ref (self));
}

static void
ep_quote_retention_finalize (GObject *object)
{
  g_object_unref (EP_QUOTE_RETENTION (object)->clinic);
  G_OBJECT_CLASS (ep_quote_retention_parent_class)->finalize (object);
}

static void
ep_quote_retention_class_init (EpQuoteRetentionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_quote_retention_finalize;
  signals[CHANGED] = g_signal_new ("changed", EP_TYPE_QUOTE_RETENTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FAILED] = g_signal_new ("failed", EP_TYPE_QUOTE_RETENTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
ep_quote_retention_init (EpQuoteRetention *self)
{
  self->months = EP_RETENTION_MONTHS;
}

EpQuoteRetention *
ep_quote_retention_new (EpClinic *clinic)
{
  EpQuoteRetention *self = g_object_new (EP_TYPE_QUOTE_RETENTION, NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "store-changed", G_CALLBACK (read_anew), self,
                           G_CONNECT_SWAPPED);
  read_anew (self);
  return self;
}
