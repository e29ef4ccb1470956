#include "todays-prices.h"

#include "desk-state-treatments.h"
#include "inputs/fault-text.h"
#include "prices-dialog.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>

#define DATA_KEY "evenpoint-todays-prices"

/* What belongs to the window, which owns it. */
typedef struct {
  AdwApplicationWindow *window;
  EpDesk *desk;
  EpClinic *clinic;
  GtkWidget *below;
  GtkWidget *line; /* NULL: not needed yet */
  GtkLabel *text;  /* in the line */
  GSimpleAction *action;
} Prices;

/* The list that counts today, where the quote came from one like it; else NULL. */
static const EpPriceList *
list_for (Prices *prices)
{
  EpDeskState *state = ep_desk_state (prices->desk);
  const EpPriceList *list = ep_clinic_price_list (prices->clinic);

  if (list == NULL || list->currency != ep_desk_state_scenario (state)->currency ||
      ep_desk_state_prices_of (state) == 0)
    return NULL;
  return list;
}

static void
make_line (Prices *prices)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("See What Changed"));
  GtkWidget *text = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                  "xalign", 0.0, "wrap", TRUE, "hexpand", TRUE, NULL);

  prices->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  prices->text = GTK_LABEL (text);
  gtk_widget_add_css_class (prices->line, "prices-line");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.todays-prices");
  gtk_box_append (GTK_BOX (prices->line), text);
  gtk_box_append (GTK_BOX (prices->line), button);
  gtk_widget_insert_before (prices->line, gtk_widget_get_parent (prices->below), prices->below);
}

static void
show_line (Prices *prices, gboolean differs)
{
  g_autofree char *date = NULL;
  g_autofree char *text = NULL;

  if (differs && prices->line == NULL)
    make_line (prices);
  if (prices->line == NULL)
    return;
  gtk_widget_set_visible (prices->line, differs);
  if (!differs)
    return;
  date = ep_format_date (ep_desk_formatter (prices->desk),
                         ep_desk_state_prices_of (ep_desk_state (prices->desk)), EP_DATE_LONG);
  /* Translators: a date; a button follows that shows in what they differ */
  text = g_strdup_printf (_ ("Prices of %s. Today’s are different."), date);
  if (!g_str_equal (gtk_label_get_text (prices->text), text))
    gtk_label_set_text (prices->text, text);
}

static void
refresh (Prices *prices)
{
  const EpPriceList *list = list_for (prices);
  EpDeskState *state = ep_desk_state (prices->desk);
  gboolean differs =
      list != NULL && ep_desk_state_prices_differ (state, ep_clinic_treatments (prices->clinic));

  g_simple_action_set_enabled (
      prices->action,
      differs || (list != NULL && list->counts_from != ep_desk_state_prices_of (state)));
  show_line (prices, differs);
}

static void
show_changes (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Prices *prices = data;
  GtkWidget *content = adw_application_window_get_content (prices->window);
  EpFormatter *formatter = ep_desk_formatter (prices->desk);
  EpDeskState *state = ep_desk_state (prices->desk);
  EpDay counts_from = ep_clinic_price_list (prices->clinic)->counts_from;
  const GPtrArray *treatments = ep_clinic_treatments (prices->clinic);
  g_autoptr (GError) error = NULL;
  EpQuoteChanges *changes = ep_quote_changes_new (formatter, state, ep_desk_pair (prices->desk),
                                                  counts_from, treatments, &error);
  g_autoptr (EpDeskState) today = NULL;
  g_autofree char *text = NULL;

  if (changes != NULL) {
    ep_prices_dialog_show (content, prices->desk, changes);
    return;
  }
  today = ep_desk_state_with_todays_prices (state, counts_from, treatments);
  text = ep_fault_text_refused (formatter, ep_desk_state_scenario (today),
                                (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, error);
  ep_notice_fault (content, _ ("Today’s Prices Can’t Be Compared"), text);
}

static void
refresh_window (GObject *window)
{
  refresh (g_object_get_data (window, DATA_KEY));
}

void
ep_todays_prices_install (AdwApplicationWindow *window, EpDesk *desk, EpClinic *clinic,
                          GtkWidget *below)
{
  Prices *prices = g_new0 (Prices, 1);

  *prices = (Prices){.window = window, .desk = desk, .clinic = clinic, .below = below};
  prices->action = g_simple_action_new ("todays-prices", NULL);
  g_object_set_data_full (G_OBJECT (window), DATA_KEY, prices, g_free);
  g_signal_connect (prices->action, "activate", G_CALLBACK (show_changes), prices);
  g_action_map_add_action (G_ACTION_MAP (window), G_ACTION (prices->action));
  g_object_unref (prices->action);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh_window), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "price-list-changed", G_CALLBACK (refresh_window), window,
                           G_CONNECT_SWAPPED);
  refresh (prices);
}
