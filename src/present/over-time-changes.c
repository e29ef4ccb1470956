#include <glib/gi18n.h>
#include <present/labels.h>
#include <present/steps.h>

#include "over-time-chart.h"
#include "time-line.h"

/* With more changes than this only the strip tells their dates. */
#define LABELLED_MOST 2

/* What is free beside the title of the axis. */
#define TITLE_GAP_PX 3

#define HALO_PX  4
#define NUDGE_PX 18

static guint
count_changes (const TimeChart *chart)
{
  guint n_changes = 0;

  for (guint i = 0; i < chart->comparison->n_pairs; i++)
    n_changes += chart->comparison->pairs[i].n_leaders - 1;
  return n_changes;
}

/* Half the diagonal: many small ones rather than a heap. */
static double
diamond_px (const TimeChart *chart)
{
  return CLAMP (chart->frame.plot.width / MAX (count_changes (chart), 1) / 2,
                MIN (3, chart->metrics.diamond_px), chart->metrics.diamond_px);
}

/* Where the pair's change to that leader, from 1, is marked: on the line that is crossed. */
static EpPoint
change_point (const TimeChart *chart, const EpPair *pair, guint leader)
{
  EpDay day = pair->leaders[leader].day;
  gint64 reference = ep_steps_paid (chart->series[0].steps, day);
  gint64 other = ep_steps_paid (chart->series[pair->course].steps, day);

  /* Who pays more that day passes the other, at what the other has paid by then. */
  return (EpPoint){ep_scale_px (&chart->frame.x, day),
                   ep_scale_px (&chart->frame.y, MIN (reference, other))};
}

GArray *
ep_over_time_diamonds (const TimeChart *chart, double margin_px)
{
  GArray *diamonds = g_array_new (FALSE, FALSE, sizeof (EpRect));
  double radius = diamond_px (chart) + margin_px;

  for (guint i = 0; i < chart->comparison->n_pairs; i++) {
    const EpPair *pair = &chart->comparison->pairs[i];

    for (guint leader = 1; leader < pair->n_leaders; leader++) {
      EpPoint at = change_point (chart, pair, leader);
      EpRect diamond = {at.x - radius, at.y - radius, 2 * radius, 2 * radius};

      g_array_append_val (diamonds, diamond);
    }
  }
  return diamonds;
}

static char *
change_text (const TimeChart *chart, const EpLeader *change)
{
  const EpCurrency *currency = chart->scenario->currency;
  g_autofree char *month = ep_format_count (chart->formatter, change->month);
  g_autofree char *reference = ep_format_money (
      chart->formatter, ep_steps_paid (chart->series[0].steps, change->day), currency);
  g_autofree char *other = ep_format_money (
      chart->formatter, ep_steps_paid (chart->series[chart->pair->course].steps, change->day),
      currency);

  if (change->cheaper == EP_CHEAPER_EQUAL)
    /* Translators: what each of two has paid by the month from which both have paid the same:
     * "Month 7  both $1,710.00". Keep <b>. */
    return g_markup_printf_escaped (_ ("<b>Month %s</b>  both %s"), month, reference);
  /* Translators: what both have paid by the month in which the leader changes, the reference first:
   * "Month 7  $1,710.00 against $1,500.00". Keep <b>. */
  return g_markup_printf_escaped (_ ("<b>Month %s</b>  %s against %s"), month, reference, other);
}

/* Moves the place down from a gridline that it would lie on, if that takes no more than NUDGE_PX.
 */
static void
nudge_off_gridlines (const TimeChart *chart, EpRect *place, double direction)
{
  for (guint i = 1; i < chart->axis.ticks.n_ticks; i++) {
    double line_y = ep_scale_px (&chart->frame.y, (gint64)i * chart->axis.ticks.step_minor);
    double shift;

    if (line_y < place->y - 1 || line_y > place->y + place->height + 1)
      continue;
    shift = direction > 0 ? line_y + 1 - place->y : place->y + place->height - line_y + 1;
    if (shift <= NUDGE_PX)
      place->y += direction * shift;
  }
}

