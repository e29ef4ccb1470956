#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <cairo.h>
#include <math.h>
#include <present/chart.h>
#include <present/marks.h>
#include <present/painter.h>
#include <string.h>

#include "example.h"
#include "support.h"

#define WIDTH  640
#define HEIGHT 300

static EpScene *
crossing_scene (EpPaletteId palette, EpChartSize size)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_US");
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpComparison) comparison = example_compare (scenario);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  EpTextMeasurer measurer;
  const EpChartLayout layout = {{palette, size, "Sans"}, WIDTH, HEIGHT, FALSE, &measurer};
  EpScene *scene;

  ep_pango_measurer_init (&measurer, layout.style.font_family);
  scene = ep_chart_scene (EP_VIEW_OVER_TIME, &subject, &layout);
  ep_pango_measurer_clear (&measurer);
  return scene;
}

static cairo_surface_t *
paint_all (const EpScene *scene)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  ep_paint_scene (cr, scene);
  assert_int_equal (cairo_status (cr), CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  guint32 value;

  memcpy (&value, data + y * cairo_image_surface_get_stride (surface) + x * 4, sizeof value);
  return value;
}

static guint32
packed (EpColor color)
{
  return 0xff000000U | (guint32)(color.red * 255 + 0.5) << 16 |
         (guint32)(color.green * 255 + 0.5) << 8 | (guint32)(color.blue * 255 + 0.5);
}

static guint
count_pixels (cairo_surface_t *surface, guint32 value)
{
  guint n_pixels = 0;

  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      n_pixels += pixel (surface, x, y) == value;
  return n_pixels;
}

static void
every_palette_paints_its_own_colours (void **state)
{
  for (guint id = 0; id < EP_PALETTES; id++) {
    const EpPalette *palette = ep_palette ((EpPaletteId)id);
    g_autoptr (EpScene) scene = crossing_scene ((EpPaletteId)id, EP_CHART_DESK);
    cairo_surface_t *surface = paint_all (scene);

    assert_int_equal (pixel (surface, 0, 0), packed (palette->ground));
    assert_int_equal (pixel (surface, WIDTH - 1, 0), packed (palette->ground));
    assert_int_equal (pixel (surface, 0, HEIGHT - 1), packed (palette->ground));
    assert_int_equal (pixel (surface, WIDTH - 1, HEIGHT - 1), packed (palette->ground));
    assert_true (count_pixels (surface, packed (palette->courses[0].line)) > 500);
    assert_true (count_pixels (surface, packed (palette->courses[1].line)) > 500);
    assert_int_equal (count_pixels (surface, packed (palette->courses[2].line)), 0);
    assert_true (count_pixels (surface, packed (palette->grid)) > 300);
    assert_true (count_pixels (surface, packed (palette->zero_line)) > 300);
    cairo_surface_destroy (surface);
  }
}

static void
the_diamond_is_ground_within_and_outlined (void **state)
{
  const EpPalette *palette = ep_palette (EP_PALETTE_LIGHT);
  g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_LIGHT, EP_CHART_DESK);
  cairo_surface_t *surface = paint_all (scene);
  guint n_diamonds = 0;

  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    const EpMark *mark = ep_scene_mark (scene, i);

    if (mark->kind != EP_MARK_DIAMOND)
      continue;
    n_diamonds++;
    assert_int_equal (pixel (surface, (int)mark->points[0].x, (int)mark->points[0].y),
                      packed (palette->ground));
  }
  assert_int_equal (n_diamonds, 1);
  assert_true (count_pixels (surface, packed (palette->foreground)) > 0);
  cairo_surface_destroy (surface);
}

static void
marks_painted_one_by_one_are_the_scene (void **state)
{
  g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_HIGH_CONTRAST, EP_CHART_DESK);
  cairo_surface_t *whole = paint_all (scene);
  cairo_surface_t *layered = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (layered);
  gsize size = (gsize)(HEIGHT * cairo_image_surface_get_stride (whole));

  for (guint layer = 0; layer < EP_LAYERS; layer++)
    for (guint i = 0; i < ep_scene_n_marks (scene); i++)
      if (ep_scene_mark (scene, i)->layer == layer)
        ep_paint_mark (cr, scene, i);
  cairo_destroy (cr);
  cairo_surface_flush (layered);
  assert_memory_equal (cairo_image_surface_get_data (whole), cairo_image_surface_get_data (layered),
                       size);
  cairo_surface_destroy (layered);
  cairo_surface_destroy (whole);
}

