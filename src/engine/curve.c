#include <engine/curve.h>

#include "swept.h"

static EpCurvePoint
point_at (const EpSwept *swept, gint64 value)
{
  const EpSweptTotals totals = ep_swept_totals (swept, value);
  const EpWide difference = totals.other - totals.reference;

  return (EpCurvePoint){value, (gint64)CLAMP (difference, -G_MAXINT64, G_MAXINT64)};
}

static void
init_curve (EpCurve *curve, const EpSwept *swept, guint points_most)
{
  const EpWide length = swept->highest - swept->lowest;

  curve->parameter = swept->parameter;
  curve->n_points = (guint)MIN (length + 1, points_most);
  curve->points = g_new (EpCurvePoint, curve->n_points);
  for (guint i = 0; i < curve->n_points; i++) {
    const EpWide step = i == 0 ? 0 : ep_round_div (length * i, curve->n_points - 1);

    curve->points[i] = point_at (swept, swept->lowest + (gint64)step);
  }
}

EpCurve *
ep_curves_new (const EpScenario *scenario, guint pair, guint points_most, guint *n_curves)
{
  g_autofree EpWork *works = g_new (EpWork, EP_COURSES_MAX);
  EpCurve *curves = g_new0 (EpCurve, EP_PARAMETERS);
  const gboolean is_compared = ep_works_init (works, scenario, EP_SWEEP_SESSIONS, NULL);

  g_assert (points_most >= 2);
  g_assert (is_compared && pair + 1 < scenario->n_courses);

  *n_curves = 0;
  for (guint p = 0; p < EP_PARAMETERS; p++) {
    EpSwept swept;

    if (ep_swept_init (&swept, &works[0], &works[pair + 1], (EpParameter)p))
      init_curve (&curves[(*n_curves)++], &swept, points_most);
  }

  return curves;
}

void
ep_curves_free (EpCurve *curves, guint n_curves)
{
  for (guint i = 0; i < n_curves; i++)
    g_free (curves[i].points);
  g_free (curves);
}
