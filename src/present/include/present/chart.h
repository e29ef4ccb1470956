#pragma once

#include <engine/comparison.h>
#include <present/chart-table.h>
#include <present/formatter.h>
#include <present/scene.h>
#include <present/text.h>

G_BEGIN_DECLS

/* The four views of a comparison behind the same few functions, so that the window, a picture file
 * and the command line draw, read and list any of them alike. All are pure functions of scenario,
 * comparison and layout. */

typedef enum {
  EP_VIEW_OVER_TIME,       /* what has been paid so far, and every change of leader */
  EP_VIEW_BY_SESSION,      /* what courses of so many sessions cost */
  EP_VIEW_WIN_MAP,         /* who is cheaper for each pair of session counts */
  EP_VIEW_WHAT_CHANGES_IT, /* for every input the value that flips the answer */
} EpView;

#define EP_VIEWS 4

/* What a view shows: pair `pair` of the comparison, which is of the scenario and has its
 * sensitivity. Where a view draws all courses, the pair is the one that it speaks of. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  guint pair;
} EpChartSubject;

/* How it is laid out: a function of what the measurer says, and of no font. A Pango measurer must
 * be of the style's font; kept from scene to scene it saves most of their time. */
typedef struct {
  EpChartStyle style;
  double width_px, height_px;
  gboolean right_to_left;
  const EpTextMeasurer *measurer;
} EpChartLayout;

/* Free with ep_scene_free(). */
EpScene *ep_chart_scene (EpView view, const EpChartSubject *subject, const EpChartLayout *layout);

/* Reading a chart: it has stops, numbered in the order in which they are read, from 0: the payment
 * dates over time, the session counts, the cells of the map, the inputs. One of them at a time has
 * the cursor. */

#define EP_STOP_NONE G_MAXUINT

guint ep_chart_n_stops (EpView view, const EpChartSubject *subject);

/* The stop that belongs to a place on the scene as it is painted, EP_STOP_NONE where there is none:
 * outside of the plot. `scene` is that of the view and subject. */
guint ep_chart_stop_at (EpView view, const EpChartSubject *subject, const EpScene *scene,
                        double x_px, double y_px);

/* Where a key goes. BACK and FORTH are along the axis, in the direction of reading: the caller
 * swaps Left and Right where that is from right to left. UP and DOWN are as seen. */
typedef enum {
  EP_MOVE_FIRST,
  EP_MOVE_LAST,
  EP_MOVE_BACK,
  EP_MOVE_FORTH,
  EP_MOVE_PAGE_BACK,
  EP_MOVE_PAGE_FORTH,
  EP_MOVE_UP,
  EP_MOVE_DOWN,
} EpMove;

/* The stop that a move leads to; the same stop where it leads nowhere. From EP_STOP_NONE every move
 * but FIRST and LAST leads to where reading begins: what is so now, where the view has such a stop,
 * else the first. EP_STOP_NONE only for a view without stops. */
guint ep_chart_stop_move (EpView view, const EpChartSubject *subject, guint stop, EpMove move);

/* The cursor at a stop: a scene of the layer EP_LAYER_CURSOR to lie over `scene`, mirrored where
 * that is. Its description is the sentence that reads the stop's values. Free with ep_scene_free().
 */
EpScene *ep_chart_cursor (EpView view, const EpChartSubject *subject, const EpScene *scene,
                          guint stop, const EpTextMeasurer *measurer);

/* The view's figures as a table. Free with ep_chart_table_free(). */
EpChartTable *ep_chart_table (EpView view, const EpChartSubject *subject);

/* What the view is called where it is chosen, translated: "Over time". A constant. */
const char *ep_view_title (EpView view);

/* "over-time": its name for the command line and in file names. A constant. */
const char *ep_view_name (EpView view);

/* FALSE when no view has that name. */
gboolean ep_view_find (const char *name, EpView *view);

G_END_DECLS
