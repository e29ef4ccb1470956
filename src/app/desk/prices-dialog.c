#include "prices-dialog.h"

#include "widgets/dialog-scroller.h"
#include "widgets/notice.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* What the dialog has above and below the figures, and how high they are at least. */
#define AROUND_PX     260
#define HEIGHT_MIN_PX 200

/* What the dialog is about. */
typedef struct {
  GtkWidget *widget;
  EpDesk *desk;
  EpQuoteChanges *changes;
} Offer;

static void
offer_free (gpointer data, GClosure *closure)
{
  Offer *offer = data;

  g_object_unref (offer->widget);
  g_object_unref (offer->desk);
  ep_quote_changes_free (offer->changes);
  g_free (offer);
}

static GtkWidget *
append_label (GtkWidget *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static char *
change_text (const EpQuoteChange *change)
{
  if (!ep_quote_change_differs (change))
    return g_strdup (change->before);
  /* Translators: a figure before and after; the arrow points as your language reads */
  return g_strdup_printf (C_ ("change", "%s → %s"), change->before, change->after);
}

/* As a screen reader says it. */
static char *
change_spoken (const EpQuoteChange *change)
{
  if (!ep_quote_change_differs (change))
    /* Translators: the name of a figure, and the figure */
    return g_strdup_printf (_ ("%s: %s, as before"), change->label, change->before);
  /* Translators: the name of a figure, and the figure before and today */
  return g_strdup_printf (_ ("%s: %s before, %s today"), change->label, change->before,
                          change->after);
}

static void
append_change (GtkWidget *box, const EpQuoteChange *change, gboolean is_total)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *text = change_text (change);
  g_autofree char *spoken = change_spoken (change);
  GtkWidget *title = append_label (row, change->label, NULL);
  GtkWidget *value = append_label (row, text, "numeric");

  gtk_widget_set_hexpand (title, TRUE);
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (is_total)
    gtk_widget_add_css_class (row, "total");
  if (!ep_quote_change_differs (change))
    gtk_widget_add_css_class (row, "same");
  gtk_widget_add_css_class (row, "change");
  gtk_box_append (GTK_BOX (box), row);
}

static void
append_changes (GtkWidget *box, const GPtrArray *changes, gboolean are_totals)
{
  for (guint i = 0; i < changes->len; i++)
    append_change (box, g_ptr_array_index (changes, i), are_totals);
}

static void
append_course (GtkWidget *box, const EpCourseChanges *course)
{
  append_label (box, course->name, "heading");
  if (course->is_gone)
    append_label (box,
                  _ ("The price list no longer has this treatment. Its figures stay as they are."),
                  "dim-label");
  append_changes (box, course->changes, FALSE);
  append_changes (box, course->totals, TRUE);
}

static void
append_answer (GtkWidget *box, const EpQuoteChanges *changes)
{
  append_label (box, _ ("Comparison"), "heading");
  append_changes (box, changes->answers, TRUE);
  append_label (box, C_ ("prices", "Before"), "caption-heading");
  append_label (box, changes->headline_before, NULL);
  append_label (box, C_ ("prices", "Today"), "caption-heading");
  append_label (box, changes->headline_after, NULL);
}

static GtkWidget *
figures_new (const EpQuoteChanges *changes)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  for (guint i = 0; i < changes->courses->len; i++)
    append_course (box, g_ptr_array_index (changes->courses, i));
  append_answer (box, changes);
  gtk_widget_add_css_class (box, "prices");
  return box;
}

static char *
body_text (EpFormatter *formatter, const EpQuoteChanges *changes)
{
  g_autofree char *before = ep_format_date (formatter, changes->prices_of, EP_DATE_LONG);
  g_autofree char *today = ep_format_date (formatter, changes->counts_from, EP_DATE_LONG);

  if (!changes->differs)
    /* Translators: two dates */
    return g_strdup_printf (_ ("This quote has the prices of %s. Those of %s, which count today, "
                               "are the same for it."),
                            before, today);
  if (changes->prices_of == changes->counts_from)
    return g_strdup_printf (_ ("This quote has other figures than the price list of %s."), today);
  /* Translators: two dates */
  return g_strdup_printf (_ ("This quote has the prices of %s. Those of %s count today."), before,
                          today);
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  Offer *offer = data;

  if (!g_str_equal (response, "use"))
    return;
  ep_desk_take_prices (offer->desk, offer->changes->today);
  ep_notice_undoable (offer->widget, offer->desk, _ ("The quote has today’s prices"));
}

void
ep_prices_dialog_show (GtkWidget *widget, EpDesk *desk, EpQuoteChanges *changes)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *body = body_text (ep_desk_formatter (desk), changes);
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), _ ("What Changed"), body));
  int most_px = MAX (gtk_widget_get_height (GTK_WIDGET (root)) - AROUND_PX, HEIGHT_MIN_PX);
  Offer *offer = g_new (Offer, 1);

  *offer = (Offer){g_object_ref (widget), g_object_ref (desk), changes};
  adw_message_dialog_set_extra_child (
      dialog, ep_dialog_scroller_new (GTK_WIDGET (root), figures_new (changes), most_px));
  adw_message_dialog_add_responses (dialog, "keep", _ ("_Keep Old Prices"), "use",
                                    _ ("_Use Today’s Prices"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "use", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "keep");
  adw_message_dialog_set_close_response (dialog, "keep");
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered), offer, offer_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
