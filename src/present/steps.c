#include <present/steps.h>

GArray *
ep_steps_new (const EpVisit *visits, guint n_visits, EpDay end)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (EpStep));

  for (guint i = 0; i < n_visits && visits[i].day < end; i++) {
    EpStep step = {visits[i].day, visits[i].cumulative_minor};

    if (steps->len > 0 && g_array_index (steps, EpStep, steps->len - 1).day == step.day)
      g_array_set_size (steps, steps->len - 1);
    g_array_append_val (steps, step);
  }
  return steps;
}

gint64
ep_steps_paid (const GArray *steps, EpDay day)
{
  guint low = 0, high = steps->len;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (g_array_index (steps, EpStep, middle).day <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low == 0 ? 0 : g_array_index (steps, EpStep, low - 1).paid_minor;
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  const EpStep *first = a, *second = b;

  return first->day < second->day ? -1 : first->day > second->day;
}

/* One step on each day on which any of the arrays has one, nothing paid yet. */
static GArray *
union_of_days (GPtrArray *all)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (EpStep));
  guint n_days = 0;

  for (guint i = 0; i < all->len; i++) {
    const GArray *steps = all->pdata[i];

    g_array_append_vals (days, steps->data, steps->len);
  }
  g_array_sort (days, by_day);
  for (guint i = 0; i < days->len; i++) {
    EpStep step = {g_array_index (days, EpStep, i).day, 0};

    if (n_days == 0 || g_array_index (days, EpStep, n_days - 1).day != step.day)
      g_array_index (days, EpStep, n_days++) = step;
  }
  g_array_set_size (days, n_days);
  return days;
}

/* Lowers or raises what has been paid on each day to what these steps say. */
static void
take_in (GArray *lowest, GArray *highest, const GArray *steps, gboolean first)
{
  guint next = 0;
  gint64 paid = 0;

  for (guint i = 0; i < lowest->len; i++) {
    EpStep *low = &g_array_index (lowest, EpStep, i);
    EpStep *high = &g_array_index (highest, EpStep, i);

    for (; next < steps->len && g_array_index (steps, EpStep, next).day <= low->day; next++)
      paid = g_array_index (steps, EpStep, next).paid_minor;
    low->paid_minor = first ? paid : MIN (low->paid_minor, paid);
    high->paid_minor = first ? paid : MAX (high->paid_minor, paid);
  }
}

gboolean
ep_steps_range (const EpScenario *scenario, const EpComparison *comparison, guint course,
                GArray **lowest, GArray **highest)
{
  const EpSessions sessions = scenario->courses[course].sessions;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  *lowest = *highest = NULL;
  if (sessions.min == sessions.max)
    return FALSE;
  for (guint n = sessions.min; n <= sessions.max; n++) {
    guint n_visits;
    g_autofree EpVisit *visits =
        ep_visits_with_sessions (scenario, comparison, course, n, &n_visits);

    g_ptr_array_add (all, ep_steps_new (visits, n_visits, comparison->end));
  }
  *lowest = union_of_days (all);
  *highest = g_array_copy (*lowest);
  for (guint i = 0; i < all->len; i++)
    take_in (*lowest, *highest, all->pdata[i], i == 0);
  return TRUE;
}
