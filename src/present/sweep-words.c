#include "sweep-words.h"

#include <engine/decimal.h>
#include <glib/gi18n.h>
#include <present/verdict.h>

#include "sentences.h"

/* How the values of a parameter are told. */
typedef enum { UNIT_MONEY, UNIT_SESSIONS, UNIT_MONTHS } Unit;

static Unit
unit_of (EpParameter parameter)
{
  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    return UNIT_MONEY;
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    return UNIT_SESSIONS;
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
  case EP_PARAMETER_HORIZON:
    return UNIT_MONTHS;
  default:
    g_assert_not_reached ();
  }
}

guint
ep_sweep_course (EpParameter parameter, guint other)
{
  return parameter == EP_PARAMETER_OTHER_SESSION_PRICE ||
                 parameter == EP_PARAMETER_OTHER_SESSIONS ||
                 parameter == EP_PARAMETER_OTHER_MAINTENANCE
             ? other
             : 0;
}

char *
ep_sweep_title (EpParameter parameter, const char *name)
{
  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    /* Translators: an input of a treatment, here and below: "Laser session price" */
    return g_strdup_printf (_ ("%s session price"), name);
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    /* Translators: the number of them */
    return g_strdup_printf (_ ("%s sessions"), name);
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    return g_strdup_printf (_ ("%s maintenance"), name);
  case EP_PARAMETER_HORIZON:
    return g_strdup (_ ("Months compared"));
  default:
    g_assert_not_reached ();
  }
}

char *
ep_sweep_value (const EpChartSubject *subject, EpParameter parameter, gint64 value,
                gboolean briefly)
{
  const EpCurrency *currency = subject->scenario->currency;

  if (!ep_parameter_is_price (parameter))
    return ep_format_count (subject->formatter, (guint64)value);
  return briefly ? ep_format_money_short (subject->formatter, value, currency)
                 : ep_format_money (subject->formatter, value, currency);
}

char *
ep_sweep_plain_value (const EpChartSubject *subject, EpParameter parameter, gint64 value)
{
  gboolean is_price = ep_parameter_is_price (parameter);
  char text[EP_DECIMAL_SIZE];

  ep_decimal_write (value, is_price ? subject->scenario->currency->decimals : 0, text);
  return g_strdup (text);
}

char *
ep_sweep_now (const EpChartSubject *subject, const EpSweep *sweep)
{
  g_autofree char *value = ep_sweep_value (subject, sweep->parameter, sweep->now, FALSE);
  gulong count = (gulong)sweep->now;

  if (sweep->parameter == EP_PARAMETER_REFERENCE_MAINTENANCE ||
      sweep->parameter == EP_PARAMETER_OTHER_MAINTENANCE)
    /* Translators: how often there is maintenance, as it is entered now; here and below, below the
     * name of an input */
    return g_strdup_printf (ngettext ("Every month now", "Every %s months now", count), value);
  switch (unit_of (sweep->parameter)) {
  case UNIT_MONEY:
    return g_strdup_printf (_ ("%s now"), value);
  case UNIT_SESSIONS:
    return g_strdup_printf (ngettext ("%s session now", "%s sessions now", count), value);
  case UNIT_MONTHS:
    return g_strdup_printf (ngettext ("%s month now", "%s months now", count), value);
  default:
    g_assert_not_reached ();
  }
}

static char *
at_or_less (Unit unit, const char *value, gulong count)
{
  switch (unit) {
  case UNIT_MONEY:
    /* Translators: where the answer to "who is cheaper" flips, here and below. It stands below the
     * words "The answer flips" and inside the sentence "The answer flips %s." */
    return g_strdup_printf (_ ("at %s or less"), value);
  case UNIT_SESSIONS:
    return g_strdup_printf (ngettext ("at %s session or fewer", "at %s sessions or fewer", count),
                            value);
  case UNIT_MONTHS:
    return g_strdup_printf (ngettext ("at %s month or fewer", "at %s months or fewer", count),
                            value);
  default:
    g_assert_not_reached ();
  }
}

static char *
at_or_more (Unit unit, const char *value, gulong count)
{
  switch (unit) {
  case UNIT_MONEY:
    return g_strdup_printf (_ ("at %s or more"), value);
  case UNIT_SESSIONS:
    return g_strdup_printf (ngettext ("at %s session or more", "at %s sessions or more", count),
                            value);
  case UNIT_MONTHS:
    return g_strdup_printf (ngettext ("at %s month or more", "at %s months or more", count), value);
  default:
    g_assert_not_reached ();
  }
}

