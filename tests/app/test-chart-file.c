#include "answer/table-text.h"
#include "charts/chart-file.h"
#include "desk-support.h"

#include <string.h>

static const EpChartLetters sans = {"Sans", FALSE};

static GBytes *
bytes_of (DeskFixture *fixture, EpView view, EpChartFile kind, const EpChartLetters *letters)
{
  GError *error = NULL;
  GBytes *bytes = ep_chart_file_bytes (fixture->desk, view, kind, letters, &error);

  if (bytes == NULL)
    fail_msg ("%s as %s: %s", ep_view_name (view), ep_chart_file_suffix (kind), error->message);
  return bytes;
}

/* The text of an SVG or CSV file. Free with g_free(). */
static char *
text_of (DeskFixture *fixture, EpView view, EpChartFile kind, const EpChartLetters *letters)
{
  g_autoptr (GBytes) bytes = bytes_of (fixture, view, kind, letters);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static void
a_name_says_what_it_shows_and_nothing_of_the_patient (void **state)
{
  static const char *const wanted[EP_VIEWS] = {"evenpoint-over-time.png",
                                               "evenpoint-by-session.png", "evenpoint-win-map.png",
                                               "evenpoint-what-changes-it.png"};

  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autofree char *name = ep_chart_file_name ((EpView)view, EP_CHART_FILE_PNG);

    assert_string_equal (name, wanted[view]);
  }
}

static void
a_picture_s_ending_is_the_one_that_pictures_know (void **state)
{
  for (guint kind = 0; kind < EP_CHART_FILES; kind++) {
    g_autofree char *name = ep_chart_file_name (EP_VIEW_OVER_TIME, (EpChartFile)kind);
    EpPictureFormat format;

    assert_int_equal (ep_picture_format_find (name, &format), kind != EP_CHART_FILE_CSV);
    assert_true (kind == EP_CHART_FILE_CSV || (guint)format == kind);
  }
}

#define OFFERED "evenpoint-over-time.png"

static void
the_end_of_a_name_decides_and_the_chosen_kind_where_there_is_none (void **state)
{
  static const struct {
    const char *typed;
    EpChartFile chosen;
    const char *name; /* NULL: no chart is saved under it */
    EpChartFile kind;
  } cases[] = {
      /* typed with an end */
      {"costs.png", EP_CHART_FILE_PNG, "costs.png", EP_CHART_FILE_PNG},
      {"costs.svg", EP_CHART_FILE_PNG, "costs.svg", EP_CHART_FILE_SVG},
      {"costs.pdf", EP_CHART_FILE_CSV, "costs.pdf", EP_CHART_FILE_PDF},
      {"costs.csv", EP_CHART_FILE_PNG, "costs.csv", EP_CHART_FILE_CSV},
      {"COSTS.PDF", EP_CHART_FILE_PNG, "COSTS.PDF", EP_CHART_FILE_PDF},
      {"a.b.Svg", EP_CHART_FILE_PNG, "a.b.Svg", EP_CHART_FILE_SVG},
      {"png.pdf", EP_CHART_FILE_PNG, "png.pdf", EP_CHART_FILE_PDF},
      /* without */
      {"costs", EP_CHART_FILE_PNG, "costs.png", EP_CHART_FILE_PNG},
      {"costs", EP_CHART_FILE_CSV, "costs.csv", EP_CHART_FILE_CSV},
      {"png", EP_CHART_FILE_PDF, "png.pdf", EP_CHART_FILE_PDF},
      {"Room 2.5", EP_CHART_FILE_SVG, "Room 2.5.svg", EP_CHART_FILE_SVG},
      {"Room 2.50", EP_CHART_FILE_SVG, "Room 2.50.svg", EP_CHART_FILE_SVG},
      {"St. Anna", EP_CHART_FILE_PDF, "St. Anna.pdf", EP_CHART_FILE_PDF},
      {"Mr.Miller", EP_CHART_FILE_PDF, "Mr.Miller.pdf", EP_CHART_FILE_PDF},
      {"café.né", EP_CHART_FILE_PDF, "café.né.pdf", EP_CHART_FILE_PDF},
      /* with another */
      {"costs.jpg", EP_CHART_FILE_PNG, NULL, EP_CHART_FILE_PNG},
      {"costs.jpeg", EP_CHART_FILE_PNG, NULL, EP_CHART_FILE_PNG},
      {"costs.png.7z", EP_CHART_FILE_PNG, NULL, EP_CHART_FILE_PNG},
      {"costs.xlsx", EP_CHART_FILE_CSV, NULL, EP_CHART_FILE_CSV},
      /* as it was offered, where only the kind was chosen */
      {OFFERED, EP_CHART_FILE_PNG, OFFERED, EP_CHART_FILE_PNG},
      {OFFERED, EP_CHART_FILE_PDF, "evenpoint-over-time.pdf", EP_CHART_FILE_PDF},
      {OFFERED, EP_CHART_FILE_CSV, "evenpoint-over-time.csv", EP_CHART_FILE_CSV},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpChartFile kind;
    g_autofree char *name =
        ep_chart_file_complete (cases[i].typed, OFFERED, cases[i].chosen, &kind);

    if (g_strcmp0 (name, cases[i].name) != 0 || kind != cases[i].kind)
      fail_msg ("\"%s\" became %s of kind %d", cases[i].typed, name, kind);
  }
}

