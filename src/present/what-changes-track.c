#include <glib/gi18n.h>
#include <math.h>
#include <present/labels.h>
#include <present/strip.h>

#include "sweep-scale.h"
#include "sweep-words.h"
#include "what-changes-chart.h"

/* Sizes on the desk; other styles multiply them. */
#define CORNER_PX       3
#define STRETCH_GAP_PX  4
#define PIN_PX          2.5
#define PIN_RISE_PX     1 /* from the track to the middle of the pin's head */
#define LABEL_MARGIN_PX 6
#define NUMBER_PX       5.5 /* from a diamond to the middle of its number */
#define NUMBER_GAP_PX   6

/* The least height of a bar with a label in it, in parts of the label's size. */
#define LABEL_LEAST 0.8

/* One track: where everything on it lies. */
typedef struct {
  const ChangeChart *chart;
  const ChangeInput *input;
  EpScale scale;
  double bar_top, bar_px; /* the tinted part */
  double strip_y;         /* the middle of the strip */
  double now_x;
  double diamond_px;
} Track;

static double
diamond_px (const ChangeChart *chart, const EpSweep *sweep)
{
  /* Many small ones rather than a heap. */
  return CLAMP (chart->track_width / sweep->n_flips / 2, 3, chart->metrics.diamond_px);
}

static double
above_bar_px (const ChangeChart *chart)
{
  return chart->metrics.dot_px + PIN_RISE_PX * chart->unit;
}

static double
below_strip_px (const ChangeChart *chart)
{
  if (chart->detail == CHANGE_ROW_LINE)
    return chart->metrics.diamond_px + 1;
  return chart->metrics.diamond_px + NUMBER_PX * chart->unit + chart->metrics.axis_text_px / 2;
}

double
ep_change_track_height_px (const ChangeChart *chart, double bar_px)
{
  return above_bar_px (chart) + bar_px + chart->metrics.strip_px / 2 + below_strip_px (chart);
}

static Track
track_of (const ChangeChart *chart, const ChangeInput *input, double top_px)
{
  Track track = {.chart = chart, .input = input, .bar_top = top_px + above_bar_px (chart)};

  track.bar_px = chart->track_px - ep_change_track_height_px (chart, 0);
  track.strip_y = track.bar_top + track.bar_px + chart->metrics.strip_px / 2;
  track.scale = ep_sweep_scale (input->sweep, chart->track_x, chart->track_x + chart->track_width);
  track.now_x = ep_scale_px (&track.scale, input->sweep->now);
  track.diamond_px = diamond_px (chart, input->sweep);
  return track;
}

/* From where to where a stretch of one answer reaches, without the gaps between two. */
static void
stretch_ends (const Track *track, guint flip, double *from_px, double *to_px)
{
  const EpSweep *sweep = track->input->sweep;

  *from_px = flip > 0 ? ep_sweep_flip_px (sweep, &track->scale, flip) : track->chart->track_x;
  *to_px = flip + 1 < sweep->n_flips ? ep_sweep_flip_px (sweep, &track->scale, flip + 1)
                                     : track->chart->track_x + track->chart->track_width;
}

/* In the middle of its stretch, or of the part of it on that side of the pin that has more room. */
static void
add_stretch_label (const Track *track, EpCheaper cheaper, EpRect rect)
{
  const ChangeChart *chart = track->chart;
  const EpTextStyle style = {chart->metrics.axis_text_px, TRUE, FALSE};
  gboolean is_equal = cheaper == EP_CHEAPER_EQUAL;
  const char *text = is_equal ? C_ ("leader", "The same") : ep_sweep_winner (chart->alone, cheaper);
  EpInk ink = is_equal
                  ? (EpInk){EP_INK_DIM, 0}
                  : (EpInk){EP_INK_TEXT, cheaper == EP_CHEAPER_OTHER ? chart->pair->course : 0};
  double left = rect.x, right = rect.x + rect.width, margin = LABEL_MARGIN_PX * chart->unit;

  /* In a low bar what hangs below the line stays off the strip. */
  double raised = MAX (style.size_px - rect.height, 0) / 2;

  if (left < track->now_x && track->now_x < right) {
    if (track->now_x - left > right - track->now_x)
      right = track->now_x;
    else
      left = track->now_x;
  }
  if (rect.height < style.size_px * LABEL_LEAST ||
      ep_text_width_px (chart->measurer, text, &style) > right - left - 2 * margin)
    return;
  ep_scene_add_text (chart->scene, EP_LAYER_LABELS, ink,
                     (EpPoint){(left + right) / 2, rect.y + rect.height / 2 - raised},
                     EP_ANCHOR_MIDDLE, &style, text, chart->measurer);
}

static void
add_bar (const Track *track)
{
  const ChangeChart *chart = track->chart;
  const EpSweep *sweep = track->input->sweep;
  double gap = STRETCH_GAP_PX * chart->unit / 2;

  for (guint i = 0; i < sweep->n_flips; i++) {
    EpCheaper cheaper = sweep->flips[i].cheaper;
    EpInk ink = {EP_INK_TINT, cheaper == EP_CHEAPER_OTHER ? chart->pair->course : 0};
    double from, to;

    stretch_ends (track, i, &from, &to);
    from += i > 0 ? gap : 0;
    to -= i + 1 < sweep->n_flips ? gap : 0;
    if (to - from < 1)
      continue;
    if (cheaper == EP_CHEAPER_EQUAL)
      ink = (EpInk){EP_INK_GRID, 0};
    EpRect rect = {from, track->bar_top, to - from, track->bar_px};
    ep_scene_add_chip (chart->scene, EP_LAYER_BANDS, ink, rect, CORNER_PX * chart->unit);
    add_stretch_label (track, cheaper, rect);
  }
}

