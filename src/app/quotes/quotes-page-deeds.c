#include "quotes-page-private.h"

#include "quote-comparison-window.h"
#include "quotes-jobs.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>
#include <present/quote-words.h>

void
ep_quotes_page_tell_fault (EpQuotesPage *self, const GError *error)
{
  g_autofree char *text = ep_clinic_fault_text (error);

  ep_notice_fault (GTK_WIDGET (self), _ ("That Did Not Work"), text);
}

gboolean
ep_quotes_page_is_selecting (EpQuotesPage *self)
{
  return gtk_toggle_button_get_active (self->select_toggle);
}

/* Takes a request with the uuids of what is selected, or else of the row that has the focus. NULL
 * where there is none; `numbers` is freed with g_free(). */
static EpQuotesRequest *
request_new (EpQuotesPage *self, guint **numbers)
{
  EpQuoteRow *row = ep_quote_table_current (self->table);
  const EpQuote *quote = row != NULL ? ep_quote_row_get_quote (row) : NULL;
  EpQuotesRequest *request;

  *numbers = NULL;
  if (ep_clinic_worker (self->clinic) == NULL)
    return NULL;
  if (ep_quotes_page_is_selecting (self) && ep_quote_selection_size (self->selection) > 0) {
    request = ep_quotes_request_new (self->clinic);
    request->uuids = ep_quote_selection_uuids (self->selection, numbers);
    return request;
  }
  if (ep_quotes_page_is_selecting (self) || quote == NULL)
    return NULL;
  request = ep_quotes_request_new (self->clinic);
  request->uuids = g_new0 (char *, 2);
  request->uuids[0] = g_strdup (quote->uuid);
  *numbers = g_memdup2 (&quote->number, sizeof quote->number);
  return request;
}

/* The page is told, unless it has gone meanwhile; it does not live on for that, nor the store. */
static void
run (EpQuotesPage *self, EpStoreJob job, EpQuotesRequest *request, GAsyncReadyCallback callback)
{
  GWeakRef *page = g_new0 (GWeakRef, 1);

  g_weak_ref_init (page, self);
  ep_store_worker_run (ep_clinic_worker (self->clinic), job, request, ep_quotes_request_free,
                       ep_quotes_job_free_quotes, NULL, callback, page);
}

/* The page that a job was run for, NULL where it has gone. Frees the reference. */
static EpQuotesPage *
take_page (gpointer data)
{
  GWeakRef *page = data;
  EpQuotesPage *self = g_weak_ref_get (page);

  g_weak_ref_clear (page);
  g_free (page);
  return self;
}

/* NULL where the job has failed, which is told, or the page is in no window any more. */
static GPtrArray *
take_quotes (EpQuotesPage *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quotes = ep_store_worker_finish (result, &error);

  if (error != NULL)
    ep_quotes_page_tell_fault (self, error);
  return gtk_widget_get_root (GTK_WIDGET (self)) != NULL ? g_steal_pointer (&quotes) : NULL;
}

/* Comparing */

static void
compare_came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuotesPage) self = take_page (data);
  g_autoptr (GPtrArray) quotes = self != NULL ? take_quotes (self, result) : NULL;
  GtkWidget *window;

  if (quotes == NULL || quotes->len < 2)
    return;
  window = ep_quote_comparison_window_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), ep_clinic_formatter (self->clinic),
      g_ptr_array_index (quotes, 0), g_ptr_array_index (quotes, 1));
  gtk_window_present (GTK_WINDOW (window));
}

static void
compare (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  g_autofree guint *numbers = NULL;
  EpQuotesRequest *request = request_new (self, &numbers);

  if (request != NULL)
    run (self, ep_quotes_job_get, request, compare_came);
}

/* Duplicating */

static void
tell_copies (EpQuotesPage *self, const GPtrArray *copies)
{
  g_autofree guint *numbers = g_new (guint, MAX (copies->len, 1));
  g_autofree char *text = NULL;

  for (guint i = 0; i < copies->len; i++)
    numbers[i] = ((const EpQuote *)g_ptr_array_index (copies, i))->number;
  text = ep_quotes_copied_text (ep_clinic_formatter (self->clinic), numbers, copies->len);
  ep_notice_done (GTK_WIDGET (self), text);
}

static void
copies_came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuotesPage) self = take_page (data);
  g_autoptr (GPtrArray) copies = self != NULL ? take_quotes (self, result) : NULL;

  /* Some may have been made before it failed. */
  if (self != NULL)
    ep_clinic_quotes_changed (self->clinic);
  if (copies == NULL || copies->len == 0)
    return;
  tell_copies (self, copies);
  gtk_toggle_button_set_active (self->select_toggle, FALSE);
}

static void
duplicate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  g_autofree guint *numbers = NULL;
  EpQuotesRequest *request = request_new (self, &numbers);

  if (request != NULL)
    run (self, ep_quotes_job_duplicate, request, copies_came);
}

/* Erasing */

/* What is to be erased when the answer is yes. */
typedef struct {
  GWeakRef page;
  EpQuotesRequest *request;
  guint *numbers;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  g_weak_ref_clear (&question->page);
  ep_quotes_request_free (question->request);
  g_free (question->numbers);
  g_free (question);
}

