#include "upright.h"

#include <math.h>

/* What is left of a length after rounding is none. */
#define LEAST_PX 1e-6

gboolean
ep_is_upright (const EpMark *mark)
{
  for (guint i = 1; i < mark->n_points; i++)
    if (mark->points[i].x != mark->points[i - 1].x && mark->points[i].y != mark->points[i - 1].y)
      return FALSE;
  return TRUE;
}

static void
append (GArray *rects, double left, double top, double right, double bottom)
{
  graphene_rect_t rect =
      GRAPHENE_RECT_INIT ((float)left, (float)top, (float)(right - left), (float)(bottom - top));

  if (right > left && bottom > top)
    g_array_append_val (rects, rect);
}

/* A piece of a line from one point to another, longer by so much at both ends. */
static void
append_piece (GArray *rects, EpPoint from, EpPoint to, double width_px, double before_px,
              double after_px)
{
  double half = width_px / 2;

  if (from.y == to.y) {
    double start = from.x < to.x ? before_px : after_px, end = from.x < to.x ? after_px : before_px;

    append (rects, MIN (from.x, to.x) - start, from.y - half, MAX (from.x, to.x) + end,
            from.y + half);
  } else {
    double start = from.y < to.y ? before_px : after_px, end = from.y < to.y ? after_px : before_px;

    append (rects, from.x - half, MIN (from.y, to.y) - start, from.x + half,
            MAX (from.y, to.y) + end);
  }
}

/* Corners belong to the stretch that ends there. */
void
ep_upright_line (const EpMark *mark, double width_px, GArray *rects)
{
  for (guint i = 1; i < mark->n_points; i++)
    append_piece (rects, mark->points[i - 1], mark->points[i], width_px, i > 1 ? -width_px / 2 : 0,
                  i + 1 < mark->n_points ? width_px / 2 : 0);
}

/* The point that far along from one to another. */
static EpPoint
along (EpPoint from, EpPoint to, double length_px, double at_px)
{
  double share = length_px > 0 ? at_px / length_px : 0;

  return (EpPoint){from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/* Where the dash stands: which of its lengths, and how much of that is left. */
typedef struct {
  const EpDash *dash;
  guint index;
  double left_px;
} Dasher;

static void
next_length (Dasher *dasher)
{
  dasher->index = (dasher->index + 1) % dasher->dash->n_lengths;
  dasher->left_px = dasher->dash->lengths_px[dasher->index];
}

static void
dash_stretch (Dasher *dasher, EpPoint from, EpPoint to, double width_px, gboolean is_last,
              GArray *rects)
{
  double length = fabs (to.x - from.x) + fabs (to.y - from.y), at = 0;

  while (at < length) {
    double end = MIN (at + dasher->left_px, length);
    gboolean turns = end >= length && dasher->left_px > length - at && !is_last;

    if (dasher->index % 2 == 0)
      append_piece (rects, along (from, to, length, at), along (from, to, length, end), width_px, 0,
                    turns ? width_px / 2 : 0);
    dasher->left_px -= end - at;
    at = end;
    if (dasher->left_px < LEAST_PX)
      next_length (dasher);
  }
}

void
ep_upright_dashes (const EpMark *mark, GArray *rects)
{
  Dasher dasher = {&mark->stroke.dash, 0, mark->stroke.dash.lengths_px[0]};

  for (guint i = 1; i < mark->n_points; i++)
    dash_stretch (&dasher, mark->points[i - 1], mark->points[i], mark->stroke.width_px,
                  i + 1 == mark->n_points, rects);
}

static int
compare_doubles (gconstpointer a, gconstpointer b, gpointer data)
{
  const double *left = a, *right = b;

  return (*left > *right) - (*left < *right);
}

/* The heights at which edges cross the column, ascending. */
static guint
crossings (const EpMark *mark, double left, double right, double *heights)
{
  guint n = 0;

  for (guint i = 0; i < mark->n_points; i++) {
    EpPoint a = mark->points[i], b = mark->points[(i + 1) % mark->n_points];

    if (a.y == b.y && MIN (a.x, b.x) <= left && MAX (a.x, b.x) >= right)
      heights[n++] = a.y;
  }
  g_qsort_with_data (heights, (int)n, sizeof *heights, compare_doubles, NULL);
  return n;
}

void
ep_upright_area (const EpMark *mark, GArray *rects)
{
  g_autofree double *columns = g_new (double, mark->n_points);
  g_autofree double *heights = g_new (double, mark->n_points);

  for (guint i = 0; i < mark->n_points; i++)
    columns[i] = mark->points[i].x;
  g_qsort_with_data (columns, (int)mark->n_points, sizeof *columns, compare_doubles, NULL);
  for (guint i = 1; i < mark->n_points; i++) {
    guint n;

    if (columns[i] <= columns[i - 1])
      continue;
    n = crossings (mark, columns[i - 1], columns[i], heights);
    for (guint k = 1; k < n; k += 2)
      append (rects, columns[i - 1], heights[k - 1], columns[i], heights[k]);
  }
}
