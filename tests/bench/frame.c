/* bench-frame EXAMPLE.json WHAT FRAMES, on a display: how long a frame takes, with four courses.
 *
 * answer: without a window, the comparison with its sensitivity, the curves of all small charts,
 * the scene of the chart over time and those of the small charts; nanoseconds.
 *
 * floor: a drawing area of 1280x800 that draws as many lines, letters and marks as the chart has,
 * with cairo, anew in each frame.
 *
 * drag: the app's chart of that size, while a price changes with each frame.
 *
 * hover: the app's chart, while its cursor goes on to another value with each frame.
 *
 * Prints the median of all frames; a frame of a window is from the frame clock's update to its end,
 * in microseconds. */
#include "charts/chart.h"

#include <adwaita.h>
#include <engine/curve.h>
#include <formats/scenario-json.h>
#include <present/marks.h>
#include <present/sparkline.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define WIDTH_PX  1280
#define HEIGHT_PX 800
#define WARM      10 /* frames that do not count */

typedef struct {
  EpFormatter *formatter;
  EpScenario *scenario;
  EpDesk *desk;
  GtkWidget *window;
  GtkWidget *drawn;
  const char *what;
  guint n_frames;
  guint frame;
  gint64 begun_us;
  double *times;
  EpScene *model; /* of the floor: what it has to draw */
} Bench;

static int
compare_times (const void *a, const void *b)
{
  const double *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

static double
median (double *times, guint n)
{
  qsort (times, n, sizeof *times, compare_times);
  return times[n / 2];
}

/* Two more lasers, each a little cheaper than the one before. */
static EpScenario *
four_courses (const char *file)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;
  EpScenario *scenario = NULL;

  if (g_file_get_contents (file, &bytes, &length, &error))
    scenario = ep_scenario_from_json (bytes, length, &error);
  if (scenario == NULL) {
    fprintf (stderr, "bench-frame: %s\n", error->message);
    exit (2);
  }
  for (guint i = scenario->n_courses; i < EP_COURSES_MAX; i++) {
    EpCourse *course = ep_scenario_add_course (scenario, "Laser");

    course->kind = EP_KIND_LASER;
    course->session_price_minor = 100000 - 20000 * (gint64)i;
    course->sessions = (EpSessions){3, 3, 4};
    course->maintenance.every_months = 12;
  }
  return scenario;
}

/* Everything that a key works out before anything is drawn. */

static void
small_charts (const Bench *bench, const EpComparison *comparison, guint pair,
              const EpChartStyle *style)
{
  guint n_curves;
  EpCurve *curves = ep_curves_new (bench->scenario, pair, EP_SPARKLINE_POINTS, &n_curves);

  for (guint i = 0; i < n_curves; i++)
    ep_scene_free (ep_sparkline_scene (&comparison->pairs[pair], &curves[i], style,
                                       EP_SPARKLINE_WIDTH_PX, EP_SPARKLINE_HEIGHT_PX, FALSE));
  ep_curves_free (curves, n_curves);
}