static char *
at_one (Unit unit, const char *value, gulong count)
{
  switch (unit) {
  case UNIT_MONEY:
    return g_strdup_printf (_ ("at %s"), value);
  case UNIT_SESSIONS:
    return g_strdup_printf (ngettext ("at %s session", "at %s sessions", count), value);
  case UNIT_MONTHS:
    return g_strdup_printf (ngettext ("at %s month", "at %s months", count), value);
  default:
    g_assert_not_reached ();
  }
}

static char *
at_range (Unit unit, const char *from, const char *to)
{
  switch (unit) {
  case UNIT_MONEY:
    return g_strdup_printf (_ ("at %s to %s"), from, to);
  case UNIT_SESSIONS:
    return g_strdup_printf (_ ("at %s to %s sessions"), from, to);
  case UNIT_MONTHS:
    return g_strdup_printf (_ ("at %s to %s months"), from, to);
  default:
    g_assert_not_reached ();
  }
}

char *
ep_sweep_flip (const EpChartSubject *subject, const EpSweep *sweep, EpStretch stretch)
{
  Unit unit = unit_of (sweep->parameter);
  g_autofree char *from = ep_sweep_value (subject, sweep->parameter, stretch.from, FALSE);
  g_autofree char *to = ep_sweep_value (subject, sweep->parameter, stretch.to, FALSE);

  if (stretch.from == stretch.to)
    return at_one (unit, from, (gulong)stretch.from);
  if (stretch.from == sweep->lowest)
    return at_or_less (unit, to, (gulong)stretch.to);
  if (stretch.to == sweep->highest)
    return at_or_more (unit, from, (gulong)stretch.from);
  return at_range (unit, from, to);
}

const char *
ep_sweep_winner (char *const names[2], EpCheaper cheaper)
{
  return names[cheaper == EP_CHEAPER_OTHER ? 1 : 0];
}

/* What comes after a stretch in which both cost the same, seen from now: where a price ties at a
 * single value, that is what the tie leads to. FALSE when nothing comes, or the answer of now. */
static gboolean
find_beyond (const EpSweep *sweep, EpStretch stretch, EpCheaper *cheaper)
{
  gboolean is_below = stretch.to < sweep->now;
  gint64 value = is_below ? stretch.from - 1 : stretch.to + 1;

  if (stretch.cheaper != EP_CHEAPER_EQUAL || value < sweep->lowest || value > sweep->highest)
    return FALSE;
  *cheaper = sweep->flips[ep_sweep_find (sweep, value)].cheaper;
  return *cheaper != sweep->flips[ep_sweep_find (sweep, sweep->now)].cheaper;
}

char *
ep_sweep_then (const EpSweep *sweep, EpStretch stretch, char *const names[2])
{
  EpCheaper beyond;

  if (find_beyond (sweep, stretch, &beyond))
    return stretch.to < sweep->now
               /* Translators: below "at $582.00", where both cost the same */
               ? g_strdup_printf (_ ("below that %s is cheaper"), ep_sweep_winner (names, beyond))
               : g_strdup_printf (_ ("above that %s is cheaper"), ep_sweep_winner (names, beyond));
  if (stretch.cheaper == EP_CHEAPER_EQUAL)
    /* Translators: below "at 8 sessions or more" */
    return g_strdup (_ ("then both cost the same"));
  /* Translators: below "at 8 sessions or more": who is cheaper there */
  return g_strdup_printf (_ ("then %s is cheaper"), ep_sweep_winner (names, stretch.cheaper));
}

char *
ep_sweep_range (const EpChartSubject *subject, const EpSweep *sweep)
{
  g_autofree char *from = ep_sweep_value (subject, sweep->parameter, sweep->lowest, TRUE);
  g_autofree char *to = ep_sweep_value (subject, sweep->parameter, sweep->highest, TRUE);

  switch (unit_of (sweep->parameter)) {
  case UNIT_MONEY:
    /* Translators: the range in which the answer never flips, here and below; below "Never" */
    return g_strdup_printf (_ ("from %s to %s"), from, to);
  case UNIT_SESSIONS:
    return g_strdup_printf (_ ("from %s to %s sessions"), from, to);
  case UNIT_MONTHS:
    return g_strdup_printf (_ ("from %s to %s months"), from, to);
  default:
    g_assert_not_reached ();
  }
}

