#include "leader-sentence.h"
#include "sentences.h"

#include <glib/gi18n.h>
#include <present/quote-line.h>
#include <present/quote-words.h>
#include <present/verdict.h>

static guint
year_of (EpDay day)
{
  guint year, month, day_of_month;

  ep_day_get_ymd (day, &year, &month, &day_of_month);
  return year;
}

char *
ep_changed_text (EpFormatter *formatter, EpDay changed, guint hour, guint minute, EpDay today)
{
  if (changed == today) {
    g_autofree char *time = ep_format_time (formatter, hour, minute);

    /* Translators: when a quote was last changed: "Today, 14:32" */
    return g_strdup_printf (_ ("Today, %s"), time);
  }
  if (changed + 1 == today)
    return g_strdup (_ ("Yesterday"));
  return ep_format_date (formatter, changed,
                         year_of (changed) == year_of (today) ? EP_DATE_DAY : EP_DATE_MEDIUM);
}

/* The year is told where it is another one, and of a day to come always. */
static char *
last_day_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  gboolean this_year = year_of (source->valid_until) == year_of (source->today);

  return ep_format_date (formatter, source->valid_until,
                         source->expired && this_year ? EP_DATE_SHORT : EP_DATE_MEDIUM);
}

static char *
valid_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  g_autofree char *date = last_day_text (formatter, source);

  if (!source->expired)
    return g_steal_pointer (&date);
  /* Translators: in a list of quotes, with the last day on which it counted: "Expired 5 Nov" */
  return g_strdup_printf (_ ("Expired %s"), date);
}

static char *
standing_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  g_autofree char *date = last_day_text (formatter, source);

  if (source->expired)
    /* Translators: the status of a quote and its last day: "Given, expired 5 Nov" */
    return g_strdup_printf (_ ("%s, expired %s"), source->status, date);
  /* Translators: likewise: "Given, valid until 31 Jan 2027" */
  return g_strdup_printf (_ ("%s, valid until %s"), source->status, date);
}

/* Those who cost least, as the locale lists them. */
static char *
cheapest_names (EpFormatter *formatter, const EpQuoteLineSource *source, EpLabelPlace place)
{
  char *names[EP_COURSES_MAX] = {NULL};
  char *list;

  for (guint i = 0; i < source->facts->n_cheapest; i++)
    names[i] = ep_course_label (source->scenario, source->facts->cheapest[i],
                                i > 0 ? EP_LABEL_INSIDE : place);
  list = ep_format_list (formatter, (const char *const *)names, source->facts->n_cheapest);
  for (guint i = 0; i < source->facts->n_cheapest; i++)
    g_free (names[i]);
  return list;
}

static char *
cheaper_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  switch (source->facts->answer) {
  case EP_QUOTE_ONE_CHEAPEST:
  case EP_QUOTE_SOME_CHEAPEST:
    return cheapest_names (formatter, source, EP_LABEL_ALONE);
  case EP_QUOTE_ABOUT_THE_SAME:
    /* Translators: in the column that names the cheaper treatment. */
    return g_strdup (C_ ("cheaper course", "About the same"));
  case EP_QUOTE_EQUAL:
    /* Translators: in the column that names the cheaper treatment: both cost exactly the same. */
    return g_strdup (C_ ("cheaper course", "Equal"));
  case EP_QUOTE_NOT_COUNTABLE:
  default:
    /* Translators: in the column that names the cheaper treatment: no total can be worked out. */
    return g_strdup (C_ ("cheaper course", "Not countable"));
  }
}

static char *
by_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  if (source->facts->difference_minor == 0)
    return g_strdup ("");
  return ep_format_money (formatter, source->facts->difference_minor, source->scenario->currency);
}

/* The answer where it stands by itself. */
static char *
answer_text (EpFormatter *formatter, const EpQuoteLineSource *source, const char *by)
{
  g_autofree char *names = NULL;

  switch (source->facts->answer) {
  case EP_QUOTE_ONE_CHEAPEST:
    names = cheapest_names (formatter, source, EP_LABEL_ALONE);
    if (source->scenario->n_courses > 2)
      /* Translators: one of several treatments and an amount: "Laser 2 cheapest by $90.00" */
      return g_strdup_printf (_ ("%s cheapest by %s"), names, by);
    /* Translators: a treatment and an amount: "Microneedling cheaper by $90.00" */
    return g_strdup_printf (_ ("%s cheaper by %s"), names, by);
  case EP_QUOTE_SOME_CHEAPEST:
    names = cheapest_names (formatter, source, EP_LABEL_ALONE);
    /* Translators: two or three of several treatments: "Microneedling and laser cheapest" */
    return g_strdup_printf (_ ("%s cheapest"), names);
  case EP_QUOTE_ABOUT_THE_SAME:
    /* Translators: "About the same, $10.00 apart" */
    return g_strdup_printf (_ ("About the same, %s apart"), by);
  case EP_QUOTE_EQUAL:
    return g_strdup (_ ("Exactly the same"));
  case EP_QUOTE_NOT_COUNTABLE:
  default:
    return g_strdup (_ ("The figures can’t be compared"));
  }
}

