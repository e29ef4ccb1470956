#include "work.h"

/* The price of the package before the discount, as the terms have it. */
static const EpOffer *
offer_of_size (const EpTerms *terms, guint sessions)
{
  for (guint i = 0; i < terms->n_offers; i++) {
    if (terms->offers[i].sessions == sessions)
      return &terms->offers[i];
  }

  g_assert_not_reached ();
}

static gboolean
dearer_than_some_smaller_package (const EpTerms *terms, const EpOffer *package)
{
  for (guint i = 1; i < terms->n_offers; i++) {
    const EpOffer *smaller = &terms->offers[i];

    if (smaller->sessions < package->sessions && ep_offer_is_dearer_per_session (package, smaller))
      return TRUE;
  }

  return FALSE;
}

static void
init_notes (EpCourseCost *cost, const EpWork *work, const EpCourse *course)
{
  const EpTerms *terms = &work->terms;

  cost->notes = g_new (EpNote, 2 * course->n_packages + 1);
  cost->n_notes = 0;

  for (guint i = 0; i < course->n_packages; i++) {
    const EpOffer *package = offer_of_size (terms, course->packages[i].sessions);

    if (package->price > (EpWide)package->sessions * terms->session_price_minor)
      cost->notes[cost->n_notes++] = (EpNote){EP_NOTE_PACKAGE_DEARER_THAN_SINGLES, i};
    if (dearer_than_some_smaller_package (terms, package))
      cost->notes[cost->n_notes++] = (EpNote){EP_NOTE_PACKAGE_DEARER_PER_SESSION, i};
  }
  if (work->cover.unused[course->sessions.likely] > 0)
    cost->notes[cost->n_notes++] = (EpNote){EP_NOTE_UNUSED_SESSIONS, 0};
}

static void
init_totals (EpCourseCost *cost, const EpWork *work, const EpCourse *course)
{
  const EpTerms *terms = &work->terms;
  const EpTally tally = work->tally;
  const guint visits = tally.sessions + tally.maintenance;

  cost->session_price_minor = terms->session_price_minor;
  cost->course_total_minor = (gint64)ep_work_course_total (work, course->sessions.likely);
  cost->course_total_min_minor = (gint64)ep_work_course_total (work, course->sessions.min);
  cost->course_total_max_minor = (gint64)ep_work_course_total (work, course->sessions.max);
  cost->horizon_total_minor = (gint64)ep_work_horizon_total (work);
  cost->tax_total_minor = (gint64)ep_terms_tax (terms, ep_terms_charges (terms, tally));
  cost->patient_total_minor = (gint64)(visits * terms->patient_cost);
  cost->minutes_total = (guint64)visits * course->session_minutes;
  cost->downtime_total_tenths = (guint64)visits * course->downtime_tenths;
}

static void
init_purchases (EpCourseCost *cost, const EpWork *work, guint sessions)
{
  EpPurchase purchases[EP_SESSIONS_MAX];

  cost->n_purchases = ep_cover_list (&work->cover, &work->terms, sessions, purchases);
  cost->purchases = g_memdup2 (purchases, cost->n_purchases * sizeof *purchases);
}

gboolean
ep_course_cost_init (EpCourseCost *cost, const EpWork *work, GError **error)
{
  const EpCourse *course = &work->scenario->courses[work->course];
  const guint likely = course->sessions.likely;

  if (!ep_work_check (work, error))
    return FALSE;

  init_totals (cost, work, course);
  init_purchases (cost, work, likely);
  init_notes (cost, work, course);
  cost->last_session = work->plan.last_session;
  cost->visits =
      ep_ledger_visits (&work->plan, work->tally, &work->terms, &work->cover, &cost->n_visits);
  cost->stops = ep_ledger_stops (course, &work->plan, work->tally, &work->terms, &work->cover,
                                 &cost->n_stops);

  return TRUE;
}

void
ep_course_cost_clear (EpCourseCost *cost)
{
  g_free (cost->purchases);
  g_free (cost->visits);
  g_free (cost->stops);
  g_free (cost->notes);
}
