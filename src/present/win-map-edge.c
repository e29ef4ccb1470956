#include <glib/gi18n.h>
#include <math.h>
#include <present/labels.h>
#include <present/strip.h>
#include <present/verdict.h>

#include "win-map.h"

/* In pixels of the desk: from the map to the strip, from there to its labels, and between two. */
#define STRIP_PX  6
#define BESIDE_PX 10
#define PART_PX   6

/* Rows that follow each other and have the same one cheaper at the right edge. */
typedef struct {
  guint from, to; /* rows from the bottom, both included */
  EpCheaper cheaper;
} Segment;

/* Of who is cheaper, or of nobody. */
#define OUTCOMES 3

static char *
short_name (const WinMap *map, EpCheaper cheaper)
{
  const EpTextStyle style = {map->metrics.label_text_px, TRUE, FALSE};
  g_autofree char *name = ep_course_label (
      map->grid.scenario, map->grid.courses[cheaper == EP_CHEAPER_OTHER ? 1 : 0], EP_LABEL_ALONE);

  return ep_text_shorten (&map->measurer, name, &style,
                          MAX (map->layout->width_px * 0.22, 11 * style.size_px));
}

/* The lines of a label beside the strip, with markup. */
static char **
label_lines (const WinMap *map, EpCheaper cheaper)
{
  g_autofree char *name = NULL, *text = NULL;

  if (cheaper == EP_CHEAPER_EQUAL)
    /* Translators: beside a dotted line along cells: who is cheaper there. At most two short
     * lines; keep <b>. */
    return g_strsplit (_ ("<b>Both</b>\ncost the same"), "\n", -1);
  name = short_name (map, cheaper);
  /* Translators: a treatment's name beside a line along cells: who is cheaper there. At most two
   * short lines; keep <b>. */
  text = g_markup_printf_escaped (_ ("<b>%s</b>\nis cheaper"), name);
  return g_strsplit (text, "\n", -1);
}

static EpTextStyle
line_style (const WinMap *map)
{
  return (EpTextStyle){map->metrics.label_text_px, FALSE, TRUE};
}

double
ep_win_edge_width_px (const WinMap *map)
{
  const EpTextStyle style = line_style (map);
  double strip = STRIP_PX * map->unit + map->metrics.strip_px, widest = 0;

  if (map->narrow)
    return ceil (strip);
  for (guint cheaper = 0; cheaper < OUTCOMES; cheaper++) {
    g_auto (GStrv) lines = label_lines (map, (EpCheaper)cheaper);

    for (guint i = 0; lines[i] != NULL; i++)
      widest = MAX (widest, ep_text_width_px (&map->measurer, lines[i], &style));
  }
  return ceil (strip + BESIDE_PX * map->unit + widest);
}

/* From the bottom up. Free with g_free(). */
static Segment *
find_segments (const WinMap *map, guint *n_segments)
{
  guint n_rows = ep_win_counts_length (map->shown[1]);
  guint last = ep_win_counts_length (map->shown[0]) - 1;
  Segment *segments = g_new (Segment, n_rows);

  *n_segments = 0;
  for (guint row = 0; row < n_rows; row++) {
    EpCheaper cheaper = ep_win_map_cell (map, last, row)->cheaper;

    if (*n_segments == 0 || segments[*n_segments - 1].cheaper != cheaper)
      segments[(*n_segments)++] = (Segment){row, row, cheaper};
    segments[*n_segments - 1].to = row;
  }
  return segments;
}

static double
strip_x (const WinMap *map)
{
  const EpRect *plot = &map->frame.plot;

  return plot->x + plot->width + STRIP_PX * map->unit + map->metrics.strip_px / 2;
}

/* The lower and the upper end of the segment, which has gaps to its neighbours. */
static void
segment_ends (const WinMap *map, const Segment *segment, double *bottom, double *top)
{
  const EpScale *y = &map->frame.y;

  *bottom = ep_scale_px (y, y->from + segment->from);
  *top = ep_scale_px (y, y->from + segment->to + 1);
  if (y->from + segment->from > y->from)
    *bottom -= EP_STRIP_GAP_PX / 2.0;
  if (y->from + segment->to + 1 < y->to)
    *top += EP_STRIP_GAP_PX / 2.0;
}

static void
add_strip (const WinMap *map, const Segment *segments, guint n_segments)
{
  double x = strip_x (map);

  for (guint i = 0; i < n_segments; i++) {
    double bottom, top;

    segment_ends (map, &segments[i], &bottom, &top);
    ep_scene_add_leader_line (map->scene, (EpPoint){x, bottom}, (EpPoint){x, MIN (top, bottom - 1)},
                              segments[i].cheaper, map->grid.courses[1]);
  }
}

static void
add_label_lines (const WinMap *map, EpCheaper cheaper, char **lines, double top)
{
  const EpTextStyle style = line_style (map);
  double height = ep_line_height_px (style.size_px);
  double x = strip_x (map) + map->metrics.strip_px / 2 + BESIDE_PX * map->unit;
  EpInk ink = {EP_INK_FOREGROUND, map->grid.courses[cheaper == EP_CHEAPER_OTHER ? 1 : 0]};

  for (guint i = 0; lines[i] != NULL; i++) {
    EpMark *mark =
        ep_scene_add_text (map->scene, EP_LAYER_STRIP, ink, (EpPoint){x, top + (i + 0.5) * height},
                           EP_ANCHOR_LEFT, &style, lines[i], &map->measurer);

    mark->strong_ink = cheaper == EP_CHEAPER_EQUAL ? EP_INK_DIM : EP_INK_TEXT;
  }
}

