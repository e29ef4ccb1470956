#include "currency-chooser.h"

#include "widgets/search-list.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkPopover *popover;
  GPtrArray *currencies; /* of the rows */
  EpCurrencyChosen *chosen;
  gpointer data;
} Chooser;

static gint
compare_names (gconstpointer a, gconstpointer b, gpointer formatter)
{
  const EpCurrency *left = *(const EpCurrency *const *)a, *right = *(const EpCurrency *const *)b;
  g_autofree char *left_name = ep_format_currency_name (formatter, left);
  g_autofree char *right_name = ep_format_currency_name (formatter, right);

  return g_utf8_collate (left_name, right_name);
}

GPtrArray *
ep_currencies_to_choose (const EpFormatter *formatter, const EpCurrency *chosen)
{
  GPtrArray *currencies = g_ptr_array_new ();
  const EpCurrency *own = ep_formatter_currency (formatter);
  guint n_currencies;
  const EpCurrency *all = ep_currencies (&n_currencies);

  for (guint i = 0; i < n_currencies; i++)
    if (&all[i] != chosen && &all[i] != own)
      g_ptr_array_add (currencies, (gpointer)&all[i]);
  g_ptr_array_sort_with_data (currencies, compare_names, (gpointer)formatter);
  if (own != chosen)
    g_ptr_array_insert (currencies, 0, (gpointer)own);
  g_ptr_array_insert (currencies, 0, (gpointer)chosen);
  return currencies;
}

static void
chooser_free (gpointer data)
{
  Chooser *chooser = data;

  g_ptr_array_unref (chooser->currencies);
  g_free (chooser);
}

static void
row_chosen (EpSearchList *list, guint row, gpointer data)
{
  Chooser *chooser = data;

  gtk_popover_popdown (chooser->popover);
  chooser->chosen (g_ptr_array_index (chooser->currencies, row), chooser->data);
}

static void
append_row (EpSearchList *list, const EpFormatter *formatter, const EpCurrency *currency)
{
  g_autofree char *text = ep_format_currency_name (formatter, currency);
  g_autofree char *sought = g_strconcat (currency->code, " ", text, NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (text), *code = gtk_label_new (currency->code);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (content), name);
  gtk_widget_add_css_class (code, "dim-label");
  gtk_box_append (GTK_BOX (content), code);
  ep_search_list_append (list, NULL, content, sought, sought);
}

GtkWidget *
ep_currency_chooser_new (const EpFormatter *formatter, const EpCurrency *current,
                         EpCurrencyChosen *chosen, gpointer data)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *list = g_object_new (EP_TYPE_SEARCH_LIST, "width-request", 320, NULL);
  Chooser *chooser = g_new (Chooser, 1);

  *chooser =
      (Chooser){GTK_POPOVER (popover), ep_currencies_to_choose (formatter, current), chosen, data};
  ep_search_list_set_words (EP_SEARCH_LIST (list), _ ("Search currencies"), _ ("Currencies"),
                            _ ("No currency of that name"));
  for (guint i = 0; i < chooser->currencies->len; i++)
    append_row (EP_SEARCH_LIST (list), formatter, g_ptr_array_index (chooser->currencies, i));
  ep_search_list_select (EP_SEARCH_LIST (list), 0);
  g_object_set_data_full (G_OBJECT (popover), "chooser", chooser, chooser_free);
  g_signal_connect (list, "chosen", G_CALLBACK (row_chosen), chooser);
  g_signal_connect_object (list, "stopped", G_CALLBACK (gtk_popover_popdown), popover,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (popover, "chooser");
  gtk_popover_set_child (GTK_POPOVER (popover), list);
  return popover;
}
