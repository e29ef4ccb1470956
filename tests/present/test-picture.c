#include <gio/gio.h>
#include <present/labels.h>
#include <present/marks.h>
#include <present/picture.h>
#include <string.h>

#include "example.h"
#include "letters.h"
#include "support.h"

static const EpPictureFormat formats[] = {EP_PICTURE_PNG, EP_PICTURE_SVG, EP_PICTURE_PDF};

typedef struct {
  EpChartSize size;
  double width_px, height_px;
  gboolean right_to_left;
  const EpTextMeasurer *measurer;
} Look;

static EpScene *
picture_of (EpView view, const EpScenario *scenario, const Look *look)
{
  g_autoptr (EpFormatter) formatter = ep_formatter_new ("en_GB");
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, NULL);
  const EpChartSubject subject = {formatter, scenario, comparison, 0};
  const EpChartLayout layout = {.style = {EP_PALETTE_LIGHT, look->size, "Sans"},
                                .width_px = look->width_px,
                                .height_px = look->height_px,
                                .right_to_left = look->right_to_left,
                                .measurer = look->measurer};

  return ep_picture_scene (view, &subject, &layout);
}

/* As a file has it: letters as wide as a font says. */
static EpScene *
crossing_picture (EpView view, double width_px, double height_px)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  EpTextMeasurer measurer;
  EpScene *scene;

  ep_pango_measurer_init (&measurer, "Sans");
  scene = picture_of (view, scenario,
                      &(const Look){EP_CHART_DESK, width_px, height_px, FALSE, &measurer});
  ep_pango_measurer_clear (&measurer);
  return scene;
}

static const char *
bytes_of (GBytes *bytes, gsize *length)
{
  return g_bytes_get_data (bytes, length);
}

/* The words of a picture: its first marks but for the ground, up to the chart's own ground. */
static guint
count_words (const EpScene *scene)
{
  guint n_words = 0;

  while (ep_scene_mark (scene, n_words + 1)->kind == EP_MARK_TEXT)
    n_words++;
  return n_words;
}

/* What the words say, joined as they were before they were broken to lines. */
static char *
words_of (const EpScene *scene)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;
  guint n_words = count_words (scene);

  for (guint i = 1; i <= n_words; i++)
    g_strv_builder_add (builder, ep_scene_mark (scene, i)->text);
  lines = g_strv_builder_end (builder);
  return g_strjoinv (" ", lines);
}

static void
the_sentence_and_its_support_stand_above_the_chart (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpScenario) scenario = example_crossing ();
    g_autoptr (EpScene) scene = picture_of (
        (EpView)view, scenario, &(const Look){EP_CHART_DESK, 1280, 720, FALSE, &letters});
    const EpMark *title = ep_scene_mark (scene, 1);
    g_autofree char *words = words_of (scene);
    g_autofree char *wanted =
        g_strstrip (g_strjoin (" ", ep_scene_description (scene), ep_scene_support (scene), NULL));

    assert_true (ep_scene_description (scene)[0] != '\0');
    assert_string_equal (words, wanted);
    assert_true (title->text_style.bold);
    assert_int_equal (title->ink.role, EP_INK_FOREGROUND);
    assert_true (G_APPROX_VALUE (title->points[0].x, 24, 1e-6));
    assert_true (G_APPROX_VALUE (title->points[0].y, 35, 1e-6));
  }
}

static void
words_stand_at_the_other_side_from_right_to_left (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpScene) scene = picture_of (EP_VIEW_OVER_TIME, scenario,
                                          &(const Look){EP_CHART_DESK, 640, 360, FALSE, &letters});
  g_autoptr (EpScene) mirrored = picture_of (
      EP_VIEW_OVER_TIME, scenario, &(const Look){EP_CHART_DESK, 640, 360, TRUE, &letters});

  assert_int_equal (ep_scene_n_marks (scene), ep_scene_n_marks (mirrored));
  for (guint i = 0; i < ep_scene_n_marks (scene); i++) {
    EpRect here = ep_mark_bounds (ep_scene_mark (scene, i));
    EpRect there = ep_mark_bounds (ep_scene_mark (mirrored, i));

    assert_true (G_APPROX_VALUE (here.x + here.width, 640 - there.x, 1e-6));
    assert_true (G_APPROX_VALUE (here.y, there.y, 1e-6));
  }
}

