#include "charts/upright.h"
#include "support.h"

#include <math.h>

static double
total (const GArray *rects)
{
  double sum = 0;

  for (guint i = 0; i < rects->len; i++) {
    const graphene_rect_t *rect = &g_array_index (rects, graphene_rect_t, i);

    sum += (double)rect->size.width * (double)rect->size.height;
  }
  return sum;
}

static GArray *
new_rects (void)
{
  return g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
}

static gboolean
nearly (double a, double b)
{
  return fabs (a - b) < 1e-3 * MAX (1, fabs (b));
}

static void
slanted_paths_are_not_upright (void **state)
{
  EpPoint points[] = {{0, 0}, {10, 0}, {20, 5}};
  EpMark mark = {.kind = EP_MARK_PATH, .n_points = 3, .points = points};

  assert_false (ep_is_upright (&mark));
  mark.n_points = 2;
  assert_true (ep_is_upright (&mark));
}

/* A stair of two steps, 2 px wide: 10 + 6 + 10 + 6 + 10 long, its corners filled once. */
static void
a_line_covers_its_length_and_each_corner_once (void **state)
{
  EpPoint points[] = {{0, 20}, {10, 20}, {10, 14}, {20, 14}, {20, 8}, {30, 8}};
  EpMark mark = {.kind = EP_MARK_PATH, .n_points = 6, .points = points};
  g_autoptr (GArray) rects = new_rects ();

  ep_upright_line (&mark, 2, rects);
  assert_int_equal (rects->len, 5);
  assert_true (nearly (total (rects), 2 * (10 + 6 + 10 + 6 + 10)));
}

static void
dashes_go_on_around_corners (void **state)
{
  EpPoint points[] = {{0, 0}, {10, 0}, {10, 10}};
  EpMark mark = {.kind = EP_MARK_PATH,
                 .n_points = 3,
                 .points = points,
                 .stroke = {.width_px = 2, .dash = {2, {8, 4}}}};
  g_autoptr (GArray) rects = new_rects ();

  ep_upright_dashes (&mark, rects);
  /* On from 0 to 8, off to 12, which is 2 below the corner, on to the end at 20. */
  assert_int_equal (rects->len, 2);
  assert_true (nearly (g_array_index (rects, graphene_rect_t, 0).size.width, 8));
  assert_true (nearly (g_array_index (rects, graphene_rect_t, 1).origin.y, 2));
  assert_true (nearly (g_array_index (rects, graphene_rect_t, 1).size.height, 8));
}

/* Each length as it is told, whatever fractions of a pixel the stretches have. */
static void
a_random_dashed_line_ends_and_is_on_as_much_as_its_dash_says (void **state)
{
  TestRandom random = test_random_new ();

  for (guint round = 0; round < 500; round++) {
    EpPoint points[40] = {{0, 0}};
    EpMark mark = {.kind = EP_MARK_PATH,
                   .n_points = 40,
                   .points = points,
                   .stroke = {.width_px = 1, .dash = {2, {9, 5}}}};
    g_autoptr (GArray) rects = new_rects ();
    double length = 0, on = 0;

    for (guint i = 1; i < 40; i++) {
      double step = (double)test_random_between (&random, 0, 100000) / 700;

      points[i] = points[i - 1];
      if (i % 2 == 1)
        points[i].x += step;
      else
        points[i].y -= step;
      length += step;
    }
    on = floor (length / 14) * 9 + MIN (fmod (length, 14), 9);
    ep_upright_dashes (&mark, rects);
    /* A corner that is on is longer by half the line's width. */
    assert_true (total (rects) >= on - 1e-2);
    assert_true (total (rects) <= on + 40 * 0.5 + 1e-2);
  }
}

/* Between two stairs, as a range is: one rises at 10 and 20, the other at 15. */
static void
a_band_covers_just_its_inside (void **state)
{
  EpPoint points[] = {{0, 40},  {10, 40}, {10, 30}, {20, 30}, {20, 20},
                      {30, 20}, {30, 50}, {15, 50}, {15, 60}, {0, 60}};
  EpMark mark = {.kind = EP_MARK_AREA, .n_points = G_N_ELEMENTS (points), .points = points};
  g_autoptr (GArray) rects = new_rects ();

  ep_upright_area (&mark, rects);
  assert_true (nearly (total (rects), 10 * 20 + 5 * 30 + 5 * 20 + 10 * 30));
}

/* Whatever stair: as much as the polygon's own area. */
static void
a_random_band_has_the_area_of_its_polygon (void **state)
{
  TestRandom random = test_random_new ();

  for (guint round = 0; round < 200; round++) {
    guint n_steps = 1 + (guint)test_random_between (&random, 0, 11), n = 0;
    EpPoint points[64];
    EpMark mark = {.kind = EP_MARK_AREA, .points = points};
    double x = 0, y = 500, area = 0;
    g_autoptr (GArray) rects = new_rects ();

    for (guint i = 0; i < n_steps; i++) {
      double next = x + 1 + (double)test_random_between (&random, 0, 29);

      points[n++] = (EpPoint){x, y};
      points[n++] = (EpPoint){next, y};
      area += (next - x) * (600 - y);
      x = next;
      y -= 1 + (double)test_random_between (&random, 0, 19);
    }
    points[n++] = (EpPoint){x, 600};
    points[n++] = (EpPoint){0, 600};
    mark.n_points = n;
    assert_true (ep_is_upright (&mark));
    ep_upright_area (&mark, rects);
    assert_true (nearly (total (rects), area));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (slanted_paths_are_not_upright),
      cmocka_unit_test (a_line_covers_its_length_and_each_corner_once),
      cmocka_unit_test (dashes_go_on_around_corners),
      cmocka_unit_test (a_random_dashed_line_ends_and_is_on_as_much_as_its_dash_says),
      cmocka_unit_test (a_band_covers_just_its_inside),
      cmocka_unit_test (a_random_band_has_the_area_of_its_polygon),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
