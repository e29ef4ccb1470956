#include "price-list-page-private.h"

#include "treatment-odds.h"
#include "treatment-warning.h"
#include "widgets/dialog-scroller.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>

#define WARNINGS_HEIGHT_PX 180

/* The question whether to put a version in use. */
typedef struct {
  EpPriceListPage *page;
  AdwMessageDialog *dialog;
  GtkMenuButton *day_button;
  GtkCheckButton *own_prices; /* of an example, else NULL */
  EpDay day;
} Asking;

static void
asking_free (gpointer data, GClosure *closure)
{
  Asking *asking = data;

  g_object_unref (asking->page);
  g_free (asking);
}

static void
show_day (Asking *asking)
{
  g_autofree char *date =
      ep_format_date (ep_clinic_formatter (asking->page->clinic), asking->day, EP_DATE_LONG);

  gtk_menu_button_set_label (asking->day_button, date);
}

static void
day_selected (GtkCalendar *calendar, gpointer data)
{
  Asking *asking = data;
  g_autoptr (GDateTime) date = gtk_calendar_get_date (calendar);
  guint year = (guint)g_date_time_get_year (date);

  if (year < EP_START_YEAR_MIN || year > EP_START_YEAR_MAX)
    return;
  asking->day = ep_day_from_ymd (year, (guint)g_date_time_get_month (date),
                                 (guint)g_date_time_get_day_of_month (date));
  show_day (asking);
}

static GtkWidget *
day_row_new (Asking *asking)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Counts from"));
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *calendar = gtk_calendar_new ();
  guint year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  ep_day_get_ymd (asking->day, &year, &month, &day_of_month);
  date = g_date_time_new_utc ((gint)year, (gint)month, (gint)day_of_month, 0, 0, 0);
  gtk_calendar_select_day (GTK_CALENDAR (calendar), date);
  g_signal_connect (calendar, "day-selected", G_CALLBACK (day_selected), asking);
  gtk_popover_set_child (GTK_POPOVER (popover), calendar);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  asking->day_button = GTK_MENU_BUTTON (button);
  show_day (asking);
  return row;
}

/* NULL where nothing is odd. */
static GtkWidget *
warnings_new (EpPriceListPage *page)
{
  const EpPriceListState *state = ep_price_list_draft_state (page->draft);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < ep_price_list_state_n (state); i++) {
    g_autofree char *odd = ep_price_list_draft_odds_text (page->draft, i, EP_OF_ALL);
    g_autofree char *text = NULL;
    GtkWidget *line;

    if (odd == NULL)
      continue;
    /* Translators: a treatment, and what is odd about it. */
    text = g_strdup_printf (_ ("%s: %s"), ep_price_list_state_get (state, i)->course.name, odd);
    line = ep_treatment_warning_new ();
    ep_treatment_warning_show (line, text);
    gtk_box_append (GTK_BOX (lines), line);
  }
  if (gtk_widget_get_first_child (lines) == NULL) {
    g_object_ref_sink (lines);
    g_object_unref (lines);
    return NULL;
  }
  return ep_dialog_scroller_new (GTK_WIDGET (page), lines, WARNINGS_HEIGHT_PX);
}

static void
own_prices_toggled (GtkCheckButton *check, gpointer data)
{
  Asking *asking = data;

  adw_message_dialog_set_response_enabled (asking->dialog, "use",
                                           gtk_check_button_get_active (check));
}

static GtkWidget *
content_new (Asking *asking)
{
  EpPriceListDraft *draft = asking->page->draft;
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *warnings = warnings_new (asking->page);

  gtk_box_append (GTK_BOX (content), day_row_new (asking));
  if (warnings != NULL)
    gtk_box_append (GTK_BOX (content), warnings);
  if (ep_price_list_state_is_example (ep_price_list_draft_state (draft))) {
    asking->own_prices =
        GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("These are our clinic’s prices")));
    g_signal_connect (asking->own_prices, "toggled", G_CALLBACK (own_prices_toggled), asking);
    gtk_box_append (GTK_BOX (content), GTK_WIDGET (asking->own_prices));
    adw_message_dialog_set_response_enabled (asking->dialog, "use", FALSE);
  }
  return content;
}

static guint
count_words (const EpPriceListState *state)
{
  guint n_words = 0;

  for (guint i = 0; i < ep_price_list_state_n (state); i++)
    if (ep_price_list_state_get (state, i)->price_text != NULL)
      n_words++;
  return n_words;
}

static char *
join (const char *first, const char *second)
{
  /* Translators: what stands between two sentences that follow each other. */
  return g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
}

static char *
body_text (EpPriceListPage *page)
{
  const EpPriceListState *state = ep_price_list_draft_state (page->draft);
  EpFormatter *formatter = ep_clinic_formatter (page->clinic);
  guint n = ep_price_list_state_n (state), n_words = count_words (state);
  g_autofree char *count = ep_format_count (formatter, n);
  g_autofree char *words = ep_format_count (formatter, n_words);
  g_autofree char *treatments =
      g_strdup_printf (ngettext ("%s treatment can then be chosen, and no longer be changed.",
                                 "%s treatments can then be chosen, and no longer be changed.", n),
                       count);
  g_autofree char *in_words = g_strdup_printf (
      /* Translators: behind "9 treatments can then be chosen": of how many the list has words in
       * place of a price. */
      ngettext ("The price of %s is in words.", "The prices of %s are in words.", n_words), words);
  g_autofree char *all = n_words > 0 ? join (treatments, in_words) : g_steal_pointer (&treatments);

  return join (all, _ ("Quotes that were made before keep their old prices."));
}

static void
answered (AdwMessageDialog *dialog, const char *response, gpointer data)
{
  const Asking *asking = data;

  if (g_str_equal (response, "use") && asking->page->draft != NULL)
    ep_price_list_draft_put_in_use (asking->page->draft, asking->day);
}

/* Where what was typed is not right yet, that comes first. */
static gboolean
show_faulty (EpPriceListPage *page)
{
  for (guint i = 0; i < ep_price_list_state_n (ep_price_list_draft_state (page->draft)); i++)
    if (ep_price_list_draft_has_fault (page->draft, i)) {
      ep_price_list_draft_choose (page->draft, i);
      ep_price_list_page_open_treatment (page);
      ep_notice_done (GTK_WIDGET (page), _ ("An entry is not right yet"));
      return TRUE;
    }
  return FALSE;
}

void
ep_price_list_use_ask (EpPriceListPage *page)
{
  Asking *asking;
  g_autofree char *body = NULL;

  if (show_faulty (page))
    return;
  body = body_text (page);
  asking = g_new0 (Asking, 1);
  asking->page = g_object_ref (page);
  asking->day = MAX (ep_price_list_state_counts_from (ep_price_list_draft_state (page->draft)),
                     ep_clinic_today (page->clinic));
  asking->dialog = ADW_MESSAGE_DIALOG (
      adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                              _ ("Put This Price List in Use?"), body));
  adw_message_dialog_add_responses (asking->dialog, "cancel", _ ("_Cancel"), "use",
                                    _ ("_Put in Use"), NULL);
  adw_message_dialog_set_response_appearance (asking->dialog, "use", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (asking->dialog, "use");
  adw_message_dialog_set_close_response (asking->dialog, "cancel");
  adw_message_dialog_set_extra_child (asking->dialog, content_new (asking));
  g_signal_connect_data (asking->dialog, "response", G_CALLBACK (answered), asking, asking_free, 0);
  gtk_window_present (GTK_WINDOW (asking->dialog));
}
