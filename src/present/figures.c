#include "break-even-text.h"
#include "course-label.h"
#include "sentences.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/figures.h>
#include <present/verdict.h>

/* What every figure is told from. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  const EpPair *pair;
  char *reference; /* ep_course_label() inside a sentence */
  char *other;
  char *other_at_start;
} Source;

static char *
money (const Source *source, gint64 amount_minor)
{
  return ep_format_money (source->formatter, ABS (amount_minor), source->scenario->currency);
}

/* "36 months", "1 month": the horizon as a label before a figure. */
static char *
after_horizon (const Source *source, const char *figure)
{
  guint months = source->comparison->horizon_months;
  g_autofree char *count = ep_format_count (source->formatter, months);
  /* Translators: a figure that holds over so many months: "36 months: $2,910.00". */
  return g_strdup_printf (ngettext ("%s month: %s", "%s months: %s", months), count, figure);
}

static void
tell_total (EpFigure *figure, const Source *source, guint course)
{
  const EpCourseCost *cost = &source->comparison->courses[course];
  guint sessions = source->scenario->courses[course].sessions.likely;
  guint months = source->comparison->horizon_months;
  g_autofree char *count = ep_format_count (source->formatter, sessions);
  g_autofree char *month_count = ep_format_count (source->formatter, months);
  g_autofree char *horizon = money (source, cost->horizon_total_minor);

  figure->label = ep_course_label (source->scenario, course, EP_LABEL_ALONE);
  figure->value = money (source, cost->course_total_minor);
  figure->course = g_strdup_printf (ngettext ("%s session", "%s sessions", sessions), count);
  figure->horizon = after_horizon (source, horizon);
  figure->spoken = g_strdup_printf (
      /* Translators: the treatment, the cost of its course, "5 sessions", the cost over the months.
       */
      ngettext ("%s: %s for %s, %s over %s month.", "%s: %s for %s, %s over %s months.", months),
      figure->label, figure->value, figure->course, horizon, month_count);
}

/* "$90.00 more", "$90.00 less", "the same". */
static char *
difference_text (const Source *source, gint64 difference_minor, gboolean at_start)
{
  g_autofree char *amount = money (source, difference_minor);
  if (difference_minor > 0)
    return g_strdup_printf (C_ ("amount", "%s more"), amount);
  if (difference_minor < 0)
    return g_strdup_printf (C_ ("amount", "%s less"), amount);
  return g_strdup (at_start ? C_ ("amount alone", "The same") : C_ ("amount", "the same"));
}

static char *
spoken_course_difference (const Source *source)
{
  gint64 difference_minor = source->pair->course_difference_minor;
  g_autofree char *amount = money (source, difference_minor);
  if (difference_minor > 0)
    return g_strdup_printf (_ ("%s costs %s more for the course."), source->other_at_start, amount);
  if (difference_minor < 0)
    return g_strdup_printf (_ ("%s costs %s less for the course."), source->other_at_start, amount);
  return g_strdup_printf (_ ("%s costs the same for the course."), source->other_at_start);
}

static char *
spoken_horizon_difference (const Source *source)
{
  guint months = source->comparison->horizon_months;
  gint64 difference_minor = source->pair->horizon_difference_minor;
  g_autofree char *amount = money (source, difference_minor);
  g_autofree char *count = ep_format_count (source->formatter, months);
  if (difference_minor > 0)
    return g_strdup_printf (
        ngettext ("Over %s month it costs %s more.", "Over %s months it costs %s more.", months),
        count, amount);
  if (difference_minor < 0)
    return g_strdup_printf (
        ngettext ("Over %s month it costs %s less.", "Over %s months it costs %s less.", months),
        count, amount);
  return g_strdup_printf (
      ngettext ("Over %s month it costs the same.", "Over %s months it costs the same.", months),
      count);
}

