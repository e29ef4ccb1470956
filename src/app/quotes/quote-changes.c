#include "quote-changes.h"

#include "desk/desk-state-treatments.h"
#include "quote-figures.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>
#include <string.h>

/* The quote as it is, and as it would be. */
typedef struct {
  EpQuoteSide before;
  EpQuoteSide after;
} Sides;

static void
change_free (gpointer data)
{
  EpQuoteChange *change = data;

  g_free (change->label);
  g_free (change->before);
  g_free (change->after);
  g_free (change);
}

static void
course_changes_free (gpointer data)
{
  EpCourseChanges *changes = data;

  g_free (changes->name);
  g_ptr_array_unref (changes->changes);
  g_ptr_array_unref (changes->totals);
  g_free (changes);
}

void
ep_quote_changes_free (EpQuoteChanges *changes)
{
  if (changes == NULL)
    return;
  ep_desk_state_unref (changes->today);
  g_ptr_array_unref (changes->courses);
  g_ptr_array_unref (changes->answers);
  g_free (changes->headline_before);
  g_free (changes->headline_after);
  g_free (changes);
}

gboolean
ep_quote_change_differs (const EpQuoteChange *change)
{
  return strcmp (change->before, change->after) != 0;
}

/* Takes the texts over. */
static void
add (GPtrArray *changes, char *label, char *before, char *after)
{
  EpQuoteChange *change = g_new (EpQuoteChange, 1);

  *change = (EpQuoteChange){label, before, after};
  g_ptr_array_add (changes, change);
}

/* The same where the two differ; NULL is nothing. */
static void
add_changed (GPtrArray *changes, char *label, char *before, char *after)
{
  if (g_strcmp0 (before, after) == 0) {
    g_free (label);
    g_free (before);
    g_free (after);
    return;
  }
  /* Translators: in place of a figure: the package or extra is not there. */
  add (changes, label, before != NULL ? before : g_strdup (C_ ("figure", "none")),
       after != NULL ? after : g_strdup (C_ ("figure", "none")));
}

static const EpCourse *
course_of (const EpQuoteSide *side, guint course)
{
  return &ep_desk_state_scenario (side->state)->courses[course];
}

static void
add_figures (GPtrArray *changes, const Sides *sides, guint course)
{
  guint n_figures;
  const EpQuoteFigure *figures = ep_quote_figures (&n_figures);

  for (guint i = 0; i < n_figures; i++)
    add_changed (changes, g_strdup (_ (figures[i].label)), figures[i].text (&sides->before, course),
                 figures[i].text (&sides->after, course));
}

/* NULL where the course has no package of that size. */
static char *
package_text (const EpQuoteSide *side, guint course, guint sessions)
{
  const EpCourse *c = course_of (side, course);

  for (guint i = 0; i < c->n_packages; i++)
    if (c->packages[i].sessions == sessions)
      return ep_quote_package_text (side, &c->packages[i]);
  return NULL;
}

static void
add_packages (GPtrArray *changes, const Sides *sides, guint course)
{
  for (guint size = EP_PACKAGE_SESSIONS_MIN; size <= EP_PACKAGE_SESSIONS_MAX; size++) {
    char *before = package_text (&sides->before, course, size);
    char *after = package_text (&sides->after, course, size);
    g_autofree char *count = ep_format_count (sides->before.formatter, size);

    /* Translators: a package of so many sessions */
    add_changed (changes, g_strdup_printf (_ ("Package of %s"), count), before, after);
  }
}

/* Extra number `nth` of that name. */
static const EpExtra *
find_extra (const EpCourse *course, const char *name, guint nth)
{
  for (guint i = 0; i < course->n_extras; i++)
    if (strcmp (course->extras[i].name, name) == 0 && nth-- == 0)
      return &course->extras[i];
  return NULL;
}

