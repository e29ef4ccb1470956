#include "folder.h"
#include "run.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <present/chart.h>
#include <string.h>
#include <support.h>
#include <sys/stat.h>

/* Charts as files. */

static const char *const extensions[] = {"png", "svg", "pdf"};

/* Runs it in that locale on the example, with up to four arguments more, NULL at the end, and
 * returns what the file of that name then holds. */
static GBytes *
drawn_in (const char *locale, const char *name, const char *const *more)
{
  g_autofree char *path = folder_file (name, NULL, 0);
  GSubprocessLauncher *launcher =
      run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  const char *arguments[9] = {"chart", EVENPOINT_EXAMPLE, "-o", path};
  for (guint i = 0; more[i] != NULL; i++)
    arguments[4 + i] = more[i];
  g_subprocess_launcher_setenv (launcher, "LC_ALL", locale, TRUE);
  g_subprocess_launcher_setenv (launcher, "EVENPOINT_LOCALEDIR", EVENPOINT_PO, TRUE);
  g_subprocess_launcher_unsetenv (launcher, "DISPLAY");
  g_subprocess_launcher_unsetenv (launcher, "WAYLAND_DISPLAY");
  g_auto (Run) run = run_by (launcher, arguments, NULL, 0);
  char *bytes;
  gsize length;
  run_assert_done (&run);
  assert_int_equal (run.out_length, 0);
  assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_unlink (path);
  return g_bytes_new_take (bytes, length);
}

#define DRAWN(name, ...) drawn_in ("C.UTF-8", name, (const char *const[]){__VA_ARGS__, NULL})

/* The title of an SVG. Free with g_free(). */
static char *
title_of (GBytes *svg)
{
  const char *data = g_bytes_get_data (svg, NULL);
  const char *start = strstr (data, "<title>");
  const char *end = strstr (data, "</title>");
  assert_true (start != NULL && end != NULL);
  start += strlen ("<title>");
  return g_strndup (start, (gsize)(end - start));
}

typedef struct {
  const guint8 *data;
  gsize left;
} Reader;

static cairo_status_t
read_bytes (void *closure, unsigned char *data, unsigned int length)
{
  Reader *reader = closure;
  if (reader->left < length)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* The picture that a PNG holds. Free with cairo_surface_destroy(). */
static cairo_surface_t *
picture_of (GBytes *png)
{
  Reader reader = {g_bytes_get_data (png, NULL), g_bytes_get_size (png)};
  cairo_surface_t *surface = cairo_image_surface_create_from_png_stream (read_bytes, &reader);
  assert_int_equal (cairo_surface_status (surface), CAIRO_STATUS_SUCCESS);
  return surface;
}

static guint32
pixel (cairo_surface_t *surface, int x, int y)
{
  const guint8 *row =
      cairo_image_surface_get_data (surface) + y * cairo_image_surface_get_stride (surface);
  guint32 value;
  memcpy (&value, row + 4 * x, sizeof value);
  return value & 0xffffff;
}

static void
every_chart_is_drawn_in_every_format (void **state)
{
  static const char *const beginnings[] = {"\x89PNG\r\n\x1a\n", "<?xml ", "%PDF-1."};
  for (guint view = 0; view < EP_VIEWS; view++) {
    const char *name = ep_view_name ((EpView)view);
    for (guint i = 0; i < G_N_ELEMENTS (extensions); i++) {
      g_autofree char *file = g_strdup_printf ("%s.%s", name, extensions[i]);
      g_autoptr (GBytes) first = DRAWN (file, "--chart", name);
      g_autoptr (GBytes) second = DRAWN (file, "--chart", name);
      assert_true (g_bytes_get_size (first) > 2000);
      assert_memory_equal (g_bytes_get_data (first, NULL), beginnings[i], strlen (beginnings[i]));
      assert_true (g_bytes_equal (first, second));
    }
  }
}

static void
a_png_is_as_large_as_asked_for (void **state)
{
  static const struct {
    const char *argument;
    int width, height;
  } cases[] = {
      {"--course=1", 2560, 1440}, {"--size=640x360", 1280, 720}, {"--size=321x500", 642, 1000}};
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) png = DRAWN ("size.png", "--chart=over-time", cases[i].argument);
    cairo_surface_t *surface = picture_of (png);
    assert_int_equal (cairo_image_surface_get_width (surface), cases[i].width);
    assert_int_equal (cairo_image_surface_get_height (surface), cases[i].height);
    cairo_surface_destroy (surface);
  }
}

