#include "sentences.h"

#include <glib/gi18n.h>
#include <present/inputs.h>
#include <present/price-list.h>
#include <string.h>

#define NAMED_MAX 3 /* how many changes are told by name */

/* What is compared, and where it is told. */
typedef struct {
  EpFormatter *formatter;
  const EpCurrency *currency;
  const EpCourse *before;
  const EpCourse *after;
  char *text;
  guint n_changes;
} Changes;

/* Takes the text. */
static void
add (Changes *changes, char *text)
{
  changes->n_changes++;
  if (changes->n_changes <= NAMED_MAX)
    changes->text = ep_list_join (changes->text, text);
  else
    g_free (text);
}

static char *
price_text (Changes *changes, const EpCourse *course, const char *words)
{
  return words != NULL
             ? g_strdup (words)
             : ep_format_money (changes->formatter, course->session_price_minor, changes->currency);
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

static gboolean
packages_differ (const EpCourse *a, const EpCourse *b)
{
  if (a->n_packages != b->n_packages)
    return TRUE;
  for (guint i = 0; i < a->n_packages; i++) {
    const EpPackage *p = &a->packages[i];
    const EpPackage *q = &b->packages[i];
    if (p->sessions != q->sessions || !p->by_percent != !q->by_percent ||
        p->price_minor != q->price_minor || p->percent_off_ppm != q->percent_off_ppm)
      return TRUE;
  }
  return FALSE;
}

static gboolean
extras_differ (const EpCourse *a, const EpCourse *b)
{
  if (a->n_extras != b->n_extras)
    return TRUE;
  for (guint i = 0; i < a->n_extras; i++)
    if (strcmp (a->extras[i].name, b->extras[i].name) != 0 ||
        a->extras[i].price_minor != b->extras[i].price_minor ||
        a->extras[i].per != b->extras[i].per)
      return TRUE;
  return FALSE;
}

static gboolean
maintenance_differs (const EpMaintenance *a, const EpMaintenance *b)
{
  return a->every_months != b->every_months || !a->has_price != !b->has_price ||
         a->price_minor != b->price_minor;
}

static void
add_others (Changes *changes)
{
  const EpCourse *a = changes->before;
  const EpCourse *b = changes->after;
  const struct {
    gboolean differs;
    const char *name;
  } others[] = {
      /* Translators: these stand in a list of what is another in a treatment. */
      {packages_differ (a, b), _ ("packages")},
      {extras_differ (a, b), _ ("extras")},
      {a->discount_ppm != b->discount_ppm, _ ("discount")},
      {a->refund != b->refund, _ ("refund")},
      {maintenance_differs (&a->maintenance, &b->maintenance), _ ("maintenance")},
      {a->session_minutes != b->session_minutes, _ ("minutes a session")},
      {a->downtime_tenths != b->downtime_tenths, _ ("days of downtime")},
      {strcmp (a->name, b->name) != 0, _ ("spelling of the name")},
  };
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i].differs)
      add (changes, g_strdup (others[i].name));
}

char *
ep_treatment_change_text (EpFormatter *formatter, const EpCurrency *currency,
                          const EpCourse *before, const char *words_before, const EpCourse *after,
                          const char *words_after)
{
  Changes changes = {formatter, currency, before, after, NULL, 0};
  add_price (&changes, words_before, words_after);
  add_sessions (&changes);
  add_interval (&changes);
  add_others (&changes);
  if (changes.n_changes > NAMED_MAX) {
    const guint n_more = changes.n_changes - NAMED_MAX;
    g_autofree char *count = ep_format_count (formatter, n_more);
    /* Translators: the end of a list of what is another in a treatment. */
    changes.text = ep_list_join (
        changes.text, g_strdup_printf (ngettext ("and %s more", "and %s more", n_more), count));
  }
  return changes.text;
}