/* Whether a pixel is one that the mark reaches; a letter may lean out of its advance width. */
static gboolean
reaches (const EpMark *mark, int x, int y)
{
  const EpRect bounds = ep_mark_bounds (mark);
  const int lean_px = mark->kind == EP_MARK_TEXT ? 2 : 0;

  return x >= floor (bounds.x) - lean_px && x < ceil (bounds.x + bounds.width) + lean_px &&
         y >= floor (bounds.y) && y < ceil (bounds.y + bounds.height);
}

static void
assert_painted_within_bounds (const EpScene *scene, guint mark)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  ep_paint_mark (cr, scene, mark);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < HEIGHT; y++)
    for (int x = 0; x < WIDTH; x++)
      if (pixel (surface, x, y) != 0 && !reaches (ep_scene_mark (scene, mark), x, y))
        fail_msg ("mark %u paints at %d,%d", mark, x, y);
  cairo_surface_destroy (surface);
}

static void
no_mark_paints_beyond_its_bounds (void **state)
{
  for (guint size = 0; size < EP_CHART_SIZES; size++) {
    g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_HIGH_CONTRAST, (EpChartSize)size);

    for (guint i = 0; i < ep_scene_n_marks (scene); i++)
      assert_painted_within_bounds (scene, i);
  }
}

static void
painting_leaves_the_context_as_it_was (void **state)
{
  g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_DARK, EP_CHART_DESK);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  cairo_set_line_width (cr, 7);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  ep_paint_scene (cr, scene);
  assert_false (cairo_has_current_point (cr));
  assert_true (cairo_get_line_width (cr) > 6.5 && cairo_get_line_width (cr) < 7.5);
  assert_int_equal (cairo_get_line_cap (cr), CAIRO_LINE_CAP_SQUARE);
  assert_int_equal (cairo_get_dash_count (cr), 0);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
painting_twice_gives_the_same_picture (void **state)
{
  g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_PAPER, EP_CHART_PAPER);
  g_autoptr (EpScene) again = crossing_scene (EP_PALETTE_PAPER, EP_CHART_PAPER);
  cairo_surface_t *first = paint_all (scene), *second = paint_all (again);

  assert_memory_equal (cairo_image_surface_get_data (first), cairo_image_surface_get_data (second),
                       (gsize)(HEIGHT * cairo_image_surface_get_stride (first)));
  cairo_surface_destroy (second);
  cairo_surface_destroy (first);
}

static const EpChartStyle plain_style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};

static void
a_chip_is_filled_with_its_ink_up_to_its_round_corners (void **state)
{
  const guint32 ground = packed (ep_palette (EP_PALETTE_LIGHT)->ground);
  const guint32 tint = packed (ep_palette (EP_PALETTE_LIGHT)->courses[1].tint);
  g_autoptr (EpScene) scene = ep_scene_new (&plain_style, WIDTH, HEIGHT);
  cairo_surface_t *surface;

  ep_scene_add_chip (scene, EP_LAYER_BANDS, (EpInk){EP_INK_TINT, 1}, (EpRect){10, 10, 50, 30}, 0);
  ep_scene_add_chip (scene, EP_LAYER_BANDS, (EpInk){EP_INK_TINT, 1}, (EpRect){110, 10, 50, 30}, 6);
  surface = paint_all (scene);
  assert_int_equal (pixel (surface, 10, 10), tint);
  assert_int_equal (pixel (surface, 59, 39), tint);
  assert_int_equal (pixel (surface, 9, 10), ground);
  assert_int_equal (pixel (surface, 60, 39), ground);
  assert_int_equal (pixel (surface, 110, 10), ground);
  assert_int_equal (pixel (surface, 159, 39), ground);
  assert_int_equal (pixel (surface, 110, 25), tint);
  assert_int_equal (pixel (surface, 135, 10), tint);
  cairo_surface_destroy (surface);
}

static void
a_frame_is_dashed_around_what_it_leaves_free (void **state)
{
  const guint32 ground = packed (ep_palette (EP_PALETTE_LIGHT)->ground);
  const guint32 foreground = packed (ep_palette (EP_PALETTE_LIGHT)->foreground);
  g_autoptr (EpScene) scene = ep_scene_new (&plain_style, WIDTH, HEIGHT);
  guint n_on = 0, n_off = 0;
  cairo_surface_t *surface;

  ep_scene_add_frame (scene, EP_LAYER_MARKS, (EpInk){EP_INK_FOREGROUND, 0},
                      (EpRect){10, 10, 200, 50}, 6, 2, (EpDash){2, {4, 4}});
  surface = paint_all (scene);
  for (int x = 20; x < 200; x++) {
    n_on += pixel (surface, x, 9) == foreground && pixel (surface, x, 10) == foreground;
    n_off += pixel (surface, x, 9) == ground && pixel (surface, x, 10) == ground;
  }
  assert_true (n_on > 60 && n_off > 60);
  for (int y = 16; y < 54; y++)
    for (int x = 16; x < 204; x++)
      assert_int_equal (pixel (surface, x, y), ground);
  cairo_surface_destroy (surface);
}

