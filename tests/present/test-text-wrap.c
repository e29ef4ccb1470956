#include <present/text.h>
#include <string.h>

#include "letters.h"
#include "support.h"

/* A letter of `letters` is 5 px wide in this style. */
static const EpTextStyle style = {10, FALSE, FALSE};

typedef struct {
  const char *text;
  double most_px;
  guint n_lines_most;
  const char *lines; /* with a bar between them */
} Case;

static void
assert_wrapped (const Case *cases, gsize n_cases)
{
  for (gsize i = 0; i < n_cases; i++) {
    g_auto (GStrv) lines =
        ep_text_wrap (&letters, cases[i].text, &style, cases[i].most_px, cases[i].n_lines_most);
    g_autofree char *joined = g_strjoinv ("|", lines);

    assert_string_equal (joined, cases[i].lines);
  }
}

static void
lines_break_between_words (void **state)
{
  static const Case cases[] = {
      {"", 100, 9, ""},
      {"laser", 25, 9, "laser"},
      {"laser is cheaper", 80, 9, "laser is cheaper"},
      {"laser is cheaper", 79, 9, "laser is|cheaper"},
      {"laser is cheaper", 40, 9, "laser is|cheaper"},
      {"laser is cheaper", 39, 9, "laser|is|cheaper"},
      {"cheaper is laser", 50, 9, "cheaper is|laser"},
      /* not at a space that holds its sides together */
      {"for 1234,50\u00a0$ more", 45, 9, "for|1234,50\u00a0$|more"},
      {"für alle", 20, 9, "für|alle"},
      /* where the script has no spaces */
      {"费用相同", 10, 9, "费用|相同"},
  };

  assert_wrapped (cases, G_N_ELEMENTS (cases));
}

static void
a_word_breaks_only_where_it_is_wider_than_a_line (void **state)
{
  static const Case cases[] = {
      {"an extraordinarily long word", 50, 9, "an|extraordin|arily long|word"},
      {"abc", 1, 9, "a|b|c"},
      {"abc", 0, 9, "a|b|c"},
      /* a letter and its accent stay together */
      {"e\u0301e\u0301", 5, 9, "e\u0301|e\u0301"},
  };

  assert_wrapped (cases, G_N_ELEMENTS (cases));
}

static void
the_last_line_says_that_something_is_missing (void **state)
{
  static const Case cases[] = {
      {"laser is cheaper", 40, 2, "laser is|cheaper"},
      {"laser is cheaper by $12.00", 50, 3, "laser is|cheaper by|$12.00"},
      {"laser is cheaper by $12.00", 50, 2, "laser is|cheaper …"},
      {"laser costs $3,897.00 more", 80, 1, "laser costs …"},
      {"extraordinarily", 50, 1, "extraordi…"},
  };

  assert_wrapped (cases, G_N_ELEMENTS (cases));
}

static void
every_line_reads_in_the_direction_of_the_text (void **state)
{
  static const Case cases[] = {
      {"laser אבגדה wins", 30, 9, "laser|\u200eאבגדה|wins"},
      {"אבגדה laser הוזחט", 30, 9, "אבגדה|\u200flaser|הוזחט"},
      {"אבגדה 12345", 30, 9, "אבגדה|\u200f12345"},
      {"12345 67890", 30, 9, "12345|67890"},
  };

  assert_wrapped (cases, G_N_ELEMENTS (cases));
}

/* Whatever the width: no letter is lost and none but a single one is wider than a line. */
static void
all_words_are_there_at_any_width (void **state)
{
  static const char text[] = "Microneedling is cheaper for all 36 months. After 36 months "
                             "microneedling has cost $3,339.51 and laser $3,897.00.";
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *bare = g_strjoinv ("", words);

  for (guint width = 1; width < 700; width++) {
    g_auto (GStrv) lines = ep_text_wrap (&letters, text, &style, width, G_MAXUINT);
    g_autofree char *joined = g_strjoinv ("", lines);
    g_auto (GStrv) parts = g_strsplit (joined, " ", -1);
    g_autofree char *found = g_strjoinv ("", parts);

    assert_string_equal (found, bare);
    for (guint i = 0; lines[i] != NULL; i++)
      if (strlen (lines[i]) > 1)
        assert_true (ep_text_width_px (&letters, lines[i], &style) <= width);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (lines_break_between_words),
      cmocka_unit_test (a_word_breaks_only_where_it_is_wider_than_a_line),
      cmocka_unit_test (the_last_line_says_that_something_is_missing),
      cmocka_unit_test (every_line_reads_in_the_direction_of_the_text),
      cmocka_unit_test (all_words_are_there_at_any_width),
  };

  return cmocka_run_group_tests_name ("text wrap", tests, NULL, NULL);
}
