#include "break-even-text.h"
#include "leader-sentence.h"

#include <glib/gi18n.h>
#include <present/quote-comparison.h>
#include <present/quote-words.h>
#include <present/verdict.h>
#include <string.h>

/* The table as it is written. */
typedef struct {
  EpFormatter *formatter;
  const EpQuoteSide *sides;
  GArray *rows; /* of EpQuoteComparisonRow */
} Draft;

static gboolean
same_currency (const Draft *draft)
{
  return draft->sides[0].scenario->currency == draft->sides[1].scenario->currency;
}

static char *
money (const Draft *draft, guint side, gint64 amount_minor)
{
  return ep_format_money (draft->formatter, amount_minor, draft->sides[side].scenario->currency);
}

/* Takes the texts. */
static EpQuoteComparisonRow *
add_row (Draft *draft, char *label, char *first, char *second, char *difference)
{
  EpQuoteComparisonRow row = {.label = label, .values = {first, second}, .difference = difference};

  row.same = strcmp (first, second) == 0;
  g_array_append_val (draft->rows, row);
  return &g_array_index (draft->rows, EpQuoteComparisonRow, draft->rows->len - 1);
}

static char *
same_text (void)
{
  /* Translators: in a column of what differs between two quotes: an amount, a number, a date or a
   * word that is the same in both. */
  return g_strdup (C_ ("difference", "the same"));
}

/* Texts of which nothing can be told but that they differ. Takes label and values. */
static void
add_texts (Draft *draft, const char *label, char *first, char *second, const char *different)
{
  gboolean same = strcmp (first, second) == 0;

  add_row (draft, g_strdup (label), first, second, same ? same_text () : g_strdup (different));
}

/* What the second amount is more or less than the first. */
static char *
money_difference (const Draft *draft, gint64 first_minor, gint64 second_minor)
{
  g_autofree char *amount = NULL;

  if (!same_currency (draft))
    /* Translators: in place of the difference of two amounts. */
    return g_strdup (_ ("different currency"));
  if (first_minor == second_minor)
    return same_text ();
  amount = money (draft, 0, ABS (second_minor - first_minor));
  return g_strdup_printf (
      second_minor > first_minor ? C_ ("amount", "%s more") : C_ ("amount", "%s less"), amount);
}

static void
add_money (Draft *draft, const char *label, gint64 first_minor, gint64 second_minor)
{
  add_row (draft, g_strdup (label), money (draft, 0, first_minor), money (draft, 1, second_minor),
           money_difference (draft, first_minor, second_minor))
      ->figures = TRUE;
}

/* What it is, before its figures */

static void
add_what_it_is (Draft *draft)
{
  const EpQuoteSide *first = &draft->sides[0], *second = &draft->sides[1];

  add_texts (draft, _ ("Treatments"), g_strdup (first->title), g_strdup (second->title),
             C_ ("treatments", "different"));
  add_texts (draft, C_ ("quote", "Status"), g_strdup (first->status), g_strdup (second->status),
             C_ ("status", "different"));
  add_texts (draft, _ ("Valid until"),
             ep_format_date (draft->formatter, first->valid_until, EP_DATE_MEDIUM),
             ep_format_date (draft->formatter, second->valid_until, EP_DATE_MEDIUM),
             first->valid_until < second->valid_until ? C_ ("date", "later")
                                                      : C_ ("date", "earlier"));
  add_texts (draft, _ ("Begins on"),
             ep_format_date (draft->formatter, first->scenario->start, EP_DATE_MEDIUM),
             ep_format_date (draft->formatter, second->scenario->start, EP_DATE_MEDIUM),
             first->scenario->start < second->scenario->start ? C_ ("date", "later")
                                                              : C_ ("date", "earlier"));
}

/* Courses */

/* Where one of the two has no such course. */
static char *
none_text (void)
{
  /* Translators: where one of two quotes has a treatment more than the other. */
  return g_strdup (_ ("Not compared"));
}

static char *
course_name (const Draft *draft, guint side, guint course)
{
  const EpScenario *scenario = draft->sides[side].scenario;

  return course < scenario->n_courses ? ep_course_label (scenario, course, EP_LABEL_ALONE)
                                      : none_text ();
}