/* What the words take, and what is left for the chart. */
static void
assert_laid_out (const EpScene *scene)
{
  double width = ep_scene_width_px (scene), height = ep_scene_height_px (scene);
  const EpRect all = {-0.01, -0.01, width + 0.02, height + 0.02};
  guint n_words = count_words (scene);
  EpRect chart = ep_mark_bounds (ep_scene_mark (scene, n_words + 1));

  assert_true (n_words > 0);
  assert_int_equal (ep_scene_mark (scene, n_words + 1)->layer, EP_LAYER_GROUND);
  for (guint i = 1; i <= n_words; i++) {
    EpRect words = ep_mark_bounds (ep_scene_mark (scene, i));

    if (!ep_rect_contains (&all, &words) || words.y + words.height > chart.y)
      fail_msg ("at %g x %g px \"%s\" stands where it should not", width, height,
                ep_scene_mark (scene, i)->text);
  }
  /* half of it all, less the margins around and above the chart */
  assert_true (chart.height >= height / 2 - 48 - 36 - 1);
  assert_true (ep_rect_contains (&all, &chart));
}

static void
words_and_chart_have_their_room_at_any_size (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 400; i++) {
    g_autoptr (EpScenario) scenario = example_random (&random);
    const Look look = {(EpChartSize)test_random_between (&random, 0, EP_CHART_SIZES - 1),
                       (double)test_random_between (&random, EP_PICTURE_WIDTH_LEAST_PX, 2560),
                       (double)test_random_between (&random, EP_PICTURE_HEIGHT_LEAST_PX, 1600),
                       test_random_once_in (&random, 3), &letters};
    g_autoptr (EpScene) scene = picture_of ((EpView)(i % EP_VIEWS), scenario, &look);

    assert_laid_out (scene);
  }
}

static void
a_sentence_without_room_is_cut_and_its_support_left_out (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();

  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpScene) scene = picture_of (
        (EpView)view, scenario, &(const Look){EP_CHART_PRESENTER, 320, 240, FALSE, &letters});
    g_autofree char *words = words_of (scene);

    assert_laid_out (scene);
    assert_int_equal (count_words (scene), 1);
    assert_true (g_str_has_suffix (words, "…"));
    assert_true (ep_scene_description (scene)[0] != '\0');
  }
}

static guint32
big_endian_at (const char *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);
  return GUINT32_FROM_BE (value);
}

static void
a_png_has_twice_as_many_pixels (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpScene) scene = crossing_picture ((EpView)view, 641, 333);
    g_autoptr (GBytes) png = ep_picture_encode (scene, EP_PICTURE_PNG, NULL);
    gsize length;
    const char *data = bytes_of (png, &length);

    assert_true (length > 2000);
    assert_memory_equal (data, "\x89PNG\r\n\x1a\n", 8);
    assert_memory_equal (data + 12, "IHDR", 4);
    assert_int_equal (big_endian_at (data + 16), 2 * 641);
    assert_int_equal (big_endian_at (data + 20), 2 * 333);
  }
}

/* What a reader of XML gathers. */
typedef struct {
  const char *root;
  char *width, *height;
  GString *title;
  gboolean in_title;
} Svg;

static void
start_element (GMarkupParseContext *context, const char *element, const char **names,
               const char **values, gpointer data, GError **error)
{
  Svg *svg = data;

  svg->in_title = g_str_equal (element, "title");
  for (guint i = 0; svg->root == NULL && names[i] != NULL; i++) {
    if (g_str_equal (names[i], "width"))
      svg->width = g_strdup (values[i]);
    if (g_str_equal (names[i], "height"))
      svg->height = g_strdup (values[i]);
  }
  if (svg->root == NULL)
    svg->root = g_intern_string (element);
}

static void
take_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
           GError **error)
{
  Svg *svg = data;

  if (svg->in_title)
    g_string_append_len (svg->title, text, (gssize)length);
}

static void
end_element (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  ((Svg *)data)->in_title = FALSE;
}

static void
an_svg_is_xml_of_that_size_with_a_title (void **state)
{
  static const GMarkupParser parser = {start_element, end_element, take_text, NULL, NULL};

  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpScene) scene = crossing_picture ((EpView)view, 640, 360);
    g_autoptr (GBytes) bytes = ep_picture_encode (scene, EP_PICTURE_SVG, NULL);
    Svg svg = {.title = g_string_new (NULL)};
    g_autoptr (GMarkupParseContext) context =
        g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, &svg, NULL);
    gsize length;
    const char *data = bytes_of (bytes, &length);

    assert_true (g_markup_parse_context_parse (context, data, (gssize)length, NULL));
    assert_true (g_markup_parse_context_end_parse (context, NULL));
    assert_string_equal (svg.root, "svg");
    assert_string_equal (svg.width, "640px");
    assert_string_equal (svg.height, "360px");
    assert_string_equal (svg.title->str, ep_scene_description (scene));
    g_string_free (svg.title, TRUE);
    g_free (svg.width);
    g_free (svg.height);
  }
}

