#include <present/quote-facts.h>
#include <present/strip.h>

/* Half the diagonal of a diamond on the thin line of a list. */
#define DIAMOND_PX 4.5

/* Many changes get smaller diamonds rather than a heap. */
static double
diamond_px (const EpQuoteFacts *facts, double width_px)
{
  return CLAMP (width_px / MAX (facts->n_leaders, 1) / 2, 2.5, DIAMOND_PX);
}

EpScene *
ep_quote_strip_scene (const EpQuoteFacts *facts, const EpChartStyle *style, double width_px,
                      gboolean right_to_left)
{
  EpScene *scene = ep_scene_new_blank (style, width_px, EP_QUOTE_STRIP_HEIGHT_PX);
  g_autofree EpStripSegment *segments = g_new0 (EpStripSegment, facts->n_leaders);
  double y_px = EP_QUOTE_STRIP_HEIGHT_PX / 2.0, days = MAX (facts->end - facts->start, 1);

  for (guint i = 0; i < facts->n_leaders; i++) {
    segments[i].from_px = width_px * (facts->leaders[i].day - facts->start) / days;
    segments[i].to_px = width_px;
    segments[i].cheaper = facts->leaders[i].cheaper;
    if (i > 0)
      segments[i - 1].to_px = segments[i].from_px;
  }
  ep_scene_add_strip_line (scene, segments, facts->n_leaders, facts->other, y_px);
  for (guint i = 1; i < facts->n_leaders; i++)
    ep_scene_add_diamond (scene, (EpPoint){segments[i].from_px, y_px},
                          diamond_px (facts, width_px));
  if (right_to_left)
    ep_scene_mirror (scene);
  return scene;
}