static void
hatches_of_neighbours_are_one (void **state)
{
  const EpInk ink = {EP_INK_DIM, 0};
  g_autoptr (EpScene) one = ep_scene_new (&plain_style, WIDTH, HEIGHT);
  g_autoptr (EpScene) two = ep_scene_new (&plain_style, WIDTH, HEIGHT);
  cairo_surface_t *painted_one, *painted_two;

  ep_scene_add_hatch (one, EP_LAYER_BANDS, ink, (EpRect){20, 30, 120, 40});
  ep_scene_add_hatch (two, EP_LAYER_BANDS, ink, (EpRect){20, 30, 47, 40});
  ep_scene_add_hatch (two, EP_LAYER_BANDS, ink, (EpRect){67, 30, 73, 40});
  painted_one = paint_all (one);
  painted_two = paint_all (two);
  for (int y = 0; y < HEIGHT; y++) {
    for (int x = 0; x < WIDTH; x++) {
      int difference =
          (int)(pixel (painted_one, x, y) & 0xff) - (int)(pixel (painted_two, x, y) & 0xff);

      /* cairo rounds what it clips */
      assert_true (ABS (difference) <= 10);
    }
  }
  cairo_surface_destroy (painted_two);
  cairo_surface_destroy (painted_one);
}

/* Along x lines at 45 degrees are further apart by the square root of 2. */
static void
the_lines_of_a_hatch_are_7_px_apart (void **state)
{
  const guint32 ground = packed (ep_palette (EP_PALETTE_LIGHT)->ground);
  g_autoptr (EpScene) scene = ep_scene_new (&plain_style, WIDTH, HEIGHT);
  guint n_lines = 0;
  cairo_surface_t *surface;

  ep_scene_add_hatch (scene, EP_LAYER_BANDS, (EpInk){EP_INK_DIM, 0}, (EpRect){0, 0, 495, 20});
  surface = paint_all (scene);
  for (int x = 1; x < 495; x++)
    n_lines += pixel (surface, x, 10) != ground && pixel (surface, x - 1, 10) == ground;
  assert_in_range (n_lines, 49, 51); /* 495 / (7 x 1.414) = 50.0 */
  cairo_surface_destroy (surface);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

typedef cairo_surface_t *(*OpenSurface) (cairo_write_func_t write, void *closure, double width,
                                         double height);

static void
pdf_and_svg_are_painted_without_a_display (void **state)
{
  static const struct {
    OpenSurface open;
    const char *magic;
  } cases[] = {{cairo_pdf_surface_create_for_stream, "%PDF-"},
               {cairo_svg_surface_create_for_stream, "<?xml"}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpScene) scene = crossing_scene (EP_PALETTE_PAPER, EP_CHART_PAPER);
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    cairo_surface_t *surface = cases[i].open (append_bytes, bytes, WIDTH, HEIGHT);
    cairo_t *cr = cairo_create (surface);

    ep_paint_scene (cr, scene);
    cairo_destroy (cr);
    cairo_surface_finish (surface);
    assert_int_equal (cairo_surface_status (surface), CAIRO_STATUS_SUCCESS);
    assert_true (bytes->len > 2000);
    assert_memory_equal (bytes->data, cases[i].magic, strlen (cases[i].magic));
    cairo_surface_destroy (surface);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_palette_paints_its_own_colours),
      cmocka_unit_test (the_diamond_is_ground_within_and_outlined),
      cmocka_unit_test (marks_painted_one_by_one_are_the_scene),
      cmocka_unit_test (no_mark_paints_beyond_its_bounds),
      cmocka_unit_test (painting_leaves_the_context_as_it_was),
      cmocka_unit_test (painting_twice_gives_the_same_picture),
      cmocka_unit_test (a_chip_is_filled_with_its_ink_up_to_its_round_corners),
      cmocka_unit_test (a_frame_is_dashed_around_what_it_leaves_free),
      cmocka_unit_test (hatches_of_neighbours_are_one),
      cmocka_unit_test (the_lines_of_a_hatch_are_7_px_apart),
      cmocka_unit_test (pdf_and_svg_are_painted_without_a_display),
  };

  return cmocka_run_group_tests_name ("painter", tests, NULL, NULL);
}