static void
what_a_name_has_of_markup_stays_text (void **state)
{
  g_autoptr (EpScenario) scenario = example_crossing ();
  g_autoptr (EpScene) scene = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length;

  scene = picture_of (EP_VIEW_OVER_TIME, scenario,
                      &(const Look){EP_CHART_DESK, 640, 360, FALSE, &letters});
  ep_scene_set_description (scene, "<b> & </title>");
  bytes = ep_picture_encode (scene, EP_PICTURE_SVG, NULL);
  assert_non_null (g_strstr_len (bytes_of (bytes, &length), (gssize)length,
                                 "<title>&lt;b&gt; &amp; &lt;/title&gt;</title>"));
}

/* The first place of that text in bytes, which may have any among them; NULL where it is not. */
static const char *
find (const char *from, const char *end, const char *text)
{
  gsize length = strlen (text);

  for (const char *at = from; at + length <= end; at++)
    if (memcmp (at, text, length) == 0)
      return at;
  return NULL;
}

static guint
count (const char *data, gsize length, const char *text)
{
  guint n_found = 0;

  for (const char *at = data; (at = find (at, data + length, text)) != NULL; at++)
    n_found++;
  return n_found;
}

/* The contents of the stream whose dictionary ends there, decompressed; NULL when it is none. */
static char *
inflate (const char *from, const char *to)
{
  g_autoptr (GZlibDecompressor) zlib = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GInputStream) raw = g_memory_input_stream_new_from_data (from, to - from, NULL);
  g_autoptr (GInputStream) in = g_converter_input_stream_new (raw, G_CONVERTER (zlib));
  g_autoptr (GBytes) plain = g_input_stream_read_bytes (in, 1 << 20, NULL, NULL);

  return plain != NULL ? g_strndup (g_bytes_get_data (plain, NULL), g_bytes_get_size (plain))
                       : NULL;
}

/* Adds the characters that a table from glyphs to text leads to: the last number of each line,
 * <00410042> in UTF-16. */
static void
add_characters (GHashTable *characters, const char *table)
{
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    const char *number = strrchr (lines[i], '<');
    gsize n_digits = number != NULL ? strspn (number + 1, "0123456789abcdefABCDEF") : 0;

    for (gsize k = 1; k + 3 <= n_digits; k += 4) {
      g_autofree char *digits = g_strndup (number + k, 4);

      g_hash_table_add (characters, GUINT_TO_POINTER (g_ascii_strtoull (digits, NULL, 16)));
    }
  }
}

/* All characters that a reader of the PDF finds behind its glyphs. */
static GHashTable *
selectable_characters (const char *data, gsize length)
{
  GHashTable *characters = g_hash_table_new (NULL, NULL);
  const char *end = data + length, *at = data;

  while ((at = find (at, end, "stream\n")) != NULL) {
    const char *last = find (at, end, "endstream");
    g_autofree char *plain = last != NULL ? inflate (at + strlen ("stream\n"), last) : NULL;

    if (plain != NULL && strstr (plain, "begincmap") != NULL)
      add_characters (characters, plain);
    at = last != NULL ? last + strlen ("endstream\n") : end;
  }
  return characters;
}

static void
the_text_of_a_pdf_is_selectable_and_its_fonts_are_embedded (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpScene) scene = crossing_picture ((EpView)view, 640, 360);
    g_autoptr (GBytes) pdf = ep_picture_encode (scene, EP_PICTURE_PDF, NULL);
    g_autoptr (GHashTable) characters = NULL;
    gsize length;
    const char *data = bytes_of (pdf, &length);
    /* A composite font has one more object, for its glyphs, below it. */
    guint n_fonts =
        count (data, length, "/Type /Font\n") - count (data, length, "/Subtype /CIDFont");

    assert_true (n_fonts > 0);
    assert_int_equal (count (data, length, "/ToUnicode"), n_fonts);
    assert_int_equal (count (data, length, "/FontFile"), count (data, length, "/FontDescriptor\n"));
    assert_int_equal (count (data, length, "/Subtype /Type3"), 0);
    characters = selectable_characters (data, length);
    for (const char *at = ep_scene_description (scene); *at != '\0'; at = g_utf8_next_char (at))
      if (!g_hash_table_contains (characters, GUINT_TO_POINTER (g_utf8_get_char (at))))
        fail_msg ("no glyph stands for \"%s\"", at);
  }
}

static void
a_pdf_has_a_title_and_its_size_in_points_but_no_date (void **state)
{
  g_autoptr (EpScene) scene = crossing_picture (EP_VIEW_OVER_TIME, 640, 360);
  g_autoptr (GBytes) pdf = ep_picture_encode (scene, EP_PICTURE_PDF, NULL);
  g_autofree char *title = g_strdup_printf ("/Title (%s)", ep_scene_description (scene));
  gsize length;
  const char *data = bytes_of (pdf, &length);

  assert_int_equal (count (data, length, title), 1);
  assert_int_equal (count (data, length, "/MediaBox [ 0 0 480 270 ]"), 1);
  assert_int_equal (count (data, length, "/Creator (Evenpoint)"), 1);
  assert_int_equal (count (data, length, "Date"), 0);
}

