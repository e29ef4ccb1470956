#include <glib/gi18n.h>

#include "over-time-chart.h"
#include "sentences.h"
#include "time-line.h"

/* A name shorter than this, in parts of its size, says nothing. */
#define NAME_LEAST 3

/* How far a label beside the plot may reach below it. */
#define BELOW_PX 6

static void
add_range (EndLabel *label, const TimeChart *chart, const TimeSeries *series)
{
  const EpCurrency *currency = chart->scenario->currency;
  const EpSessions sessions = chart->scenario->courses[series->course].sessions;
  g_autofree char *min = ep_format_count (chart->formatter, sessions.min);
  g_autofree char *max = ep_format_count (chart->formatter, sessions.max);
  g_autofree char *lowest =
      ep_format_money_short (chart->formatter, series->end_lowest_minor, currency);
  g_autofree char *highest =
      ep_format_money_short (chart->formatter, series->end_highest_minor, currency);

  ep_end_label_add_line (label, chart->measurer,
                         /* Translators: below an amount, and followed by the range of amounts:
                            "with 4 to 6 sessions" */
                         g_strdup_printf (_ ("with %s to %s sessions"), min, max),
                         (EpInk){EP_INK_DIM, 0}, chart->metrics.range_text_px, FALSE);
  ep_end_label_add_line (label, chart->measurer,
                         /* Translators: a range of amounts: "$2,610 to $3,120" */
                         g_strdup_printf (C_ ("amounts", "%s to %s"), lowest, highest),
                         (EpInk){EP_INK_DIM, 0}, chart->metrics.range_text_px, FALSE);
}

/* Both, the name shortened to what the plot's width allows; where that is next to nothing the
 * amount alone, in the course's colour. */
static char *
name_and_amount (const TimeChart *chart, const TimeSeries *series, const char *amount)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};
  double amount_px = ep_text_width_px (chart->measurer, amount, &style);
  double name_px = chart->frame.plot.width - amount_px - style.size_px;
  g_autofree char *name = NULL;

  if (name_px < NAME_LEAST * style.size_px &&
      name_px < ep_text_width_px (chart->measurer, series->name, &style))
    return g_strdup (amount);
  name = ep_text_shorten (chart->measurer, series->name, &style, name_px);
  return ep_named_amount (name, amount);
}

static void
add_name_and_amount (EndLabel *label, const TimeChart *chart, const TimeSeries *series)
{
  EpInk ink = {EP_INK_TEXT, series->course};
  g_autofree char *amount =
      ep_format_money (chart->formatter, series->end_minor, chart->scenario->currency);

  if (chart->narrow) {
    ep_end_label_add_line (label, chart->measurer, name_and_amount (chart, series, amount), ink,
                           chart->metrics.label_text_px, TRUE);
    return;
  }
  ep_end_label_add_line (label, chart->measurer, g_strdup (series->name), ink,
                         chart->metrics.label_text_px, TRUE);
  ep_end_label_add_line (label, chart->measurer, g_steal_pointer (&amount),
                         (EpInk){EP_INK_FOREGROUND, 0}, chart->metrics.amount_text_px,
                         chart->metrics.amount_text_px > chart->metrics.label_text_px);
}

EndLabel
ep_over_time_end_label (const TimeChart *chart, const TimeSeries *series)
{
  EndLabel label = {0};

  add_name_and_amount (&label, chart, series);
  if (!chart->narrow && !chart->no_ranges && series->end_lowest_minor < series->end_highest_minor)
    add_range (&label, chart, series);
  return label;
}

static void
find_ends (const TimeChart *chart, EndLabel *labels)
{
  for (guint i = 0; i < chart->n_series; i++) {
    const TimeSeries *series = &chart->series[i];
    double band_y = ep_scale_px (&chart->frame.y, series->end_highest_minor);
    double end_y = ep_scale_px (&chart->frame.y, series->end_minor);

    labels[i].end = (EpPoint){chart->frame.plot.x + chart->frame.plot.width, end_y};
    labels[i].top_px = MIN (band_y, end_y - chart->metrics.dot_px);
  }
}

double
ep_over_time_labels_bottom (const TimeChart *chart)
{
  return chart->frame.plot.y + chart->frame.plot.height + BELOW_PX;
}

void
ep_over_time_place_beside (const TimeChart *chart, EndLabel *labels)
{
  find_ends (chart, labels);
  ep_end_labels_place_beside (labels, chart->n_series, 0, ep_over_time_labels_bottom (chart));
}

static double
line_y (gconstpointer data, guint line, double x_px)
{
  const TimeChart *chart = data;

  return ep_time_line_y (&chart->frame, chart->series[line].steps, x_px);
}

void
ep_over_time_place_above (const TimeChart *chart, EndLabel *labels)
{
  g_autoptr (GArray) diamonds = ep_over_time_diamonds (chart, 1);
  const EndLabelGround ground = {.marks = (const EpRect *)(gpointer)diamonds->data,
                                 .n_marks = diamonds->len,
                                 .line_px = chart->metrics.line_px,
                                 .line_y = line_y,
                                 .chart = chart};

  find_ends (chart, labels);
  ep_end_labels_place_above (labels, chart->n_series, &ground);
}
