#include "over-time-parts.h"

#include <math.h>
#include <present/marks.h>

/* How far a page leads. */
#define PAGE_MONTHS 12

static int
by_day (gconstpointer a, gconstpointer b)
{
  EpDay first = *(const EpDay *)a, second = *(const EpDay *)b;

  return first < second ? -1 : first > second;
}

static void
append_payments (GArray *days, const EpCourseCost *cost)
{
  gint64 paid_minor = 0;

  for (guint i = 0; i < cost->n_visits; i++) {
    if (cost->visits[i].cumulative_minor != paid_minor)
      g_array_append_val (days, cost->visits[i].day);
    paid_minor = cost->visits[i].cumulative_minor;
  }
}

static void
drop_repeated (GArray *days)
{
  guint n_days = 1;

  for (guint i = 1; i < days->len; i++)
    if (g_array_index (days, EpDay, i) != g_array_index (days, EpDay, n_days - 1))
      g_array_index (days, EpDay, n_days++) = g_array_index (days, EpDay, i);
  g_array_set_size (days, n_days);
}

GArray *
ep_over_time_stops (const EpChartSubject *subject)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EpDay));

  g_array_append_val (days, subject->scenario->start);
  for (guint i = 0; i < subject->comparison->n_courses; i++)
    append_payments (days, &subject->comparison->courses[i]);
  g_array_append_val (days, subject->comparison->end);
  g_array_sort (days, by_day);
  drop_repeated (days);
  return days;
}

guint
ep_over_time_n_stops (const EpChartSubject *subject)
{
  g_autoptr (GArray) days = ep_over_time_stops (subject);

  return days->len;
}

/* How many of the days are before that one. */
static guint
count_before (const GArray *days, EpDay day)
{
  guint low = 0, high = days->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (days, EpDay, middle) < day)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

guint
ep_over_time_stop_at (const EpChartSubject *subject, const EpScene *scene, double x_px, double y_px)
{
  const EpChartFrame *frame = ep_scene_frame (scene);
  double x = ep_scene_unmirrored_x (scene, x_px) - frame->plot.x, y = y_px - frame->plot.y;
  g_autoptr (GArray) days = NULL;
  double day;
  guint after;

  if (x < 0 || y < 0 || x > frame->plot.width || y > frame->plot.height)
    return EP_STOP_NONE;
  days = ep_over_time_stops (subject);
  day = (double)frame->x.from + x / frame->plot.width * (double)(frame->x.to - frame->x.from);
  after = CLAMP (count_before (days, (EpDay)ceil (day)), 1, days->len - 1);
  /* The nearer of the two stops around that place. */
  if (day - g_array_index (days, EpDay, after - 1) < g_array_index (days, EpDay, after) - day)
    return after - 1;
  return after;
}

/* To the farthest stop within a page, but at least to the next one. */
static guint
page_back (const GArray *days, guint stop)
{
  EpDay day = g_array_index (days, EpDay, stop);
  guint to = stop > 0 ? stop - 1 : 0;

  while (to > 0 && ep_day_add_months (g_array_index (days, EpDay, to - 1), PAGE_MONTHS) >= day)
    to--;
  return to;
}

static guint
page_forth (const GArray *days, guint stop)
{
  EpDay most = ep_day_add_months (g_array_index (days, EpDay, stop), PAGE_MONTHS);
  guint to = MIN (stop + 1, days->len - 1);

  while (to + 1 < days->len && g_array_index (days, EpDay, to + 1) <= most)
    to++;
  return to;
}

guint
ep_over_time_stop_move (const EpChartSubject *subject, guint stop, EpMove move)
{
  g_autoptr (GArray) days = ep_over_time_stops (subject);
  guint last = days->len - 1;

  if (stop == EP_STOP_NONE)
    return move == EP_MOVE_LAST ? last : 0;
  switch (move) {
  case EP_MOVE_FIRST:
    return 0;
  case EP_MOVE_LAST:
    return last;
  case EP_MOVE_BACK:
    return stop > 0 ? stop - 1 : 0;
  case EP_MOVE_FORTH:
    return MIN (stop + 1, last);
  case EP_MOVE_PAGE_BACK:
    return page_back (days, stop);
  case EP_MOVE_PAGE_FORTH:
    return page_forth (days, stop);
  case EP_MOVE_UP:
  case EP_MOVE_DOWN:
    return stop;
  default:
    g_assert_not_reached ();
  }
}
