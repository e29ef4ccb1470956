#pragma once

#include <present/marks.h>
#include <present/text.h>

/* The labels at the ends of rising lines, which stand instead of a legend. */

#define END_LABELS_MAX 4 /* labels of one chart */
#define END_LINES_MAX  4 /* lines of text of one label */

typedef struct {
  guint n_lines;
  char *lines[END_LINES_MAX];
  EpInk inks[END_LINES_MAX];
  EpTextStyle styles[END_LINES_MAX];
  double width_px, height_px;
  EpPoint end;   /* of the line that it names */
  double top_px; /* the upper edge of whatever is painted at that end */
  EpRect place;  /* where it stands */
} EndLabel;

/* Appends a line of text to a label, zeroed at first; takes the text. Free with
 * ep_end_label_clear(). */
void ep_end_label_add_line (EndLabel *label, const EpTextMeasurer *measurer, char *text, EpInk ink,
                            double size_px, gboolean bold);
void ep_end_label_clear (EndLabel *label);

/* Adds the label's lines at its place, to the left or the right of it. */
void ep_end_label_add (const EndLabel *label, EpScene *scene, EpAnchor anchor, double halo_px,
                       const EpTextMeasurer *measurer);

double ep_end_labels_widest (const EndLabel *labels, guint n_labels);

/* What the labels take one below the other, parted, and the right margin that they need beside the
 * lines.
 */
double ep_end_labels_height (const EndLabel *labels, guint n_labels);
double ep_end_labels_margin (const EndLabel *labels, guint n_labels);

/* Gives each label its place beside its line's end, between `low_px` and `high_px`. */
void ep_end_labels_place_beside (EndLabel *labels, guint n_labels, double low_px, double high_px);

/* What labels above their lines' ends must keep off. */
typedef struct {
  const EpRect *marks; /* no label covers any of these */
  guint n_marks;
  double line_px; /* how wide the lines are */
  /* Where line `line` is at `x_px`; at zero where it has not begun yet. */
  double (*line_y) (gconstpointer chart, guint line, double x_px);
  gconstpointer chart;
} EndLabelGround;

/* Gives each label its place right above its line's end, ending with it, where nothing but its
 * band is: lines only rise. One that has no room there, below the next line, goes up with that
 * line's. All lines end at the same x. */
void ep_end_labels_place_above (EndLabel *labels, guint n_labels, const EndLabelGround *ground);

/* Adds the labels where they have been placed beside, each with a tie to its end where it had to
 * move far from it; the tie keeps clear of a dot of that radius. */
void ep_end_labels_add_beside (const EndLabel *labels, guint n_labels, EpScene *scene,
                               double dot_px, const EpTextMeasurer *measurer);

/* Adds the labels where they have been placed above; none that would begin outside of the scene:
 * in a chart of a few letters' width half of an amount is none. */
void ep_end_labels_add_above (const EndLabel *labels, guint n_labels, EpScene *scene,
                              const EpTextMeasurer *measurer);