/* "5", "5 (4 to 6)" */
static char *
sessions_text (const Draft *draft, guint side, guint course)
{
  EpSessions sessions = draft->sides[side].scenario->courses[course].sessions;
  g_autofree char *likely = ep_format_count (draft->formatter, sessions.likely);
  g_autofree char *least = ep_format_count (draft->formatter, sessions.min);
  g_autofree char *most = ep_format_count (draft->formatter, sessions.max);

  if (sessions.min == sessions.max)
    return g_steal_pointer (&likely);
  /* Translators: how many sessions are likely, and how many there may be: "5 (4 to 6)" */
  return g_strdup_printf (_ ("%s (%s to %s)"), likely, least, most);
}

static char *
sessions_difference (const Draft *draft, guint course)
{
  const EpSessions *first = &draft->sides[0].scenario->courses[course].sessions;
  const EpSessions *second = &draft->sides[1].scenario->courses[course].sessions;
  guint more = MAX (second->likely, first->likely), less = MIN (second->likely, first->likely);
  g_autofree char *count = ep_format_count (draft->formatter, more - less);

  if (more != less)
    return g_strdup_printf (second->likely > first->likely ? C_ ("sessions", "%s more")
                                                           : C_ ("sessions", "%s fewer"),
                            count);
  if (first->min != second->min || first->max != second->max)
    /* Translators: as many sessions are likely, but "4 to 6" is a different range than "5 to 8". */
    return g_strdup (_ ("different range"));
  return same_text ();
}

static guint
months_of (const Draft *draft, guint side)
{
  return draft->sides[side].comparison->horizon_months;
}

/* The months are told with each amount where they are not the same. */
static char *
horizon_total_text (const Draft *draft, guint side, guint course)
{
  gint64 total_minor = draft->sides[side].comparison->courses[course].horizon_total_minor;
  g_autofree char *amount = money (draft, side, total_minor);
  guint months = months_of (draft, side);
  g_autofree char *count = NULL;

  if (months_of (draft, 0) == months_of (draft, 1))
    return g_steal_pointer (&amount);
  count = ep_format_count (draft->formatter, months);
  return g_strdup_printf (ngettext ("%s month: %s", "%s months: %s", months), count, amount);
}

static char *
horizon_label (const Draft *draft)
{
  guint months = months_of (draft, 0);
  g_autofree char *count = ep_format_count (draft->formatter, months);

  if (months != months_of (draft, 1))
    return g_strdup (_ ("Over the months compared"));
  return g_strdup_printf (ngettext ("Over %s month", "Over %s months", months), count);
}

static void
add_horizon_total (Draft *draft, guint course)
{
  gint64 first_minor = draft->sides[0].comparison->courses[course].horizon_total_minor;
  gint64 second_minor = draft->sides[1].comparison->courses[course].horizon_total_minor;

  add_row (draft, horizon_label (draft), horizon_total_text (draft, 0, course),
           horizon_total_text (draft, 1, course),
           money_difference (draft, first_minor, second_minor))
      ->figures = TRUE;
}

static void
add_course (Draft *draft, guint course)
{
  const EpComparison *first = draft->sides[0].comparison, *second = draft->sides[1].comparison;
  g_autofree char *count = ep_format_count (draft->formatter, course + 1);

  add_row (draft, g_strdup_printf (_ ("Course %s"), count), course_name (draft, 0, course),
           course_name (draft, 1, course), g_strdup (""))
      ->heading = TRUE;
  if (course >= first->n_courses || course >= second->n_courses)
    return;
  add_money (draft, _ ("Session price"), first->courses[course].session_price_minor,
             second->courses[course].session_price_minor);
  add_row (draft, g_strdup (_ ("Sessions")), sessions_text (draft, 0, course),
           sessions_text (draft, 1, course), sessions_difference (draft, course))
      ->figures = TRUE;
  add_money (draft, _ ("Course total"), first->courses[course].course_total_minor,
             second->courses[course].course_total_minor);
  add_horizon_total (draft, course);
}

/* Pairs */

/* Who is cheaper, by how much. */
typedef struct {
  EpCheaper cheaper;
  gint64 difference_minor;
  gboolean near_tie;
} Outcome;

static Outcome
outcome_of (const EpPair *pair, EpSpan span)
{
  if (span == EP_SPAN_COURSE)
    return (Outcome){pair->course_cheaper, ABS (pair->course_difference_minor),
                     pair->course_near_tie};
  return (Outcome){pair->horizon_cheaper, ABS (pair->horizon_difference_minor),
                   pair->horizon_near_tie};
}