static void
the_same_picture_is_the_same_bytes (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
      g_autoptr (EpScene) first = crossing_picture ((EpView)view, 640, 360);
      g_autoptr (EpScene) second = crossing_picture ((EpView)view, 640, 360);
      g_autoptr (GBytes) one = ep_picture_encode (first, formats[i], NULL);
      g_autoptr (GBytes) two = ep_picture_encode (second, formats[i], NULL);

      assert_true (g_bytes_equal (one, two));
    }
  }
}

static void
a_size_beyond_the_limits_is_an_error (void **state)
{
  static const struct {
    double width_px, height_px;
    gboolean allowed;
  } cases[] = {
      {320, 240, TRUE},   {4096, 240, TRUE}, {320, 4096, TRUE},
      {319, 240, FALSE},  {320, 239, FALSE}, {4097, 240, FALSE},
      {320, 4097, FALSE}, {0, 0, FALSE},     {1e9, 1e9, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const EpChartStyle style = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};
    g_autoptr (EpScene) scene = ep_scene_new (&style, cases[i].width_px, cases[i].height_px);

    for (guint k = 0; k < G_N_ELEMENTS (formats); k++) {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = ep_picture_encode (scene, formats[k], &error);

      assert_int_equal (bytes != NULL, cases[i].allowed);
      assert_int_equal (error == NULL, cases[i].allowed);
      if (!cases[i].allowed)
        assert_true (g_error_matches (error, EP_PRESENT_ERROR, EP_PRESENT_ERROR_SIZE));
    }
  }
}

static void
what_cairo_cannot_paint_is_an_error (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_autoptr (EpScene) scene = crossing_picture (EP_VIEW_OVER_TIME, 640, 360);
    const EpDash dash = {2, {-1, -1}};
    g_autoptr (GError) error = NULL;

    ep_scene_add_rule (scene, EP_LAYER_RULES, (EpInk){EP_INK_FOREGROUND, 0}, (EpPoint){0, 0},
                       (EpPoint){9, 9}, 1, dash);
    assert_null (ep_picture_encode (scene, formats[i], &error));
    assert_true (g_error_matches (error, EP_PRESENT_ERROR, EP_PRESENT_ERROR_PAINT));
  }
}

static void
the_end_of_a_name_tells_the_format (void **state)
{
  static const struct {
    const char *name;
    gboolean known;
    EpPictureFormat format;
  } cases[] = {
      {"a.png", TRUE, EP_PICTURE_PNG},
      {"/tmp/a.b.svg", TRUE, EP_PICTURE_SVG},
      {"a.PDF", TRUE, EP_PICTURE_PDF},
      {".png", TRUE, EP_PICTURE_PNG},
      {"a.png.gz", FALSE, 0},
      {"png", FALSE, 0},
      {"", FALSE, 0},
      {"a.", FALSE, 0},
      {"a.pn", FALSE, 0},
      {"a.png/", FALSE, 0},
      {"a.pdf/b", FALSE, 0},
      {"-", FALSE, 0},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpPictureFormat format = 0;

    assert_int_equal (ep_picture_format_find (cases[i].name, &format), cases[i].known);
    assert_int_equal (format, cases[i].format);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_sentence_and_its_support_stand_above_the_chart),
      cmocka_unit_test (words_stand_at_the_other_side_from_right_to_left),
      cmocka_unit_test (words_and_chart_have_their_room_at_any_size),
      cmocka_unit_test (a_sentence_without_room_is_cut_and_its_support_left_out),
      cmocka_unit_test (a_png_has_twice_as_many_pixels),
      cmocka_unit_test (an_svg_is_xml_of_that_size_with_a_title),
      cmocka_unit_test (what_a_name_has_of_markup_stays_text),
      cmocka_unit_test (the_text_of_a_pdf_is_selectable_and_its_fonts_are_embedded),
      cmocka_unit_test (a_pdf_has_a_title_and_its_size_in_points_but_no_date),
      cmocka_unit_test (the_same_picture_is_the_same_bytes),
      cmocka_unit_test (a_size_beyond_the_limits_is_an_error),
      cmocka_unit_test (what_cairo_cannot_paint_is_an_error),
      cmocka_unit_test (the_end_of_a_name_tells_the_format),
  };

  return cmocka_run_group_tests_name ("picture", tests, NULL, NULL);
}