static void
dark_is_dark (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    const char *name = ep_view_name ((EpView)view);
    g_autoptr (GBytes) light = DRAWN ("light.png", "--chart", name, "--size=640x360");
    g_autoptr (GBytes) dark = DRAWN ("dark.png", "--chart", name, "--size=640x360", "--dark");
    cairo_surface_t *day = picture_of (light), *night = picture_of (dark);
    assert_int_equal (pixel (day, 0, 0), 0xffffff);
    assert_int_equal (pixel (night, 0, 0), 0x363636);
    assert_int_equal (pixel (night, 1279, 719), 0x363636);
    cairo_surface_destroy (night);
    cairo_surface_destroy (day);
  }
}

static void
the_language_sets_sentences_and_numbers (void **state)
{
  /* in C gettext translates nothing by itself */
  static const char *const locales[] = {"C.UTF-8", "C"};
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++) {
    const char *const none[] = {"--chart=over-time", NULL};
    const char *const es[] = {"--chart=over-time", "--language=es", NULL};
    const char *const de[] = {"--chart=over-time", "--language", "de", NULL};
    g_autoptr (GBytes) english = drawn_in (locales[i], "language.svg", none);
    g_autoptr (GBytes) spanish = drawn_in (locales[i], "language.svg", es);
    g_autoptr (GBytes) german = drawn_in (locales[i], "language.svg", de);
    g_autofree char *in_english = title_of (english);
    g_autofree char *in_spanish = title_of (spanish);
    g_autofree char *in_german = title_of (german);
    assert_non_null (strstr (in_english, "laser $6,000.00"));
    assert_non_null (strstr (in_spanish, "6000,00"));
    assert_non_null (strstr (in_spanish, "láser"));
    assert_non_null (strstr (in_german, "6.000,00"));
    assert_non_null (strstr (in_german, "Monate"));
  }
}

static void
a_language_with_a_place_has_the_numbers_of_that (void **state)
{
  g_autoptr (GBytes) spain = DRAWN ("place.svg", "--chart=over-time", "--language=es_ES");
  g_autoptr (GBytes) mexico = DRAWN ("place.svg", "--chart=over-time", "--language=es-MX");
  g_autofree char *in_spain = title_of (spain);
  g_autofree char *in_mexico = title_of (mexico);
  assert_non_null (strstr (in_spain, "6000,00"));
  assert_non_null (strstr (in_mexico, "6,000.00"));
  assert_non_null (strstr (in_mexico, "láser"));
}

/* The first or last column in which the sentence above the chart has ink. */
static int
edge_of_words (GBytes *png, gboolean last)
{
  cairo_surface_t *surface = picture_of (png);
  int width = cairo_image_surface_get_width (surface), edge = -1;
  for (int i = 0; edge < 0 && i < width; i++) {
    int x = last ? width - 1 - i : i;
    for (int y = 2 * 24; y < 2 * 46; y++)
      if (pixel (surface, x, y) != pixel (surface, 0, 0))
        edge = x;
  }
  cairo_surface_destroy (surface);
  return edge;
}

static void
a_language_from_right_to_left_turns_the_picture (void **state)
{
  for (guint view = 0; view < EP_VIEWS; view++) {
    const char *name = ep_view_name ((EpView)view);
    g_autoptr (GBytes) english = DRAWN ("turn.png", "--chart", name, "--language=en");
    g_autoptr (GBytes) hebrew = DRAWN ("turn.png", "--chart", name, "--language=he");
    /* at the margin, but for the room beside a letter */
    assert_in_range (edge_of_words (english, FALSE), 2 * 24 - 4, 2 * 24 + 8);
    assert_in_range (edge_of_words (hebrew, TRUE), 2560 - 2 * 24 - 8, 2560 - 2 * 24 + 4);
  }
}

