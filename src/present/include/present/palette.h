#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Colours, dashes and sizes of the charts. */

typedef struct {
  double red, green, blue, alpha; /* 0 to 1 */
} EpColor;

typedef enum {
  EP_PALETTE_LIGHT,
  EP_PALETTE_DARK,
  EP_PALETTE_HIGH_CONTRAST,
  EP_PALETTE_HIGH_CONTRAST_DARK,
  EP_PALETTE_PAPER,
} EpPaletteId;

typedef enum { EP_CHART_DESK, EP_CHART_PRESENTER, EP_CHART_PAPER } EpChartSize;

typedef struct {
  EpColor line; /* 3:1 or more on the ground */
  EpColor text; /* 4.5:1 or more, on the ground and on the tints */
  EpColor tint;
} EpCourseColors;

typedef struct {
  EpColor ground;
  EpColor foreground;
  EpColor dim;
  EpColor grid;
  EpColor zero_line;
  EpCourseColors courses[4];
  double band_alpha;
  gboolean band_outline;
} EpPalette;

const EpPalette *ep_palette (EpPaletteId id);

/* Everything a scene's layout depends on besides the figures. */
typedef struct {
  EpPaletteId palette;
  EpChartSize size;
  const char *font_family; /* "Cantarell", "Sans"; static or outliving the scene */
} EpChartStyle;

G_END_DECLS
