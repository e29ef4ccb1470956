#include <cairo.h>
#include <present/painter.h>
#include <present/picture.h>
#include <stdlib.h>
#include <string.h>

#include "boxes.h"
#include "example.h"
#include "letters.h"
#include "support.h"

/* What is painted, against the pictures in tests/data/pictures. They show boxes for texts, laid out
 * by letters of one width, so that they are the same whatever fonts there are; another version of
 * cairo may smooth an edge a little differently. */

/* How many of 255 a colour of a pixel may differ before the pixel counts, how many pixels may
 * count, and how much all of them may differ on average. */
#define PIXEL_MOST  24
#define PIXELS_MOST 20
#define MEAN_MOST   0.25

static const struct {
  const char *name;
  EpPaletteId palette;
  EpChartSize size;
  int width, height;
} looks[] = {
    {"light", EP_PALETTE_LIGHT, EP_CHART_DESK, 640, 340},
    {"dark", EP_PALETTE_DARK, EP_CHART_DESK, 640, 340},
    {"high-contrast", EP_PALETTE_HIGH_CONTRAST, EP_CHART_DESK, 640, 340},
    {"high-contrast-dark", EP_PALETTE_HIGH_CONTRAST_DARK, EP_CHART_DESK, 640, 340},
    {"paper", EP_PALETTE_PAPER, EP_CHART_PAPER, 560, 320},
    {"presenter", EP_PALETTE_LIGHT, EP_CHART_PRESENTER, 1100, 620},
};

/* The views whose pictures are kept. */
static const EpView views[] = {
    EP_VIEW_OVER_TIME,
    EP_VIEW_BY_SESSION,
    EP_VIEW_WIN_MAP,
    EP_VIEW_WHAT_CHANGES_IT,
};

static EpScene *
picture_of (EpView view, guint look)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_GB");
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  const EpChartLayout layout = {.style = {looks[look].palette, looks[look].size, "Sans"},
                                .width_px = looks[look].width,
                                .height_px = looks[look].height,
                                .measurer = &letters};

  return ep_picture_scene (view, &subject, &layout);
}

/* One pixel for each of the scene's. Free with cairo_surface_destroy(). */
static cairo_surface_t *
paint (const EpScene *scene, guint left_out)
{
  g_autoptr (EpScene) boxed = boxes_for_texts (scene, left_out);
  cairo_surface_t *surface = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, (int)ep_scene_width_px (scene), (int)ep_scene_height_px (scene));
  cairo_t *cr = cairo_create (surface);

  ep_paint_scene (cr, boxed);
  assert_int_equal (cairo_status (cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How much the three colours of two pixels differ: all together and most. */
static guint
difference (guint32 one, guint32 two, guint *most)
{
  guint sum = 0;

  *most = 0;
  for (guint shift = 0; shift < 24; shift += 8) {
    guint apart = (guint)abs ((int)(one >> shift & 0xff) - (int)(two >> shift & 0xff));

    sum += apart;
    *most = MAX (*most, apart);
  }
  return sum;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32 value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof value);
  return value;
}

/* Whether they are the same but for how edges are smoothed. */
static gboolean
look_alike (cairo_surface_t *one, cairo_surface_t *two)
{
  int width = cairo_image_surface_get_width (one), height = cairo_image_surface_get_height (one);
  guint n_different = 0, sum = 0;

  if (cairo_image_surface_get_width (two) != width ||
      cairo_image_surface_get_height (two) != height)
    return FALSE;
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      guint most;

      sum += difference (pixel (one, x, y), pixel (two, x, y), &most);
      n_different += most > PIXEL_MOST;
    }
  }
  return n_different <= PIXELS_MOST && sum <= MEAN_MOST * 3 * width * height;
}

static char *
kept_path (EpView view, guint look)
{
  g_autofree char *name =
      g_strdup_printf ("pictures/%s-%s.png", ep_view_name (view), looks[look].name);

  return test_data_path (name);
}

/* With EVENPOINT_KEEP_PICTURES set the kept pictures are written instead: look at each. */
static void
every_picture_is_as_kept (void **state)
{
  guint n_different = 0;

  for (guint i = 0; i < G_N_ELEMENTS (views) * G_N_ELEMENTS (looks); i++) {
    EpView view = views[i / G_N_ELEMENTS (looks)];
    guint look = i % G_N_ELEMENTS (looks);
    g_autoptr (EpScene) scene = picture_of (view, look);
    g_autofree char *path = kept_path (view, look);
    cairo_surface_t *painted = paint (scene, G_MAXUINT), *kept;

    if (g_getenv ("EVENPOINT_KEEP_PICTURES") != NULL)
      assert_int_equal (cairo_surface_write_to_png (painted, path), CAIRO_STATUS_SUCCESS);
    kept = cairo_image_surface_create_from_png (path);
    if (!look_alike (painted, kept)) {
      g_autofree char *actual =
          g_strdup_printf ("%s-%s-painted.png", ep_view_name (view), looks[look].name);

      cairo_surface_write_to_png (painted, actual);
      print_message ("%s is not as kept, see %s\n", path, actual);
      n_different++;
    }
    cairo_surface_destroy (kept);
    cairo_surface_destroy (painted);
  }
  assert_int_equal (n_different, 0);
}

/* So that the test above can fail: no diamond, no dot, no line and no word goes unnoticed. */
static void
a_mark_that_is_missing_does_not_look_alike (void **state)
{
  g_autoptr (EpScene) scene = picture_of (EP_VIEW_OVER_TIME, 0);
  cairo_surface_t *whole = paint (scene, G_MAXUINT);

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);
    cairo_surface_t *less = paint (scene, i);

    /* the chart's ground lies on the picture's, and a tick is a few pixels */
    if (mark->layer != EP_LAYER_GROUND && mark->layer != EP_LAYER_AXES && look_alike (whole, less))
      fail_msg ("mark %u can be missing", i);
    cairo_surface_destroy (less);
  }
  cairo_surface_destroy (whole);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_picture_is_as_kept),
      cmocka_unit_test (a_mark_that_is_missing_does_not_look_alike),
  };

  return cmocka_run_group_tests_name ("pictures", tests, NULL, NULL);
}