/* How many of the extras before number `extra` have its name. */
static guint
count_namesakes (const EpCourse *course, guint extra)
{
  guint n_namesakes = 0;

  for (guint i = 0; i < extra; i++)
    if (strcmp (course->extras[i].name, course->extras[extra].name) == 0)
      n_namesakes++;
  return n_namesakes;
}

static char *
extra_text (const EpQuoteSide *side, const EpExtra *extra)
{
  return extra != NULL ? ep_quote_extra_text (side, extra) : NULL;
}

static void
add_extras (GPtrArray *changes, const Sides *sides, guint course)
{
  const EpCourse *before = course_of (&sides->before, course);
  const EpCourse *after = course_of (&sides->after, course);

  for (guint i = 0; i < before->n_extras; i++)
    add_changed (changes, g_strdup (before->extras[i].name),
                 extra_text (&sides->before, &before->extras[i]),
                 extra_text (&sides->after, find_extra (after, before->extras[i].name,
                                                        count_namesakes (before, i))));
  for (guint i = 0; i < after->n_extras; i++)
    if (find_extra (before, after->extras[i].name, count_namesakes (after, i)) == NULL)
      add_changed (changes, g_strdup (after->extras[i].name), NULL,
                   extra_text (&sides->after, &after->extras[i]));
}

static void
add_total (GPtrArray *totals, const Sides *sides, const char *label, gint64 before_minor,
           gint64 after_minor)
{
  const EpCurrency *currency = ep_desk_state_scenario (sides->before.state)->currency;

  add (totals, g_strdup (label), ep_format_money (sides->before.formatter, before_minor, currency),
       ep_format_money (sides->before.formatter, after_minor, currency));
}

/* FALSE where the months compared differ, so that no number of them is that of both. */
static gboolean
has_months (const Sides *sides, guint *months, char **count)
{
  *months = sides->before.comparison->horizon_months;
  *count = ep_format_count (sides->before.formatter, *months);
  return *months == sides->after.comparison->horizon_months;
}

static char *
horizon_label (const Sides *sides)
{
  g_autofree char *count = NULL;
  guint months;

  if (!has_months (sides, &months, &count))
    return g_strdup (_ ("Over all months compared"));
  /* Translators: a label before an amount that is paid in so many months */
  return g_strdup_printf (ngettext ("Over %s month", "Over %s months", months), count);
}

static EpCourseChanges *
course_changes_new (const Sides *sides, guint course, const GPtrArray *treatments)
{
  EpCourseChanges *changes = g_new0 (EpCourseChanges, 1);
  const EpListedTreatment *listed = ep_desk_state_listed (sides->before.state, course);
  const EpCourseCost *before = &sides->before.comparison->courses[course];
  const EpCourseCost *after = &sides->after.comparison->courses[course];
  g_autofree char *over_months = horizon_label (sides);

  changes->name =
      ep_course_label (ep_desk_state_scenario (sides->before.state), course, EP_LABEL_ALONE);
  changes->is_gone = listed != NULL && ep_listed_treatment_find (listed, treatments) == NULL;
  changes->changes = g_ptr_array_new_with_free_func (change_free);
  changes->totals = g_ptr_array_new_with_free_func (change_free);
  add_figures (changes->changes, sides, course);
  add_packages (changes->changes, sides, course);
  add_extras (changes->changes, sides, course);
  add_total (changes->totals, sides, _ ("For the course"), before->course_total_minor,
             after->course_total_minor);
  add_total (changes->totals, sides, over_months, before->horizon_total_minor,
             after->horizon_total_minor);
  return changes;
}

static void
add_months (GPtrArray *answers, const Sides *sides)
{
  guint before = sides->before.comparison->horizon_months;
  guint after = sides->after.comparison->horizon_months;

  add_changed (answers, g_strdup (_ ("Months compared")),
               ep_format_count (sides->before.formatter, before),
               ep_format_count (sides->before.formatter, after));
}