/* The longest segment of each outcome is labelled, beside its middle. */
static void
add_labels_beside (const WinMap *map, const Segment *segments, guint n_segments)
{
  const Segment *longest[OUTCOMES] = {NULL};
  EpSideLabel labels[OUTCOMES];
  EpCheaper cheaper[OUTCOMES];
  char **lines[OUTCOMES];
  guint n_labels = 0;
  double height = ep_line_height_px (map->metrics.label_text_px), all = 0;

  for (guint i = 0; i < n_segments; i++) {
    const Segment **best = &longest[segments[i].cheaper];

    if (*best == NULL || segments[i].to - segments[i].from > (*best)->to - (*best)->from)
      *best = &segments[i];
  }
  for (guint i = 0; i < OUTCOMES; i++) {
    double bottom, top;

    if (longest[i] == NULL)
      continue;
    segment_ends (map, longest[i], &bottom, &top);
    lines[n_labels] = label_lines (map, (EpCheaper)i);
    labels[n_labels] =
        (EpSideLabel){(bottom + top) / 2, g_strv_length (lines[n_labels]) * height, 0};
    cheaper[n_labels] = (EpCheaper)i;
    all += labels[n_labels].extent_px + PART_PX * map->unit;
    n_labels++;
  }
  ep_labels_part (labels, n_labels, 0, map->layout->height_px, PART_PX * map->unit);
  for (guint i = 0; i < n_labels; i++) {
    if (all <= map->layout->height_px)
      add_label_lines (map, cheaper[i], lines[i], labels[i].placed_px - labels[i].extent_px / 2);
    g_strfreev (lines[i]);
  }
}

static char *
label_line (const WinMap *map, EpCheaper cheaper)
{
  g_autofree char *name = NULL;

  if (cheaper == EP_CHEAPER_EQUAL)
    return g_strdup (_ ("Both cost the same"));
  name = short_name (map, cheaper);
  return g_strdup_printf (_ ("%s is cheaper"), name);
}

/* A label of one line that ends at `right_px`. FALSE where there is no room for it right of
 * `free_px`. */
static gboolean
add_label_over (const WinMap *map, EpCheaper cheaper, double free_px, double right_px, double y)
{
  const EpTextStyle style = {map->metrics.label_text_px, TRUE, FALSE};
  g_autofree char *full = label_line (map, cheaper);
  g_autofree char *name = short_name (map, cheaper);
  const char *const texts[] = {full, cheaper == EP_CHEAPER_EQUAL ? NULL : name, NULL};
  const char *text = ep_text_choose (&map->measurer, texts, &style, right_px - free_px);
  EpInk ink = {EP_INK_TEXT, map->grid.courses[cheaper == EP_CHEAPER_OTHER ? 1 : 0]};

  if (cheaper == EP_CHEAPER_EQUAL)
    ink = (EpInk){EP_INK_DIM, 0};
  if (text == NULL)
    return FALSE;
  ep_scene_add_text (map->scene, EP_LAYER_STRIP, ink, (EpPoint){right_px, y}, EP_ANCHOR_RIGHT,
                     &style, text, &map->measurer);
  return TRUE;
}

/* In how many columns, from the left, the reference is cheaper in the uppermost row. */
static guint
n_reference_columns (const WinMap *map)
{
  guint top = ep_win_counts_length (map->shown[1]) - 1, n = 0;

  while (n < ep_win_counts_length (map->shown[0]) &&
         ep_win_map_cell (map, n, top)->cheaper == EP_CHEAPER_REFERENCE)
    n++;
  return n;
}

/* The reference is cheaper towards the upper left. Where it is nowhere so at the right edge, its
 * label ends over the last of its cells at the upper one. FALSE where it needs none, or has no
 * room.
 */
static gboolean
add_reference_above (const WinMap *map, const Segment *segments, guint n_segments)
{
  const EpRect *title = &map->title_rects[1];
  double right = ep_scale_px (&map->frame.x, map->frame.x.from + n_reference_columns (map));

  for (guint i = 0; i < n_segments; i++)
    if (segments[i].cheaper == EP_CHEAPER_REFERENCE)
      return FALSE;
  return map->titles && n_reference_columns (map) > 0 &&
         add_label_over (map, EP_CHEAPER_REFERENCE, title->width + BESIDE_PX * map->unit, right,
                         title->y + title->height / 2);
}

static void
add_labels_over (const WinMap *map, const Segment *segments, guint n_segments)
{
  const Segment *lowest = &segments[0], *highest = &segments[n_segments - 1];
  const EpRect *below = &map->title_rects[0], *above = &map->title_rects[1];
  double right = strip_x (map) + map->metrics.strip_px / 2, gap = BESIDE_PX * map->unit;
  gboolean has_reference = add_reference_above (map, segments, n_segments);

  if (!map->titles)
    return;
  if (!has_reference)
    add_label_over (map, highest->cheaper, above->x + above->width + gap, right,
                    above->y + above->height / 2);
  if (has_reference || lowest != highest)
    add_label_over (map, lowest->cheaper, below->x + below->width + gap, right,
                    below->y + below->height / 2);
}

void
ep_win_map_add_edge (const WinMap *map)
{
  guint n_segments;
  g_autofree Segment *segments = find_segments (map, &n_segments);

  add_strip (map, segments, n_segments);
  if (map->narrow) {
    add_labels_over (map, segments, n_segments);
  } else {
    add_labels_beside (map, segments, n_segments);
    add_reference_above (map, segments, n_segments);
  }
}
