#include <present/palette.h>

/* 0xRRGGBB as an opaque colour: a constant, so that the palettes can be. */
#define RGB(hex)                                                                                   \
  {                                                                                                \
    (((hex) >> 16) & 0xff) / 255.0, (((hex) >> 8) & 0xff) / 255.0, ((hex)&0xff) / 255.0, 1.0       \
  }

#define LIGHT_COURSES                                                                              \
  {                                                                                                \
    {RGB (0x0072b2), RGB (0x00609a), RGB (0xd3e6f2)},                                              \
        {RGB (0xd55e00), RGB (0xa84a00), RGB (0xfae3d3)},                                          \
        {RGB (0x009e73), RGB (0x006b4e), RGB (0xcfe9df)},                                          \
        {RGB (0xcc79a7), RGB (0x8f3d69), RGB (0xf5dfeb)},                                          \
  }

#define DARK_COURSES                                                                               \
  {                                                                                                \
    {RGB (0x56b4e9), RGB (0x7cc6f0), RGB (0x2c4a5c)},                                              \
        {RGB (0xe69f00), RGB (0xf0b63c), RGB (0x5c4a23)},                                          \
        {RGB (0x009e73), RGB (0x5fd3ae), RGB (0x1f4a3d)},                                          \
        {RGB (0xcc79a7), RGB (0xe8acce), RGB (0x543a49)},                                          \
  }

static const EpPalette palettes[EP_PALETTES] = {
    [EP_PALETTE_LIGHT] = {.ground = RGB (0xffffff),
                          .foreground = RGB (0x323232),
                          .dim = RGB (0x6b6b6b),
                          .grid = RGB (0xe4e4e4),
                          .zero_line = RGB (0x8c8c8c),
                          .courses = LIGHT_COURSES,
                          .band_alpha = 0.16},
    [EP_PALETTE_DARK] = {.ground = RGB (0x363636),
                         .foreground = RGB (0xffffff),
                         .dim = RGB (0xc0bfbc),
                         .grid = RGB (0x4b4b4b),
                         .zero_line = RGB (0x9a9996),
                         .courses = DARK_COURSES,
                         .band_alpha = 0.20},
    [EP_PALETTE_HIGH_CONTRAST] = {.ground = RGB (0xffffff),
                                  .foreground = RGB (0x000000),
                                  .dim = RGB (0x303030),
                                  .grid = RGB (0x8c8c8c),
                                  .zero_line = RGB (0x000000),
                                  .courses =
                                      {
                                          {RGB (0x005a8c), RGB (0x004a75), RGB (0xbcd9ea)},
                                          {RGB (0xa84300), RGB (0x8a3700), RGB (0xf6d0b4)},
                                          {RGB (0x006b4e), RGB (0x00543d), RGB (0xb5dfd0)},
                                          {RGB (0x8f3d69), RGB (0x752f55), RGB (0xeecbdd)},
                                      },
                                  .band_alpha = 0.25,
                                  .band_outline = TRUE,
                                  .strong_lines = TRUE},
    [EP_PALETTE_HIGH_CONTRAST_DARK] = {.ground = RGB (0x363636),
                                       .foreground = RGB (0xffffff),
                                       .dim = RGB (0xe0e0e0),
                                       .grid = RGB (0x8c8c8c),
                                       .zero_line = RGB (0x9a9996),
                                       .courses = DARK_COURSES,
                                       .band_alpha = 0.25,
                                       .band_outline = TRUE,
                                       .strong_lines = TRUE},
    [EP_PALETTE_PAPER] = {.ground = RGB (0xffffff),
                          .foreground = RGB (0x1a1a1a),
                          .dim = RGB (0x555555),
                          .grid = RGB (0xdddddd),
                          .zero_line = RGB (0x777777),
                          .courses = LIGHT_COURSES,
                          .band_alpha = 0.14},
};

static const EpChartMetrics sizes[EP_CHART_SIZES] = {
    [EP_CHART_DESK] = {.axis_text_px = 12,
                       .label_text_px = 12,
                       .amount_text_px = 12,
                       .range_text_px = 12,
                       .line_px = 2.5,
                       .strip_px = 4,
                       .diamond_px = 6.75,
                       .dot_px = 3.6,
                       .y_tick_px = 42,
                       .x_tick_px = 74,
                       .headroom_px = 32,
                       .y_title = TRUE,
                       .dashes = {{0}, {2, {9, 5}}, {2, {3, 3}}, {4, {12, 3, 3, 3}}},
                       .strip_dash = {2, {10, 4}}},
    [EP_CHART_PRESENTER] = {.axis_text_px = 20,
                            .label_text_px = 24,
                            .amount_text_px = 48,
                            .range_text_px = 24,
                            .line_px = 5,
                            .strip_px = 8,
                            .diamond_px = 13.5,
                            .dot_px = 7,
                            .y_tick_px = 80,
                            .x_tick_px = 150,
                            .headroom_px = 24,
                            .dashes = {{0}, {2, {18, 10}}, {2, {6, 6}}, {4, {24, 6, 6, 6}}},
                            .strip_dash = {2, {20, 8}}},
    [EP_CHART_PAPER] = {.axis_text_px = 11,
                        .label_text_px = 11,
                        .amount_text_px = 11,
                        .range_text_px = 11,
                        .line_px = 2,
                        .strip_px = 3.5,
                        .diamond_px = 6,
                        .dot_px = 3.6,
                        .y_tick_px = 42,
                        .x_tick_px = 80,
                        .headroom_px = 17,
                        .dashes = {{0}, {2, {7, 4}}, {2, {2.5, 2.5}}, {4, {9.5, 2.5, 2.5, 2.5}}},
                        .strip_dash = {2, {10, 4}}},
};

const EpPalette *
ep_palette (EpPaletteId id)
{
  g_assert (id < EP_PALETTES);
  return &palettes[id];
}

EpChartMetrics
ep_chart_metrics (const EpChartStyle *style)
{
  EpChartMetrics metrics;

  g_assert (style->size < EP_CHART_SIZES);
  metrics = sizes[style->size];
  if (ep_palette (style->palette)->strong_lines)
    metrics.line_px = MAX (metrics.line_px, 3);
  return metrics;
}

double
ep_line_height_px (double text_px)
{
  return text_px * 1.25;
}

double
ep_chart_unit_px (const EpChartMetrics *metrics)
{
  return metrics->axis_text_px / 12;
}