static char *
now_sentence (const EpChartSubject *subject, const EpSweep *sweep)
{
  guint course =
      ep_sweep_course (sweep->parameter, subject->comparison->pairs[subject->pair].course);
  g_autofree char *value = ep_sweep_value (subject, sweep->parameter, sweep->now, FALSE);
  g_autofree char *first = ep_course_label (subject->scenario, course, EP_LABEL_AT_START);
  g_autofree char *name = ep_course_label (subject->scenario, course, EP_LABEL_INSIDE);
  gulong count = (gulong)sweep->now;

  if (sweep->parameter == EP_PARAMETER_HORIZON)
    return g_strdup_printf (
        ngettext ("%s month is compared now.", "%s months are compared now.", count), value);
  switch (unit_of (sweep->parameter)) {
  case UNIT_MONEY:
    /* Translators: a treatment and its price */
    return g_strdup_printf (_ ("A session of %s costs %s now."), name, value);
  case UNIT_SESSIONS:
    return g_strdup_printf (
        ngettext ("%s takes %s session now.", "%s takes %s sessions now.", count), first, value);
  case UNIT_MONTHS:
    return g_strdup_printf (ngettext ("%s has maintenance every %s month now.",
                                      "%s has maintenance every %s months now.", count),
                            first, value);
  default:
    g_assert_not_reached ();
  }
}

static char *
then_sentence (const EpSweep *sweep, EpStretch stretch, char *const names[2])
{
  EpCheaper beyond;

  if (find_beyond (sweep, stretch, &beyond))
    return stretch.to < sweep->now
               /* Translators: behind "The answer flips at $582.00." */
               ? g_strdup_printf (_ ("Below that %s is cheaper."), ep_sweep_winner (names, beyond))
               : g_strdup_printf (_ ("Above that %s is cheaper."), ep_sweep_winner (names, beyond));
  if (stretch.cheaper == EP_CHEAPER_EQUAL)
    return g_strdup (_ ("Then both cost the same."));
  /* Translators: behind "The answer flips at 8 sessions or more." */
  return g_strdup_printf (_ ("Then %s is cheaper."), ep_sweep_winner (names, stretch.cheaper));
}

/* "The answer flips at 8 sessions or more.": among more than two courses, of which of them. */
static char *
flips_sentence (const EpChartSubject *subject, const char *flip, char *const names[2])
{
  if (subject->scenario->n_courses > 2)
    /* Translators: two treatments, and for which value of an input the cheaper one is no more the
     * same: "The answer for microneedling and laser flips at 8 sessions or more." */
    return g_strdup_printf (_ ("The answer for %s and %s flips %s."), names[0], names[1], flip);
  /* Translators: "The answer flips at 8 sessions or more." */
  return g_strdup_printf (_ ("The answer flips %s."), flip);
}

static char *
never_sentence (const EpChartSubject *subject, const char *range, char *const names[2])
{
  if (subject->scenario->n_courses > 2)
    /* Translators: "The answer for microneedling and laser never flips from 1 to 24 sessions." */
    return g_strdup_printf (_ ("The answer for %s and %s never flips %s."), names[0], names[1],
                            range);
  /* Translators: "The answer never flips from 1 to 24 sessions." */
  return g_strdup_printf (_ ("The answer never flips %s."), range);
}

static char *
answer_sentences (const EpChartSubject *subject, const EpSweep *sweep)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  g_autofree char *reference = ep_course_label (subject->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *compared = ep_course_label (subject->scenario, other, EP_LABEL_INSIDE);
  g_autofree char *range = ep_sweep_range (subject, sweep);
  g_autofree char *flip = NULL;
  char *const names[2] = {reference, compared};
  EpStretch stretch;
  gint64 nearest;

  if (!ep_sweep_nearest (sweep, &nearest, &stretch))
    return never_sentence (subject, range, names);
  flip = ep_sweep_flip (subject, sweep, stretch);
  return ep_sentences_join (flips_sentence (subject, flip, names),
                            then_sentence (sweep, stretch, names));
}

char *
ep_sweep_sentence (const EpChartSubject *subject, const EpSweep *sweep)
{
  return ep_sentences_join (now_sentence (subject, sweep), answer_sentences (subject, sweep));
}
