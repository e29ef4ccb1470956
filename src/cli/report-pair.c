#include "report-parts.h"
#include "table.h"

#include <glib/gi18n.h>
#include <present/figures.h>
#include <present/verdict.h>
#include <present/visits.h>

#define RATIO_DECIMALS 4

void
ep_report_verdict (EpReport *report, guint pair)
{
  g_autoptr (EpVerdict) verdict =
      ep_verdict_new (report->formatter, report->scenario, report->comparison, pair);
  g_string_append_printf (report->text, "%s\n%s\n", verdict->headline, verdict->support);
}

void
ep_report_figures (EpReport *report, guint pair)
{
  EpFigure *figures =
      ep_figures_new (report->formatter, report->scenario, report->comparison, pair);
  g_autoptr (EpTable) table = ep_table_new ("lrll");
  for (guint i = 0; i < EP_FIGURES; i++) {
    ep_table_add (table, figures[i].label);
    ep_table_add (table, figures[i].value);
    ep_table_add (table, figures[i].course);
    ep_table_add (table, figures[i].horizon);
  }
  ep_figures_free (figures);
  ep_report_heading (report, _ ("Key figures"));
  ep_table_print (table, report->text);
}

static char *
break_even_text (EpReport *report, guint pair, const EpBreakEven *break_even)
{
  const guint course = report->comparison->pairs[pair].course;
  g_autofree char *other = ep_course_label (report->scenario, course, EP_LABEL_AT_START);
  switch (break_even->kind) {
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s is dearer at any price"), other);
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s is cheaper at any price"), other);
  case EP_BREAK_EVEN_PRICE:
  default:
    return ep_report_money (report, break_even->price_minor);
  }
}

static void
add_break_even (EpTable *table, EpReport *report, guint pair, const char *label,
                const EpBreakEven *break_even)
{
  ep_table_add (table, label);
  ep_table_take (table, break_even_text (report, pair, break_even));
  if (!break_even->ratio.known) {
    ep_table_take (table, NULL);
    return;
  }
  g_autofree char *ratio = ep_format_ratio (report->formatter, break_even->ratio, RATIO_DECIMALS);
  g_autofree char *reference = ep_course_label (report->scenario, 0, EP_LABEL_INSIDE);
  /* Translators: a number such as 1.5667, then a treatment. */
  ep_table_take (table, g_strdup_printf (_ ("%s times the session price of %s"), ratio, reference));
}

void
ep_report_break_evens (EpReport *report, guint pair)
{
  const EpPair *figures = &report->comparison->pairs[pair];
  g_autofree char *other = ep_course_label (report->scenario, figures->course, EP_LABEL_INSIDE);
  const guint months = report->comparison->horizon_months;
  g_autofree char *count = ep_format_count (report->formatter, months);
  g_autofree char *heading =
      /* Translators: a heading; %s is a treatment. */
      g_strdup_printf (_ ("Session price of %s at which both cost the same"), other);
  g_autofree char *over_horizon =
      g_strdup_printf (ngettext ("over %s month", "over %s months", months), count);
  g_autoptr (EpTable) table = ep_table_new ("lrl");
  add_break_even (table, report, pair, _ ("for the course"), &figures->break_even_course);
  add_break_even (table, report, pair, over_horizon, &figures->break_even_horizon);
  ep_report_heading (report, heading);
  ep_table_print (table, report->text);
}

/* Who is cheaper, as it stands alone. */
static char *
cheaper_text (EpReport *report, guint pair, EpCheaper cheaper)
{
  switch (cheaper) {
  case EP_CHEAPER_REFERENCE:
    return ep_course_label (report->scenario, 0, EP_LABEL_ALONE);
  case EP_CHEAPER_OTHER:
    return ep_course_label (report->scenario, report->comparison->pairs[pair].course,
                            EP_LABEL_ALONE);
  case EP_CHEAPER_EQUAL:
  default:
    return g_strdup (_ ("Both the same"));
  }
}

