#include "sentences.h"

#include <glib/gi18n.h>
#include <present/inputs.h>
#include <present/price-list.h>
#include <string.h>

/* What is compared, and where it is told. */
typedef struct {
  EpFormatter *formatter;
  const EpCurrency *currency;
  const EpCourse *before;
  const EpCourse *after;
  char *text;
} Changes;

/* Takes the text. */
static void
add (Changes *changes, char *text)
{
  changes->text = ep_list_join (changes->text, text);
}

/* Takes the texts, NULL: nothing; adds them where they differ. */
static void
add_figure (Changes *changes, const char *name, char *before, char *after)
{
  g_autofree char *was = before != NULL ? before : g_strdup (C_ ("figure", "none"));
  g_autofree char *is = after != NULL ? after : g_strdup (C_ ("figure", "none"));

  if (strcmp (was, is) != 0)
    /* Translators: what is another in a treatment, what it was, and what it is to be: "package of 3
     * $810.00 → $840.00" */
    add (changes, g_strdup_printf (_ ("%s %s → %s"), name, was, is));
}

static char *
money (Changes *changes, gint64 amount_minor)
{
  return ep_format_money (changes->formatter, amount_minor, changes->currency);
}

static char *
price_text (Changes *changes, const EpCourse *course, const char *words)
{
  return words != NULL ? g_strdup (words) : money (changes, course->session_price_minor);
}

static void
add_price (Changes *changes, const char *words_before, const char *words_after)
{
  if (changes->before->session_price_minor == changes->after->session_price_minor &&
      g_strcmp0 (words_before, words_after) == 0)
    return;
  g_autofree char *before = price_text (changes, changes->before, words_before);
  g_autofree char *after = price_text (changes, changes->after, words_after);
  /* Translators: what was, and what is to be. */
  add (changes, g_strdup_printf (_ ("session price %s → %s"), before, after));
}

static char *
sessions_text (Changes *changes, EpSessions sessions)
{
  g_autofree char *likely = ep_format_count (changes->formatter, sessions.likely);
  if (sessions.min == sessions.max)
    return g_steal_pointer (&likely);
  g_autofree char *min = ep_format_count (changes->formatter, sessions.min);
  g_autofree char *max = ep_format_count (changes->formatter, sessions.max);
  /* Translators: a range of numbers of sessions, and the likely one. */
  return g_strdup_printf (_ ("%s to %s, likely %s"), min, max, likely);
}

static void
add_sessions (Changes *changes)
{
  const EpSessions *a = &changes->before->sessions;
  const EpSessions *b = &changes->after->sessions;
  if (a->min == b->min && a->likely == b->likely && a->max == b->max)
    return;
  g_autofree char *before = sessions_text (changes, *a);
  g_autofree char *after = sessions_text (changes, *b);
  /* Translators: what was, and what is to be. */
  add (changes, g_strdup_printf (_ ("sessions %s → %s"), before, after));
}

static void
add_interval (Changes *changes)
{
  const EpInterval *a = &changes->before->interval;
  const EpInterval *b = &changes->after->interval;
  if (a->count == b->count && a->unit == b->unit)
    return;
  g_autofree char *before = ep_interval_text (changes->formatter, *a);
  g_autofree char *after = ep_interval_text (changes->formatter, *b);
  /* Translators: what was, and what is to be, as "1 month apart → 6 weeks apart". */
  add (changes, g_strdup_printf (_ ("%s → %s"), before, after));
}

/* NULL where the course has no package of that size. */
static char *
package_text (Changes *changes, const EpCourse *course, guint sessions)
{
  for (guint i = 0; i < course->n_packages; i++) {
    const EpPackage *package = &course->packages[i];
    if (package->sessions != sessions)
      continue;
    if (!package->by_percent)
      return money (changes, package->price_minor);
    g_autofree char *percent = ep_format_percent (changes->formatter, package->percent_off_ppm);
    return g_strdup_printf (_ ("%s off"), percent);
  }
  return NULL;
}

static void
add_packages (Changes *changes)
{
  for (guint size = EP_PACKAGE_SESSIONS_MIN; size <= EP_PACKAGE_SESSIONS_MAX; size++) {
    g_autofree char *count = ep_format_count (changes->formatter, size);
    /* Translators: a package of so many sessions, in a list of what is another in a treatment. */
    g_autofree char *name = g_strdup_printf (_ ("package of %s"), count);
    add_figure (changes, name, package_text (changes, changes->before, size),
                package_text (changes, changes->after, size));
  }
}

