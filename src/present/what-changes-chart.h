#pragma once

#include <present/chart.h>
#include <present/marks.h>

/* The view "What changes it" while it is being laid out: one row for each input that is swept. */

typedef struct {
  const EpSweep *sweep;
  gboolean flips;    /* whether any value of the range has another answer than now */
  gint64 nearest;    /* the nearest that has */
  EpStretch stretch; /* the values there that have it too */
} ChangeInput;

/* The inputs of the subject's pair: the nearest flip, in parts of the value now, first, and those
 * that never flip last. Returns how many. */
guint ep_change_inputs (const EpChartSubject *subject, ChangeInput inputs[EP_PARAMETERS]);

/* What is named at a flip, from 1: the value on its far side, seen from now, and who is cheaper
 * there. */
EpFlip ep_change_at_flip (const EpSweep *sweep, guint flip);

/* What stands in a row. */
typedef struct {
  ChangeInput input;
  char *title; /* "Laser maintenance" */
  char *now;   /* "Every 18 months now" */
  char *where; /* "at 6 months or fewer", or "Never" */
  char *then;  /* "then microneedling is cheaper", or the range */
} ChangeRow;

/* How much a row has room for. */
typedef enum {
  CHANGE_ROW_LINE,    /* title, track and where it flips */
  CHANGE_ROW_NUMBERS, /* and the numbers below the track */
  CHANGE_ROW_FULL,    /* and the value now and who is cheaper then */
} ChangeDetail;

typedef struct {
  const EpChartSubject *subject;
  const EpPair *pair;
  const EpTextMeasurer *measurer;
  EpChartMetrics metrics;
  double unit;     /* the size of the style in parts of the desk's */
  double inset_px; /* from the scene's sides to the texts */
  double gap_px;   /* between two columns */
  double width_px, height_px;
  char *alone[2];  /* names of the reference and the other, shortened to what the width allows */
  char *inside[2]; /* the same inside a sentence */
  guint n_rows;
  ChangeRow rows[EP_PARAMETERS];
  guint n_shown; /* as many as there is room for, the first ones */
  EpTextStyle title_style, note_style;
  gboolean narrow;   /* the track below the texts rather than between them */
  gboolean has_head; /* columns have titles */
  ChangeDetail detail;
  double top_px, row_px;       /* where the rows begin, and the height of each */
  double track_x, track_width; /* from the left */
  double track_px;             /* the height of a track with what belongs to it */
  double where_x;              /* the third column, when not narrow */
  EpScene *scene;
} ChangeChart;

/* Collects the rows and their texts, for a layout. Clear with ep_change_chart_clear(). */
void ep_change_chart_init (ChangeChart *chart, const EpChartSubject *subject,
                           const EpChartLayout *layout);
void ep_change_chart_clear (ChangeChart *chart);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChangeChart, ep_change_chart_clear)

/* Finds the place of everything. */
void ep_change_lay_out (ChangeChart *chart);

/* The height of the one or two lines of text that a row has room for. */
double ep_change_texts_height_px (const ChangeChart *chart);

/* The titles of the columns, translated. */
enum { CHANGE_HEAD_INPUT, CHANGE_HEAD_TRACK, CHANGE_HEAD_WHERE, CHANGE_HEADS };

const char *ep_change_head (guint head);

/* Draws the track of a row, its strip, pin, diamonds and numbers; `top_px` is the top of the pin.
 */
void ep_change_track_add (const ChangeChart *chart, const ChangeInput *input, double top_px);

/* The height of a track with what belongs to it, the bar itself `bar_px` high. */
double ep_change_track_height_px (const ChangeChart *chart, double bar_px);

/* The headline and its support. Free with g_free(). */
char *ep_change_headline (const EpChartSubject *subject);
char *ep_change_support (const EpChartSubject *subject);
