#include "cover.h"
#include "model.h"

#include <string.h>

#define SESSIONS_MAX 14

/* Offers whose costs are few and small, so that every kind of tie turns up. */
static void
random_offers (TestRandom *random, EpTerms *terms)
{
  const guint n_offers = (guint)test_random_between (random, 1, MODEL_OFFERS_MAX);
  const gint64 single = test_random_between (random, 0, 6);

  *terms = (EpTerms){.n_offers = 1, .offers = {{1, single, single}}};
  for (guint size = 2; size <= 10 && terms->n_offers < n_offers; size++) {
    if (!test_random_once_in (random, 2))
      continue;
    const gint64 cost = test_random_once_in (random, 2)
                            ? single * size
                            : test_random_between (random, 0, single * size + 2);
    terms->offers[terms->n_offers++] = (EpOffer){size, cost, cost};
  }
}

static ModelBasket
best_basket (const EpTerms *terms, guint sessions)
{
  ModelOffer offers[MODEL_OFFERS_MAX];

  for (guint i = 0; i < terms->n_offers; i++)
    offers[i] = (ModelOffer){
        .sessions = terms->offers[i].sessions,
        .cost = terms->offers[i].cost,
    };
  return model_best_basket (offers, terms->n_offers, sessions);
}

static void
the_purchase_is_the_best_of_all_baskets (void **state)
{
  TestRandom random = test_random_new ();
  EpTerms terms;
  EpCover cover;

  for (int i = 0; i < 5000; i++) {
    random_offers (&random, &terms);
    memset (&cover, 0xa5, sizeof cover); /* nothing may be left of what was there */
    ep_cover_init (&cover, &terms, SESSIONS_MAX);

    const guint sessions = (guint)test_random_between (&random, 1, SESSIONS_MAX);
    const ModelBasket best = best_basket (&terms, sessions);
    EpPurchase purchases[EP_SESSIONS_MAX];
    const guint n_purchases = ep_cover_list (&cover, &terms, sessions, purchases);
    guint next = 0, visit = 1;

    assert_true (cover.cost[sessions] == best.cost);
    assert_int_equal (cover.unused[sessions], best.sessions - sessions);
    assert_int_equal (cover.purchases[sessions], best.purchases);
    assert_int_equal (n_purchases, best.purchases);
    for (guint offer = terms.n_offers; offer-- > 0;) {
      for (guint n = 0; n < best.counts[offer]; n++, next++) {
        assert_int_equal (purchases[next].sessions, terms.offers[offer].sessions);
        assert_int_equal (purchases[next].price_minor, terms.offers[offer].cost);
        assert_int_equal (purchases[next].visit, visit);
        visit += purchases[next].sessions;
      }
    }
  }
}

typedef struct {
  guint sessions;
  gint64 cost;
} Sale;

static void
assert_bought (const Sale *sales, guint n_sales, guint sessions, const guint *expected,
               guint n_expected)
{
  EpTerms terms = {.n_offers = 0};
  EpCover cover;
  EpPurchase purchases[EP_SESSIONS_MAX];

  for (guint i = 0; i < n_sales; i++)
    terms.offers[terms.n_offers++] = (EpOffer){sales[i].sessions, sales[i].cost, sales[i].cost};
  ep_cover_init (&cover, &terms, sessions);
  assert_int_equal (ep_cover_list (&cover, &terms, sessions, purchases), n_expected);
  for (guint i = 0; i < n_expected; i++)
    assert_int_equal (purchases[i].sessions, expected[i]);
}

#define ASSERT_BOUGHT(sales, sessions, ...)                                                        \
  assert_bought (sales, G_N_ELEMENTS (sales), sessions, (const guint[]){__VA_ARGS__},              \
                 G_N_ELEMENTS (((const guint[]){__VA_ARGS__})))

static void
the_cheapest_is_bought_even_with_sessions_to_spare (void **state)
{
  static const Sale sales[] = {{1, 300}, {3, 810}, {6, 1400}};

  ASSERT_BOUGHT (sales, 1, 1);
  ASSERT_BOUGHT (sales, 2, 1, 1);
  ASSERT_BOUGHT (sales, 3, 3);
  ASSERT_BOUGHT (sales, 4, 3, 1);
  ASSERT_BOUGHT (sales, 5, 6); /* 1400 against 3 + 1 + 1 at 1410 */
  ASSERT_BOUGHT (sales, 6, 6);
  ASSERT_BOUGHT (sales, 7, 6, 1);
  ASSERT_BOUGHT (sales, 9, 6, 3);
  ASSERT_BOUGHT (sales, 11, 6, 6);
  ASSERT_BOUGHT (sales, 13, 6, 6, 1);
}

static void
of_equal_costs_the_one_with_fewest_unused_is_bought (void **state)
{
  static const Sale sales[] = {{1, 100}, {3, 200}};
  static const Sale gratis[] = {{1, 5}, {4, 0}, {6, 0}};

  ASSERT_BOUGHT (sales, 2, 1, 1); /* not the three for the same money */
  ASSERT_BOUGHT (gratis, 5, 6);
  ASSERT_BOUGHT (gratis, 7, 4, 4);
  ASSERT_BOUGHT (gratis, 9, 6, 4);
}