static void
tell_difference (EpFigure *figure, const Source *source)
{
  g_autofree char *horizon =
      difference_text (source, source->pair->horizon_difference_minor, FALSE);
  /* Translators: a label over "$90.00 more"; %s is a treatment. */
  figure->label = g_strdup_printf (_ ("%s costs"), source->other_at_start);
  figure->value = difference_text (source, source->pair->course_difference_minor, TRUE);
  figure->course = g_strdup (_ ("for the course"));
  figure->horizon = after_horizon (source, horizon);
  figure->spoken =
      ep_sentences_join (spoken_course_difference (source), spoken_horizon_difference (source));
}

/* "microneedling sessions", "sessions of Dermapen". */
static char *
sessions_of_reference (const Source *source, guint sessions)
{
  if (!ep_course_label_is_kind (source->scenario, 0))
    /* Translators: below a number; %s is a treatment's own name. */
    return g_strdup_printf (ngettext ("session of %s", "sessions of %s", sessions),
                            source->reference);
  if (source->scenario->courses[0].kind == EP_KIND_MICRONEEDLING)
    /* Translators: below a number. */
    return g_strdup (ngettext ("microneedling session", "microneedling sessions", sessions));
  return g_strdup (ngettext ("laser session", "laser sessions", sessions));
}

static char *
spoken_same_money (const Source *source, const char *count)
{
  guint sessions = source->pair->sessions_for_same_money;
  if (!source->pair->sessions_for_same_money_known)
    return g_strdup_printf (
        /* Translators: a treatment, a number, the other treatment. */
        _ ("The money for the course of %s buys more than %s sessions of %s."), source->other,
        count, source->reference);
  return g_strdup_printf (ngettext ("The money for the course of %s buys %s session of %s.",
                                    "The money for the course of %s buys %s sessions of %s.",
                                    sessions),
                          source->other, count, source->reference);
}

static void
tell_same_money (EpFigure *figure, const Source *source)
{
  gboolean known = source->pair->sessions_for_same_money_known;
  guint sessions = known ? source->pair->sessions_for_same_money : EP_SAME_MONEY_LIMIT - 1;
  guint instead = source->scenario->courses[source->pair->course].sessions.likely;
  g_autofree char *count = ep_format_count (source->formatter, sessions);
  g_autofree char *instead_count = ep_format_count (source->formatter, instead);

  figure->label = g_strdup (_ ("The same money buys"));
  figure->value = known ? g_strdup (count) : g_strdup_printf (_ ("More than %s"), count);
  figure->course = sessions_of_reference (source, sessions);
  /* Translators: so many sessions of the other treatment, "instead of 3 of laser". */
  figure->horizon = g_strdup_printf (_ ("instead of %s of %s"), instead_count, source->other);
  figure->spoken = spoken_same_money (source, count);
}

/* Below the break-even for the course: what it speaks of, or why there is none. */
static char *
break_even_course_text (const Source *source)
{
  switch (source->pair->break_even_course.kind) {
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    return g_strdup_printf (_ ("%s is dearer at any price"), source->other_at_start);
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    return g_strdup_printf (_ ("%s is cheaper at any price"), source->other_at_start);
  case EP_BREAK_EVEN_PRICE:
  default:
    return g_strdup (_ ("for the course"));
  }
}

static char *
spoken_course_break_even (const Source *source)
{
  const EpBreakEven *break_even = &source->pair->break_even_course;
  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_DEARER)
    return g_strdup_printf (_ ("For the course %s is dearer at any session price."), source->other);
  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_CHEAPER)
    return g_strdup_printf (_ ("For the course %s is cheaper at any session price."),
                            source->other);

  g_autofree char *price = money (source, break_even->price_minor);
  if (!break_even->ratio.known)
    /* Translators: an amount, a treatment. */
    return g_strdup_printf (_ ("For the course the break-even is a session price of %s for %s."),
                            price, source->other);
  g_autofree char *ratio = ep_break_even_ratio_text (source->formatter, break_even);
  /* Translators: an amount, a treatment, a number, the other treatment. */
  return g_strdup_printf (_ ("For the course the break-even is a session price of %s for %s, %s "
                             "times that of %s."),
                          price, source->other, ratio, source->reference);
}

