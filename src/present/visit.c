#include "visit.h"

#include <glib/gi18n.h>
#include <locale.h>

const EpVisit *
ep_visit_by (const EpCourseCost *cost, EpDay day)
{
  guint low = 0, high = cost->n_visits;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (cost->visits[middle].day <= day)
      low = middle + 1;
    else
      high = middle;
  }
  return low > 0 ? &cost->visits[low - 1] : NULL;
}

gint64
ep_visit_paid_by (const EpCourseCost *cost, EpDay day)
{
  const EpVisit *visit = ep_visit_by (cost, day);

  return visit != NULL ? visit->cumulative_minor : 0;
}

guint
ep_visit_bought (const EpCourseCost *cost, guint number)
{
  for (guint i = 0; i < cost->n_purchases; i++)
    if (cost->purchases[i].visit == number)
      return cost->purchases[i].sessions;
  return 0;
}

char *
ep_visit_text (EpFormatter *formatter, const EpCourseCost *cost, const EpVisit *visit)
{
  guint bought = ep_visit_bought (cost, visit->number);
  g_autofree char *number = ep_format_count (formatter, visit->number);
  g_autofree char *size = ep_format_count (formatter, bought);

  if (visit->kind == EP_VISIT_MAINTENANCE)
    return g_strdup (_ ("Maintenance"));
  if (bought == 0)
    /* Translators: the third session, say, which a package bought earlier has paid for. */
    return g_strdup_printf (_ ("Session %s, prepaid"), number);
  if (bought == 1)
    return g_strdup_printf (_ ("Session %s"), number);
  /* Translators: the first session, say, at which a package of three is bought. */
  return g_strdup_printf (_ ("Session %s, package of %s"), number, size);
}
