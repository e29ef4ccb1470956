#include <present/targets.h>

#include <glib/gi18n.h>
#include <present/verdict.h>

#include "sentences.h"
#include "sweep-words.h"

/* What the sentences are made of. */
typedef struct {
  char *name;   /* of the input's course, inside a sentence */
  char *alone;  /* the same, alone */
  char *first;  /* the same, at the start */
  char *value;  /* what the input is set to */
  char *winner; /* who is cheaper, inside a sentence */
} Words;

static void
words_clear (Words *words)
{
  g_free (words->name);
  g_free (words->alone);
  g_free (words->first);
  g_free (words->value);
  g_free (words->winner);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static char *
input_value (const EpChartSubject *subject, EpInput input, gint64 value)
{
  switch (ep_input_kind (input.field)) {
  case EP_INPUT_MONEY:
    return ep_format_money (subject->formatter, value, subject->scenario->currency);
  case EP_INPUT_RATIO:
    return ep_format_decimal (subject->formatter, value, EP_RATIO_DIGITS, 0);
  case EP_INPUT_COUNT:
    return ep_format_count (subject->formatter, (guint64)value);
  case EP_INPUT_PERCENT:
  case EP_INPUT_TENTHS:
  case EP_INPUT_CHOICE:
  case EP_INPUT_DAY:
  default:
    g_assert_not_reached ();
  }
}

/* The same at the end of a range: "$1,200". */
static char *
limit_value (const EpChartSubject *subject, EpInput input, gint64 value)
{
  if (ep_input_kind (input.field) == EP_INPUT_MONEY)
    return ep_format_money_short (subject->formatter, value, subject->scenario->currency);
  return input_value (subject, input, value);
}

static Words
words_of (const EpChartSubject *subject, const EpTarget *target)
{
  guint course = target->input.course;
  guint other = subject->comparison->pairs[subject->pair].course;
  guint winner = target->cheaper == EP_CHEAPER_OTHER ? other : 0;

  return (Words){ep_course_label (subject->scenario, course, EP_LABEL_INSIDE),
                 ep_course_label (subject->scenario, course, EP_LABEL_ALONE),
                 ep_course_label (subject->scenario, course, EP_LABEL_AT_START),
                 input_value (subject, target->input, target->value),
                 ep_course_label (subject->scenario, winner, EP_LABEL_INSIDE)};
}

static char *
set_and_cheaper (const EpTarget *target, const Words *words)
{
  switch ((int)target->input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    /* Translators: what a button does, here and below: "Set laser session price to $433.34: from
     * here microneedling is cheaper" */
    return g_strdup_printf (_ ("Set %s session price to %s: from here %s is cheaper"), words->name,
                            words->value, words->winner);
  case EP_FIELD_PRICE_RATIO_E4:
    return g_strdup_printf (_ ("Set %s price ratio to %s: from here %s is cheaper"), words->name,
                            words->value, words->winner);
  case EP_FIELD_SESSIONS_LIKELY:
    return g_strdup_printf (_ ("Set %s sessions to %s: from here %s is cheaper"), words->name,
                            words->value, words->winner);
  case EP_FIELD_MAINTENANCE_MONTHS:
    /* Translators: maintenance every so many months */
    return g_strdup_printf (_ ("Set %s maintenance to %s: from here %s is cheaper"), words->name,
                            words->value, words->winner);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("Set months compared to %s: from here %s is cheaper"), words->value,
                            words->winner);
  default:
    g_assert_not_reached ();
  }
}

static char *
set_and_equal (const EpTarget *target, const Words *words)
{
  switch ((int)target->input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    return g_strdup_printf (_ ("Set %s session price to %s: there both cost the same"), words->name,
                            words->value);
  case EP_FIELD_PRICE_RATIO_E4:
    return g_strdup_printf (_ ("Set %s price ratio to %s: there both cost the same"), words->name,
                            words->value);
  case EP_FIELD_SESSIONS_LIKELY:
    return g_strdup_printf (_ ("Set %s sessions to %s: there both cost the same"), words->name,
                            words->value);
  case EP_FIELD_MAINTENANCE_MONTHS:
    return g_strdup_printf (_ ("Set %s maintenance to %s: there both cost the same"), words->name,
                            words->value);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("Set months compared to %s: there both cost the same"),
                            words->value);
  default:
    g_assert_not_reached ();
  }
}