static char *
spoken_horizon_break_even (const Source *source)
{
  const EpBreakEven *break_even = &source->pair->break_even_horizon;
  guint months = source->comparison->horizon_months;
  g_autofree char *count = ep_format_count (source->formatter, months);
  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_DEARER)
    return g_strdup_printf (ngettext ("Over %s month %s is dearer at any session price.",
                                      "Over %s months %s is dearer at any session price.", months),
                            count, source->other);
  if (break_even->kind == EP_BREAK_EVEN_ALWAYS_CHEAPER)
    return g_strdup_printf (ngettext ("Over %s month %s is cheaper at any session price.",
                                      "Over %s months %s is cheaper at any session price.", months),
                            count, source->other);

  g_autofree char *price = money (source, break_even->price_minor);
  if (!break_even->ratio.known)
    return g_strdup_printf (ngettext ("Over %s month the break-even is %s.",
                                      "Over %s months the break-even is %s.", months),
                            count, price);
  g_autofree char *ratio = ep_break_even_ratio_text (source->formatter, break_even);
  return g_strdup_printf (ngettext ("Over %s month the break-even is %s, %s times.",
                                    "Over %s months the break-even is %s, %s times.", months),
                          count, price, ratio);
}

static void
tell_break_even (EpFigure *figure, const Source *source)
{
  g_autofree char *horizon = ep_break_even_text (source->formatter, source->scenario,
                                                 &source->pair->break_even_horizon, FALSE);
  figure->label = g_strdup (_ ("Break-even ratio"));
  figure->value = ep_break_even_text (source->formatter, source->scenario,
                                      &source->pair->break_even_course, TRUE);
  figure->course = break_even_course_text (source);
  figure->horizon = after_horizon (source, horizon);
  figure->spoken =
      ep_sentences_join (spoken_course_break_even (source), spoken_horizon_break_even (source));
}

EpFigure *
ep_figures_new (EpFormatter *formatter, const EpScenario *scenario, const EpComparison *comparison,
                guint pair)
{
  g_assert (pair < comparison->n_pairs);
  guint other = comparison->pairs[pair].course;
  g_autofree char *reference_label = ep_course_label (scenario, 0, EP_LABEL_INSIDE);
  g_autofree char *other_label = ep_course_label (scenario, other, EP_LABEL_INSIDE);
  g_autofree char *other_at_start = ep_course_label (scenario, other, EP_LABEL_AT_START);
  Source source = {.formatter = formatter,
                   .scenario = scenario,
                   .comparison = comparison,
                   .pair = &comparison->pairs[pair],
                   .reference = reference_label,
                   .other = other_label,
                   .other_at_start = other_at_start};

  EpFigure *figures = g_new0 (EpFigure, EP_FIGURES);
  for (guint i = 0; i < EP_FIGURES; i++)
    figures[i].id = (EpFigureId)i;
  tell_total (&figures[EP_FIGURE_REFERENCE], &source, 0);
  tell_total (&figures[EP_FIGURE_OTHER], &source, other);
  tell_difference (&figures[EP_FIGURE_DIFFERENCE], &source);
  tell_same_money (&figures[EP_FIGURE_SAME_MONEY], &source);
  tell_break_even (&figures[EP_FIGURE_BREAK_EVEN], &source);
  return figures;
}

void
ep_figures_free (EpFigure *figures)
{
  if (figures == NULL)
    return;

  for (guint i = 0; i < EP_FIGURES; i++) {
    g_free (figures[i].label);
    g_free (figures[i].value);
    g_free (figures[i].course);
    g_free (figures[i].horizon);
    g_free (figures[i].spoken);
  }
  g_free (figures);
}