static void
of_those_the_one_with_most_purchases_is_bought (void **state)
{
  static const Sale sales[] = {{1, 100}, {2, 200}, {4, 400}, {5, 450}};

  ASSERT_BOUGHT (sales, 2, 1, 1);
  ASSERT_BOUGHT (sales, 4, 1, 1, 1, 1);
  ASSERT_BOUGHT (sales, 5, 5);
  ASSERT_BOUGHT (sales, 7, 5, 1, 1);
}

static void
of_those_the_one_with_the_smaller_packages_is_bought (void **state)
{
  static const Sale sales[] = {{1, 100}, {4, 350}, {5, 450}, {6, 550}, {7, 650}};
  static const Sale three_ways[] = {{1, 100}, {2, 150}, {3, 200}, {4, 250}, {5, 300}};

  ASSERT_BOUGHT (sales, 10, 4, 4, 1, 1);
  ASSERT_BOUGHT (sales, 11, 4, 4, 1, 1, 1);
  ASSERT_BOUGHT (three_ways, 6, 3, 3); /* not 5 + 1 or 4 + 2, two purchases at 400 all of them */
}

static void
more_sessions_than_a_course_has_can_be_covered (void **state)
{
  EpTerms terms = {.n_offers = 3, .offers = {{1, 10, 10}, {7, 60, 60}, {100, 800, 800}}};
  EpCover cover;

  ep_cover_init (&cover, &terms, EP_COVER_MAX);
  assert_int_equal (cover.sessions, 1001);
  assert_true (cover.cost[0] == 0);
  assert_true (cover.cost[1000] == 8000);
  assert_true (cover.cost[1001] == 8010);
  assert_true (cover.cost[999] == 8000); /* 900 and 14 sevens, one to spare: 8040 */
  assert_int_equal (cover.unused[999], 1);
}

static void
nearly_all_of_a_large_package_can_be_left_over (void **state)
{
  EpTerms terms = {.n_offers = 2, .offers = {{1, 10, 10}, {100, 9, 9}}};
  EpCover cover;

  ep_cover_init (&cover, &terms, 101);
  assert_int_equal (cover.unused[1], 99);
  assert_int_equal (cover.unused[100], 0);
  assert_int_equal (cover.unused[101], 99);
}

static void
a_price_beyond_64_bits_is_listed_as_the_largest (void **state)
{
  const EpWide huge = (EpWide)G_MAXINT64 * 5;
  EpTerms terms = {.n_offers = 1, .offers = {{1, huge, huge}}};
  EpPurchase purchases[EP_SESSIONS_MAX];
  EpCover cover;

  ep_cover_init (&cover, &terms, 2);
  assert_int_equal (ep_cover_list (&cover, &terms, 2, purchases), 2);
  assert_int_equal (purchases[1].price_minor, G_MAXINT64);
  assert_true (cover.cost[2] == 2 * huge);
}

static void
packages_are_on_sale_by_size_whatever_their_order (void **state)
{
  g_autoptr (EpScenario) scenario = scenario_new ("USD", "2026-12-01");
  EpCourse *course = scenario_add (scenario, 30000, 5);
  EpTerms terms;

  course_add_package (course, 6, 160000);
  course_add_package_off (course, 3, 100000);
  course_add_package_off (course, 10, EP_PPM_ONE);
  course_add_package (course, 2, 1);
  course->discount_ppm = 500000;
  ep_terms_init (&terms, scenario, 0);

  static const EpOffer expected[] = {
      {1, 30000, 15000}, {2, 1, 1}, {3, 81000, 40500}, {6, 160000, 80000}, {10, 0, 0},
  };
  assert_int_equal (terms.n_offers, G_N_ELEMENTS (expected));
  for (guint i = 0; i < terms.n_offers; i++) {
    assert_int_equal (terms.offers[i].sessions, expected[i].sessions);
    assert_true (terms.offers[i].price == expected[i].price);
    assert_true (terms.offers[i].cost == expected[i].cost);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (the_purchase_is_the_best_of_all_baskets),
      cmocka_unit_test (the_cheapest_is_bought_even_with_sessions_to_spare),
      cmocka_unit_test (of_equal_costs_the_one_with_fewest_unused_is_bought),
      cmocka_unit_test (of_those_the_one_with_most_purchases_is_bought),
      cmocka_unit_test (of_those_the_one_with_the_smaller_packages_is_bought),
      cmocka_unit_test (more_sessions_than_a_course_has_can_be_covered),
      cmocka_unit_test (nearly_all_of_a_large_package_can_be_left_over),
      cmocka_unit_test (a_price_beyond_64_bits_is_listed_as_the_largest),
      cmocka_unit_test (packages_are_on_sale_by_size_whatever_their_order),
  };

  return cmocka_run_group_tests_name ("cover", tests, NULL, NULL);
}