#define COURSE(name, price)                                                                        \
  "{\"name\": \"" name "\", \"session_price\": \"" price "\", \"sessions\": 3}"

static void
the_course_is_compared_with_the_first (void **state)
{
  static const char scenario[] =
      "{\"currency\": \"USD\", \"start\": \"2026-12-01\", \"courses\": [" COURSE (
          "One", "10") ", " COURSE ("Two", "20") ", " COURSE ("Three", "5") "]}";
  static const char *const options[] = {"--course=1", "--course=2", "--course=3", "--dark"};
  char *titles[3];
  for (guint i = 0; i < 3; i++) {
    /* by default the second one */
    const char *option = i == 2 ? options[3] : options[i];
    g_autofree char *path = folder_file ("course.svg", NULL, 0);
    g_auto (Run) run = run_with_input ((const char *const[]){"chart", "--chart=over-time", option,
                                                             "-o", path, i == 1 ? "-" : NULL, NULL},
                                       scenario, strlen (scenario));
    g_autoptr (GBytes) svg = NULL;
    char *bytes;
    gsize length;
    run_assert_done (&run);
    assert_true (g_file_get_contents (path, &bytes, &length, NULL));
    svg = g_bytes_new_take (bytes, length);
    titles[i] = title_of (svg);
    g_unlink (path);
  }
  assert_non_null (strstr (titles[0], "Two"));
  assert_non_null (strstr (titles[1], "Three"));
  assert_string_equal (titles[2], titles[0]);
  for (guint i = 0; i < 3; i++)
    g_free (titles[i]);
  g_auto (Run) beyond = run_with_input (
      (const char *const[]){"chart", "--chart=over-time", options[2], "-ox.svg", NULL}, scenario,
      strlen (scenario));
  run_assert_refused (&beyond, "--course is 3, but the scenario has no courses[3]");
}