static char *
winner_name (const Draft *draft, guint side, guint pair, EpCheaper cheaper)
{
  guint course =
      cheaper == EP_CHEAPER_OTHER ? draft->sides[side].comparison->pairs[pair].course : 0;

  return ep_course_label (draft->sides[side].scenario, course, EP_LABEL_ALONE);
}

static char *
outcome_text (const Draft *draft, guint side, guint pair, const Outcome *outcome)
{
  g_autofree char *amount = money (draft, side, outcome->difference_minor);
  g_autofree char *winner = winner_name (draft, side, pair, outcome->cheaper);

  if (outcome->cheaper == EP_CHEAPER_EQUAL)
    return g_strdup (_ ("Exactly the same"));
  if (outcome->near_tie)
    /* Translators: a treatment and an amount: "Laser by $10.00, about the same" */
    return g_strdup_printf (_ ("%s by %s, about the same"), winner, amount);
  /* Translators: who is cheaper: "Microneedling by $90.00" */
  return g_strdup_printf (_ ("%s by %s"), winner, amount);
}

static char *
outcome_difference (const Draft *draft, guint pair, const Outcome outcomes[2])
{
  g_autofree char *first = winner_name (draft, 0, pair, outcomes[0].cheaper);
  g_autofree char *second = winner_name (draft, 1, pair, outcomes[1].cheaper);

  if (outcomes[0].cheaper != outcomes[1].cheaper || strcmp (first, second) != 0)
    /* Translators: in the second of two quotes another treatment is cheaper. */
    return g_strdup (_ ("different answer"));
  return money_difference (draft, outcomes[0].difference_minor, outcomes[1].difference_minor);
}

static void
add_outcome (Draft *draft, char *label, guint pair, EpSpan span)
{
  const Outcome outcomes[] = {outcome_of (&draft->sides[0].comparison->pairs[pair], span),
                              outcome_of (&draft->sides[1].comparison->pairs[pair], span)};

  add_row (draft, label, outcome_text (draft, 0, pair, &outcomes[0]),
           outcome_text (draft, 1, pair, &outcomes[1]), outcome_difference (draft, pair, outcomes))
      ->figures = TRUE;
}

static char *
cheaper_over_months_label (const Draft *draft)
{
  guint months = months_of (draft, 0);
  g_autofree char *count = ep_format_count (draft->formatter, months);

  if (months != months_of (draft, 1))
    return g_strdup (_ ("Cheaper over the months compared"));
  return g_strdup_printf (
      /* Translators: the label of who is cheaper: "Cheaper over 36 months" */
      ngettext ("Cheaper over %s month", "Cheaper over %s months", months), count);
}

/* "$470.00, 1.57 times", or why there is none. */
static char *
break_even_text (const Draft *draft, guint side, guint pair)
{
  const EpBreakEven *break_even = &draft->sides[side].comparison->pairs[pair].break_even_course;
  g_autofree char *price = NULL;
  g_autofree char *ratio = NULL;

  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_DEARER)
    /* Translators: a treatment has no break-even session price */
    return g_strdup (_ ("None, dearer at any price"));
  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_CHEAPER)
    return g_strdup (_ ("None, cheaper at any price"));
  price = money (draft, side, break_even->price_minor);
  if (!break_even->ratio.known)
    return g_steal_pointer (&price);
  ratio = ep_break_even_ratio_text (draft->formatter, break_even);
  /* Translators: a session price, and how many times the other's that is: "$470.00, 1.57 times" */
  return g_strdup_printf (_ ("%s, %s times"), price, ratio);
}

static char *
break_even_difference (const Draft *draft, guint pair)
{
  const EpBreakEven *first = &draft->sides[0].comparison->pairs[pair].break_even_course;
  const EpBreakEven *second = &draft->sides[1].comparison->pairs[pair].break_even_course;

  if (first->kind != second->kind)
    return g_strdup (_ ("different answer"));
  return money_difference (draft, first->price_minor, second->price_minor);
}

static char *
pair_name (const Draft *draft, guint side, guint pair)
{
  const EpScenario *scenario = draft->sides[side].scenario;
  g_autofree char *reference = NULL;
  g_autofree char *other = NULL;

  if (pair + 1 >= scenario->n_courses)
    return none_text ();
  other = ep_course_label (scenario, pair + 1, EP_LABEL_ALONE);
  reference = ep_course_label (scenario, 0, EP_LABEL_INSIDE);
  return g_strdup_printf (C_ ("pair", "%s against %s"), other, reference);
}

