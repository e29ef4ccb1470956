#include <engine/cheapest.h>
#include <present/quote-facts.h>

static gint64
total (const EpComparison *comparison, guint course)
{
  return comparison->courses[course].course_total_minor;
}

static gboolean
is_cheapest (const EpCheapest *cheapest, guint course)
{
  for (guint i = 0; i < cheapest->n_courses; i++) {
    if (cheapest->courses[i] == course)
      return TRUE;
  }
  return FALSE;
}

static EpQuoteAnswer
answer_of (const EpCheapest *cheapest, guint n_courses)
{
  if (cheapest->n_courses == 1)
    return EP_QUOTE_ONE_CHEAPEST;
  if (cheapest->n_courses < n_courses)
    return EP_QUOTE_SOME_CHEAPEST;
  return cheapest->equal ? EP_QUOTE_EQUAL : EP_QUOTE_ABOUT_THE_SAME;
}

static gint64
difference (const EpComparison *comparison, const EpCheapest *cheapest, EpQuoteAnswer answer)
{
  gint64 lowest = G_MAXINT64, next = G_MAXINT64, highest = 0;

  for (guint i = 0; i < comparison->n_courses; i++) {
    lowest = MIN (lowest, total (comparison, i));
    highest = MAX (highest, total (comparison, i));
    if (!is_cheapest (cheapest, i))
      next = MIN (next, total (comparison, i));
  }
  if (answer == EP_QUOTE_ONE_CHEAPEST)
    return next - lowest;
  return answer == EP_QUOTE_ABOUT_THE_SAME ? highest - lowest : 0;
}

/* The pair that is shown over time. */
static const EpPair *
pair_of (const EpComparison *comparison, const EpCheapest *cheapest)
{
  const EpPair *lowest = &comparison->pairs[0];

  for (guint i = 0; i < comparison->n_pairs; i++) {
    const EpPair *pair = &comparison->pairs[i];

    if (is_cheapest (cheapest, pair->course))
      return pair;
    if (total (comparison, pair->course) < total (comparison, lowest->course))
      lowest = pair;
  }
  return lowest;
}

EpQuoteFacts *
ep_quote_facts_new (const EpScenario *scenario)
{
  g_autoptr (EpComparison) comparison =
      scenario != NULL ? ep_compare (scenario, EP_COMPARE_PLAIN, NULL) : NULL;
  EpQuoteFacts *facts = g_new0 (EpQuoteFacts, 1);
  EpCheapest cheapest;
  const EpPair *pair;

  facts->answer = EP_QUOTE_NOT_COUNTABLE;
  if (comparison == NULL)
    return facts;
  cheapest = ep_cheapest_for_course (scenario, comparison);
  pair = pair_of (comparison, &cheapest);
  facts->answer = answer_of (&cheapest, comparison->n_courses);
  facts->n_cheapest = cheapest.n_courses;
  for (guint i = 0; i < cheapest.n_courses; i++)
    facts->cheapest[i] = cheapest.courses[i];
  facts->difference_minor = difference (comparison, &cheapest, facts->answer);
  facts->horizon_months = comparison->horizon_months;
  facts->start = scenario->start;
  facts->end = comparison->end;
  facts->other = pair->course;
  facts->n_leaders = pair->n_leaders;
  facts->leaders = g_memdup2 (pair->leaders, pair->n_leaders * sizeof *pair->leaders);
  return facts;
}

void
ep_quote_facts_free (EpQuoteFacts *facts)
{
  if (facts == NULL)
    return;
  g_free (facts->leaders);
  g_free (facts);
}
