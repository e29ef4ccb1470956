/* Changes a scenario or treatment as a person would, one value at a time, beside the changes of
 * bytes that libFuzzer makes by itself: few of those leave JSON behind that is one. */

#include "fuzz.h"

#include <jansson.h>
#include <string.h>
#include <support.h>

/* libFuzzer's names and types. */
size_t LLVMFuzzerMutate (guint8 *bytes, size_t length, size_t length_max);
size_t LLVMFuzzerCustomMutator (guint8 *bytes, size_t length, size_t length_max, unsigned int seed);

static const char *const texts[] = {
    "0",          "0.01",    "1",        "100",        "33.3333",    "99.9999",    "300.00",
    "9999999999", "0.5",     "4",        "0.0001",     "2.5",        "365",        "10.1",
    "session",    "course",  "none",     "price",      "all-in",     "pro-rata",   "single-price",
    "1 month",    "2 weeks", "1 day",    "24 months",  "730 days",   "USD",        "JPY",
    "KWD",        "CLF",     "from 250", "2199-12-31", "2024-02-29", "1970-01-01", "9999999999.99",
};

static const char *const members[] = {
    "horizon_months", "basis",         "near_tie_percent", "tax",
    "patient_costs",  "session_price", "price_ratio",      "ratio_per",
    "sessions",       "interval",      "packages",         "discount_percent",
    "refund",         "extras",        "maintenance",      "price",
    "percent_off",    "every_months",  "per_visit",        "per_day_off",
    "downtime_days",  "included",      "percent",          "name",
    "area",           "price_text",
};

/* One place of the document, picked at random among all that a walk passes. */
typedef struct {
  TestRandom *random;
  guint passed;
  json_t *parent;
  const char *name; /* NULL in an array */
  gsize index;
} Pick;

static void walk (json_t *value, Pick *pick);

static void
pass (Pick *pick, json_t *parent, const char *name, gsize index, json_t *value)
{
  if (test_random_once_in (pick->random, ++pick->passed)) {
    pick->parent = parent;
    pick->name = name;
    pick->index = index;
  }
  walk (value, pick);
}

static void
walk (json_t *value, Pick *pick)
{
  const char *name;
  gsize index;
  json_t *child;

  json_object_foreach (value, name, child) pass (pick, value, name, 0, child);
  json_array_foreach (value, index, child) pass (pick, value, NULL, index, child);
}

static json_t *
picked (const Pick *pick)
{
  return pick->name != NULL ? json_object_get (pick->parent, pick->name)
                            : json_array_get (pick->parent, pick->index);
}

/* Takes over the value. */
static void
put (const Pick *pick, json_t *value)
{
  if (pick->name != NULL)
    json_object_set_new (pick->parent, pick->name, value);
  else
    json_array_set_new (pick->parent, pick->index, value);
}

static void
drop (const Pick *pick)
{
  if (pick->name != NULL)
    json_object_del (pick->parent, pick->name);
  else
    json_array_remove (pick->parent, pick->index);
}

static json_t *
any_text (TestRandom *random)
{
  const gint64 text = test_random_between (random, 0, 2 * (gint64)G_N_ELEMENTS (texts));

  if (text < (gint64)G_N_ELEMENTS (texts))
    return json_string (texts[text]);

  g_autofree char *amount =
      g_strdup_printf ("%" G_GINT64_FORMAT ".%02" G_GINT64_FORMAT,
                       test_random_between (random, 0, 2000), test_random_between (random, 0, 99));
  return json_string (amount);
}

static json_t *
another_like (TestRandom *random, const json_t *value)
{
  if (json_is_integer (value)) {
    const gint64 most = test_random_once_in (random, 4) ? 1000 : 12;

    return json_integer (test_random_between (random, 0, most));
  }
  if (json_is_boolean (value))
    return json_boolean (json_is_false (value));
  return any_text (random);
}

static void
mutate (json_t *root, TestRandom *random)
{
  Pick pick = {.random = random}, source = {.random = random};

  walk (root, &pick);
  walk (root, &source);
  if (pick.passed == 0)
    return;

  json_t *copy = json_deep_copy (picked (&source));
  switch (test_random_between (random, 0, 9)) {
  case 0:
    drop (&pick);
    break;
  case 1:
    if (json_is_array (pick.parent))
      json_array_append (pick.parent, picked (&pick));
    break;
  case 2:
    if (json_is_object (pick.parent))
      json_object_set (pick.parent,
                       members[test_random_between (random, 0, G_N_ELEMENTS (members) - 1)], copy);
    break;
  case 3:
    put (&pick, json_incref (copy));
    break;
  default:
    put (&pick, another_like (random, picked (&pick)));
  }
  json_decref (copy);
}

size_t
LLVMFuzzerCustomMutator (guint8 *bytes, size_t length, size_t length_max, unsigned int seed)
{
  TestRandom random = test_random_seeded (seed);
  json_t *root =
      test_random_once_in (&random, 8) ? NULL : json_loadb ((const char *)bytes, length, 0, NULL);

  if (root == NULL)
    return LLVMFuzzerMutate (bytes, length, length_max);

  do
    mutate (root, &random);
  while (!test_random_once_in (&random, 2));

  const size_t written = json_dumpb (root, (char *)bytes, length_max, JSON_COMPACT);
  json_decref (root);
  return written <= length_max ? written : LLVMFuzzerMutate (bytes, length, length_max);
}
