#pragma once

#include <present/chart.h>

G_BEGIN_DECLS

/* Which stop of a chart has the cursor: one by the pointer, one by the keyboard, of which the last
 * one that moved is shown, or one that is pinned. Plain values; functions return whether another
 * cursor is shown than before, or it is pinned or not any more. */
typedef struct {
  guint pointed; /* each EP_STOP_NONE where there is none */
  guint keyed;
  gboolean by_keys; /* the keys moved last */
  gboolean pinned;  /* what was shown stays */
  guint pinned_stop;
  double x_px, y_px; /* where the pointer was last */
} EpChartCursor;

void ep_chart_cursor_init (EpChartCursor *self);

/* The stop that is shown, or EP_STOP_NONE. */
guint ep_chart_cursor_shown (const EpChartCursor *self);
gboolean ep_chart_cursor_is_pinned (const EpChartCursor *self);

/* The pointer is there. GTK tells of it again after each frame: what has not moved is no move. */
gboolean ep_chart_cursor_point (EpChartCursor *self, double x_px, double y_px, guint stop);
gboolean ep_chart_cursor_unpoint (EpChartCursor *self);

/* A key has led to that stop; a pinned cursor goes along. */
gboolean ep_chart_cursor_move (EpChartCursor *self, guint stop);

/* Pins what is shown, or unpins it. */
gboolean ep_chart_cursor_pin (EpChartCursor *self);

/* Nothing is pinned or keyed any more. */
gboolean ep_chart_cursor_leave (EpChartCursor *self);

/* The chart has lost the focus: what the keys showed goes, unless it is pinned. */
gboolean ep_chart_cursor_unfocus (EpChartCursor *self);

/* There are that many stops now. */
void ep_chart_cursor_limit (EpChartCursor *self, guint n_stops);

G_END_DECLS
