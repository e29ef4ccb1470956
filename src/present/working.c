#include <glib/gi18n.h>
#include <locale.h>

#include "sentences.h"
#include "working-draft.h"

void
ep_draft_begin (WorkingDraft *draft, char *title)
{
  draft->working = g_new0 (EpWorking, 1);
  draft->working->title = title;
}

void
ep_draft_section (WorkingDraft *draft, char *heading, guint course)
{
  EpWorking *working = draft->working;
  working->sections = g_renew (EpWorkingSection, working->sections, working->n_sections + 1);
  working->sections[working->n_sections++] = (EpWorkingSection){heading, course, 0, NULL};
}

void
ep_draft_line (WorkingDraft *draft, EpWorkingRole role, char *text, char *amount)
{
  EpWorking *working = draft->working;
  EpWorkingSection *section = &working->sections[working->n_sections - 1];
  section->lines = g_renew (EpWorkingLine, section->lines, section->n_lines + 1);
  section->lines[section->n_lines++] = (EpWorkingLine){role, text, amount};
}

void
ep_draft_say (WorkingDraft *draft, char *sentence)
{
  draft->working->prose = ep_sentences_join (draft->working->prose, sentence);
}

char *
ep_draft_money (const WorkingDraft *draft, gint64 amount_minor)
{
  return ep_format_money (draft->formatter, amount_minor, draft->scenario->currency);
}

char *
ep_draft_amount (const WorkingDraft *draft, gint64 amount_minor)
{
  return ep_format_amount (draft->formatter, amount_minor, draft->scenario->currency);
}

char *
ep_draft_count (const WorkingDraft *draft, guint count)
{
  return ep_format_count (draft->formatter, count);
}

char *
ep_draft_purchase (const WorkingDraft *draft, guint sessions, guint count)
{
  g_autofree char *number = ep_draft_count (draft, count);
  g_autofree char *size = ep_draft_count (draft, sessions);
  if (sessions == 1)
    return g_strdup_printf (ngettext ("%s single session", "%s single sessions", count), number);
  /* Translators: so many packages of so many sessions. */
  return g_strdup_printf (ngettext ("%s package of %s", "%s packages of %s", count), number, size);
}

char *
ep_draft_product (const WorkingDraft *draft, guint count, gint64 amount_minor)
{
  g_autofree char *number = ep_draft_count (draft, count);
  g_autofree char *amount = ep_draft_amount (draft, amount_minor);
  /* Translators: a multiplication. */
  return g_strdup_printf (_ ("%s × %s"), number, amount);
}

char *
ep_draft_sessions (const WorkingDraft *draft, guint sessions)
{
  g_autofree char *count = ep_draft_count (draft, sessions);
  return g_strdup_printf (ngettext ("%s session", "%s sessions", sessions), count);
}

char *
ep_draft_span (const WorkingDraft *draft, EpSpan span)
{
  if (span == EP_SPAN_COURSE)
    /* Translators: a label before what the whole course costs. */
    return g_strdup (C_ ("working", "Course"));

  guint months = draft->comparison->horizon_months;
  g_autofree char *count = ep_draft_count (draft, months);
  return g_strdup_printf (ngettext ("%s month", "%s months", months), count);
}

static void
write_section (GString *text, const EpWorkingSection *section)
{
  g_string_append_c (text, '\n');
  if (section->heading != NULL)
    g_string_append_printf (text, "%s\n", section->heading);
  for (guint i = 0; i < section->n_lines; i++)
    g_string_append_printf (text, "%s\t%s\n", section->lines[i].text, section->lines[i].amount);
}

char *
ep_working_text (const EpWorking *working)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, "%s\n", working->title);
  for (guint i = 0; i < working->n_sections; i++)
    write_section (text, &working->sections[i]);
  g_string_append_printf (text, "\n%s\n", working->prose);
  return g_string_free (text, FALSE);
}

void
ep_working_free (EpWorking *working)
{
  if (working == NULL)
    return;

  for (guint i = 0; i < working->n_sections; i++) {
    EpWorkingSection *section = &working->sections[i];
    for (guint k = 0; k < section->n_lines; k++) {
      g_free (section->lines[k].text);
      g_free (section->lines[k].amount);
    }
    g_free (section->lines);
    g_free (section->heading);
  }
  g_free (working->sections);
  g_free (working->title);
  g_free (working->prose);
  g_free (working);
}