static char *
spoken_answer (EpFormatter *formatter, const EpQuoteLineSource *source, const char *by)
{
  g_autofree char *names = NULL;

  switch (source->facts->answer) {
  case EP_QUOTE_ONE_CHEAPEST:
    names = cheapest_names (formatter, source, EP_LABEL_AT_START);
    if (source->scenario->n_courses > 2)
      return g_strdup_printf (_ ("%s is the cheapest by %s for the course."), names, by);
    return g_strdup_printf (_ ("%s is cheaper by %s for the course."), names, by);
  case EP_QUOTE_SOME_CHEAPEST:
    names = cheapest_names (formatter, source, EP_LABEL_AT_START);
    return g_strdup_printf (_ ("%s are the cheapest for the course."), names);
  case EP_QUOTE_ABOUT_THE_SAME:
    return g_strdup_printf (_ ("The courses cost about the same, %s apart."), by);
  case EP_QUOTE_EQUAL:
    return g_strdup (_ ("The courses cost exactly the same."));
  case EP_QUOTE_NOT_COUNTABLE:
  default:
    return g_strdup (_ ("The figures can’t be compared."));
  }
}

static char *
over_time_text (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  const EpQuoteFacts *facts = source->facts;

  if (facts->n_leaders == 0)
    return g_strdup ("");
  return ep_leader_sentence (formatter, source->scenario, facts->other, facts->leaders,
                             facts->n_leaders, facts->horizon_months);
}

static char *
spoken_name (const EpQuoteLine *line)
{
  if (*line->reference == '\0')
    /* Translators: a quote's number and its treatments: "Quote 1043: Face, fractional laser." */
    return g_strdup_printf (_ ("Quote %s: %s."), line->number, line->title);
  /* Translators: a quote's number, its reference, which a person gave it, and its treatments */
  return g_strdup_printf (_ ("Quote %s, %s: %s."), line->number, line->reference, line->title);
}

static char *
spoken_validity (EpFormatter *formatter, const EpQuoteLineSource *source)
{
  g_autofree char *date = ep_format_date (formatter, source->valid_until, EP_DATE_LONG);

  if (source->expired)
    /* Translators: the status of a quote, a word such as "Given", and its last day */
    return g_strdup_printf (_ ("%s, expired on %s."), source->status, date);
  /* Translators: likewise: "Given, valid until 31 January 2027." */
  return g_strdup_printf (_ ("%s, valid until %s."), source->status, date);
}

static char *
spoken_change (EpFormatter *formatter, const EpQuoteLineSource *source, const EpQuoteLine *line)
{
  g_autofree char *time = ep_format_time (formatter, source->changed_hour, source->changed_minute);

  if (source->changed == source->today)
    /* Translators: when a quote was last changed, here and below; a time */
    return g_strdup_printf (_ ("Changed today at %s."), time);
  if (source->changed + 1 == source->today)
    return g_strdup (_ ("Changed yesterday."));
  /* Translators: a date */
  return g_strdup_printf (_ ("Changed on %s."), line->changed);
}

static char *
spoken_line (EpFormatter *formatter, const EpQuoteLineSource *source, const EpQuoteLine *line)
{
  char *over_time = *line->over_time != '\0' ? g_strdup (line->over_time) : NULL;
  char *figures = ep_sentences_join (spoken_answer (formatter, source, line->by), over_time);
  char *changed = spoken_change (formatter, source, line);

  return ep_sentences_join (ep_sentences_join (spoken_name (line), figures),
                            ep_sentences_join (spoken_validity (formatter, source), changed));
}

void
ep_quote_line_init (EpQuoteLine *line, EpFormatter *formatter, const EpQuoteLineSource *source)
{
  line->number = ep_quote_number_text (formatter, source->number);
  line->reference = g_strdup (source->reference);
  line->title = g_strdup (source->title);
  line->cheaper = cheaper_text (formatter, source);
  line->by = by_text (formatter, source);
  line->answer = answer_text (formatter, source, line->by);
  line->over_time = over_time_text (formatter, source);
  line->valid = valid_text (formatter, source);
  line->status = g_strdup (source->status);
  line->standing = standing_text (formatter, source);
  line->changed = ep_changed_text (formatter, source->changed, source->changed_hour,
                                   source->changed_minute, source->today);
  line->spoken = spoken_line (formatter, source, line);
}

void
ep_quote_line_clear (EpQuoteLine *line)
{
  g_clear_pointer (&line->number, g_free);
  g_clear_pointer (&line->reference, g_free);
  g_clear_pointer (&line->title, g_free);
  g_clear_pointer (&line->cheaper, g_free);
  g_clear_pointer (&line->by, g_free);
  g_clear_pointer (&line->answer, g_free);
  g_clear_pointer (&line->over_time, g_free);
  g_clear_pointer (&line->valid, g_free);
  g_clear_pointer (&line->status, g_free);
  g_clear_pointer (&line->standing, g_free);
  g_clear_pointer (&line->changed, g_free);
  g_clear_pointer (&line->spoken, g_free);
}
