#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Colours, dashes and sizes of the charts. */

#define EP_PALETTE_COURSES 4

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

#define EP_PALETTES 5

typedef enum { EP_CHART_DESK, EP_CHART_PRESENTER, EP_CHART_PAPER } EpChartSize;

#define EP_CHART_SIZES 3

typedef struct {
  EpColor line; /* 3:1 or more on the ground */
  EpColor text; /* 4.5:1 or more, on the ground and on the tints */
  EpColor tint;
} EpCourseColors;

typedef struct {
  EpColor ground;
  EpColor foreground;
  EpColor dim; /* 4.5:1 or more on the ground */
  EpColor grid;
  EpColor zero_line;
  EpCourseColors courses[EP_PALETTE_COURSES]; /* the first is the reference's */
  double band_alpha;                          /* what a band keeps of its course's line colour */
  gboolean band_outline;                      /* a band is outlined, 1 px */
  gboolean strong_lines;                      /* course lines are 3 px on the desk */
} EpPalette;

/* The palette of that name. Lives as long as the program. */
const EpPalette *ep_palette (EpPaletteId id);

/* Everything a scene's layout depends on besides the figures. */
typedef struct {
  EpPaletteId palette;
  EpChartSize size;
  const char *font_family; /* "Cantarell", "Sans"; static or outliving the scene */
} EpChartStyle;

#define EP_DASH_MAX 4

/* On and off lengths in pixels; n_lengths 0 is a solid line. */
typedef struct {
  guint n_lengths;
  double lengths_px[EP_DASH_MAX];
} EpDash;

/* The sizes of one style, in pixels. */
typedef struct {
  double axis_text_px;   /* tick labels, the title of the y axis */
  double label_text_px;  /* names at line ends and over the strip */
  double amount_text_px; /* amounts at line ends */
  double range_text_px;  /* the range below them */
  double line_px;
  double strip_px;
  double diamond_px;  /* half its diagonal */
  double dot_px;      /* radius */
  double y_tick_px;   /* the least height a tick of the y axis takes */
  double x_tick_px;   /* the least width a tick of the x axis takes */
  double headroom_px; /* from the strip to the plot, the y title in it */
  gboolean y_title;   /* the chart names its y axis itself */
  EpDash dashes[EP_PALETTE_COURSES];
  EpDash strip_dash;
} EpChartMetrics;

EpChartMetrics ep_chart_metrics (const EpChartStyle *style);

/* How large a pixel of the desk is in the style of these sizes. */
double ep_chart_unit_px (const EpChartMetrics *metrics);

/* The height of a line of text of that size. */
double ep_line_height_px (double text_px);

G_END_DECLS