/* Extra number `nth` of that name; NULL: there is none. */
static char *
extra_text (Changes *changes, const EpCourse *course, const char *name, guint nth)
{
  for (guint i = 0; i < course->n_extras; i++) {
    const EpExtra *extra = &course->extras[i];
    if (strcmp (extra->name, name) != 0 || nth-- > 0)
      continue;
    g_autofree char *price = money (changes, extra->price_minor);
    return g_strdup_printf (extra->per == EP_PER_SESSION ? _ ("%s a session") : _ ("%s once"),
                            price);
  }
  return NULL;
}

/* How many of the first extras have the name. */
static guint
count_named (const EpCourse *course, guint n_extras, const char *name)
{
  guint n_named = 0;
  for (guint i = 0; i < n_extras; i++)
    if (strcmp (course->extras[i].name, name) == 0)
      n_named++;
  return n_named;
}

/* Those that one of the courses has; of the other only what the first did not tell. */
static void
add_extras_of (Changes *changes, const EpCourse *course)
{
  for (guint i = 0; i < course->n_extras; i++) {
    const char *name = course->extras[i].name;
    const guint nth = count_named (course, i, name);
    char *before = extra_text (changes, changes->before, name, nth);
    if (course == changes->before || before == NULL)
      add_figure (changes, name, before, extra_text (changes, changes->after, name, nth));
    else
      g_free (before);
  }
}

/* Whether there are as many, of the same names, and not in the same order. */
static gboolean
order_differs (const EpCourse *a, const EpCourse *b)
{
  gboolean differs = FALSE;
  if (a->n_extras != b->n_extras)
    return FALSE;
  for (guint i = 0; i < a->n_extras; i++) {
    if (count_named (b, b->n_extras, a->extras[i].name) !=
        count_named (a, a->n_extras, a->extras[i].name))
      return FALSE;
    differs |= strcmp (a->extras[i].name, b->extras[i].name) != 0;
  }
  return differs;
}

/* NULL for none. */
static char *
maintenance_text (Changes *changes, const EpMaintenance *maintenance)
{
  if (maintenance->every_months == 0)
    return NULL;
  g_autofree char *months = ep_format_count (changes->formatter, maintenance->every_months);
  return g_strdup_printf (ngettext ("%s month", "%s months", maintenance->every_months), months);
}

static char *
maintenance_price_text (Changes *changes, const EpMaintenance *maintenance)
{
  if (maintenance->every_months == 0)
    return NULL;
  if (maintenance->has_price)
    return money (changes, maintenance->price_minor);
  /* Translators: what maintenance costs: "maintenance price as a session → $280.00" */
  return g_strdup (_ ("as a session"));
}

static void
add_others (Changes *changes)
{
  EpFormatter *formatter = changes->formatter;
  const EpCourse *a = changes->before, *b = changes->after;
  /* Translators: these stand in a list of what is another in a treatment, before what it was and
   * what it is to be. */
  add_figure (changes, _ ("discount"), ep_format_percent (formatter, a->discount_ppm),
              ep_format_percent (formatter, b->discount_ppm));
  add_figure (changes, _ ("refund"), ep_refund_text (a->refund), ep_refund_text (b->refund));
  add_figure (changes, _ ("maintenance"), maintenance_text (changes, &a->maintenance),
              maintenance_text (changes, &b->maintenance));
  add_figure (changes, _ ("maintenance price"), maintenance_price_text (changes, &a->maintenance),
              maintenance_price_text (changes, &b->maintenance));
  add_figure (changes, _ ("minutes a session"), ep_format_count (formatter, a->session_minutes),
              ep_format_count (formatter, b->session_minutes));
  add_figure (changes, _ ("days of downtime"),
              ep_format_decimal (formatter, a->downtime_tenths, 1, 0),
              ep_format_decimal (formatter, b->downtime_tenths, 1, 0));
  if (order_differs (a, b))
    add (changes, g_strdup (_ ("order of the extras")));
  if (strcmp (a->name, b->name) != 0)
    add (changes, g_strdup (_ ("spelling of the name")));
}

char *
ep_treatment_change_text (EpFormatter *formatter, const EpCurrency *currency,
                          const EpCourse *before, const char *words_before, const EpCourse *after,
                          const char *words_after)
{
  Changes changes = {formatter, currency, before, after, NULL};
  add_price (&changes, words_before, words_after);
  add_sessions (&changes);
  add_interval (&changes);
  add_packages (&changes);
  add_extras_of (&changes, before);
  add_extras_of (&changes, after);
  add_others (&changes);
  return changes.text;
}
