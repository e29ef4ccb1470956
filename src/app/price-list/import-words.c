#include "import-words.h"

#include "widgets/refusal-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <present/price-list.h>

char *
ep_import_row_title (EpFormatter *formatter, const EpImportRow *row)
{
  g_autofree char *line = ep_format_count (formatter, row->line);

  /* Translators: a line of a file by its number, and what stands there. */
  return g_strdup_printf (_ ("Line %s · %s"), line,
                          row->treatment != NULL ? row->treatment->course.name : row->text);
}

static char *
changed_text (EpFormatter *formatter, const EpPriceListState *state, const EpImportRow *row)
{
  const EpTreatment *before = ep_price_list_state_get (state, row->known);
  g_autofree char *changes = ep_treatment_change_text (
      formatter, ep_price_list_state_currency (state), &before->course, before->price_text,
      &row->treatment->course, row->treatment->price_text);

  if (changes == NULL)
    return g_strdup (_ ("Changed: spelling of the area"));
  /* Translators: what an import changes in a treatment. */
  return g_strdup_printf (_ ("Changed: %s"), changes);
}

static char *
new_text (EpFormatter *formatter, const EpPriceListState *state, const EpImportRow *row)
{
  g_autofree char *price =
      ep_price_list_price_text (formatter, ep_price_list_state_currency (state),
                                &row->treatment->course, row->treatment->price_text);

  /* Translators: a treatment that an import adds, and its price. */
  return g_strdup_printf (_ ("New, %s"), price);
}

static char *
refused_text (const EpImportRow *row)
{
  g_autofree char *reason = ep_refusal_text (row->refusal);

  /* Translators: a row of a file that can't be imported, the place and what is wrong there:
   * “Refused: session_price: is missing” */
  return g_strdup_printf (_ ("Refused: %s"), reason);
}

char *
ep_import_row_fate (EpFormatter *formatter, const EpPriceListState *state, const EpImportRow *row)
{
  switch (row->fate) {
  case EP_ROW_NEW:
    return new_text (formatter, state, row);
  case EP_ROW_CHANGED:
    return changed_text (formatter, state, row);
  case EP_ROW_SAME:
    /* Translators: the treatment is in the list just as the row has it. */
    return g_strdup (C_ ("row of a file", "The same"));
  case EP_ROW_REFUSED:
    return refused_text (row);
  default:
    g_assert_not_reached ();
  }
}

/* Adds a part of the counts, which it takes, where there is any. */
static void
add_part (GPtrArray *parts, guint n, char *text)
{
  if (n > 0)
    g_ptr_array_add (parts, text);
  else
    g_free (text);
}

static char *
count_text (EpFormatter *formatter, guint n, EpRowFate fate)
{
  g_autofree char *count = ep_format_count (formatter, n);

  switch (fate) {
  case EP_ROW_NEW:
    /* Translators: how many treatments of a file are new. */
    return g_strdup_printf (ngettext ("%s new", "%s new", n), count);
  case EP_ROW_CHANGED:
    /* Translators: how many treatments a file changes. */
    return g_strdup_printf (ngettext ("%s changed", "%s changed", n), count);
  case EP_ROW_SAME:
    /* Translators: how many treatments of a file are as they are in the list. */
    return g_strdup_printf (ngettext ("%s the same", "%s the same", n), count);
  case EP_ROW_REFUSED:
    /* Translators: how many rows of a file can't be taken. */
    return g_strdup_printf (ngettext ("%s refused", "%s refused", n), count);
  default:
    g_assert_not_reached ();
  }
}

char *
ep_import_counts (EpFormatter *formatter, const EpImport *import)
{
  static const EpRowFate fates[] = {EP_ROW_NEW, EP_ROW_CHANGED, EP_ROW_SAME, EP_ROW_REFUSED};
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  guint n_missing = import->missing->len;
  g_autofree char *missing = ep_format_count (formatter, n_missing);

  for (gsize i = 0; i < G_N_ELEMENTS (fates); i++)
    add_part (parts, import->counts[fates[i]],
              count_text (formatter, import->counts[fates[i]], fates[i]));
  add_part (
      parts, n_missing,
      g_strdup_printf (ngettext ("%s not in the file", "%s not in the file", n_missing), missing));
  if (parts->len == 0)
    return g_strdup (_ ("There are no treatments in the file."));
  return ep_format_list (formatter, (const char *const *)parts->pdata, parts->len);
}

guint
ep_import_n_taken (const EpImport *import)
{
  return import->counts[EP_ROW_NEW] + import->counts[EP_ROW_CHANGED];
}

char *
ep_import_fault (const GError *error)
{
  g_autofree char *reason = NULL;

  if (error->domain != EP_FORMATS_ERROR)
    return g_strdup (error->message);
  reason = ep_refusal_text (error);
  /* Translators: a place in the file and what is wrong there: “line 1, column 3: is not UTF-8” */
  return g_strdup_printf (_ ("The file is no price list that can be read (%s)."), reason);
}
