/* bench-quotes EXAMPLE.json FILE N: a store of N quotes of the example, each with a reference, a
 * title and prices of its own, always the same but for their uuids. */
#include <formats/scenario-json.h>
#include <stdio.h>
#include <store-private.h>
#include <store/quotes.h>

#define TODAY 739000
#define NOW_S G_GINT64_CONSTANT (1766570000)

static const char *const areas[] = {"face", "neck", "hands", "décolleté", "scalp", "back"};
static const char *const kinds[] = {"Microneedling", "Fractional laser", "Laser", "Peeling"};
static const char *const syllables[] = {"ma", "ri", "so", "len", "ka",
                                        "to", "be", "ña", "ül",  "ne"};

/* Knuth's linear congruential generator; the low bits are poor. */
static guint
next (guint64 *state, guint below)
{
  *state =
      *state * G_GUINT64_CONSTANT (6364136223846793005) + G_GUINT64_CONSTANT (1442695040888963407);
  return (guint)((*state >> 33) % below);
}

static char *
make_reference (guint64 *state)
{
  GString *text = g_string_new (NULL);

  for (guint n_words = next (state, 3); n_words > 0; n_words--) {
    for (guint i = 2 + next (state, 2); i > 0; i--)
      g_string_append (text, syllables[next (state, G_N_ELEMENTS (syllables))]);
    if (n_words > 1)
      g_string_append_c (text, ' ');
  }
  return g_string_free (text, FALSE);
}

static EpQuote *
make_quote (const EpScenario *example, guint64 *state)
{
  EpScenario *scenario = ep_scenario_copy (example);
  const char *area = areas[next (state, G_N_ELEMENTS (areas))];
  const char *first = kinds[next (state, G_N_ELEMENTS (kinds))];
  const char *second = kinds[next (state, G_N_ELEMENTS (kinds))];
  g_autofree char *title = g_strdup_printf ("%s, %s · %s, %s", first, area, second, area);
  EpQuote *quote = ep_quote_new (scenario, title, "clinic 2025-11-01", TODAY);

  scenario->courses[0].session_price_minor = 15000 + 500 * (gint64)next (state, 60);
  quote->valid_until = TODAY - 400 + next (state, 800);
  quote->status = (EpQuoteStatus)next (state, EP_QUOTE_DECLINED + 1);
  g_free (quote->reference);
  quote->reference = make_reference (state);
  return quote;
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpScenario) example = NULL;
  g_autoptr (EpStore) store = NULL;
  g_autofree char *json = NULL;
  gsize length;
  guint64 n_quotes, state = 1;

  if (argc != 4 || !g_ascii_string_to_unsigned (argv[3], 10, 0, G_MAXUINT32, &n_quotes, NULL))
    return 2;
  if (!g_file_get_contents (argv[1], &json, &length, &error) ||
      (example = ep_scenario_from_json (json, length, &error)) == NULL ||
      (store = ep_store_open (argv[2], &error)) == NULL)
    g_error ("%s", error->message);

  /* Only a quote that a person makes has to be on disk at once. */
  sqlite3_exec (store->database, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  for (guint64 i = 0; i < n_quotes; i++) {
    g_autoptr (EpQuote) quote = make_quote (example, &state);

    if (!ep_store_put_quote (store, quote, NOW_S + (gint64)i, &error))
      g_error ("%s", error->message);
  }
  return 0;
}
