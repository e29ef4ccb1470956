#include <present/labels.h>
#include <present/text.h>

#include "letters.h"
#include "support.h"

#define LABELS_MOST 8

static void
labels_part_by_equal_shifts (void **state)
{
  static const struct {
    guint n_labels;
    double wanted_px[3], extent_px[3];
    double low_px, high_px;
    double placed_px[3];
  } cases[] = {
      /* far enough apart: each where it wants to be */
      {2, {100, 200}, {32, 62}, 0, 300, {100, 200}},
      {2, {200, 100}, {32, 62}, 0, 300, {200, 100}},
      {2, {100, 136}, {30, 30}, 0, 300, {100, 136}},
      /* colliding: half of what is missing each */
      {2, {100, 110}, {30, 30}, 0, 300, {87, 123}},
      {2, {110, 100}, {30, 30}, 0, 300, {123, 87}},
      {2, {154, 174}, {32, 62}, 0, 500, {137.5, 190.5}},
      /* at one place: in the array's order */
      {2, {100, 100}, {30, 30}, 0, 300, {82, 118}},
      {3, {100, 100, 100}, {10, 10, 10}, 0, 300, {84, 100, 116}},
      /* a third that is pushed into takes its share */
      {3, {100, 110, 140}, {20, 20, 20}, 0, 300, {90.6667, 116.6667, 142.6667}},
      /* bounds */
      {1, {5}, {30}, 0, 300, {15}},
      {1, {299}, {30}, 0, 300, {285}},
      {2, {0, 10}, {30, 30}, 0, 300, {15, 51}},
      {2, {290, 300}, {30, 30}, 0, 300, {249, 285}},
      {2, {40, 45}, {30, 30}, 20, 300, {35, 71}},
      /* no room: from the low bound on */
      {2, {10, 12}, {30, 30}, 0, 40, {15, 51}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpSideLabel labels[3];

    for (guint k = 0; k < cases[i].n_labels; k++)
      labels[k] = (EpSideLabel){cases[i].wanted_px[k], cases[i].extent_px[k], 0};
    ep_labels_part (labels, cases[i].n_labels, cases[i].low_px, cases[i].high_px, 6);
    for (guint k = 0; k < cases[i].n_labels; k++)
      assert_float_equal (labels[k].placed_px, cases[i].placed_px[k], 1e-3);
  }
}

static void
assert_apart (const EpSideLabel *a, const EpSideLabel *b, double gap_px)
{
  double distance = ABS (a->placed_px - b->placed_px);

  assert_true (distance >= (a->extent_px + b->extent_px) / 2 + gap_px - 1e-6);
  if (a->wanted_px != b->wanted_px)
    assert_true ((a->wanted_px < b->wanted_px) == (a->placed_px < b->placed_px));
}

static void
labels_that_have_room_never_meet_and_keep_their_order_and_bounds (void **state)
{
  TestRandom random = test_random_new ();

  for (guint i = 0; i < 5000; i++) {
    EpSideLabel labels[LABELS_MOST];
    guint n_labels = (guint)test_random_between (&random, 1, LABELS_MOST);
    double high_px = 6;

    for (guint k = 0; k < n_labels; k++) {
      labels[k].wanted_px = (double)test_random_between (&random, -50, 500);
      labels[k].extent_px = (double)test_random_between (&random, 10, 80);
      high_px += labels[k].extent_px + 6;
    }
    high_px += (double)test_random_between (&random, 0, 200);
    ep_labels_part (labels, n_labels, 0, high_px, 6);
    for (guint k = 0; k < n_labels; k++) {
      assert_true (labels[k].placed_px >= labels[k].extent_px / 2 - 1e-6);
      assert_true (labels[k].placed_px <= high_px - labels[k].extent_px / 2 + 1e-6);
      for (guint m = 0; m < k; m++)
        assert_apart (&labels[m], &labels[k], 6);
    }
  }
}

static void
rectangles_meet_when_they_are_nearer_than_the_gap (void **state)
{
  const EpRect rect = {10, 10, 20, 10};
  static const struct {
    EpRect other;
    double gap_px;
    gboolean meet;
  } cases[] = {
      {{15, 12, 2, 2}, 0, TRUE},    {{30, 10, 5, 5}, 0, FALSE},  {{29, 19, 5, 5}, 0, TRUE},
      {{32, 10, 5, 5}, 3, TRUE},    {{33, 10, 5, 5}, 3, FALSE},  {{10, 25, 20, 5}, 5, FALSE},
      {{10, 24.5, 20, 5}, 5, TRUE}, {{0, 0, 100, 100}, 0, TRUE}, {{0, 0, 10, 10}, 0, FALSE},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    assert_int_equal (ep_rects_meet (&rect, &cases[i].other, cases[i].gap_px), cases[i].meet);
    assert_int_equal (ep_rects_meet (&cases[i].other, &rect, cases[i].gap_px), cases[i].meet);
  }
}

static void
a_rectangle_contains_what_does_not_reach_beyond_it (void **state)
{
  const EpRect outer = {10, 10, 20, 10};

  assert_true (ep_rect_contains (&outer, &outer));
  assert_true (ep_rect_contains (&outer, &(EpRect){12, 12, 3, 3}));
  assert_false (ep_rect_contains (&outer, &(EpRect){9, 12, 3, 3}));
  assert_false (ep_rect_contains (&outer, &(EpRect){12, 9, 3, 3}));
  assert_false (ep_rect_contains (&outer, &(EpRect){28, 12, 3, 3}));
  assert_false (ep_rect_contains (&outer, &(EpRect){12, 18, 3, 3}));
}

static void
a_name_too_wide_ends_in_an_ellipsis (void **state)
{
  const EpTextStyle style = {20, FALSE, FALSE}; /* 10 px a letter */
  static const struct {
    const char *text;
    double most_px;
    const char *shortened;
  } cases[] = {
      {"Laser", 50, "Laser"},
      {"Laser", 49, "Las…"},
      {"Laser", 30, "La…"},
      {"Laser", 1, "L…"},
      {"L", 1, "L"},
      {"", 0, ""},
      /* no space before the ellipsis */
      {"Laser of the face", 70, "Laser…"},
      {"Mikroneedling für das Gesicht", 150, "Mikroneedling…"},
      {"Mikroneedling für das Gesicht", 170, "Mikroneedling fü…"},
      /* an accent stays with its letter */
      {"Lase\u0301r x", 50, "Lase\u0301…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *shortened =
        ep_text_shorten (&letters, cases[i].text, &style, cases[i].most_px);

    assert_string_equal (shortened, cases[i].shortened);
  }
}

static void
the_longest_text_that_fits_is_chosen (void **state)
{
  const EpTextStyle style = {20, FALSE, FALSE};
  const char *const texts[] = {"Laser cheaper from July", "Laser from July", "Laser", NULL};

  assert_string_equal (ep_text_choose (&letters, texts, &style, 1000), texts[0]);
  assert_string_equal (ep_text_choose (&letters, texts, &style, 230), texts[0]);
  assert_string_equal (ep_text_choose (&letters, texts, &style, 229), texts[1]);
  assert_string_equal (ep_text_choose (&letters, texts, &style, 50), texts[2]);
  assert_null (ep_text_choose (&letters, texts, &style, 49));
}

static void
pango_finds_longer_larger_and_bolder_text_wider (void **state)
{
  const EpTextStyle plain = {12, FALSE, FALSE}, large = {24, FALSE, FALSE};
  const EpTextStyle markup = {12, FALSE, TRUE};
  EpTextMeasurer measurer;
  double width;

  ep_pango_measurer_init (&measurer, "Sans");
  width = ep_text_width_px (&measurer, "Laser", &plain);
  assert_true (width > 10 && width < 100);
  assert_true (ep_text_width_px (&measurer, "Laser, face", &plain) > width);
  assert_true (ep_text_width_px (&measurer, "Laser", &large) > 1.8 * width);
  assert_float_equal (ep_text_width_px (&measurer, "$1,111.11", &plain),
                      ep_text_width_px (&measurer, "$8,888.88", &plain), 0.01);
  assert_true (G_APPROX_VALUE (ep_text_width_px (&measurer, "<b></b>Laser", &markup), width, 0.01));
  ep_pango_measurer_clear (&measurer);
}

static void
a_measurer_says_the_same_again_however_much_it_measured (void **state)
{
  const EpTextStyle plain = {12, FALSE, FALSE}, bold = {12, TRUE, FALSE};
  EpTextMeasurer measurer;
  double plain_px, bold_px;

  ep_pango_measurer_init (&measurer, "Sans");
  plain_px = ep_text_width_px (&measurer, "Microneedling", &plain);
  bold_px = ep_text_width_px (&measurer, "Microneedling", &bold);
  assert_true (bold_px > plain_px);
  for (guint i = 0; i < 5000; i++) {
    g_autofree char *text = g_strdup_printf ("$%u.00", i);

    assert_true (ep_text_width_px (&measurer, text, &plain) > 0);
    if (i % 500 == 0) {
      assert_true (
          G_APPROX_VALUE (ep_text_width_px (&measurer, "Microneedling", &plain), plain_px, 1e-9));
      assert_true (
          G_APPROX_VALUE (ep_text_width_px (&measurer, "Microneedling", &bold), bold_px, 1e-9));
    }
  }
  ep_pango_measurer_clear (&measurer);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (labels_part_by_equal_shifts),
      cmocka_unit_test (labels_that_have_room_never_meet_and_keep_their_order_and_bounds),
      cmocka_unit_test (rectangles_meet_when_they_are_nearer_than_the_gap),
      cmocka_unit_test (a_rectangle_contains_what_does_not_reach_beyond_it),
      cmocka_unit_test (a_name_too_wide_ends_in_an_ellipsis),
      cmocka_unit_test (the_longest_text_that_fits_is_chosen),
      cmocka_unit_test (pango_finds_longer_larger_and_bolder_text_wider),
      cmocka_unit_test (a_measurer_says_the_same_again_however_much_it_measured),
  };

  return cmocka_run_group_tests_name ("labels", tests, NULL, NULL);
}
