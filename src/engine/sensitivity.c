#include "search.h"
#include "swept.h"

static void
append_flip (EpSweep *result, gint64 value, EpCheaper cheaper)
{
  result->flips = g_renew (EpFlip, result->flips, result->n_flips + 1);
  result->flips[result->n_flips++] = (EpFlip){value, cheaper};
}

typedef struct {
  const EpSwept *swept;
  EpCheaper answer;
} Change;

static gboolean
answer_has_changed (gint64 session_price_minor, gconstpointer data)
{
  const Change *change = data;

  return ep_swept_answer (change->swept, session_price_minor) != change->answer;
}

/* A total never falls as its price rises, so each answer holds over one stretch of prices. */
static void
find_price_flips (const EpSwept *swept, EpSweep *result)
{
  for (gint64 price = swept->lowest; price <= swept->highest;) {
    const Change change = {swept, ep_swept_answer (swept, price)};

    append_flip (result, price, change.answer);
    price = ep_search_lowest (price, swept->highest, answer_has_changed, &change);
  }
}

static void
find_count_flips (const EpSwept *swept, EpSweep *result)
{
  for (gint64 count = swept->lowest; count <= swept->highest; count++) {
    const EpCheaper answer = ep_swept_answer (swept, count);

    if (count == swept->lowest || answer != result->flips[result->n_flips - 1].cheaper)
      append_flip (result, count, answer);
  }
}

EpSweep *
ep_sweeps_new (const EpWork *reference, const EpWork *other, guint *n_sweeps)
{
  EpSweep *results = g_new0 (EpSweep, EP_PARAMETERS);

  *n_sweeps = 0;
  for (guint p = 0; p < EP_PARAMETERS; p++) {
    EpSwept swept;

    if (!ep_swept_init (&swept, reference, other, (EpParameter)p))
      continue;

    EpSweep *result = &results[(*n_sweeps)++];
    *result = (EpSweep){swept.parameter, swept.lowest, swept.highest, swept.now, 0, NULL};
    if (ep_parameter_is_price (swept.parameter))
      find_price_flips (&swept, result);
    else
      find_count_flips (&swept, result);
  }

  return results;
}

void
ep_sweeps_free (EpSweep *sweeps, guint n_sweeps)
{
  for (guint i = 0; i < n_sweeps; i++)
    g_free (sweeps[i].flips);
  g_free (sweeps);
}
