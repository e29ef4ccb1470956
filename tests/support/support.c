#include "support.h"

char *
test_data_path (const char *name)
{
  const char *directory = g_getenv ("EVENPOINT_TEST_DATA");

  return g_build_filename (directory != NULL ? directory : EVENPOINT_TEST_DATA, name, NULL);
}

TestRandom
test_random_new (void)
{
  const char *wanted = g_getenv ("EVENPOINT_SEED");
  guint64 seed;

  if (wanted == NULL)
    seed = (guint64)g_get_real_time ();
  else if (!g_ascii_string_to_unsigned (wanted, 10, 0, G_MAXUINT64, &seed, NULL))
    g_error ("EVENPOINT_SEED is no whole number: %s", wanted);

  print_message ("seed %" G_GUINT64_FORMAT ", repeat with EVENPOINT_SEED=%" G_GUINT64_FORMAT "\n",
                 seed, seed);
  return test_random_seeded (seed);
}

TestRandom
test_random_seeded (guint64 seed)
{
  return (TestRandom){.state = seed};
}

/* splitmix64: small, and equally good from any seed, 0 included. */
static guint64
next (TestRandom *random)
{
  guint64 mixed = random->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  mixed = (mixed ^ (mixed >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  mixed = (mixed ^ (mixed >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return mixed ^ (mixed >> 31);
}

gint64
test_random_between (TestRandom *random, gint64 low, gint64 high)
{
  guint64 span;

  g_assert (low <= high);
  span = (guint64)high - (guint64)low;
  if (span == G_MAXUINT64)
    return (gint64)next (random);
  return (gint64)((guint64)low + next (random) % (span + 1));
}

gboolean
test_random_once_in (TestRandom *random, guint times)
{
  g_assert (times > 0);
  return test_random_between (random, 1, times) == 1;
}
