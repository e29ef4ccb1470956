#include <math.h>
#include <present/palette.h>

#include "support.h"

/* The contrast ratio of WCAG 2, 1 to 21. */

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (EpColor color)
{
  return 0.2126 * linear (color.red) + 0.7152 * linear (color.green) + 0.0722 * linear (color.blue);
}

static double
contrast (EpColor a, EpColor b)
{
  double first = luminance (a) + 0.05, second = luminance (b) + 0.05;

  return first > second ? first / second : second / first;
}

static EpColor
over (EpColor color, double alpha, EpColor ground)
{
  return (EpColor){color.red * alpha + ground.red * (1 - alpha),
                   color.green * alpha + ground.green * (1 - alpha),
                   color.blue * alpha + ground.blue * (1 - alpha), 1};
}

static void
text_has_a_contrast_of_4_5_to_1_or_more (void **state)
{
  for (guint id = 0; id < EP_PALETTES; id++) {
    const EpPalette *palette = ep_palette ((EpPaletteId)id);

    assert_true (contrast (palette->foreground, palette->ground) >= 4.5);
    assert_true (contrast (palette->dim, palette->ground) >= 4.5);
    for (guint i = 0; i < EP_PALETTE_COURSES; i++) {
      const EpCourseColors *course = &palette->courses[i];

      assert_true (contrast (course->text, palette->ground) >= 4.5);
      assert_true (contrast (course->text, course->tint) >= 4.5);
      assert_true (contrast (palette->foreground, course->tint) >= 4.5);
    }
  }
}

static void
lines_have_a_contrast_of_3_to_1_or_more (void **state)
{
  for (guint id = 0; id < EP_PALETTES; id++) {
    const EpPalette *palette = ep_palette ((EpPaletteId)id);

    assert_true (contrast (palette->zero_line, palette->ground) >= 3);
    for (guint i = 0; i < EP_PALETTE_COURSES; i++)
      assert_true (contrast (palette->courses[i].line, palette->ground) >= 3);
  }
}

static void
high_contrast_has_a_grid_of_3_to_1_and_outlined_bands (void **state)
{
  static const EpPaletteId ids[] = {EP_PALETTE_HIGH_CONTRAST, EP_PALETTE_HIGH_CONTRAST_DARK};

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    const EpPalette *palette = ep_palette (ids[i]);

    assert_true (contrast (palette->grid, palette->ground) >= 3);
    assert_true (contrast (palette->dim, palette->ground) >= 7);
    assert_true (palette->band_outline);
  }
}

static void
an_amount_can_be_read_on_a_band (void **state)
{
  for (guint id = 0; id < EP_PALETTES; id++) {
    const EpPalette *palette = ep_palette ((EpPaletteId)id);

    for (guint i = 0; i < EP_PALETTE_COURSES; i++) {
      EpColor band = over (palette->courses[i].line, palette->band_alpha, palette->ground);

      assert_true (contrast (palette->foreground, band) >= 4.5);
    }
  }
}

static void
no_course_is_told_by_colour_alone (void **state)
{
  for (guint size = 0; size < EP_CHART_SIZES; size++) {
    const EpChartStyle style = {EP_PALETTE_LIGHT, (EpChartSize)size, "Sans"};
    const EpChartMetrics metrics = ep_chart_metrics (&style);

    assert_int_equal (metrics.dashes[0].n_lengths, 0);
    for (guint i = 1; i < EP_PALETTE_COURSES; i++)
      for (guint k = 0; k < i; k++)
        assert_memory_not_equal (&metrics.dashes[i], &metrics.dashes[k], sizeof (EpDash));
  }
}

static void
text_on_screen_is_at_least_12_px (void **state)
{
  static const EpChartSize sizes[] = {EP_CHART_DESK, EP_CHART_PRESENTER};

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++) {
    const EpChartStyle style = {EP_PALETTE_DARK, sizes[i], "Sans"};
    const EpChartMetrics metrics = ep_chart_metrics (&style);
    double least = sizes[i] == EP_CHART_DESK ? 12 : 20;

    assert_true (metrics.axis_text_px >= least);
    assert_true (metrics.label_text_px >= least);
    assert_true (metrics.amount_text_px >= least);
    assert_true (metrics.range_text_px >= least);
  }
}

static void
high_contrast_lines_on_the_desk_are_3_px (void **state)
{
  const EpChartStyle plain = {EP_PALETTE_LIGHT, EP_CHART_DESK, "Sans"};
  const EpChartStyle strong = {EP_PALETTE_HIGH_CONTRAST, EP_CHART_DESK, "Sans"};

  assert_float_equal (ep_chart_metrics (&plain).line_px, 2.5, 1e-6);
  assert_float_equal (ep_chart_metrics (&strong).line_px, 3, 1e-6);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (text_has_a_contrast_of_4_5_to_1_or_more),
      cmocka_unit_test (lines_have_a_contrast_of_3_to_1_or_more),
      cmocka_unit_test (high_contrast_has_a_grid_of_3_to_1_and_outlined_bands),
      cmocka_unit_test (an_amount_can_be_read_on_a_band),
      cmocka_unit_test (no_course_is_told_by_colour_alone),
      cmocka_unit_test (text_on_screen_is_at_least_12_px),
      cmocka_unit_test (high_contrast_lines_on_the_desk_are_3_px),
  };

  return cmocka_run_group_tests_name ("palette", tests, NULL, NULL);
}