static void
erase_answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;
  g_autoptr (EpQuotesPage) self = g_weak_ref_get (&question->page);

  if (self == NULL || !g_str_equal (response, "erase"))
    return;
  ep_quotes_page_end_offer (self);
  ep_quote_eraser_remove (self->eraser, (const char *const *)question->request->uuids,
                          question->numbers);
  gtk_toggle_button_set_active (self->select_toggle, FALSE);
}

static void
ask_erase (EpQuotesPage *self, EpQuotesRequest *request, guint *numbers)
{
  EpFormatter *formatter = ep_clinic_formatter (self->clinic);
  guint n_quotes = g_strv_length (request->uuids);
  g_autofree char *heading = ep_quotes_erase_heading (formatter, numbers, n_quotes);
  g_autofree char *body = ep_quotes_erase_body (formatter, numbers, n_quotes);
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (window, heading, body));
  Question *question = g_new0 (Question, 1);

  g_weak_ref_init (&question->page, self);
  question->request = request;
  question->numbers = numbers;
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "erase", _ ("_Erase"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "erase", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (dialog, "cancel");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (erase_answered), question, question_free,
                         0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
erase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  guint *numbers;
  EpQuotesRequest *request = request_new (self, &numbers);

  if (request != NULL)
    ask_erase (self, request, numbers);
}

static void
undo_erase (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  ep_quote_eraser_undo (self->eraser);
  ep_quotes_page_end_offer (self);
}

static void
toast_dismissed (EpQuotesPage *self, AdwToast *toast)
{
  if (toast != self->toast)
    return;
  g_clear_object (&self->toast);
  ep_quote_eraser_finish (self->eraser);
}

static void
toast_clicked (EpQuotesPage *self)
{
  ep_quote_eraser_undo (self->eraser);
}

void
ep_quotes_page_end_offer (EpQuotesPage *self)
{
  g_autoptr (AdwToast) toast = g_steal_pointer (&self->toast);

  if (toast != NULL)
    adw_toast_dismiss (toast);
  ep_quote_eraser_finish (self->eraser);
}

void
ep_quotes_page_tell_erased (EpQuotesPage *self, guint erased, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  if (erased != EP_ERASE_UNDOABLE) {
    ep_notice_done (GTK_WIDGET (self), text);
    return;
  }
  if (!gtk_widget_get_mapped (GTK_WIDGET (self))) {
    ep_quote_eraser_finish (self->eraser);
    return;
  }
  self->toast = adw_toast_new (markup);
  adw_toast_set_button_label (self->toast, _ ("_Undo"));
  adw_toast_set_timeout (self->toast, 10);
  g_signal_connect_object (self->toast, "button-clicked", G_CALLBACK (toast_clicked), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (toast_dismissed), self,
                           G_CONNECT_SWAPPED);
  ep_notice_show (GTK_WIDGET (self), self->toast);
}

/* Selecting */

static void
all_came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpQuotesPage) self = take_page (data);
  g_autoptr (GPtrArray) quotes = self != NULL ? take_quotes (self, result) : NULL;

  if (quotes == NULL)
    return;
  if (quotes->len > EP_QUOTE_SELECTION_MAX) {
    ep_notice_done (GTK_WIDGET (self),
                    _ ("These are too many to be selected at once: search for fewer"));
    return;
  }
  gtk_toggle_button_set_active (self->select_toggle, TRUE);
  for (guint i = 0; i < quotes->len; i++)
    ep_quote_selection_set (self->selection, g_ptr_array_index (quotes, i), TRUE);
}

static void
select_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  EpQuotesRequest *request;

  if (ep_clinic_worker (self->clinic) == NULL)
    return;
  request = ep_quotes_request_new (self->clinic);
  request->query = *ep_quote_list_query (self->list);
  request->query.words = g_strdup (request->query.words);
  run (self, ep_quotes_job_find, request, all_came);
}

void
ep_quotes_page_refresh_deeds (EpQuotesPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean selecting = ep_quotes_page_is_selecting (self);
  guint n_selected = ep_quote_selection_size (self->selection);
  g_autofree char *text = ep_quotes_selected_text (ep_clinic_formatter (self->clinic), n_selected,
                                                   ep_quote_retention_months (self->retention));

  gtk_label_set_text (self->selection_label, text);
  gtk_widget_action_set_enabled (widget, "quotes.compare", selecting && n_selected == 2);
  gtk_widget_action_set_enabled (widget, "quotes.duplicate", !selecting || n_selected > 0);
  gtk_widget_action_set_enabled (widget, "quotes.erase", !selecting || n_selected > 0);
}

void
ep_quotes_page_install_deeds (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quotes.compare", NULL, compare);
  gtk_widget_class_install_action (widget_class, "quotes.duplicate", NULL, duplicate);
  gtk_widget_class_install_action (widget_class, "quotes.erase", NULL, erase);
  gtk_widget_class_install_action (widget_class, "quotes.undo-erase", NULL, undo_erase);
  gtk_widget_class_install_action (widget_class, "quotes.select-all", NULL, select_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK,
                                       "quotes.duplicate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "quotes.undo-erase", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_a, GDK_CONTROL_MASK,
                                       "quotes.select-all", NULL);
}