static void
each_file_begins_as_its_kind_does (void **state)
{
  static const char *const beginnings[EP_CHART_FILES] = {
      [EP_CHART_FILE_PNG] = "\x89PNG\r\n\x1a\n",
      [EP_CHART_FILE_SVG] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ",
      [EP_CHART_FILE_PDF] = "%PDF-1.",
      [EP_CHART_FILE_CSV] = "",
  };
  DeskFixture *fixture = *state;

  for (guint view = 0; view < EP_VIEWS; view++) {
    for (guint kind = 0; kind < EP_CHART_FILES; kind++) {
      g_autoptr (GBytes) bytes = bytes_of (fixture, (EpView)view, (EpChartFile)kind, &sans);
      gsize length, wanted = strlen (beginnings[kind]);
      const char *start = g_bytes_get_data (bytes, &length);

      assert_true (length > wanted);
      assert_memory_equal (start, beginnings[kind], wanted);
    }
  }
}

static void
the_same_figures_make_the_same_file (void **state)
{
  DeskFixture *fixture = *state;

  for (guint kind = 0; kind < EP_CHART_FILES; kind++) {
    g_autoptr (GBytes) once = bytes_of (fixture, EP_VIEW_OVER_TIME, (EpChartFile)kind, &sans);
    g_autoptr (GBytes) again = bytes_of (fixture, EP_VIEW_OVER_TIME, (EpChartFile)kind, &sans);
    g_autoptr (GBytes) other = NULL;

    assert_true (g_bytes_equal (once, again));
    ep_desk_step (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, 1);
    other = bytes_of (fixture, EP_VIEW_OVER_TIME, (EpChartFile)kind, &sans);
    assert_false (g_bytes_equal (once, other));
  }
}

static void
a_table_is_saved_with_its_plain_values (void **state)
{
  DeskFixture *fixture = *state;

  for (guint view = 0; view < EP_VIEWS; view++) {
    g_autoptr (EpChartTable) table = ep_chart_file_table (fixture->desk, (EpView)view);
    g_autofree char *wanted = ep_table_csv (table);
    g_autofree char *csv = text_of (fixture, (EpView)view, EP_CHART_FILE_CSV, &sans);

    assert_string_equal (csv, wanted);
    assert_true (table->n_rows > 0);
  }
}

static void
a_file_is_about_the_pair_that_is_looked_at (void **state)
{
  DeskFixture *fixture = *state;

  ep_desk_add_course (fixture->desk);
  ep_desk_enter (fixture->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 2, 0}, "999");
  for (guint kind = 0; kind < EP_CHART_FILES; kind++) {
    g_autoptr (GBytes) first = NULL;
    g_autoptr (GBytes) second = NULL;

    ep_desk_set_pair (fixture->desk, 0);
    first = bytes_of (fixture, EP_VIEW_WIN_MAP, (EpChartFile)kind, &sans);
    ep_desk_set_pair (fixture->desk, 1);
    second = bytes_of (fixture, EP_VIEW_WIN_MAP, (EpChartFile)kind, &sans);
    assert_false (g_bytes_equal (first, second));
  }
}

static void
a_picture_is_laid_out_in_the_direction_of_reading (void **state)
{
  DeskFixture *fixture = *state;
  g_autofree char *forth = text_of (fixture, EP_VIEW_OVER_TIME, EP_CHART_FILE_SVG, &sans);
  g_autofree char *back = text_of (fixture, EP_VIEW_OVER_TIME, EP_CHART_FILE_SVG,
                                   &(const EpChartLetters){"Sans", TRUE});

  assert_string_not_equal (forth, back);
}

static void
a_picture_measures_what_it_is_to (void **state)
{
  DeskFixture *fixture = *state;
  g_autoptr (GBytes) png = bytes_of (fixture, EP_VIEW_WIN_MAP, EP_CHART_FILE_PNG, &sans);
  g_autofree char *svg = text_of (fixture, EP_VIEW_WIN_MAP, EP_CHART_FILE_SVG, &sans);
  const guint8 *header = g_bytes_get_data (png, NULL);

  assert_int_equal (header[18] << 8 | header[19], 2 * 1280);
  assert_int_equal (header[22] << 8 | header[23], 2 * 720);
  assert_non_null (strstr (svg, "width=\"1280px\" height=\"720px\""));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_name_says_what_it_shows_and_nothing_of_the_patient),
      cmocka_unit_test (a_picture_s_ending_is_the_one_that_pictures_know),
      cmocka_unit_test (the_end_of_a_name_decides_and_the_chosen_kind_where_there_is_none),
      DESK_TEST (each_file_begins_as_its_kind_does),
      DESK_TEST (the_same_figures_make_the_same_file),
      DESK_TEST (a_table_is_saved_with_its_plain_values),
      DESK_TEST (a_file_is_about_the_pair_that_is_looked_at),
      DESK_TEST (a_picture_is_laid_out_in_the_direction_of_reading),
      DESK_TEST (a_picture_measures_what_it_is_to),
  };

  return cmocka_run_group_tests_name ("chart file", tests, NULL, NULL);
}
