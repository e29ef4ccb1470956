#include <math.h>
#include <present/verdict.h>

#include "over-time-chart.h"

/* Below this the labels stand above the ends of the lines. */
#define NARROW_PX 480

/* The least share of the width that is the plot's, with labels beside it. */
#define PLOT_SHARE 0.4

/* What the margin below adds to the text in it. */
#define BOTTOM_PX 14

/* The right margin of the narrow layout. */
#define NARROW_RIGHT_PX 17

/* The least share of the height that is the plot's, with a strip for every pair. */
#define STRIPS_SHARE 0.4

/* The least distance between the title of the axis and a label beside it. */
#define TITLE_GAP_PX 6

static gint64
highest_minor (const TimeChart *chart)
{
  gint64 highest = 0;

  for (guint i = 0; i < chart->n_series; i++)
    highest = MAX (highest, chart->series[i].end_highest_minor);
  return highest;
}

static double
strips_height (const TimeChart *chart)
{
  return ep_over_time_strips_height (chart, chart->n_strips);
}

/* What lies below the plot. */
static double
bottom_px (const TimeChart *chart)
{
  return ep_line_height_px (chart->metrics.axis_text_px) + BOTTOM_PX;
}

/* Lays out the plot with `extra_px` more room between strip and plot than usual. */
static void
lay_out_plot (TimeChart *chart, double right_px, double extra_px)
{
  double top = strips_height (chart) + chart->metrics.headroom_px + extra_px;
  double height = MAX (floor (chart->height_px - bottom_px (chart) - top), 1);
  double left = ep_money_axis_lay_out (&chart->axis, highest_minor (chart), top, height);
  EpRect plot = {left, top, MAX (chart->width_px - left - right_px, 1), height};

  chart->frame =
      (EpChartFrame){plot,
                     {chart->scenario->start, chart->comparison->end, plot.x, plot.x + plot.width},
                     chart->axis.scale};
}

static void
init_end_labels (const TimeChart *chart, EndLabel *labels)
{
  for (guint i = 0; i < chart->n_series; i++)
    labels[i] = ep_over_time_end_label (chart, &chart->series[i]);
}

static void
clear_end_labels (const TimeChart *chart, EndLabel *labels)
{
  for (guint i = 0; i < chart->n_series; i++)
    ep_end_label_clear (&labels[i]);
}

/* Whether the labels beside leave the plot room, and have room themselves. */
static gboolean
fits_beside (const TimeChart *chart, const EndLabel *labels)
{
  return chart->frame.plot.width >= chart->width_px * PLOT_SHARE &&
         ep_end_labels_height (labels, chart->n_series) <= ep_over_time_labels_bottom (chart);
}

/* Lays out with the labels beside the plot, without the ranges where those have no room. FALSE when
 * that is not enough, the labels cleared. */
static gboolean
lay_out_beside (TimeChart *chart, EndLabel *labels)
{
  if (chart->width_px < NARROW_PX)
    return FALSE;
  for (guint i = 0; i < 2; i++) {
    chart->no_ranges = i > 0;
    init_end_labels (chart, labels);
    lay_out_plot (chart, ep_end_labels_margin (labels, chart->n_series), 0);
    if (fits_beside (chart, labels)) {
      ep_over_time_place_beside (chart, labels);
      return TRUE;
    }
    clear_end_labels (chart, labels);
  }
  return FALSE;
}

/* How much the highest label above a line's end reaches into the strip or the y title. */
static double
overlap_px (const TimeChart *chart, const EndLabel *labels)
{
  EpRect title = ep_money_axis_title_rect (&chart->axis, &chart->frame.plot, strips_height (chart));
  double overlap = 0;

  for (guint i = 0; i < chart->n_series; i++) {
    double top = strips_height (chart) + 3;

    if (labels[i].place.x < title.x + title.width + TITLE_GAP_PX)
      top = MAX (top, title.y + title.height);
    overlap = MAX (overlap, top - labels[i].place.y);
  }
  return overlap;
}

/* Lays out the plot and makes the labels to its width. */
static void
lay_out_narrow_plot (TimeChart *chart, EndLabel *labels, double extra_px)
{
  lay_out_plot (chart, NARROW_RIGHT_PX, extra_px);
  clear_end_labels (chart, labels);
  init_end_labels (chart, labels);
  /* The amounts at the ends matter more than those of the axis. */
  if (!chart->axis.no_amounts &&
      ep_end_labels_widest (labels, chart->n_series) > chart->frame.plot.width) {
    chart->axis.no_amounts = TRUE;
    lay_out_narrow_plot (chart, labels, extra_px);
  }
}

/* Lays out with the labels above the ends of the lines, the plot as much lower as they need to stay
 * off the strip and the y title. Lowering it can move them anew: more than a few times does not
 * help, there is no room then. */
static void
lay_out_above (TimeChart *chart, EndLabel *labels)
{
  double extra_px = 0, overlap = 1;

  chart->narrow = TRUE;
  for (guint i = 0; i < chart->n_series; i++)
    labels[i] = (EndLabel){.n_lines = 0};
  for (guint round = 0; round < 8 && overlap > 0; round++) {
    lay_out_narrow_plot (chart, labels, extra_px);
    ep_over_time_place_above (chart, labels);
    overlap = overlap_px (chart, labels);
    extra_px += MAX (overlap, 0);
  }
}

/* A strip for every pair, or, where that would leave the plot too little, for the one pair. */
static guint
choose_strips (const TimeChart *chart)
{
  guint n_pairs = chart->comparison->n_pairs;
  double taken_px =
      ep_over_time_strips_height (chart, n_pairs) + chart->metrics.headroom_px + bottom_px (chart);

  return chart->height_px - taken_px < chart->height_px * STRIPS_SHARE ? 1 : n_pairs;
}

static void
name_series (TimeChart *chart)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};
  double most_px = MAX (chart->width_px * 0.22, 11 * style.size_px);

  for (guint i = 0; i < chart->n_series; i++) {
    g_autofree char *name = ep_course_label (chart->scenario, i, EP_LABEL_ALONE);

    chart->series[i].name = ep_text_shorten (chart->measurer, name, &style, most_px);
  }
}

void
ep_over_time_lay_out (TimeChart *chart, EndLabel *labels)
{
  chart->n_strips = choose_strips (chart);
  name_series (chart);
  if (!lay_out_beside (chart, labels))
    lay_out_above (chart, labels);
}
