/* bench-price-list ROWS: a CSV of that many quotes for `evenpoint-cli batch`, always the same. */
#include <glib.h>
#include <stdio.h>

/* Knuth's linear congruential generator; the low bits are poor. */
static guint64
next (guint64 *state, guint64 below)
{
  *state =
      *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (*state >> 33) % below;
}

int
main (int argc, char **argv)
{
  guint64 rows, state = 1;

  if (argc != 2 || !g_ascii_string_to_unsigned (argv[1], 10, 0, G_MAXUINT32, &rows, NULL))
    return 2;
  puts ("#quote,courses.0.session_price,courses.0.sessions,courses.1.session_price,courses.1."
        "sessions");
  for (guint64 row = 1; row <= rows; row++) {
    guint64 price = 15000 + next (&state, 30000), sessions = 3 + next (&state, 5);
    guint64 other_price = 60000 + next (&state, 120000), other_sessions = 1 + next (&state, 5);

    printf ("Q%" G_GUINT64_FORMAT ",%" G_GUINT64_FORMAT ".%02u,%u,%" G_GUINT64_FORMAT ".%02u,%u\n",
            row, price / 100, (guint)(price % 100), (guint)sessions, other_price / 100,
            (guint)(other_price % 100), (guint)other_sessions);
  }
  return ferror (stdout) ? 1 : 0;
}