static void
wrong_arguments_are_refused (void **state)
{
  g_autofree char *path = folder_file ("refused.png", NULL, 0);
  const struct {
    const char *arguments[7];
    const char *reason;
  } cases[] = {
      {{"-o", path}, "option --chart is missing"},
      {{"--chart=pie", "-o", path}, "unknown chart \"pie\"; it is over-time, by-session, win-map"},
      {{"--chart=", "-o", path}, "unknown chart \"\""},
      {{"--chart=Over-Time", "-o", path}, "unknown chart"},
      {{"--chart=over-time"}, "option -o is missing"},
      {{"--chart=over-time", "-o"}, "option -o needs a value"},
      {{"--chart=over-time", "-o", ""}, "does not end in .png, .svg or .pdf"},
      {{"--chart=over-time", "-o", "-"}, "does not end in .png, .svg or .pdf"},
      {{"--chart=over-time", "-o", "a.jpg"}, "\"a.jpg\" does not end in .png, .svg or .pdf"},
      {{"--chart=over-time", "-o", "png"}, "does not end in .png, .svg or .pdf"},
      {{"--chart=over-time", "-o", path, "-o", path}, "-o is repeated"},
      {{"--chart=over-time", "-o", path, "--course=0"}, "--course is \"0\""},
      {{"--chart=over-time", "-o", path, "--course=4"}, "whole number from 1 to 3"},
      {{"--chart=over-time", "-o", path, "--course=1.0"}, "--course is \"1.0\""},
      {{"--chart=over-time", "-o", path, "--course=+1"}, "--course is \"+1\""},
      {{"--chart=over-time", "-o", path, "--course=2"}, "has no courses[2]"},
      {{"--chart=over-time", "-o", path, "--dark=yes"}, "--dark takes no value"},
      {{"--chart=over-time", "-o", path, "--language="}, "unknown language \"\""},
      {{"--chart=over-time", "-o", path, "--language=xx"}, "unknown language \"xx\""},
      {{"--chart=over-time", "-o", path, "--language=../es"}, "unknown language"},
      {{"--chart=over-time", "-o", path, "--size=1280"}, "--size is \"1280\""},
      {{"--chart=over-time", "-o", path, "--size=1280x720x1"}, "--size is \"1280x720x1\""},
      {{"--chart=over-time", "-o", path, "--size=319x240"}, "from 320x240 to 4096x4096"},
      {{"--chart=over-time", "-o", path, "--size=4097x240"}, "from 320x240 to 4096x4096"},
      {{"--chart=over-time", "-o", path, "--size=-640x480"}, "--size is \"-640x480\""},
      {{"--chart=over-time", "-o", path, "--size=640 x480"}, "--size is \"640 x480\""},
      {{"--chart=over-time", "-o", path, "--size=99999999999999999999x480"}, "--size is"},
      {{"--chart=over-time", "-o", path, "--format=png"}, "unknown option --format"},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    const char *arguments[9] = {"chart", EVENPOINT_EXAMPLE};
    for (guint k = 0; k < G_N_ELEMENTS (cases[i].arguments); k++)
      arguments[2 + k] = cases[i].arguments[k];
    g_auto (Run) run = run_with_input (arguments, "", 0);
    run_assert_refused (&run, cases[i].reason);
  }
  assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
the_refusal_is_in_the_users_language (void **state)
{
  GSubprocessLauncher *launcher =
      run_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_setenv (launcher, "EVENPOINT_LOCALEDIR", EVENPOINT_PO, TRUE);
  g_auto (Run) run = run_by (launcher,
                             (const char *const[]){"chart", "--chart=over-time", "--language=es",
                                                   "-o/dev/null/x.png", EVENPOINT_EXAMPLE, NULL},
                             NULL, 0);
  run_assert_refused (&run, "/dev/null/x.png: Not a directory");
}

static void
a_file_appears_whole_or_stays_as_it_was (void **state)
{
  g_autofree char *path = folder_file ("kept.svg", "before", -1);
  g_autofree char *text = NULL;
  struct stat status;
  assert_int_equal (g_chmod (path, 0640), 0);
  const guint n_files = folder_count_files ();
  g_auto (Run) bad = run_with_input (
      (const char *const[]){"chart", "--chart=over-time", "-o", path, NULL}, "{}", 2);
  run_assert_refused (&bad, "currency: is missing");
  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_string_equal (text, "before");
  g_auto (Run) good = RUN ("chart", "--chart=over-time", "-o", path, EVENPOINT_EXAMPLE);
  run_assert_done (&good);
  g_clear_pointer (&text, g_free);
  assert_true (g_file_get_contents (path, &text, NULL, NULL));
  assert_true (g_str_has_suffix (text, "</svg>\n"));
  assert_int_equal (stat (path, &status), 0);
  assert_int_equal (status.st_mode & 07777, 0640);
  assert_int_equal (folder_count_files (), n_files);
}

static void
help_tells_the_options (void **state)
{
  static const char *const parts[] = {
      "--chart=NAME",    "-o FILE",    "--course=N",        "--dark",
      "--language=CODE", "--size=WxH", ".png, .svg or .pdf"};
  g_auto (Run) help = RUN ("chart", "--help");
  run_assert_done (&help);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_non_null (strstr (help.out, parts[i]));
  for (guint view = 0; view < EP_VIEWS; view++)
    assert_non_null (strstr (help.out, ep_view_name ((EpView)view)));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (every_chart_is_drawn_in_every_format),
      cmocka_unit_test (a_png_is_as_large_as_asked_for),
      cmocka_unit_test (dark_is_dark),
      cmocka_unit_test (the_language_sets_sentences_and_numbers),
      cmocka_unit_test (a_language_with_a_place_has_the_numbers_of_that),
      cmocka_unit_test (a_language_from_right_to_left_turns_the_picture),
      cmocka_unit_test (the_course_is_compared_with_the_first),
      cmocka_unit_test (wrong_arguments_are_refused),
      cmocka_unit_test (the_refusal_is_in_the_users_language),
      cmocka_unit_test (a_file_appears_whole_or_stays_as_it_was),
      cmocka_unit_test (help_tells_the_options),
  };
  return cmocka_run_group_tests_name ("chart", tests, folder_make, folder_remove);
}
