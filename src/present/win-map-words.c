#include <glib/gi18n.h>
#include <locale.h>
#include <present/verdict.h>

#include "course-label.h"
#include "sentences.h"
#include "win-map.h"

char *
ep_win_side_title (const WinGrid *grid, guint side)
{
  guint course = grid->courses[side];
  g_autofree char *name = NULL;

  if (ep_course_label_is_kind (grid->scenario, course)) {
    if (grid->scenario->courses[course].kind == EP_KIND_MICRONEEDLING)
      /* Translators: the title of an axis of numbers of sessions. */
      return g_strdup (_ ("Microneedling sessions"));
    return g_strdup (_ ("Laser sessions"));
  }
  name = ep_course_label (grid->scenario, course, EP_LABEL_INSIDE);
  /* Translators: the title of an axis of numbers of sessions; %s is a treatment's own name. */
  return g_strdup_printf (_ ("Sessions of %s"), name);
}

static gint64
one_unit (const EpCurrency *currency)
{
  return ep_power_of_ten (currency->decimals);
}

/* In whole units, rounded; 0 is an amount that is told exactly instead. */
static gint64
in_units (gint64 amount_minor, gint64 one)
{
  return (gint64)ep_round_div (amount_minor, one);
}

char *
ep_win_amount_text (EpFormatter *formatter, const EpCurrency *currency, WinAmount amount,
                    const WinCell *cell)
{
  gint64 one = one_unit (currency), whole = in_units (cell->saving_minor, one);

  if (cell->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup ("=");
  if (amount == WIN_AMOUNT_MONEY)
    return whole > 0 ? ep_format_money_short (formatter, whole * one, currency)
                     : ep_format_money (formatter, cell->saving_minor, currency);
  return whole > 0 ? ep_format_count (formatter, (guint64)whole)
                   : ep_format_decimal (formatter, cell->saving_minor, currency->decimals,
                                        currency->decimals);
}

/* What the sentences about a cell are told from. */
typedef struct {
  char *counts[WIN_SIDES];
  char *names[WIN_SIDES]; /* inside a sentence */
  char *totals[WIN_SIDES];
  char *saving;
  guint winner, loser; /* sides; where both cost the same it does not matter which is which */
} Source;

static void
source_init (Source *source, EpFormatter *formatter, const WinGrid *grid, const WinCell *cell)
{
  const EpCurrency *currency = grid->scenario->currency;

  for (guint side = 0; side < WIN_SIDES; side++) {
    source->counts[side] = ep_format_count (formatter, cell->sessions[side]);
    source->names[side] = ep_course_label (grid->scenario, grid->courses[side], EP_LABEL_INSIDE);
    source->totals[side] = ep_format_money (formatter, cell->totals_minor[side], currency);
  }
  source->saving = ep_format_money (formatter, cell->saving_minor, currency);
  source->winner = cell->cheaper == EP_CHEAPER_OTHER ? 1 : 0;
  source->loser = 1 - source->winner;
}

static void
source_clear (Source *source)
{
  for (guint side = 0; side < WIN_SIDES; side++) {
    g_free (source->counts[side]);
    g_free (source->names[side]);
    g_free (source->totals[side]);
  }
  g_free (source->saving);
}

/* With as many sessions of the one as of the other. */
static char *
headline_of_one_count (const Source *source, const WinCell *cell, gboolean names_both)
{
  guint n = cell->sessions[0];
  const char *count = source->counts[0], *winner = source->names[source->winner];

  if (cell->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (
        ngettext ("With %s session each %s and %s cost exactly the same, %s for the course.",
                  "With %s sessions each %s and %s cost exactly the same, %s for the course.", n),
        count, source->names[0], source->names[1], source->totals[0]);
  if (cell->near_tie)
    return g_strdup_printf (
        ngettext ("With %s session each %s and %s cost about the same for the course: %s is %s "
                  "cheaper.",
                  "With %s sessions each %s and %s cost about the same for the course: %s is %s "
                  "cheaper.",
                  n),
        count, source->names[0], source->names[1], winner, source->saving);
  if (names_both)
    return g_strdup_printf (
        ngettext ("With %s session each %s is %s cheaper than %s for the course.",
                  "With %s sessions each %s is %s cheaper than %s for the course.", n),
        count, winner, source->saving, source->names[source->loser]);
  /* Translators: a number, a treatment, an amount. */
  return g_strdup_printf (ngettext ("With %s session each %s is %s cheaper for the course.",
                                    "With %s sessions each %s is %s cheaper for the course.", n),
                          count, winner, source->saving);
}

static char *
headline_of_two_counts (const Source *source, const WinCell *cell, gboolean names_both)
{
  const char *one = source->counts[0], *two = source->counts[1];
  const char *winner = source->names[source->winner];

  if (cell->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (
        _ ("With %s and %s sessions %s and %s cost exactly the same, %s for the course."), one, two,
        source->names[0], source->names[1], source->totals[0]);
  if (cell->near_tie)
    return g_strdup_printf (
        /* Translators: "With 5 and 3 sessions microneedling and laser cost about the same for the
         * course: microneedling is $10.00 cheaper." The numbers are those of the first and of the
         * second treatment. */
        _ ("With %s and %s sessions %s and %s cost about the same for the course: %s is %s "
           "cheaper."),
        one, two, source->names[0], source->names[1], winner, source->saving);
  if (names_both)
    return g_strdup_printf (_ ("With %s and %s sessions %s is %s cheaper than %s for the course."),
                            one, two, winner, source->saving, source->names[source->loser]);
  /* Translators: "With 5 and 3 sessions microneedling is $90.00 cheaper for the course." */
  return g_strdup_printf (_ ("With %s and %s sessions %s is %s cheaper for the course."), one, two,
                          winner, source->saving);
}

char *
ep_win_map_headline (const WinMap *map)
{
  const WinGrid *grid = &map->grid;
  WinCell planned = ep_win_grid_cell (grid, ep_win_grid_sessions (grid, 0).likely,
                                      ep_win_grid_sessions (grid, 1).likely);
  /* Among more than two it has to be said which ones are compared. */
  gboolean names_both = grid->scenario->n_courses > EP_COURSES_MIN;
  Source source;
  char *headline;

  source_init (&source, map->subject->formatter, grid, &planned);
  if (planned.sessions[0] == planned.sessions[1])
    headline = headline_of_one_count (&source, &planned, names_both);
  else
    headline = headline_of_two_counts (&source, &planned, names_both);
  source_clear (&source);
  return headline;
}

static gboolean
all_are_equal (const WinMap *map)
{
  for (guint i = 0; i < ep_win_map_n_cells (map); i++)
    if (map->cells[i].cheaper != EP_CHEAPER_EQUAL)
      return FALSE;
  return TRUE;
}

static gboolean
some_are_rounded (const WinMap *map)
{
  gint64 one = one_unit (map->grid.scenario->currency);

  for (guint i = 0; i < ep_win_map_n_cells (map); i++)
    if (map->cells[i].saving_minor % one != 0 && in_units (map->cells[i].saving_minor, one) > 0)
      return TRUE;
  return FALSE;
}

/* What stands in the cells. */
static char *
cells_sentence (const WinMap *map)
{
  const char *code = map->grid.scenario->currency->code;
  g_autofree char *other = NULL;

  if (all_are_equal (map))
    return g_strdup (_ ("Every cell: both courses cost the same."));
  switch (map->amount) {
  case WIN_AMOUNT_MONEY:
    return g_strdup (some_are_rounded (map)
                         ? _ ("Every cell: what the cheaper course saves, rounded.")
                         : _ ("Every cell: what the cheaper course saves."));
  case WIN_AMOUNT_NUMBER:
    return g_strdup_printf (some_are_rounded (map)
                                /* Translators: %s is the code of a currency: "USD". */
                                ? _ ("Every cell: what the cheaper course saves in %s, rounded.")
                                : _ ("Every cell: what the cheaper course saves in %s."),
                            code);
  case WIN_AMOUNT_NONE:
    other = ep_course_label (map->grid.scenario, map->grid.courses[1], EP_LABEL_INSIDE);
    return g_strdup_printf (_ ("Every cell: which course is cheaper, a dash where it is %s."),
                            other);
  default:
    g_assert_not_reached ();
  }
}

/* In how many pairs of the range who is cheaper; where nobody is with the planned counts, of both.
 */
static char *
outcomes_sentence (const WinMap *map, const EpPair *pair)
{
  const EpOutcomes *outcomes = &pair->outcomes;
  guint n_all = outcomes->reference + outcomes->other + outcomes->equal;
  gboolean other_leads = pair->course_cheaper == EP_CHEAPER_OTHER;
  guint n_won = other_leads ? outcomes->other : outcomes->reference;
  EpFormatter *formatter = map->subject->formatter;
  const EpScenario *scenario = map->grid.scenario;
  g_autofree char *all = ep_format_count (formatter, n_all);
  g_autofree char *won = ep_format_count (formatter, n_won);
  g_autofree char *name =
      ep_course_label (scenario, other_leads ? pair->course : 0, EP_LABEL_INSIDE);
  g_autofree char *other_name = ep_course_label (scenario, pair->course, EP_LABEL_INSIDE);
  g_autofree char *other_won = ep_format_count (formatter, outcomes->other);

  if (outcomes->equal == n_all)
    return g_strdup (_ ("Dashed: the planned range, where both cost exactly the same."));
  if (pair->course_cheaper == EP_CHEAPER_EQUAL)
    return g_strdup_printf (
        /* Translators: "Dashed: the planned range, where microneedling is cheaper in 1 of 3 and
         * laser in 1." A count of cells, not a chance. */
        _ ("Dashed: the planned range, where %s is cheaper in %s of %s and %s in %s."), name, won,
        all, other_name, other_won);
  if (n_won == n_all)
    return g_strdup_printf (_ ("Dashed: the planned range, where %s is cheaper in all %s."), name,
                            all);
  /* Translators: "Dashed: the planned range, where microneedling is cheaper in 2 of 3." A count of
   * cells, not a chance. */
  return g_strdup_printf (_ ("Dashed: the planned range, where %s is cheaper in %s of %s."), name,
                          won, all);
}

/* NULL where there is no frame. */
static char *
range_sentence (const WinMap *map)
{
  if (!map->range.is_seen)
    return NULL;
  return outcomes_sentence (map, &map->subject->comparison->pairs[map->subject->pair]);
}

/* NULL where no cell is a near tie. */
static char *
near_tie_sentence (const WinMap *map)
{
  for (guint i = 0; i < ep_win_map_n_cells (map); i++) {
    g_autofree char *percent = NULL;

    if (!map->cells[i].near_tie)
      continue;
    percent = ep_format_percent (map->subject->formatter, map->grid.scenario->near_tie_ppm);
    /* Translators: %s is a percentage: "Hatched: about the same, within 5%." */
    return g_strdup_printf (_ ("Hatched: about the same, within %s."), percent);
  }
  return NULL;
}

char *
ep_win_map_support (const WinMap *map)
{
  const EpChartSubject *subject = map->subject;
  char *support = ep_sentences_join (cells_sentence (map), range_sentence (map));

  support = ep_sentences_join (support, near_tie_sentence (map));
  return ep_sentences_join (
      support, ep_own_costs_sentence (subject->scenario, subject->comparison, subject->pair));
}

char *
ep_win_cell_sentence (EpFormatter *formatter, const WinGrid *grid, const WinCell *cell)
{
  guint n = cell->sessions[0];
  Source source;
  char *sentence;

  source_init (&source, formatter, grid, cell);
  if (cell->cheaper == EP_CHEAPER_EQUAL)
    sentence = g_strdup_printf (
        ngettext ("With %s session of %s and %s of %s, both cost exactly the same, %s.",
                  "With %s sessions of %s and %s of %s, both cost exactly the same, %s.", n),
        source.counts[0], source.names[0], source.counts[1], source.names[1], source.totals[0]);
  else if (cell->near_tie)
    sentence = g_strdup_printf (
        ngettext ("With %s session of %s and %s of %s, both cost about the same: %s is %s cheaper, "
                  "%s against %s.",
                  "With %s sessions of %s and %s of %s, both cost about the same: %s is %s "
                  "cheaper, %s against %s.",
                  n),
        source.counts[0], source.names[0], source.counts[1], source.names[1],
        source.names[source.winner], source.saving, source.totals[source.winner],
        source.totals[source.loser]);
  else
    sentence = g_strdup_printf (
        /* Translators: "With 6 sessions of microneedling and 3 of laser, laser is $120.00 cheaper:
         * $1,500.00 against $1,620.00." The first amount is that of the cheaper one. */
        ngettext ("With %s session of %s and %s of %s, %s is %s cheaper: %s against %s.",
                  "With %s sessions of %s and %s of %s, %s is %s cheaper: %s against %s.", n),
        source.counts[0], source.names[0], source.counts[1], source.names[1],
        source.names[source.winner], source.saving, source.totals[source.winner],
        source.totals[source.loser]);
  source_clear (&source);
  return sentence;
}

char *
ep_win_cell_brief (EpFormatter *formatter, const WinGrid *grid, const WinCell *cell)
{
  guint winner = cell->cheaper == EP_CHEAPER_OTHER ? 1 : 0;
  g_autofree char *name = NULL, *saving = NULL;

  if (cell->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup (_ ("Exactly the same"));
  name = ep_course_label (grid->scenario, grid->courses[winner], EP_LABEL_AT_START);
  saving = ep_format_money (formatter, cell->saving_minor, grid->scenario->currency);
  /* Translators: a treatment and an amount: "Laser is $120.00 cheaper" */
  return g_strdup_printf (_ ("%s is %s cheaper"), name, saving);
}

char *
ep_win_cell_brief_with_counts (EpFormatter *formatter, const WinGrid *grid, const WinCell *cell)
{
  Source source;
  char *brief;

  source_init (&source, formatter, grid, cell);
  if (cell->cheaper == EP_CHEAPER_EQUAL)
    /* Translators: numbers of sessions of the first and of the second treatment, and what holds
     * with them: "9 and 3: laser is $420.00 cheaper" */
    brief = g_strdup_printf (_ ("%s and %s: exactly the same"), source.counts[0], source.counts[1]);
  else
    brief = g_strdup_printf (_ ("%s and %s: %s is %s cheaper"), source.counts[0], source.counts[1],
                             source.names[source.winner], source.saving);
  source_clear (&source);
  return brief;
}