static char *
difference_text (const EpQuoteSide *side, gint64 difference_minor)
{
  g_autofree char *amount = ep_format_money (side->formatter, ABS (difference_minor),
                                             ep_desk_state_scenario (side->state)->currency);

  if (difference_minor > 0)
    return g_strdup_printf (C_ ("amount", "%s more"), amount);
  if (difference_minor < 0)
    return g_strdup_printf (C_ ("amount", "%s less"), amount);
  return g_strdup (C_ ("amount alone", "The same"));
}

static char *
horizon_answer_label (const Sides *sides, const char *name)
{
  g_autofree char *count = NULL;
  guint months;

  if (!has_months (sides, &months, &count))
    /* Translators: a treatment; "$90.00 more" follows */
    return g_strdup_printf (_ ("%s costs, over all months compared"), name);
  /* Translators: a treatment, a number of months; "$90.00 more" follows */
  return g_strdup_printf (ngettext ("%s costs, over %s month", "%s costs, over %s months", months),
                          name, count);
}

static void
add_answer (GPtrArray *answers, const Sides *sides, guint pair)
{
  const EpPair *before = &sides->before.comparison->pairs[pair];
  const EpPair *after = &sides->after.comparison->pairs[pair];
  g_autofree char *name = ep_course_label (ep_desk_state_scenario (sides->before.state),
                                           before->course, EP_LABEL_AT_START);

  /* Translators: a treatment; "$90.00 more" follows */
  add (answers, g_strdup_printf (_ ("%s costs, for the course"), name),
       difference_text (&sides->before, before->course_difference_minor),
       difference_text (&sides->after, after->course_difference_minor));
  add (answers, horizon_answer_label (sides, name),
       difference_text (&sides->before, before->horizon_difference_minor),
       difference_text (&sides->after, after->horizon_difference_minor));
}

static char *
headline_of (const EpQuoteSide *side, guint pair)
{
  g_autoptr (EpVerdict) verdict = ep_verdict_new (
      side->formatter, ep_desk_state_scenario (side->state), side->comparison, pair);

  return g_strdup (verdict->headline);
}

static void
fill (EpQuoteChanges *changes, const Sides *sides, guint pair, const GPtrArray *treatments)
{
  changes->courses = g_ptr_array_new_with_free_func (course_changes_free);
  changes->answers = g_ptr_array_new_with_free_func (change_free);
  for (guint course = 0; course < sides->before.comparison->n_courses; course++)
    g_ptr_array_add (changes->courses, course_changes_new (sides, course, treatments));
  add_months (changes->answers, sides);
  for (guint i = 0; i < sides->before.comparison->n_pairs; i++)
    add_answer (changes->answers, sides, i);
  changes->headline_before = headline_of (&sides->before, pair);
  changes->headline_after = headline_of (&sides->after, pair);
}

EpQuoteChanges *
ep_quote_changes_new (EpFormatter *formatter, EpDeskState *state, guint pair, EpDay counts_from,
                      const GPtrArray *treatments, GError **error)
{
  g_autoptr (EpDeskState) today = ep_desk_state_with_todays_prices (state, counts_from, treatments);
  g_autoptr (EpComparison) before =
      ep_compare (ep_desk_state_scenario (state), EP_COMPARE_PLAIN, error);
  g_autoptr (EpComparison) after = NULL;
  EpQuoteChanges *changes;

  if (before != NULL)
    after = ep_compare (ep_desk_state_scenario (today), EP_COMPARE_PLAIN, error);
  if (after == NULL)
    return NULL;
  changes = g_new0 (EpQuoteChanges, 1);
  fill (changes, &(Sides){{formatter, state, before}, {formatter, today, after}}, pair, treatments);
  changes->today = g_steal_pointer (&today);
  changes->prices_of = ep_desk_state_prices_of (state);
  changes->counts_from = counts_from;
  changes->differs = ep_desk_state_prices_differ (state, treatments);
  return changes;
}