static void
add_pair (Draft *draft, guint pair)
{
  add_row (draft, g_strdup (_ ("Comparison")), pair_name (draft, 0, pair),
           pair_name (draft, 1, pair), g_strdup (""))
      ->heading = TRUE;
  if (pair >= draft->sides[0].comparison->n_pairs || pair >= draft->sides[1].comparison->n_pairs)
    return;
  add_outcome (draft, g_strdup (_ ("Cheaper for the course")), pair, EP_SPAN_COURSE);
  add_outcome (draft, cheaper_over_months_label (draft), pair, EP_SPAN_HORIZON);
  add_row (draft, g_strdup (_ ("Break-even session price")), break_even_text (draft, 0, pair),
           break_even_text (draft, 1, pair), break_even_difference (draft, pair))
      ->figures = TRUE;
}

static char *
title_text (const Draft *draft, guint side)
{
  const EpQuoteSide *told = &draft->sides[side];
  g_autofree char *number = ep_quote_number_text (draft->formatter, told->number);

  if (*told->reference == '\0')
    return g_strdup_printf (_ ("Quote %s"), number);
  /* Translators: a quote's number and the reference that a person gave it */
  return g_strdup_printf (_ ("Quote %s, %s"), number, told->reference);
}

static char *
against_text (const Draft *draft)
{
  g_autofree char *first = ep_quote_number_text (draft->formatter, draft->sides[0].number);
  g_autofree char *second = ep_quote_number_text (draft->formatter, draft->sides[1].number);

  /* Translators: over what differs between two quotes: "1043 against 1042" */
  return g_strdup_printf (C_ ("quotes", "%s against %s"), second, first);
}

static char *
over_time_text (const Draft *draft, guint side)
{
  const EpQuoteSide *told = &draft->sides[side];
  const EpPair *pair;

  if (told->comparison == NULL)
    return g_strdup ("");
  pair = &told->comparison->pairs[0];
  return ep_leader_sentence (draft->formatter, told->scenario, pair->course, pair->leaders,
                             pair->n_leaders, told->comparison->horizon_months);
}

static void
row_clear (gpointer data)
{
  EpQuoteComparisonRow *row = data;

  g_free (row->label);
  g_free (row->values[0]);
  g_free (row->values[1]);
  g_free (row->difference);
}

EpQuoteComparison *
ep_quote_comparison_new (EpFormatter *formatter, const EpQuoteSide sides[2])
{
  Draft draft = {formatter, sides, g_array_new (FALSE, FALSE, sizeof (EpQuoteComparisonRow))};
  EpQuoteComparison *comparison = g_new0 (EpQuoteComparison, 1);
  guint n_courses = MAX (sides[0].scenario->n_courses, sides[1].scenario->n_courses);

  add_what_it_is (&draft);
  if (sides[0].comparison != NULL && sides[1].comparison != NULL) {
    for (guint i = 0; i < n_courses; i++)
      add_course (&draft, i);
    for (guint i = 0; i + 1 < n_courses; i++)
      add_pair (&draft, i);
  }
  for (guint side = 0; side < 2; side++) {
    comparison->titles[side] = title_text (&draft, side);
    comparison->over_time[side] = over_time_text (&draft, side);
  }
  comparison->against = against_text (&draft);
  comparison->n_rows = draft.rows->len;
  comparison->rows = (EpQuoteComparisonRow *)(gpointer)g_array_free (draft.rows, FALSE);
  return comparison;
}

char *
ep_quote_comparison_text (const EpQuoteComparison *comparison)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "\t%s\t%s\t%s\n", comparison->titles[0], comparison->titles[1],
                          comparison->against);
  for (guint i = 0; i < comparison->n_rows; i++) {
    const EpQuoteComparisonRow *row = &comparison->rows[i];

    g_string_append_printf (text, "%s\t%s\t%s\t%s\n", row->label, row->values[0], row->values[1],
                            row->difference);
  }
  g_string_append_printf (text, "%s\t%s\t%s\t\n", _ ("Cheaper over time"), comparison->over_time[0],
                          comparison->over_time[1]);
  return g_string_free (text, FALSE);
}

void
ep_quote_comparison_free (EpQuoteComparison *comparison)
{
  if (comparison == NULL)
    return;
  for (guint i = 0; i < comparison->n_rows; i++)
    row_clear (&comparison->rows[i]);
  for (guint side = 0; side < 2; side++) {
    g_free (comparison->titles[side]);
    g_free (comparison->over_time[side]);
  }
  g_free (comparison->against);
  g_free (comparison->rows);
  g_free (comparison);
}
