#include "what-changes-chart.h"

#include <glib/gi18n.h>
#include <present/verdict.h>

#include "sentences.h"

/* What the headline is told from. */
typedef struct {
  gboolean among_more; /* more than two courses: it names both of the pair */
  guint months;
  const char *month_count;
  const char *winner, *loser;
} Headline;

static char *
equal_headline (const Headline *of)
{
  if (of->among_more)
    return g_strdup_printf (ngettext ("Over %s month %s and %s cost exactly the same.",
                                      "Over %s months %s and %s cost exactly the same.",
                                      of->months),
                            of->month_count, of->winner, of->loser);
  return g_strdup_printf (ngettext ("Over %s month both cost exactly the same.",
                                    "Over %s months both cost exactly the same.", of->months),
                          of->month_count);
}

static char *
near_tie_headline (const Headline *of)
{
  if (of->among_more)
    return g_strdup_printf (
        ngettext ("Over %s month %s is cheaper than %s, by so little that it counts as about the "
                  "same.",
                  "Over %s months %s is cheaper than %s, by so little that it counts as about the "
                  "same.",
                  of->months),
        of->month_count, of->winner, of->loser);
  return g_strdup_printf (
      ngettext ("Over %s month %s is cheaper, by so little that it counts as about the same.",
                "Over %s months %s is cheaper, by so little that it counts as about the same.",
                of->months),
      of->month_count, of->winner);
}

static char *
cheaper_headline (const Headline *of)
{
  if (of->among_more)
    return g_strdup_printf (ngettext ("Over %s month %s is cheaper than %s.",
                                      "Over %s months %s is cheaper than %s.", of->months),
                            of->month_count, of->winner, of->loser);
  return g_strdup_printf (
      ngettext ("Over %s month %s is cheaper.", "Over %s months %s is cheaper.", of->months),
      of->month_count, of->winner);
}

char *
ep_change_headline (const EpChartSubject *subject)
{
  const EpScenario *scenario = subject->scenario;
  const EpPair *pair = &subject->comparison->pairs[subject->pair];
  guint months = subject->comparison->horizon_months;
  gboolean other_wins = pair->horizon_cheaper == EP_CHEAPER_OTHER;
  g_autofree char *month_count = ep_format_count (subject->formatter, months);
  g_autofree char *winner =
      ep_course_label (scenario, other_wins ? pair->course : 0, EP_LABEL_INSIDE);
  g_autofree char *loser =
      ep_course_label (scenario, other_wins ? 0 : pair->course, EP_LABEL_INSIDE);
  const Headline of = {scenario->n_courses > 2, months, month_count, winner, loser};

  if (pair->horizon_cheaper == EP_CHEAPER_EQUAL)
    return equal_headline (&of);
  return pair->horizon_near_tie ? near_tie_headline (&of) : cheaper_headline (&of);
}

/* How many of the inputs can flip the answer. */
static char *
count_sentence (guint n_flips, guint n_inputs)
{
  static const char *const some[] = {
      /* Translators: of "Over 36 months laser is cheaper.", here and below. The inputs are listed.
       */
      N_ ("No input can change that alone in the range shown."),
      N_ ("One input can change that alone; the rest cannot in the range shown."),
      N_ ("Two inputs can change that alone, nearest first; the rest cannot in the range shown."),
      N_ ("Three inputs can change that alone, nearest first; the rest cannot in the range shown."),
      N_ ("Four inputs can change that alone, nearest first; the rest cannot in the range shown."),
      N_ ("Five inputs can change that alone, nearest first; the rest cannot in the range shown."),
      N_ ("Six inputs can change that alone, nearest first; the rest cannot in the range shown."),
  };

  if (n_flips == n_inputs)
    return g_strdup (_ ("Each of these inputs can change that alone, nearest first."));
  g_assert (n_flips < G_N_ELEMENTS (some));
  return g_strdup (_ (some[n_flips]));
}

char *
ep_change_support (const EpChartSubject *subject)
{
  ChangeInput inputs[EP_PARAMETERS];
  guint n_inputs = ep_change_inputs (subject, inputs), n_flips = 0;

  for (guint i = 0; i < n_inputs; i++)
    n_flips += inputs[i].flips ? 1 : 0;
  return ep_sentences_join (
      ep_sentences_join (count_sentence (n_flips, n_inputs),
                         /* Translators: what the two signs in the chart mean. */
                         g_strdup (_ ("Pin: the value now. Diamond: break-even."))),
      ep_own_costs_sentence (subject->scenario, subject->comparison, subject->pair));
}
