#include <present/strip.h>

/* From the labels to the strip. */
#define LABEL_GAP_PX 5

void
ep_scene_add_leader_line (EpScene *scene, EpPoint from, EpPoint to, EpCheaper cheaper, guint other)
{
  const EpChartMetrics metrics = ep_chart_metrics (ep_scene_style (scene));
  const EpPoint points[] = {from, to};
  EpStroke stroke = {.width_px = metrics.strip_px};
  EpInk ink = {EP_INK_LINE, 0};

  switch (cheaper) {
  case EP_CHEAPER_REFERENCE:
    break;
  case EP_CHEAPER_OTHER:
    ink.course = other;
    stroke.dash = metrics.strip_dash;
    break;
  case EP_CHEAPER_EQUAL:
    ink = (EpInk){EP_INK_DIM, 0};
    stroke.round = TRUE;
    stroke.dash = (EpDash){2, {0, metrics.strip_px * 2}};
    break;
  default:
    g_assert_not_reached ();
  }
  ep_scene_add_path (scene, EP_LAYER_STRIP, ink, points, 2, &stroke);
}

/* Where a segment's line begins and ends. */
static void
line_ends (const EpStripSegment *segments, guint n_segments, guint i, double *from_px,
           double *to_px)
{
  const EpStripSegment *segment = &segments[i];

  *from_px = segment->from_px + (i > 0 ? EP_STRIP_GAP_PX / 2.0 : 0);
  *to_px = segment->to_px - (i + 1 < n_segments ? EP_STRIP_GAP_PX / 2.0 : 0);
  /* A leader for a day or two still shows. */
  if (*to_px < *from_px + 1) {
    *from_px = (segment->from_px + segment->to_px - 1) / 2;
    *to_px = *from_px + 1;
  }
}

void
ep_scene_add_strip_line (EpScene *scene, const EpStripSegment *segments, guint n_segments,
                         guint other, double y_px)
{
  for (guint i = 0; i < n_segments; i++) {
    double from_px, to_px;

    line_ends (segments, n_segments, i, &from_px, &to_px);
    ep_scene_add_leader_line (scene, (EpPoint){from_px, y_px}, (EpPoint){to_px, y_px},
                              segments[i].cheaper, other);
  }
}

static EpInk
label_ink (EpCheaper cheaper, guint other)
{
  if (cheaper == EP_CHEAPER_EQUAL)
    return (EpInk){EP_INK_DIM, 0};
  return (EpInk){EP_INK_TEXT, cheaper == EP_CHEAPER_OTHER ? other : 0};
}

double
ep_strip_height_px (const EpChartMetrics *metrics)
{
  return ep_line_height_px (metrics->label_text_px) + LABEL_GAP_PX + metrics->strip_px;
}

double
ep_scene_add_strip (EpScene *scene, const EpTextMeasurer *measurer, const EpStripSegment *segments,
                    guint n_segments, guint other, double top_px)
{
  const EpChartMetrics metrics = ep_chart_metrics (ep_scene_style (scene));
  const EpTextStyle label_style = {metrics.label_text_px, TRUE, FALSE};
  double label_height = ep_line_height_px (metrics.label_text_px);
  double y_px = top_px + label_height + LABEL_GAP_PX + metrics.strip_px / 2;

  for (guint i = 0; i < n_segments; i++) {
    const EpStripSegment *segment = &segments[i];
    const char *label = NULL;
    double from_px, to_px;

    line_ends (segments, n_segments, i, &from_px, &to_px);
    ep_scene_add_leader_line (scene, (EpPoint){from_px, y_px}, (EpPoint){to_px, y_px},
                              segment->cheaper, other);
    if (segment->labels != NULL)
      label = ep_text_choose (measurer, (const char *const *)segment->labels, &label_style,
                              to_px - from_px);
    if (label != NULL)
      ep_scene_add_text (scene, EP_LAYER_STRIP, label_ink (segment->cheaper, other),
                         (EpPoint){from_px, top_px + label_height / 2}, EP_ANCHOR_LEFT,
                         &label_style, label, measurer);
  }
  return top_px + ep_strip_height_px (&metrics);
}