/* Nothing that is taken, and no line of any course. */
static gboolean
is_free (const TimeChart *chart, const GArray *taken, const EpRect *place)
{
  for (guint i = 0; i < taken->len; i++)
    if (ep_rects_meet (place, &g_array_index (taken, EpRect, i), 2))
      return FALSE;
  for (guint i = 0; i < chart->n_series; i++)
    if (ep_time_line_meets (&chart->frame, chart->series[i].steps, chart->metrics.line_px, place))
      return FALSE;
  return ep_rect_contains (&chart->frame.plot, place);
}

/* Cumulative lines only rise, so that below right of the change and above left of it neither line
 * of the pair is. FALSE when neither has room for the label. */
static gboolean
place_label (const TimeChart *chart, EpPoint at, double width_px, const GArray *taken,
             EpRect *place)
{
  double height = ep_line_height_px (chart->metrics.axis_text_px);
  double beside = chart->metrics.diamond_px + 3, offset = beside + height / 2;

  for (guint below = 2; below-- > 0;) {
    double y = at.y + (below ? offset : -offset) - height / 2;

    *place = (EpRect){below ? at.x + beside : at.x - beside - width_px, y, width_px, height};
    nudge_off_gridlines (chart, place, below ? 1 : -1);
    if (is_free (chart, taken, place))
      return TRUE;
  }
  return FALSE;
}

static gboolean
add_label (const TimeChart *chart, guint leader, GArray *taken)
{
  const EpTextStyle style = {chart->metrics.axis_text_px, FALSE, TRUE};
  g_autofree char *text = change_text (chart, &chart->pair->leaders[leader]);
  double width_px = ep_text_width_px (chart->measurer, text, &style);
  EpRect place;
  EpMark *mark;

  if (!place_label (chart, change_point (chart, chart->pair, leader), width_px, taken, &place))
    return FALSE;
  mark = ep_scene_add_text (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0},
                            (EpPoint){place.x, place.y + place.height / 2}, EP_ANCHOR_LEFT, &style,
                            text, chart->measurer);
  mark->strong_ink = EP_INK_FOREGROUND;
  mark->halo_px = HALO_PX;
  g_array_append_val (taken, place);
  return TRUE;
}

static gboolean
add_labels (const TimeChart *chart, const EndLabel *labels)
{
  g_autoptr (GArray) taken = ep_over_time_diamonds (chart, 0);
  gboolean all = TRUE;

  for (guint i = 0; i < chart->n_series; i++)
    g_array_append_val (taken, labels[i].place);
  for (guint i = 1; i < chart->pair->n_leaders; i++)
    all &= add_label (chart, i, taken);
  return all;
}

/* Up to the strip, which tells when, or to the title of the axis below it. So near to each other
 * that the diamonds are small, they would be a fence. */
static void
add_rules (const TimeChart *chart)
{
  double strips = ep_over_time_strips_height (chart, chart->n_strips);
  EpRect title = ep_money_axis_title_rect (&chart->axis, &chart->frame.plot, strips);

  if (diamond_px (chart) < chart->metrics.diamond_px)
    return;
  for (guint i = 1; i < chart->pair->n_leaders; i++) {
    EpPoint at = change_point (chart, chart->pair, i);
    double x = ep_crisp_px (at.x);
    gboolean below_title = x < title.x + title.width + TITLE_GAP_PX;
    double top = below_title ? title.y + title.height : strips + 2;

    ep_scene_add_rule (chart->scene, EP_LAYER_RULES, (EpInk){EP_INK_DIM, 0}, (EpPoint){x, at.y},
                       (EpPoint){x, top}, 1, (EpDash){2, {2, 3}});
  }
}

gboolean
ep_over_time_add_changes (const TimeChart *chart, const EndLabel *labels)
{
  guint n_changes = chart->pair->n_leaders - 1;
  double radius = diamond_px (chart);

  add_rules (chart);
  for (guint i = 0; i < chart->comparison->n_pairs; i++) {
    const EpPair *pair = &chart->comparison->pairs[i];

    for (guint leader = 1; leader < pair->n_leaders; leader++)
      ep_scene_add_diamond (chart->scene, change_point (chart, pair, leader), radius);
  }
  return n_changes <= LABELLED_MOST && add_labels (chart, labels) &&
         n_changes == count_changes (chart);
}
