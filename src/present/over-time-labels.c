#include <glib/gi18n.h>
#include <math.h>
#include <present/labels.h>
#include <present/steps.h>

#include "over-time-chart.h"

/* From a line's end to its label beside it, and what stays free beyond the label. */
#define BESIDE_PX 15

/* How far apart two labels beside the plot stay. */
#define PART_PX 6

/* From what lies below a label above its line's end. */
#define ABOVE_PX 4

/* How far a label above reaches beyond the end of the plot, towards the dot's edge. */
#define OVERHANG_PX 2

/* A name shorter than this, in parts of its size, says nothing. */
#define NAME_LEAST 3

static void
add_line (EndLabel *label, const TimeChart *chart, char *text, EpInk ink, double size_px,
          gboolean bold)
{
  guint i = label->n_lines++;

  label->lines[i] = text;
  label->inks[i] = ink;
  label->styles[i] = (EpTextStyle){size_px, bold, FALSE};
  label->width_px =
      MAX (label->width_px, ep_text_width_px (chart->measurer, text, &label->styles[i]));
  label->height_px += ep_line_height_px (size_px);
}

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

  /* Translators: below an amount, and followed by the range of amounts: "with 4 to 6 sessions" */
  add_line (label, chart, g_strdup_printf (_ ("with %s to %s sessions"), min, max),
            (EpInk){EP_INK_DIM, 0}, chart->metrics.range_text_px, FALSE);
  /* Translators: a range of amounts: "$2,610 to $3,120" */
  add_line (label, chart, g_strdup_printf (C_ ("amounts", "%s to %s"), lowest, highest),
            (EpInk){EP_INK_DIM, 0}, chart->metrics.range_text_px, FALSE);
}

/* Both, the name shortened to what the plot's width allows; where that is next to nothing the
 * amount alone, in the course's colour. */
static char *
name_and_amount (const TimeChart *chart, const TimeSeries *series, const char *amount)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};
  double amount_px = ep_text_width_px (chart->measurer, amount, &style);
  double name_px = chart->plot.width - amount_px - style.size_px;
  g_autofree char *name = NULL;

  if (name_px < NAME_LEAST * style.size_px &&
      name_px < ep_text_width_px (chart->measurer, series->name, &style))
    return g_strdup (amount);
  name = ep_text_shorten (chart->measurer, series->name, &style, name_px);
  /* Translators: a course's name and what it has cost: "Laser $2,150.00" */
  return g_strdup_printf (C_ ("name and amount", "%s %s"), name, amount);
}

void
ep_end_label_init (EndLabel *label, const TimeChart *chart, const TimeSeries *series)
{
  EpInk ink = {EP_INK_TEXT, series->course};
  g_autofree char *amount =
      ep_format_money (chart->formatter, series->end_minor, chart->scenario->currency);

  *label = (EndLabel){.n_lines = 0};
  if (chart->narrow) {
    add_line (label, chart, name_and_amount (chart, series, amount), ink,
              chart->metrics.label_text_px, TRUE);
    return;
  }
  add_line (label, chart, g_strdup (series->name), ink, chart->metrics.label_text_px, TRUE);
  add_line (label, chart, g_steal_pointer (&amount), (EpInk){EP_INK_FOREGROUND, 0},
            chart->metrics.amount_text_px,
            chart->metrics.amount_text_px > chart->metrics.label_text_px);
  if (series->end_lowest_minor < series->end_highest_minor)
    add_range (label, chart, series);
}

void
ep_end_label_clear (EndLabel *label)
{
  for (guint i = 0; i < label->n_lines; i++)
    g_free (label->lines[i]);
  label->n_lines = 0;
}

void
ep_end_labels_place_beside (const TimeChart *chart, EndLabel labels[TIME_SERIES])
{
  EpSideLabel sides[TIME_SERIES];
  double bottom = chart->plot.y + chart->plot.height + PART_PX;

  for (guint i = 0; i < TIME_SERIES; i++) {
    sides[i].wanted_px = ep_scale_px (&chart->y, chart->series[i].end_minor);
    sides[i].extent_px = labels[i].height_px;
  }
  ep_labels_part (sides, TIME_SERIES, 0, bottom, PART_PX);
  for (guint i = 0; i < TIME_SERIES; i++)
    labels[i].place = (EpRect){chart->plot.x + chart->plot.width + BESIDE_PX,
                               sides[i].placed_px - labels[i].height_px / 2, labels[i].width_px,
                               labels[i].height_px};
}

/* The rectangle of the label above whatever is at `bottom_px`. */
static EpRect
above (const TimeChart *chart, const EndLabel *label, double bottom_px)
{
  double right = chart->plot.x + chart->plot.width + OVERHANG_PX;

  return (EpRect){right - label->width_px, bottom_px - label->height_px, label->width_px,
                  label->height_px};
}

