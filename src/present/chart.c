#include "by-session.h"
#include "chart-class.h"
#include "over-time.h"
#include "what-changes.h"

#include <glib/gi18n.h>

/* Each view's class stands in the file of its name. */
static const EpChartClass *const classes[EP_VIEWS] = {
    [EP_VIEW_OVER_TIME] = &ep_over_time_class,

    [EP_VIEW_BY_SESSION] = &ep_by_session_class,

    [EP_VIEW_WIN_MAP] = &ep_win_map_class,

    [EP_VIEW_WHAT_CHANGES_IT] = &ep_what_changes_class,
};

static const struct {
  const char *name;
  const char *title;
} texts[EP_VIEWS] = {
    [EP_VIEW_OVER_TIME] = {"over-time", N_ ("Over time")},
    [EP_VIEW_BY_SESSION] = {"by-session", N_ ("By session")},
    [EP_VIEW_WIN_MAP] = {"win-map", N_ ("Win map")},
    [EP_VIEW_WHAT_CHANGES_IT] = {"what-changes-it", N_ ("What changes it")},
};

EpScene *
ep_chart_scene (EpView view, const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_assert (view < EP_VIEWS && subject->pair < subject->comparison->n_pairs);
  return classes[view]->scene (subject, layout);
}

guint
ep_chart_n_stops (EpView view, const EpChartSubject *subject)
{
  return classes[view]->n_stops (subject);
}

guint
ep_chart_stop_at (EpView view, const EpChartSubject *subject, const EpScene *scene, double x_px,
                  double y_px)
{
  return classes[view]->stop_at (subject, scene, x_px, y_px);
}

guint
ep_chart_stop_move (EpView view, const EpChartSubject *subject, guint stop, EpMove move)
{
  return classes[view]->stop_move (subject, stop, move);
}

EpScene *
ep_chart_cursor (EpView view, const EpChartSubject *subject, const EpScene *scene, guint stop,
                 const EpTextMeasurer *measurer)
{
  g_assert (stop < ep_chart_n_stops (view, subject));
  return classes[view]->cursor (subject, scene, stop, measurer);
}

EpChartTable *
ep_chart_table (EpView view, const EpChartSubject *subject)
{
  return classes[view]->table (subject);
}

const char *
ep_view_title (EpView view)
{
  g_assert (view < EP_VIEWS);
  return _ (texts[view].title);
}

const char *
ep_view_name (EpView view)
{
  g_assert (view < EP_VIEWS);
  return texts[view].name;
}

gboolean
ep_view_find (const char *name, EpView *view)
{
  for (guint i = 0; i < EP_VIEWS; i++) {
    if (g_str_equal (texts[i].name, name)) {
      *view = (EpView)i;
      return TRUE;
    }
  }
  return FALSE;
}