static char *
was_set_and_cheaper (const EpTarget *target, const Words *words)
{
  switch ((int)target->input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    /* Translators: what a button did, here and below: "Laser session price set to $433.34: from
     * here microneedling is cheaper." */
    return g_strdup_printf (_ ("%s session price set to %s: from here %s is cheaper."),
                            words->alone, words->value, words->winner);
  case EP_FIELD_PRICE_RATIO_E4:
    return g_strdup_printf (_ ("%s price ratio set to %s: from here %s is cheaper."), words->alone,
                            words->value, words->winner);
  case EP_FIELD_SESSIONS_LIKELY:
    return g_strdup_printf (_ ("%s sessions set to %s: from here %s is cheaper."), words->alone,
                            words->value, words->winner);
  case EP_FIELD_MAINTENANCE_MONTHS:
    return g_strdup_printf (_ ("%s maintenance set to %s: from here %s is cheaper."), words->alone,
                            words->value, words->winner);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("Months compared set to %s: from here %s is cheaper."), words->value,
                            words->winner);
  default:
    g_assert_not_reached ();
  }
}

static char *
was_set_and_equal (const EpTarget *target, const Words *words)
{
  switch ((int)target->input.field) {
  case EP_FIELD_SESSION_PRICE_MINOR:
    return g_strdup_printf (_ ("%s session price set to %s: there both cost the same."),
                            words->alone, words->value);
  case EP_FIELD_PRICE_RATIO_E4:
    return g_strdup_printf (_ ("%s price ratio set to %s: there both cost the same."), words->alone,
                            words->value);
  case EP_FIELD_SESSIONS_LIKELY:
    return g_strdup_printf (_ ("%s sessions set to %s: there both cost the same."), words->alone,
                            words->value);
  case EP_FIELD_MAINTENANCE_MONTHS:
    return g_strdup_printf (_ ("%s maintenance set to %s: there both cost the same."), words->alone,
                            words->value);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("Months compared set to %s: there both cost the same."),
                            words->value);
  default:
    g_assert_not_reached ();
  }
}

/* No value makes both cost the same, or any value does. */
static char *
never_by_price (const EpTarget *target, const char *from, const char *to)
{
  gboolean is_ratio = target->input.field == EP_FIELD_PRICE_RATIO_E4;

  if (target->cheaper == EP_CHEAPER_EQUAL)
    return is_ratio
               ? g_strdup_printf (_ ("Both cost the same at any ratio from %s to %s"), from, to)
               : g_strdup_printf (_ ("Both cost the same at any session price from %s to %s"), from,
                                  to);
  return is_ratio
             ? g_strdup_printf (_ ("No ratio from %s to %s makes both cost the same"), from, to)
             : g_strdup_printf (_ ("No session price from %s to %s makes both cost the same"), from,
                                to);
}

static char *
always_equal (const EpTarget *target, const Words *words, const char *from, const char *to)
{
  switch ((int)target->input.field) {
  case EP_FIELD_SESSIONS_LIKELY:
    return g_strdup_printf (_ ("Both cost the same with any number of %s sessions from %s to %s"),
                            words->name, from, to);
  case EP_FIELD_MAINTENANCE_MONTHS:
    return g_strdup_printf (_ ("Both cost the same with %s maintenance every %s to %s months"),
                            words->name, from, to);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("Both cost the same over any number of months from %s to %s"), from,
                            to);
  default:
    g_assert_not_reached ();
  }
}

