#include "quote-retention.h"

#include "quotes-jobs.h"
#include "widgets/notice.h"

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

/* A choice that is under way, as long as who chose is there. */
typedef struct {
  GWeakRef retention;
  GWeakRef widget;
  guint months;
} Choice;

static Choice *
choice_new (EpQuoteRetention *self, GtkWidget *widget, guint months)
{
  Choice *choice = g_new0 (Choice, 1);

  g_weak_ref_init (&choice->retention, self);
  g_weak_ref_init (&choice->widget, widget);
  choice->months = months;
  return choice;
}

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_weak_ref_clear (&choice->retention);
  g_weak_ref_clear (&choice->widget);
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
  g_autoptr (Choice) choice = data;
  g_autoptr (EpQuoteRetention) self = g_weak_ref_get (&choice->retention);

  if (self != NULL && take_number (self, result, &self->months))
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
  g_autoptr (EpQuoteRetention) self = g_weak_ref_get (&choice->retention);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&choice->widget);
  g_autofree char *text = NULL;

  if (self == NULL || widget == NULL || !take_number (self, result, &self->months))
    return;
  text = ep_quotes_kept_text (ep_clinic_formatter (self->clinic), self->months);
  ep_notice_done (widget, text);
  g_signal_emit (self, signals[CHANGED], 0);
  ep_clinic_quotes_changed (self->clinic);
}

static void
keep (EpQuoteRetention *self, GtkWidget *widget, guint months)
{
  run (self, set_and_purge, months, kept, choice_new (self, widget, months));
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Choice *choice = data;
  g_autoptr (EpQuoteRetention) self = g_weak_ref_get (&choice->retention);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&choice->widget);

  if (g_str_equal (response, "keep") && self != NULL && widget != NULL)
    keep (self, widget, choice->months);
}

static void
free_choice (gpointer choice, GClosure *closure)
{
  choice_free (choice);
}

static void
ask (EpQuoteRetention *self, GtkWidget *widget, guint months, guint n_quotes)
{
  EpFormatter *formatter = ep_clinic_formatter (self->clinic);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *heading = ep_quotes_shorter_heading (formatter, months);
  g_autofree char *body = ep_quotes_shorter_body (formatter, months, n_quotes);
  AdwMessageDialog *dialog;

  if (root == NULL)
    return;
  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), heading, body));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "keep",
                                    _ ("_Erase Older Quotes"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "keep", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered),
                         choice_new (self, widget, months), free_choice, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
counted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Choice) choice = data;
  g_autoptr (EpQuoteRetention) self = g_weak_ref_get (&choice->retention);
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&choice->widget);
  guint n_quotes;

  if (self == NULL || widget == NULL || !take_number (self, result, &n_quotes))
    return;
  if (n_quotes == 0)
    keep (self, widget, choice->months);
  else
    ask (self, widget, choice->months, n_quotes);
}

void
ep_quote_retention_choose (EpQuoteRetention *self, GtkWidget *widget, guint months)
{
  if (months == self->months || ep_clinic_worker (self->clinic) == NULL)
    return;
  if (months == 0)
    keep (self, widget, months);
  else
    run (self, ep_quotes_job_count_older, months, counted, choice_new (self, widget, months));
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
    run (self, ep_quotes_job_get_retention, 0, came, choice_new (self, NULL, 0));
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