static void
add_strip (const Track *track)
{
  const EpSweep *sweep = track->input->sweep;
  g_autofree EpStripSegment *segments = g_new0 (EpStripSegment, sweep->n_flips);

  for (guint i = 0; i < sweep->n_flips; i++) {
    segments[i].cheaper = sweep->flips[i].cheaper;
    stretch_ends (track, i, &segments[i].from_px, &segments[i].to_px);
  }
  ep_scene_add_strip_line (track->chart->scene, segments, sweep->n_flips,
                           track->chart->pair->course, track->strip_y);
}

static void
add_pin (const Track *track)
{
  const ChangeChart *chart = track->chart;
  double head_y = track->bar_top - PIN_RISE_PX * chart->unit;
  const EpPoint points[] = {{track->now_x, head_y},
                            {track->now_x, track->strip_y + chart->metrics.strip_px / 2}};
  const EpStroke stroke = {.width_px = PIN_PX * chart->unit, .casing_px = 2 * chart->unit};

  ep_scene_add_path (chart->scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0}, points, 2,
                     &stroke);
  ep_scene_add_dot (chart->scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0},
                    (EpPoint){track->now_x, head_y}, chart->metrics.dot_px);
}

/* A number that is written below a track. */
typedef struct {
  EpRect place;
  gint64 value;
} Number;

/* A number below the track, unless it is there already or would meet one that is. */
static void
add_number (const Track *track, GArray *numbers, gint64 value, double at_px, EpAnchor anchor,
            gboolean is_named)
{
  const ChangeChart *chart = track->chart;
  const EpTextStyle style = {chart->metrics.axis_text_px, is_named, FALSE};
  double left = chart->track_x, right = chart->track_x + chart->track_width;
  double y = track->strip_y + chart->metrics.diamond_px + NUMBER_PX * chart->unit;
  g_autofree char *text =
      ep_sweep_value (chart->subject, track->input->sweep->parameter, value, !is_named);
  double width = ep_text_width_px (chart->measurer, text, &style);
  double x = anchor == EP_ANCHOR_LEFT    ? at_px
             : anchor == EP_ANCHOR_RIGHT ? at_px - width
                                         : at_px - width / 2;

  x = MAX (MIN (x, right - width), left);
  Number number = {{x, y - style.size_px / 2, width, style.size_px}, value};
  if (width > chart->track_width)
    return;
  for (guint i = 0; i < numbers->len; i++) {
    const Number *other = &g_array_index (numbers, Number, i);

    if (other->value == value ||
        ep_rects_meet (&number.place, &other->place, NUMBER_GAP_PX * chart->unit))
      return;
  }
  g_array_append_val (numbers, number);
  ep_scene_add_text (chart->scene, EP_LAYER_LABELS,
                     (EpInk){is_named ? EP_INK_FOREGROUND : EP_INK_DIM, 0}, (EpPoint){x, y},
                     EP_ANCHOR_LEFT, &style, text, chart->measurer);
}

/* The most important first: the nearest flip's, the ends of the range, other flips'. */
static void
add_numbers (const Track *track)
{
  const EpSweep *sweep = track->input->sweep;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (Number));
  guint nearest = 0;

  for (guint i = 1; i < sweep->n_flips; i++)
    if (track->input->flips && ep_change_at_flip (sweep, i).value == track->input->nearest)
      nearest = i;
  if (nearest > 0)
    add_number (track, numbers, track->input->nearest,
                ep_sweep_flip_px (sweep, &track->scale, nearest), EP_ANCHOR_MIDDLE, TRUE);
  add_number (track, numbers, sweep->lowest, ep_scale_px (&track->scale, sweep->lowest),
              EP_ANCHOR_LEFT, FALSE);
  add_number (track, numbers, sweep->highest, ep_scale_px (&track->scale, sweep->highest),
              EP_ANCHOR_RIGHT, FALSE);
  for (guint i = 1; i < sweep->n_flips; i++)
    if (i != nearest)
      add_number (track, numbers, ep_change_at_flip (sweep, i).value,
                  ep_sweep_flip_px (sweep, &track->scale, i), EP_ANCHOR_MIDDLE, FALSE);
}

static void
add_diamonds (const Track *track)
{
  for (guint i = 1; i < track->input->sweep->n_flips; i++)
    ep_scene_add_diamond (
        track->chart->scene,
        (EpPoint){ep_sweep_flip_px (track->input->sweep, &track->scale, i), track->strip_y},
        track->diamond_px);
}

void
ep_change_track_add (const ChangeChart *chart, const ChangeInput *input, double top_px)
{
  Track track = track_of (chart, input, top_px);

  add_bar (&track);
  add_strip (&track);
  add_pin (&track);
  add_diamonds (&track);
  if (chart->detail > CHANGE_ROW_LINE)
    add_numbers (&track);
}