static char *
never_by_count (const EpChartSubject *subject, const EpTarget *target, const Words *words,
                const char *from, const char *to)
{
  guint other = subject->comparison->pairs[subject->pair].course;
  guint course = target->cheaper == EP_CHEAPER_OTHER ? other : 0;
  g_autofree char *winner = ep_course_label (subject->scenario, course, EP_LABEL_AT_START);

  switch ((int)target->input.field) {
  case EP_FIELD_SESSIONS_LIKELY:
    /* Translators: "Microneedling is cheaper with any number of laser sessions from 1 to 24" */
    return g_strdup_printf (_ ("%s is cheaper with any number of %s sessions from %s to %s"),
                            winner, words->name, from, to);
  case EP_FIELD_MAINTENANCE_MONTHS:
    /* Translators: "Microneedling is cheaper with laser maintenance every 1 to 36 months" */
    return g_strdup_printf (_ ("%s is cheaper with %s maintenance every %s to %s months"), winner,
                            words->name, from, to);
  case EP_FIELD_HORIZON_MONTHS:
    return g_strdup_printf (_ ("%s is cheaper over any number of months from %s to %s"), winner,
                            from, to);
  default:
    g_assert_not_reached ();
  }
}

static char *
never (const EpChartSubject *subject, const EpTarget *target, const Words *words)
{
  g_autofree char *from = limit_value (subject, target->input, target->lowest);
  g_autofree char *to = limit_value (subject, target->input, target->highest);

  if (ep_input_kind (target->input.field) != EP_INPUT_COUNT)
    return never_by_price (target, from, to);
  if (target->cheaper == EP_CHEAPER_EQUAL)
    return always_equal (target, words, from, to);
  return never_by_count (subject, target, words, from, to);
}

char *
ep_target_label (const EpChartSubject *subject, const EpTarget *target)
{
  g_auto (Words) words = words_of (subject, target);

  switch (target->kind) {
  case EP_TARGET_VALUE:
    return target->cheaper == EP_CHEAPER_EQUAL ? set_and_equal (target, &words)
                                               : set_and_cheaper (target, &words);
  case EP_TARGET_HERE:
    /* Translators: a treatment's price or price ratio */
    return g_strdup_printf (_ ("%s is at its break-even, %s, already"), words.first, words.value);
  case EP_TARGET_NEVER:
    return never (subject, target, &words);
  case EP_TARGET_ALWAYS_DEARER:
    return g_strdup_printf (_ ("%s is dearer at any price"), words.first);
  case EP_TARGET_ALWAYS_CHEAPER:
    return g_strdup_printf (_ ("%s is cheaper at any price"), words.first);
  case EP_TARGET_OUT_OF_REACH:
    return g_strdup_printf (_ ("The answer flips at %s, which cannot be entered here"),
                            words.value);
  default:
    g_assert_not_reached ();
  }
}

/* What else changed. */
static char *
horizon_sentence (const EpChartSubject *subject, guint months)
{
  if (months == 0)
    return NULL;

  g_autofree char *count = ep_format_count (subject->formatter, months);
  return g_strdup_printf (
      ngettext ("%s month is compared now.", "%s months are compared now.", months), count);
}

static char *
held_sentence (const EpChartSubject *subject, const EpTarget *target)
{
  if (!target->holds_price)
    return NULL;

  guint other = subject->comparison->pairs[subject->pair].course;
  g_autofree char *name = ep_course_label (subject->scenario, other, EP_LABEL_AT_START);
  g_autofree char *price =
      ep_format_money (subject->formatter, target->held_price_minor, subject->scenario->currency);

  /* Translators: "Laser keeps its session price of $1,200.00 and has no ratio any more." */
  return g_strdup_printf (_ ("%s keeps its session price of %s and has no ratio any more."), name,
                          price);
}

char *
ep_target_toast (const EpChartSubject *subject, const EpTarget *target)
{
  g_assert (target->kind == EP_TARGET_VALUE);
  g_auto (Words) words = words_of (subject, target);
  char *was_set = target->cheaper == EP_CHEAPER_EQUAL ? was_set_and_equal (target, &words)
                                                      : was_set_and_cheaper (target, &words);
  char *changes = ep_sentences_join (horizon_sentence (subject, target->horizon_months),
                                     held_sentence (subject, target));

  return ep_sentences_join (was_set, changes);
}

char *
ep_sparkline_description (const EpChartSubject *subject, EpParameter parameter)
{
  const EpSweep *sweep = ep_pair_sweep (&subject->comparison->pairs[subject->pair], parameter);

  g_assert (sweep != NULL);
  return ep_sweep_sentence (subject, sweep);
}