static void
answer_once (Bench *bench, const EpTextMeasurer *measurer)
{
  const EpChartLayout layout = {.style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Cantarell"},
                                .width_px = WIDTH_PX,
                                .height_px = HEIGHT_PX,
                                .measurer = measurer};
  g_autoptr (EpComparison) comparison = ep_compare (bench->scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {bench->formatter, bench->scenario, comparison, 0};

  ep_scene_free (ep_chart_scene (EP_VIEW_OVER_TIME, &subject, &layout));
  for (guint pair = 0; pair < comparison->n_pairs; pair++)
    small_charts (bench, comparison, pair, &layout.style);
}

static int
answer (Bench *bench)
{
  EpTextMeasurer measurer;

  ep_pango_measurer_init (&measurer, "Cantarell");
  for (guint i = 0; i < bench->n_frames + WARM; i++) {
    gint64 begun_us = g_get_monotonic_time ();

    /* Widths of amounts are new with each price, as they are for a person who types. */
    bench->scenario->courses[0].session_price_minor = 30000 + 100 * (gint64)i;
    answer_once (bench, &measurer);
    if (i >= WARM)
      bench->times[i - WARM] = (double)(g_get_monotonic_time () - begun_us) * 1000;
  }
  printf ("%.0f\n", median (bench->times, bench->n_frames));
  ep_pango_measurer_clear (&measurer);
  return 0;
}

/* The floor */

static void
trace (cairo_t *cr, const EpMark *mark, double shift)
{
  for (guint k = 0; k < mark->n_points; k++)
    cairo_line_to (cr, mark->points[k].x, mark->points[k].y + shift);
}

static void
draw_floor_mark (cairo_t *cr, GtkWidget *area, const EpMark *mark, double shift)
{
  if (mark->kind == EP_MARK_TEXT) {
    g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (area, mark->text);

    cairo_move_to (cr, mark->points[0].x, mark->points[0].y + shift);
    pango_cairo_show_layout (cr, layout);
    cairo_new_path (cr);
    return;
  }
  trace (cr, mark, shift);
  if (mark->kind == EP_MARK_AREA)
    cairo_fill (cr);
  else
    cairo_stroke (cr);
}

static void
draw_floor (GtkDrawingArea *area, cairo_t *cr, int width_px, int height_px, gpointer data)
{
  Bench *bench = data;
  double shift = bench->frame % 2;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_line_width (cr, 2);
  for (guint i = 1; i < ep_scene_n_marks (bench->model); i++) {
    const EpMark *mark = ep_scene_mark (bench->model, i);

    cairo_set_source_rgba (cr, 0, 0.4, 0.7, mark->kind == EP_MARK_AREA ? 0.16 : 1);
    draw_floor_mark (cr, GTK_WIDGET (area), mark, shift);
  }
}

static EpScene *
model_scene (Bench *bench)
{
  EpTextMeasurer measurer;
  g_autoptr (EpComparison) comparison = ep_compare (bench->scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {bench->formatter, bench->scenario, comparison, 0};
  EpChartLayout layout = {.style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Cantarell"},
                          .width_px = WIDTH_PX,
                          .height_px = HEIGHT_PX,
                          .measurer = &measurer};
  EpScene *scene;

  ep_pango_measurer_init (&measurer, "Cantarell");
  scene = ep_chart_scene (EP_VIEW_OVER_TIME, &subject, &layout);
  ep_pango_measurer_clear (&measurer);
  return scene;
}

/* A window and its frames */

static void
press (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
    gboolean handled;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
  }
}

static void
change (Bench *bench)
{
  const EpInput price = {EP_FIELD_SESSION_PRICE_MINOR, 0, 0};

  if (g_str_equal (bench->what, "drag"))
    ep_desk_set (bench->desk, price, 30000 + 100 * (gint64)(bench->frame % 100));
  else if (g_str_equal (bench->what, "hover"))
    press (bench->drawn, bench->frame % 40 < 20 ? GDK_KEY_Right : GDK_KEY_Left);
  else
    gtk_widget_queue_draw (bench->drawn);
}

static void
frame_begins (GdkFrameClock *clock, Bench *bench)
{
  bench->begun_us = g_get_monotonic_time ();
  change (bench);
}

static void
frame_ends (GdkFrameClock *clock, Bench *bench)
{
  double time = (double)(g_get_monotonic_time () - bench->begun_us);

  if (bench->frame >= WARM && bench->frame < bench->n_frames + WARM)
    bench->times[bench->frame - WARM] = time;
  bench->frame++;
}

static gboolean
keep_going (GtkWidget *widget, GdkFrameClock *clock, gpointer bench)
{
  return G_SOURCE_CONTINUE;
}

static void
make_drawn (Bench *bench)
{
  g_autoptr (EpDeskState) state = NULL;

  if (g_str_equal (bench->what, "floor")) {
    bench->model = model_scene (bench);
    bench->drawn = gtk_drawing_area_new ();
    gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (bench->drawn), draw_floor, bench, NULL);
    return;
  }
  state = ep_desk_state_new (ep_scenario_copy (bench->scenario));
  bench->desk = ep_desk_new (bench->formatter, state);
  bench->drawn = g_object_new (EP_TYPE_CHART, NULL);
  ep_chart_bind (EP_CHART (bench->drawn), bench->desk);
}

static int
run_window (Bench *bench)
{
  GdkFrameClock *clock;

  adw_init ();
  make_drawn (bench);
  bench->window = gtk_window_new ();
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_widget_set_size_request (bench->drawn, WIDTH_PX, HEIGHT_PX);
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->drawn);
  gtk_window_present (GTK_WINDOW (bench->window));
  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect (clock, "update", G_CALLBACK (frame_begins), bench);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (frame_ends), bench);
  gtk_widget_add_tick_callback (bench->drawn, keep_going, bench, NULL);
  while (bench->frame < bench->n_frames + WARM)
    g_main_context_iteration (NULL, TRUE);
  printf ("%.0f\n", median (bench->times, bench->n_frames));
  return 0;
}

int
main (int argc, char **argv)
{
  Bench bench = {0};

  if (argc != 4)
    return 2;
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  bench.what = argv[2];
  bench.n_frames = (guint)strtoul (argv[3], NULL, 10);
  bench.times = g_new0 (double, bench.n_frames);
  bench.formatter = ep_formatter_new ("en_US");
  bench.scenario = four_courses (argv[1]);
  return g_str_equal (bench.what, "answer") ? answer (&bench) : run_window (&bench);
}
