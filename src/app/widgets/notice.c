#include "notice.h"

#include <glib/gi18n-lib.h>

/* The toast that an overlay shows, until it is dismissed. */
#define TOAST "ep-toast"

static void
dismissed (GObject *overlay, AdwToast *toast)
{
  if (g_object_get_data (overlay, TOAST) == toast)
    g_object_set_data (overlay, TOAST, NULL);
}

/* Without sliding in: libadwaita 1.2 goes on with that for a toast that is dismissed and freed by
 * then. */
static void
add_at_once (AdwToastOverlay *overlay, AdwToast *toast)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (overlay));
  gboolean animated;

  g_object_get (settings, "gtk-enable-animations", &animated, NULL);
  g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  g_object_set (settings, "gtk-enable-animations", animated, NULL);
}

gboolean
ep_notice_show (GtkWidget *widget, AdwToast *toast)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *before;

  if (overlay == NULL)
    return FALSE;
  before = g_object_get_data (G_OBJECT (overlay), TOAST);
  if (before != NULL)
    adw_toast_dismiss (before);
  g_object_set_data_full (G_OBJECT (overlay), TOAST, g_object_ref (toast), g_object_unref);
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed), overlay, G_CONNECT_SWAPPED);
  add_at_once (ADW_TOAST_OVERLAY (overlay), toast);
  return TRUE;
}

void
ep_notice_done (GtkWidget *widget, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr (AdwToast) toast = adw_toast_new (markup);

  ep_notice_show (widget, toast);
}

AdwToast *
ep_notice_with_undo (GtkWidget *widget, const char *action, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autoptr (AdwToast) toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("Undo"));
  adw_toast_set_action_name (toast, action);
  return ep_notice_show (widget, toast) ? toast : NULL;
}

void
ep_notice_undoable (GtkWidget *widget, EpDesk *desk, const char *text)
{
  AdwToast *toast = ep_notice_with_undo (widget, "win.undo", text);

  /* It goes with the next change, which its button would take back instead. */
  if (toast != NULL)
    g_signal_connect_object (desk, "changed", G_CALLBACK (adw_toast_dismiss), toast,
                             G_CONNECT_SWAPPED);
}

/* NULL for a widget whose window has gone. */
static AdwMessageDialog *
dialog_new (GtkWidget *widget, const char *heading, const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (root == NULL)
    return NULL;
  return ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), heading, text));
}

void
ep_notice_fault (GtkWidget *widget, const char *heading, const char *text)
{
  AdwMessageDialog *dialog = dialog_new (widget, heading, text);

  if (dialog == NULL)
    return;
  adw_message_dialog_add_response (dialog, "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* What is to be done when the answer is yes. */
typedef struct {
  void (*replace) (gpointer data);
  gpointer data;
  GDestroyNotify data_free;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  question->data_free (question->data);
  g_free (question);
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Question *question = data;

  if (g_str_equal (response, "replace"))
    question->replace (question->data);
}

void
ep_notice_ask_replace (GtkWidget *widget, const char *file_name, void (*replace) (gpointer data),
                       gpointer data, GDestroyNotify data_free)
{
  /* Translators: the name of a file. */
  g_autofree char *heading = g_strdup_printf (_ ("Replace “%s”?"), file_name);
  AdwMessageDialog *dialog = dialog_new (
      widget, heading, _ ("There is a file of that name already. What is in it would be lost."));
  Question *question;

  if (dialog == NULL) {
    data_free (data);
    return;
  }
  question = g_new (Question, 1);
  *question = (Question){replace, data, data_free};
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "replace", _ ("_Replace"),
                                    NULL);
  adw_message_dialog_set_response_appearance (dialog, "replace", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
destroy (gpointer window)
{
  gtk_window_destroy (window);
  return G_SOURCE_REMOVE;
}

/* Once the dialog has gone, which is still this window's. */
static void
close_answered (AdwMessageDialog *dialog, const char *response, gpointer window)
{
  if (g_str_equal (response, "lose"))
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, destroy, g_object_ref (window), g_object_unref);
}

void
ep_notice_ask_close (GtkWindow *window)
{
  AdwMessageDialog *dialog =
      dialog_new (GTK_WIDGET (window), _ ("Close without Keeping?"),
                  _ ("What is on the desk could not be kept. It would be lost with the window."));

  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "lose",
                                    _ ("Close without _Keeping"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "lose", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_answered), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