static void
append_outcomes (EpReport *report, guint pair)
{
  const EpOutcomes *outcomes = &report->comparison->pairs[pair].outcomes;
  const guint all = outcomes->reference + outcomes->other + outcomes->equal;
  if (all == 1)
    return;
  g_autofree char *one = ep_course_label (report->scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *two =
      ep_course_label (report->scenario, report->comparison->pairs[pair].course, EP_LABEL_INSIDE);
  g_autofree char *pairs = ep_format_count (report->formatter, all);
  g_autofree char *first = ep_format_count (report->formatter, outcomes->reference);
  g_autofree char *second = ep_format_count (report->formatter, outcomes->other);
  g_autofree char *equal = ep_format_count (report->formatter, outcomes->equal);
  /* Translators: a number of pairs, by which the plural goes; then twice in how many of them a
   * treatment costs less and which one; last, in how many both cost the same. */
  const char *format = ngettext (
      "Of %s pair of session numbers, the course costs less in %s with %s, in %s with %s, and the "
      "same in %s.",
      "Of %s pairs of session numbers, the course costs less in %s with %s, in %s with %s, and the "
      "same in %s.",
      all);
  g_string_append (report->text, "  ");
  g_string_append_printf (report->text, format, pairs, first, one, second, two, equal);
  g_string_append_c (report->text, '\n');
}

void
ep_report_leaders (EpReport *report, guint pair)
{
  const EpPair *figures = &report->comparison->pairs[pair];
  g_autoptr (EpTable) table = ep_table_new ("rrl");
  ep_table_add (table, C_ ("day", "From"));
  ep_table_add (table, _ ("Month"));
  ep_table_add (table, _ ("Cheaper"));
  for (guint i = 0; i < figures->n_leaders; i++) {
    const EpLeader *leader = &figures->leaders[i];
    ep_table_take (table, ep_format_date (report->formatter, leader->day, EP_DATE_MEDIUM));
    ep_table_take (table, ep_format_count (report->formatter, leader->month));
    ep_table_take (table, cheaper_text (report, pair, leader->cheaper));
  }
  ep_report_heading (report, _ ("Who is cheaper so far"));
  ep_table_print (table, report->text);
  append_outcomes (report, pair);
}

/* What a sweep varies, with the treatment it is an input of. */
static char *
parameter_text (EpReport *report, guint pair, EpParameter parameter)
{
  const guint course = report->comparison->pairs[pair].course;
  g_autofree char *reference = ep_course_label (report->scenario, 0, EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (report->scenario, course, EP_LABEL_ALONE);
  switch (parameter) {
  case EP_PARAMETER_REFERENCE_SESSION_PRICE:
  case EP_PARAMETER_OTHER_SESSION_PRICE:
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s, session price"),
                            parameter == EP_PARAMETER_REFERENCE_SESSION_PRICE ? reference : other);
  case EP_PARAMETER_REFERENCE_SESSIONS:
  case EP_PARAMETER_OTHER_SESSIONS:
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s, sessions"),
                            parameter == EP_PARAMETER_REFERENCE_SESSIONS ? reference : other);
  case EP_PARAMETER_REFERENCE_MAINTENANCE:
  case EP_PARAMETER_OTHER_MAINTENANCE:
    /* Translators: %s is a treatment. */
    return g_strdup_printf (_ ("%s, months between maintenance visits"),
                            parameter == EP_PARAMETER_REFERENCE_MAINTENANCE ? reference : other);
  case EP_PARAMETER_HORIZON:
  default:
    return g_strdup (_ ("Months compared"));
  }
}

void
ep_report_sensitivity (EpReport *report, guint pair)
{
  const EpPair *figures = &report->comparison->pairs[pair];
  if (figures->n_sweeps == 0)
    return;
  g_autoptr (EpTable) table = ep_table_new ("lrl");
  ep_table_add (table, _ ("One input, all else as it is"));
  ep_table_add (table, C_ ("value", "From"));
  ep_table_add (table, _ ("Cheaper over the months compared"));
  for (guint i = 0; i < figures->n_sweeps; i++) {
    const EpSweep *sweep = &figures->sweeps[i];
    for (guint j = 0; j < sweep->n_flips; j++) {
      const EpFlip *flip = &sweep->flips[j];
      ep_table_take (table, j == 0 ? parameter_text (report, pair, sweep->parameter) : NULL);
      ep_table_take (table, ep_parameter_is_price (sweep->parameter)
                                ? ep_report_money (report, flip->value)
                                : ep_format_count (report->formatter, (guint64)flip->value));
      ep_table_take (table, cheaper_text (report, pair, flip->cheaper));
    }
  }
  ep_report_heading (report, _ ("What would change it"));
  ep_table_print (table, report->text);
}

static void
add_visit (EpTable *table, const EpVisitCell *cell)
{
  ep_table_add (table, cell->what);
  ep_table_add (table, cell->pays);
  ep_table_add (table, cell->so_far);
}

void
ep_report_visits (EpReport *report, guint pair)
{
  guint n_rows;
  EpVisitRow *rows =
      ep_visit_rows_new (report->formatter, report->scenario, report->comparison, pair, &n_rows);
  g_autoptr (EpTable) table = ep_table_new ("rlrrlrr");
  ep_table_add (table, _ ("Date"));
  ep_table_take (table, ep_course_label (report->scenario, 0, EP_LABEL_ALONE));
  ep_table_add (table, _ ("Pays"));
  ep_table_add (table, _ ("So far"));
  ep_table_take (table, ep_course_label (report->scenario, report->comparison->pairs[pair].course,
                                         EP_LABEL_ALONE));
  ep_table_add (table, _ ("Pays"));
  ep_table_add (table, _ ("So far"));
  for (guint i = 0; i < n_rows; i++) {
    ep_table_add (table, rows[i].date);
    add_visit (table, &rows[i].reference);
    add_visit (table, &rows[i].other);
  }
  ep_visit_rows_free (rows, n_rows);
  ep_report_heading (report, _ ("Visits"));
  ep_table_print (table, report->text);
}
