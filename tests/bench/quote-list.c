/* bench-quote-list FILE, on a display: how long the list of a store of many quotes takes to show
 * what was asked for, to the end of the frame that draws it: "NAME MEDIAN-MICROSECONDS
 * 95-OF-100-MICROSECONDS".
 *
 * show: the page is made and shown, its first rows have their quotes.
 *
 * search: a letter more or less in the search, its first rows have theirs.
 *
 * scroll: the list leaps to another place, the rows there have theirs.
 *
 * frame: the list moves by a few rows that are already known, with each frame. */
#include "quotes/quotes-page-private.h"
#include "style.h"

#include <stdio.h>
#include <stdlib.h>

#define WIDTH_PX  1280
#define HEIGHT_PX 800
#define SAMPLES   21

typedef struct {
  EpFormatter *formatter;
  EpClinic *clinic;
  GtkWidget *window;
  EpQuotesPage *page;
  guint n_answers;
  guint awaited_answers; /* until so many have come */
  gboolean ready;        /* this frame draws it */
  gboolean drawn;
} Bench;

static int
compare_times (const void *a, const void *b)
{
  const gint64 *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

static void
print (const char *name, gint64 *times)
{
  qsort (times, SAMPLES, sizeof *times, compare_times);
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name, times[SAMPLES / 2],
          times[SAMPLES * 95 / 100]);
}

/* Whether the row in the middle of what is seen has its quote. */
static gboolean
has_rows (Bench *bench)
{
  GtkWidget *scrolled;
  GtkAdjustment *place;
  EpQuoteRow *row;
  int row_px;

  if (bench->page == NULL || bench->n_answers < bench->awaited_answers)
    return FALSE;
  row_px = ep_quote_table_get_columns (bench->page->table)->layout.row_px;
  scrolled = gtk_widget_get_ancestor (GTK_WIDGET (bench->page->table), GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  row = row_px == 0 ? NULL
                    : ep_quote_table_row (bench->page->table,
                                          (guint)(gtk_adjustment_get_value (place) / row_px) + 1);
  return row != NULL && ep_quote_row_get_quote (row) != NULL;
}

static void
frame_paints (GdkFrameClock *clock, Bench *bench)
{
  bench->ready = has_rows (bench);
}

static void
frame_ends (GdkFrameClock *clock, Bench *bench)
{
  bench->drawn |= bench->ready;
}

static void
count_answer (Bench *bench)
{
  bench->n_answers++;
}

/* Microseconds until it is drawn what has been asked for at `begun_us`. */
static gint64
wait_until_drawn (Bench *bench, gint64 begun_us)
{
  bench->drawn = FALSE;
  while (!bench->drawn)
    g_main_context_iteration (NULL, TRUE);
  return g_get_monotonic_time () - begun_us;
}

static void
settle (void)
{
  for (guint i = 0; i < 20; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (2000);
  }
}

static void
time_showing (Bench *bench)
{
  gint64 times[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begun_us = g_get_monotonic_time ();

    bench->n_answers = 0;
    bench->awaited_answers = 1;
    bench->page = EP_QUOTES_PAGE (ep_quotes_page_new (bench->clinic));
    g_signal_connect_swapped (bench->page->list, "answered", G_CALLBACK (count_answer), bench);
    gtk_window_set_child (GTK_WINDOW (bench->window), GTK_WIDGET (bench->page));
    times[i] = wait_until_drawn (bench, begun_us);
    settle ();
    if (i + 1 < SAMPLES) {
      bench->page = NULL;
      gtk_window_set_child (GTK_WINDOW (bench->window), NULL);
      settle ();
    }
  }
  print ("show", times);
}

static void
time_searching (Bench *bench)
{
  static const char *const typed[] = {"m",      "ma",    "mar",  "mari", "marik",
                                      "marika", "marik", "mari", "mar",  "ma"};
  gint64 times[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begun_us = g_get_monotonic_time ();

    bench->awaited_answers = bench->n_answers + 1;
    gtk_editable_set_text (bench->page->search_entry, typed[i % G_N_ELEMENTS (typed)]);
    times[i] = wait_until_drawn (bench, begun_us);
    settle ();
  }
  print ("search", times);
}

static GtkAdjustment *
place_of (Bench *bench)
{
  GtkWidget *scrolled =
      gtk_widget_get_ancestor (GTK_WIDGET (bench->page->table), GTK_TYPE_SCROLLED_WINDOW);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
}

static void
time_scrolling (Bench *bench)
{
  GtkAdjustment *place = place_of (bench);
  double most_px = gtk_adjustment_get_upper (place) - HEIGHT_PX;
  gint64 times[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begun_us = g_get_monotonic_time ();

    gtk_adjustment_set_value (place, most_px * ((i * 7919 + 500) % 10007) / 10007);
    times[i] = wait_until_drawn (bench, begun_us);
    settle ();
  }
  print ("scroll", times);
}

static void
time_frames (Bench *bench)
{
  GtkAdjustment *place = place_of (bench);
  double begin_px = gtk_adjustment_get_value (place);
  gint64 times[SAMPLES];

  for (guint i = 0; i < SAMPLES; i++) {
    gint64 begun_us;

    settle ();
    begun_us = g_get_monotonic_time ();
    gtk_adjustment_set_value (place, begin_px + 130 * (i % 5));
    times[i] = wait_until_drawn (bench, begun_us);
  }
  print ("frame", times);
}

int
main (int argc, char **argv)
{
  Bench bench = {0};
  GdkFrameClock *clock;

  if (argc != 2)
    return 2;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  adw_init ();
  ep_style_load ();
  bench.formatter = ep_formatter_new ("en_US");
  bench.clinic = ep_clinic_new (argv[1], bench.formatter);
  bench.window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench.window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench.window), WIDTH_PX, HEIGHT_PX);
  gtk_window_present (GTK_WINDOW (bench.window));
  clock = gtk_widget_get_frame_clock (bench.window);
  g_signal_connect (clock, "paint", G_CALLBACK (frame_paints), &bench);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (frame_ends), &bench);
  settle ();
  time_showing (&bench);
  time_searching (&bench);
  gtk_editable_set_text (bench.page->search_entry, "");
  settle ();
  time_scrolling (&bench);
  time_frames (&bench);
  return 0;
}
