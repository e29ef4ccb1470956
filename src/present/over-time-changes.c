#include <glib/gi18n.h>
#include <present/labels.h>
#include <present/steps.h>

#include "over-time-chart.h"

/* With more changes than this only the strip tells their dates. */
#define LABELLED_MOST 2

#define HALO_PX  4
#define NUDGE_PX 18

double
ep_over_time_diamond_px (const TimeChart *chart)
{
  guint n_changes = MAX (chart->pair->n_leaders - 1, 1);

  /* Many small ones rather than a heap. */
  return CLAMP (chart->plot.width / n_changes / 2, MIN (3, chart->metrics.diamond_px),
                chart->metrics.diamond_px);
}

EpPoint
ep_over_time_change_point (const TimeChart *chart, guint leader)
{
  EpDay day = chart->pair->leaders[leader].day;
  gint64 reference = ep_steps_paid (chart->series[0].steps, day);
  gint64 other = ep_steps_paid (chart->series[1].steps, day);

  /* Who pays more that day passes the other, at what the other has paid by then. */
  return (EpPoint){ep_scale_px (&chart->x, day),
                   ep_scale_px (&chart->axis.scale, MIN (reference, other))};
}

static char *
change_text (const TimeChart *chart, const EpLeader *change)
{
  const EpCurrency *currency = chart->scenario->currency;
  g_autofree char *month = ep_format_count (chart->formatter, change->month);
  g_autofree char *reference = ep_format_money (
      chart->formatter, ep_steps_paid (chart->series[0].steps, change->day), currency);
  g_autofree char *other = ep_format_money (
      chart->formatter, ep_steps_paid (chart->series[1].steps, change->day), currency);

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
    double line_y = ep_scale_px (&chart->axis.scale, (gint64)i * chart->axis.ticks.step_minor);
    double shift;

    if (line_y < place->y - 1 || line_y > place->y + place->height + 1)
      continue;
    shift = direction > 0 ? line_y + 1 - place->y : place->y + place->height - line_y + 1;
    if (shift <= NUDGE_PX)
      place->y += direction * shift;
  }
}

/* Cumulative lines only rise, so that below right of the change and above left of it no line is.
 * FALSE when neither has room for the label. */
static gboolean
place_label (const TimeChart *chart, EpPoint at, double width_px, const GArray *taken,
             EpRect *place)
{
  double height = ep_line_height_px (chart->metrics.axis_text_px);
  double beside = chart->metrics.diamond_px + 3, offset = beside + height / 2;

  for (guint below = 2; below-- > 0;) {
    double y = at.y + (below ? offset : -offset) - height / 2;
    gboolean is_free = TRUE;

    *place = (EpRect){below ? at.x + beside : at.x - beside - width_px, y, width_px, height};
    nudge_off_gridlines (chart, place, below ? 1 : -1);
    for (guint i = 0; i < taken->len && is_free; i++)
      is_free = !ep_rects_meet (place, &g_array_index (taken, EpRect, i), 2);
    if (is_free && ep_rect_contains (&chart->plot, place))
      return TRUE;
  }
  return FALSE;
}

static void
add_labels (const TimeChart *chart, const EndLabel labels[TIME_SERIES])
{
  const EpTextStyle style = {chart->metrics.axis_text_px, FALSE, TRUE};
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (EpRect));
  double radius = ep_over_time_diamond_px (chart);

  for (guint i = 0; i < TIME_SERIES; i++)
    g_array_append_val (taken, labels[i].place);
  for (guint i = 1; i < chart->pair->n_leaders; i++) {
    EpPoint at = ep_over_time_change_point (chart, i);
    EpRect diamond = {at.x - radius, at.y - radius, 2 * radius, 2 * radius};

    g_array_append_val (taken, diamond);
  }
  for (guint i = 1; i < chart->pair->n_leaders; i++) {
    g_autofree char *text = change_text (chart, &chart->pair->leaders[i]);
    double width_px = ep_text_width_px (chart->measurer, text, &style);
    EpRect place;
    EpMark *mark;

    if (!place_label (chart, ep_over_time_change_point (chart, i), width_px, taken, &place))
      continue;
    mark = ep_scene_add_text (chart->scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0},
                              (EpPoint){place.x, place.y + place.height / 2}, EP_ANCHOR_LEFT,
                              &style, text, chart->measurer);
    mark->strong_ink = EP_INK_FOREGROUND;
    mark->halo_px = HALO_PX;
    g_array_append_val (taken, place);
  }
}

void
ep_over_time_add_changes (const TimeChart *chart, const EndLabel labels[TIME_SERIES],
                          double strip_bottom_px)
{
  double radius = ep_over_time_diamond_px (chart);

  for (guint i = 1; i < chart->pair->n_leaders; i++) {
    EpPoint at = ep_over_time_change_point (chart, i);
    double x = ep_crisp_px (at.x);

    ep_scene_add_rule (chart->scene, EP_LAYER_RULES, (EpInk){EP_INK_DIM, 0}, (EpPoint){x, at.y},
                       (EpPoint){x, strip_bottom_px + 2}, 1, (EpDash){2, {2, 3}});
    ep_scene_add_diamond (chart->scene, at, radius);
  }
  if (chart->pair->n_leaders - 1 <= LABELLED_MOST)
    add_labels (chart, labels);
}
