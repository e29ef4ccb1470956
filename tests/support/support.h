#pragma once

/* What every test program needs: cmocka with the headers it wants before it, test data, chance. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glib.h>

G_BEGIN_DECLS

/* The path of tests/data/NAME, or of NAME in $EVENPOINT_TEST_DATA where that is set. Free with
 * g_free(). */
char *test_data_path (const char *name);

/* A stream of numbers that is the same for the same seed on every machine. */
typedef struct {
  guint64 state;
} TestRandom;

/* A new seed on each run, printed so that a failure can be repeated, or $EVENPOINT_SEED where that
 * is set. */
TestRandom test_random_new (void);

/* The stream of that seed. */
TestRandom test_random_seeded (guint64 seed);

/* A number from low to high, both included. low <= high. */
gint64 test_random_between (TestRandom *random, gint64 low, gint64 high);

/* One of `times`: true once in so many calls on average. times > 0. */
gboolean test_random_once_in (TestRandom *random, guint times);

G_END_DECLS
