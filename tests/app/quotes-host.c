#include "quotes-host.h"

#include "desk/example.h"

static gboolean
is_ready (gpointer data)
{
  QuotesHost *host = data;

  return ep_quote_list_is_answered (host->page->list) &&
         ep_quote_keeper_is_ready (host->window.keeper);
}

void
quotes_host_draw (QuotesHost *host)
{
  for (guint i = 0; i < 3; i++) {
    window_settle ();
    gtk_widget_queue_draw (host->window.window);
    gtk_test_widget_wait_for_draw (host->window.window);
  }
}

static int
set_up_window (void **state, QuotesPlace *place, int width_px)
{
  QuotesHost *host = g_new0 (QuotesHost, 1);
  g_autoptr (EpDeskState) example = NULL;

  host->place = place;
  quotes_place_open (host->place);
  host->window.formatter = host->place->formatter;
  host->window.clinic = host->place->clinic;
  example = ep_example_new (host->place->formatter, ep_day_from_ymd (2026, 12, 1));
  host->window.desk = ep_desk_new (host->place->formatter, example);
  host->window.keeper = ep_quote_keeper_new (host->place->clinic, host->window.desk);
  host->window.window = ep_window_new (NULL, host->window.keeper);
  gtk_window_set_default_size (GTK_WINDOW (host->window.window), width_px, 720);
  gtk_window_present (GTK_WINDOW (host->window.window));
  gtk_widget_activate_action (host->window.window, "win.show-page", "s", "quotes");
  host->page = EP_QUOTES_PAGE (window_find (host->window.window, EP_TYPE_QUOTES_PAGE));
  assert_true (window_until (is_ready, host));
  quotes_host_draw (host);
  window_focus (&host->window, GTK_WIDGET (host->page));
  *state = host;
  return 0;
}

static int
set_up (void **state, guint n_quotes, int width_px)
{
  QuotesPlace *place = quotes_place_new ();

  if (n_quotes > 0)
    quotes_keep_nine (place->path);
  if (n_quotes > 9)
    quotes_add_many (place->path, n_quotes - 9);
  return set_up_window (state, place, width_px);
}

int
quotes_host_set_up_old (void **state)
{
  static const guint days[] = {200, 10};
  QuotesPlace *place = quotes_place_new ();
  g_autoptr (EpStore) store = ep_store_open (place->path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    quotes_keep (store, ep_quote_new (quotes_crossing (), "Face", "", QUOTES_TODAY),
                 quotes_days_ago_s (days[i]));
  g_clear_pointer (&store, ep_store_close);
  return set_up_window (state, place, 1100);
}

int
quotes_host_set_up (void **state)
{
  return set_up (state, 9, 1100);
}

int
quotes_host_set_up_narrow (void **state)
{
  return set_up (state, 9, 360);
}

int
quotes_host_set_up_many (void **state)
{
  return set_up (state, 100009, 1100);
}

int
quotes_host_set_up_many_narrow (void **state)
{
  return set_up (state, 100009, 360);
}

int
quotes_host_set_up_empty (void **state)
{
  return set_up (state, 0, 1100);
}

int
quotes_host_tear_down (void **state)
{
  QuotesHost *host = *state;

  gtk_window_destroy (GTK_WINDOW (host->window.window));
  window_settle ();
  g_object_unref (host->window.keeper);
  g_object_unref (host->window.desk);
  window_settle ();
  quotes_place_free (host->place);
  window_settle ();
  g_free (host);
  return 0;
}

typedef struct {
  QuotesHost *host;
  guint n_quotes;
} Wanted;

static gboolean
lists_so_many (gpointer data)
{
  const Wanted *wanted = data;

  return g_list_model_get_n_items (G_LIST_MODEL (wanted->host->page->list)) == wanted->n_quotes;
}

void
quotes_host_wait_for (QuotesHost *host, guint n_quotes)
{
  Wanted wanted = {host, n_quotes};

  assert_true (window_until (lists_so_many, &wanted));
  quotes_host_draw (host);
}

EpQuoteRow *
quotes_host_row (QuotesHost *host, guint position)
{
  EpQuoteRow *row = ep_quote_table_row (host->page->table, position);

  assert_non_null (row);
  assert_non_null (ep_quote_row_get_quote (row));
  return row;
}

guint
quotes_host_number (QuotesHost *host, guint position)
{
  return ep_quote_row_get_quote (quotes_host_row (host, position))->number;
}

void
quotes_host_go_to (QuotesHost *host, guint position)
{
  ep_quote_table_go_to (host->page->table, position);
  quotes_host_draw (host);
}
