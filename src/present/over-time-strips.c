#include <present/strip.h>

#include "over-time-chart.h"

/* From one strip to the labels of the next. */
#define STRIPS_GAP_PX 6

/* From the label of a segment to what the strip is of. */
#define HEADING_GAP_PX 12

/* The most of the plot's width that this takes, as long as it can be and shortened. */
#define LONG_SHARE  0.4
#define SHORT_SHARE 0.6

double
ep_over_time_strips_height (const TimeChart *chart, guint n_strips)
{
  double one_px = ep_strip_height_px (&chart->metrics);

  return n_strips * one_px + (n_strips - 1) * STRIPS_GAP_PX;
}

/* Which pair the strip is of; the long text where that leaves room for the segments' labels. */
static char *
heading_text (const TimeChart *chart, const EpPair *pair, const EpTextStyle *style)
{
  g_auto (GStrv) headings = ep_over_time_strip_headings (chart, pair);
  double plot_px = chart->frame.plot.width;

  if (ep_text_width_px (chart->measurer, headings[0], style) <= plot_px * LONG_SHARE)
    return g_strdup (headings[0]);
  return ep_text_shorten (chart->measurer, headings[1], style, plot_px * SHORT_SHARE);
}

/* Says at the strip's end which pair it is of. Returns where that begins. */
static double
add_heading (const TimeChart *chart, const EpPair *pair, double top_px)
{
  const EpTextStyle style = {chart->metrics.label_text_px, FALSE, FALSE};
  double right = chart->frame.plot.x + chart->frame.plot.width;
  g_autofree char *text = heading_text (chart, pair, &style);

  ep_scene_add_text (chart->scene, EP_LAYER_STRIP, (EpInk){EP_INK_DIM, 0},
                     (EpPoint){right, top_px + ep_line_height_px (style.size_px) / 2},
                     EP_ANCHOR_RIGHT, &style, text, chart->measurer);
  return right - ep_text_width_px (chart->measurer, text, &style);
}

/* Keeps of a segment's labels the longest that ends before `end_px`. */
static void
cut_labels (const TimeChart *chart, EpStripSegment *segment, double end_px)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};
  g_auto (GStrv) labels = segment->labels;
  const char *chosen = ep_text_choose (chart->measurer, (const char *const *)labels, &style,
                                       end_px - HEADING_GAP_PX - segment->from_px);

  segment->labels = g_new0 (char *, 2);
  segment->labels[0] = g_strdup (chosen);
}

static void
add_strip (const TimeChart *chart, const EpPair *pair, double top_px)
{
  g_autofree EpStripSegment *segments = g_new (EpStripSegment, pair->n_leaders);
  gboolean several = chart->comparison->n_pairs > 1;
  double heading_px = several ? add_heading (chart, pair, top_px) : 0;

  for (guint i = 0; i < pair->n_leaders; i++) {
    EpDay to = i + 1 < pair->n_leaders ? pair->leaders[i + 1].day : chart->comparison->end;

    segments[i] = (EpStripSegment){ep_scale_px (&chart->frame.x, pair->leaders[i].day),
                                   ep_scale_px (&chart->frame.x, to), pair->leaders[i].cheaper,
                                   ep_over_time_strip_labels (chart, pair, i)};
    if (several)
      cut_labels (chart, &segments[i], heading_px);
  }
  ep_scene_add_strip (chart->scene, chart->measurer, segments, pair->n_leaders, pair->course,
                      top_px);
  for (guint i = 0; i < pair->n_leaders; i++)
    g_strfreev (segments[i].labels);
}

void
ep_over_time_add_strips (const TimeChart *chart)
{
  double pitch = ep_strip_height_px (&chart->metrics) + STRIPS_GAP_PX, top = 0;

  for (guint i = 0; i < chart->comparison->n_pairs && chart->n_strips > 1; i++) {
    const EpPair *pair = &chart->comparison->pairs[i];

    if (pair == chart->pair)
      continue;
    add_strip (chart, pair, top);
    top += pitch;
  }
  add_strip (chart, chart->pair, top);
}