static gboolean
meets_change (const TimeChart *chart, const EpRect *place)
{
  double radius = ep_over_time_diamond_px (chart) + 1;

  for (guint i = 1; i < chart->pair->n_leaders; i++) {
    EpPoint at = ep_over_time_change_point (chart, i);
    EpRect diamond = {at.x - radius, at.y - radius, 2 * radius, 2 * radius};

    if (ep_rects_meet (place, &diamond, 0))
      return TRUE;
  }
  return FALSE;
}

/* The same, as much higher as the marks of changes need. */
static EpRect
above_changes (const TimeChart *chart, const EndLabel *label, double bottom_px)
{
  EpRect place = above (chart, label, bottom_px);

  while (meets_change (chart, &place))
    place.y -= 1;
  return place;
}

/* Whether the label's place is below all of that series' line. */
static gboolean
clear_of_line_above (const TimeChart *chart, const TimeSeries *series, const EpRect *place)
{
  /* The line only rises: it is nearest to the label where the label begins. */
  double share = (place->x - chart->metrics.line_px - chart->plot.x) / chart->plot.width;
  double days = (double)(chart->comparison->end - chart->scenario->start), line_y;
  EpDay day = chart->scenario->start + (EpDay)(MAX (share, 0) * days);

  /* At the start of the plot it rises from zero. */
  if (share <= 0)
    return FALSE;
  line_y = ep_scale_px (&chart->y, ep_steps_paid (series->steps, day));
  return place->y >= line_y + chart->metrics.line_px / 2 + 1;
}

/* What a label above that series' end stands on. */
static double
top_of_end (const TimeChart *chart, const TimeSeries *series)
{
  double band_y = ep_scale_px (&chart->y, series->end_highest_minor);
  double dot_y = ep_scale_px (&chart->y, series->end_minor) - chart->metrics.dot_px;

  return MIN (band_y, dot_y) - ABOVE_PX;
}

/* Each label stands right above its own line's end, where nothing but its band is: cumulative lines
 * only rise. A lower one that has no room there, below the upper line, goes up with the upper. */
void
ep_end_labels_place_above (const TimeChart *chart, EndLabel labels[TIME_SERIES])
{
  guint upper = chart->series[0].end_minor > chart->series[1].end_minor ? 0 : 1;
  guint lower = 1 - upper;
  double lower_top = top_of_end (chart, &chart->series[lower]);
  double upper_top = top_of_end (chart, &chart->series[upper]);

  labels[lower].place = above (chart, &labels[lower], lower_top);
  if (meets_change (chart, &labels[lower].place) ||
      !clear_of_line_above (chart, &chart->series[upper], &labels[lower].place)) {
    labels[lower].place = above_changes (chart, &labels[lower], MIN (lower_top, upper_top));
    upper_top = labels[lower].place.y;
  }
  labels[upper].place = above_changes (chart, &labels[upper], upper_top);
}

static void
add_tie (const TimeChart *chart, const EndLabel *label, const TimeSeries *series)
{
  double end_y = ep_scale_px (&chart->y, series->end_minor);
  double label_y = label->place.y + label->height_px / 2;
  double right = chart->plot.x + chart->plot.width;

  if (fabs (label_y - end_y) <= label->height_px * 0.75)
    return;
  ep_scene_add_rule (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0},
                     (EpPoint){right + chart->metrics.dot_px + 1, end_y},
                     (EpPoint){label->place.x - 3, label_y}, 1, (EpDash){0});
}

void
ep_end_labels_add (const TimeChart *chart, const EndLabel labels[TIME_SERIES])
{
  for (guint i = 0; i < TIME_SERIES; i++) {
    const EndLabel *label = &labels[i];
    double x = label->place.x + (chart->narrow ? label->place.width : 0);
    double y = label->place.y;

    /* In a chart of a few letters' width there is no room for amounts, and half of one is none. */
    if (label->place.x < 0)
      continue;
    for (guint k = 0; k < label->n_lines; k++) {
      double height = ep_line_height_px (label->styles[k].size_px);
      EpMark *mark = ep_scene_add_text (chart->scene, EP_LAYER_LABELS, label->inks[k],
                                        (EpPoint){x, y + height / 2},
                                        chart->narrow ? EP_ANCHOR_RIGHT : EP_ANCHOR_LEFT,
                                        &label->styles[k], label->lines[k], chart->measurer);

      if (chart->narrow)
        mark->halo_px = 2;
      y += height;
    }
    if (!chart->narrow)
      add_tie (chart, label, &chart->series[i]);
  }
}
