#include <math.h>
#include <present/marks.h>
#include <present/picture.h>

/* The sizes of one style. */
typedef struct {
  double margin_px; /* all around */
  double title_px, title_line_px;
  double support_px, support_line_px;
  double support_gap_px; /* from the title to its support */
  double chart_gap_px;   /* from either of them to the chart */
} PictureMetrics;

static const PictureMetrics sizes[EP_CHART_SIZES] = {
    [EP_CHART_DESK] = {24, 17.3, 22, 14.67, 20, 3, 18},
    [EP_CHART_PRESENTER] = {48, 40, 50, 24, 30, 6, 36},
    [EP_CHART_PAPER] = {18, 15, 19, 12.5, 16, 3, 14},
};

/* The least share of the height that is the chart's. */
#define CHART_SHARE 0.5

/* Lines of one size, the first of them `top_px` from above. */
typedef struct {
  char **lines;
  double top_px, line_px;
  EpTextStyle style;
  EpInkRole ink;
} Paragraph;

static double
paragraph_bottom (const Paragraph *paragraph)
{
  return paragraph->top_px + g_strv_length (paragraph->lines) * paragraph->line_px;
}

/* The sentence, at most as many lines of it as leave the chart its share. */
static Paragraph
lay_out_title (const char *text, const EpChartLayout *layout, const PictureMetrics *metrics)
{
  const EpTextStyle style = {metrics->title_px, TRUE, FALSE};
  double room_px = layout->height_px * (1 - CHART_SHARE) - metrics->margin_px;
  guint n_lines_most = (guint)MAX (floor (room_px / metrics->title_line_px), 1);
  char **lines = ep_text_wrap (layout->measurer, text, &style,
                               layout->width_px - 2 * metrics->margin_px, n_lines_most);

  return (Paragraph){lines, metrics->margin_px, metrics->title_line_px, style, EP_INK_FOREGROUND};
}

/* What supports it, no lines where the chart would not keep its share. */
static Paragraph
lay_out_support (const char *text, const EpChartLayout *layout, const PictureMetrics *metrics,
                 double top_px)
{
  const EpTextStyle style = {metrics->support_px, FALSE, FALSE};
  Paragraph support = {NULL, top_px, metrics->support_line_px, style, EP_INK_DIM};

  support.lines = ep_text_wrap (layout->measurer, text, &style,
                                layout->width_px - 2 * metrics->margin_px, G_MAXUINT);
  if (paragraph_bottom (&support) > layout->height_px * (1 - CHART_SHARE)) {
    g_strfreev (support.lines);
    support.lines = g_new0 (char *, 1);
  }
  return support;
}

static void
add_paragraph (EpScene *scene, const EpChartLayout *layout, const PictureMetrics *metrics,
               const Paragraph *paragraph)
{
  for (guint i = 0; paragraph->lines[i] != NULL; i++)
    ep_scene_add_text (
        scene, EP_LAYER_LABELS, (EpInk){paragraph->ink, 0},
        (EpPoint){metrics->margin_px, paragraph->top_px + (i + 0.5) * paragraph->line_px},
        EP_ANCHOR_LEFT, &paragraph->style, paragraph->lines[i], layout->measurer);
}

/* The chart without its margins, `top_px` from above. */
static EpScene *
chart_below (EpView view, const EpChartSubject *subject, const EpChartLayout *layout,
             const PictureMetrics *metrics, double top_px)
{
  EpChartLayout inner = *layout;

  inner.width_px = MAX (layout->width_px - 2 * metrics->margin_px, 1);
  inner.height_px = MAX (layout->height_px - top_px - metrics->margin_px, 1);
  return ep_chart_scene (view, subject, &inner);
}

EpScene *
ep_picture_scene (EpView view, const EpChartSubject *subject, const EpChartLayout *layout)
{
  const PictureMetrics *metrics = &sizes[layout->style.size];
  EpScene *scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  /* What a chart says may depend on its width, but its height is what the words leave. */
  g_autoptr (EpScene) draft = chart_below (view, subject, layout, metrics, metrics->margin_px);
  g_autoptr (EpScene) chart = NULL;
  Paragraph title = lay_out_title (ep_scene_description (draft), layout, metrics);
  double title_bottom = paragraph_bottom (&title);
  Paragraph support = lay_out_support (ep_scene_support (draft), layout, metrics,
                                       title_bottom + metrics->support_gap_px);
  double bottom = support.lines[0] != NULL ? paragraph_bottom (&support) : title_bottom;
  double chart_top = ceil (bottom + metrics->chart_gap_px);

  add_paragraph (scene, layout, metrics, &title);
  add_paragraph (scene, layout, metrics, &support);
  if (layout->right_to_left)
    ep_scene_mirror (scene);
  chart = chart_below (view, subject, layout, metrics, chart_top);
  for (guint i = 0; i < ep_scene_n_marks (chart); i++)
    ep_scene_add_mark (scene, ep_scene_mark (chart, i), (EpPoint){metrics->margin_px, chart_top});
  ep_scene_set_description (scene, ep_scene_description (chart));
  ep_scene_set_support (scene, ep_scene_support (chart));
  g_strfreev (title.lines);
  g_strfreev (support.lines);
  return scene;
}
