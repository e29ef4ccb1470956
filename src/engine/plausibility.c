#include <engine/plausibility.h>

#include "cover.h"

#include <stdlib.h>

#define OTHERS_MIN 3 /* prices that tell what is usual */

static int
compare_prices (const void *a, const void *b)
{
  const gint64 one_minor = *(const gint64 *)a;
  const gint64 other_minor = *(const gint64 *)b;

  return (one_minor > other_minor) - (one_minor < other_minor);
}

/* FALSE where too few others tell it. */
static gboolean
find_usual (const EpCourse *const *courses, guint n_courses, guint which, gint64 *usual_minor)
{
  g_autofree gint64 *prices_minor = g_new (gint64, n_courses);
  guint n_prices = 0;

  for (guint i = 0; i < n_courses; i++) {
    if (i != which && courses[i]->kind == courses[which]->kind &&
        courses[i]->session_price_minor > 0)
      prices_minor[n_prices++] = courses[i]->session_price_minor;
  }
  if (n_prices < OTHERS_MIN)
    return FALSE;
  qsort (prices_minor, n_prices, sizeof *prices_minor, compare_prices);
  *usual_minor = prices_minor[(n_prices - 1) / 2];

  return TRUE;
}

static void
add (GArray *odds, EpOdd odd)
{
  g_array_append_val (odds, odd);
}

/* A package as it is on sale at the course's session price, without its discount. */
static EpOffer
offer_of (const EpCourse *course, guint package)
{
  return (EpOffer){
      .sessions = course->packages[package].sessions,
      .price = ep_package_price (&course->packages[package], course->session_price_minor),
  };
}

static void
add_as_package (GArray *odds, const EpCourse *course)
{
  const gint64 price_minor = course->session_price_minor;

  for (guint i = 0; i < course->n_packages; i++) {
    const EpWide package = offer_of (course, i).price;

    if (price_minor >= package)
      add (odds, (EpOdd){.oddity = EP_ODD_SESSION_PRICE_AS_PACKAGE,
                         .package = i,
                         .more_minor = (gint64)(price_minor - package)});
  }
}

/* From 2.5 times what is usual on, and up to 0.4 of it. */
static void
add_unusual (GArray *odds, const EpCourse *const *courses, guint n_courses, guint which)
{
  const gint64 price_minor = courses[which]->session_price_minor;
  gint64 usual_minor;

  if (!find_usual (courses, n_courses, which, &usual_minor))
    return;
  if (2 * price_minor >= 5 * usual_minor)
    add (odds, (EpOdd){.oddity = EP_ODD_SESSION_PRICE_HIGH, .usual_minor = usual_minor});
  if (5 * price_minor <= 2 * usual_minor)
    add (odds, (EpOdd){.oddity = EP_ODD_SESSION_PRICE_LOW, .usual_minor = usual_minor});
}

static void
add_dearer_than_singles (GArray *odds, const EpCourse *course)
{
  for (guint i = 0; i < course->n_packages; i++) {
    const EpWide saving = ep_package_saving (&course->packages[i], course->session_price_minor);

    if (saving < 0)
      add (odds, (EpOdd){.oddity = EP_ODD_PACKAGE_DEARER_THAN_SINGLES,
                         .package = i,
                         .more_minor = ep_wide_clamp (-saving)});
  }
}

/* The least cost of so many sessions where only that package and singles are on sale, before the
 * discount, and how many of the package that takes. */
static EpWide
cost_with (const EpCourse *course, guint package, guint sessions, guint *times)
{
  EpCourse sold = *course;
  EpTerms terms;
  EpCover cover;
  guint counts[EP_OFFERS_MAX];

  sold.packages[0] = course->packages[package];
  sold.n_packages = 1;
  sold.discount_ppm = 0;
  ep_terms_set_session_price (&terms, &sold, course->session_price_minor);
  ep_cover_init (&cover, &terms, sessions);
  ep_cover_count (&cover, &terms, sessions, sessions, counts);
  *times = counts[1];

  return cover.cost[sessions];
}

/* Holds the package against a smaller one, each session of which costs less, where that makes the
 * sessions cheaper than any before. */
static void
hold_against (EpOdd *odd, const EpCourse *course, const EpOffer *package, guint smaller)
{
  guint times;
  const EpWide cost = cost_with (course, smaller, package->sessions, &times);

  if (times == 0 || package->price - cost <= odd->more_minor)
    return;
  odd->against = smaller;
  odd->against_times = times;
  odd->more_minor = ep_wide_clamp (package->price - cost);
}

static void
add_dearer_per_session (GArray *odds, const EpCourse *course)
{
  for (guint i = 0; i < course->n_packages; i++) {
    const EpOffer package = offer_of (course, i);
    EpOdd odd = {.oddity = EP_ODD_PACKAGE_DEARER_PER_SESSION, .package = i};
    gboolean dearer = FALSE;

    for (guint j = 0; j < course->n_packages; j++) {
      const EpOffer smaller = offer_of (course, j);

      if (smaller.sessions >= package.sessions ||
          !ep_offer_is_dearer_per_session (&package, &smaller))
        continue;
      if (!dearer)
        odd.against = j;
      dearer = TRUE;
      hold_against (&odd, course, &package, j);
    }
    if (dearer)
      add (odds, odd);
  }
}

GArray *
ep_plausibility (const EpCourse *const *courses, guint n_courses, guint which)
{
  GArray *odds = g_array_new (FALSE, FALSE, sizeof (EpOdd));

  g_assert (which < n_courses);
  const EpCourse *course = courses[which];
  g_assert (course->pricing == EP_PRICING_PRICE);
  if (course->session_price_minor == 0) {
    add (odds, (EpOdd){.oddity = EP_ODD_SESSION_PRICE_ZERO});
  } else {
    add_as_package (odds, course);
    add_unusual (odds, courses, n_courses, which);
  }
  add_dearer_than_singles (odds, course);
  add_dearer_per_session (odds, course);

  return odds;
}
