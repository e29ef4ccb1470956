#include <glib/gi18n.h>
#include <present/quote-words.h>

char *
ep_quote_number_text (EpFormatter *formatter, guint number)
{
  return ep_format_entry (formatter, number, 0, 0);
}

char *
ep_quotes_count_text (EpFormatter *formatter, guint n_quotes, gboolean of_search)
{
  g_autofree char *count = ep_format_count (formatter, n_quotes);

  if (of_search)
    /* Translators: how many quotes a search has found */
    return g_strdup_printf (ngettext ("%s found", "%s found", n_quotes), count);
  /* Translators: how many quotes are kept */
  return g_strdup_printf (ngettext ("%s saved", "%s saved", n_quotes), count);
}

char *
ep_quotes_selected_text (EpFormatter *formatter, guint n_quotes, guint months)
{
  g_autofree char *count = ep_format_count (formatter, n_quotes);
  g_autofree char *month_count = ep_format_count (formatter, months);

  if (months == 0)
    return g_strdup_printf (ngettext ("%s selected. Quotes are kept until they are erased by hand.",
                                      "%s selected. Quotes are kept until they are erased by hand.",
                                      n_quotes),
                            count);
  return g_strdup_printf (
      /* Translators: how many quotes are selected, and how many months quotes are kept */
      ngettext ("%s selected. Quotes are erased %s month after their last change.",
                "%s selected. Quotes are erased %s months after their last change.", months),
      count, month_count);
}

char *
ep_quotes_erase_heading (EpFormatter *formatter, const guint *numbers, guint n_quotes)
{
  g_autofree char *text = NULL;

  if (n_quotes == 1) {
    text = ep_quote_number_text (formatter, numbers[0]);
    return g_strdup_printf (_ ("Erase quote %s?"), text);
  }
  text = ep_format_count (formatter, n_quotes);
  return g_strdup_printf (ngettext ("Erase %s quote?", "Erase %s quotes?", n_quotes), text);
}

/* The numbers as the locale lists them; of many only the first. */
static char *
list_numbers (EpFormatter *formatter, const guint *numbers, guint n_quotes)
{
  guint n_told = n_quotes <= EP_LIST_MAX ? n_quotes : EP_LIST_MAX - 1;
  char *texts[EP_LIST_MAX] = {NULL};
  char *list;

  for (guint i = 0; i < n_told; i++)
    texts[i] = ep_quote_number_text (formatter, numbers[i]);
  if (n_told < n_quotes) {
    g_autofree char *rest = ep_format_count (formatter, n_quotes - n_told);

    texts[n_told++] =
        /* Translators: the end of a list of quotes' numbers: "1041, 1042, and 12 others" */
        g_strdup_printf (ngettext ("%s other", "%s others", n_quotes - (EP_LIST_MAX - 1)), rest);
  }
  list = ep_format_list (formatter, (const char *const *)texts, n_told);
  for (guint i = 0; i < n_told; i++)
    g_free (texts[i]);
  return list;
}

char *
ep_quotes_erase_body (EpFormatter *formatter, const guint *numbers, guint n_quotes)
{
  g_autofree char *list = NULL;

  if (n_quotes == 1)
    return g_strdup (_ ("Its figures and its reference go, and so does what was given to the "
                        "patient before. It can be brought back until the app says that it is "
                        "gone for good."));
  list = list_numbers (formatter, numbers, n_quotes);
  /* Translators: a list of quotes' numbers: "Quotes 1041 and 1042 go with their figures ..." */
  return g_strdup_printf (_ ("Quotes %s go with their figures and references, and with what was "
                             "given to patients before. They can be brought back until the app "
                             "says that they are gone for good."),
                          list);
}

static char *
erased_one (EpErased erased, const char *number)
{
  switch (erased) {
  case EP_ERASE_UNDOABLE:
    return g_strdup_printf (_ ("Quote %s erased."), number);
  case EP_ERASE_UNDONE:
    return g_strdup_printf (_ ("Quote %s is back."), number);
  case EP_ERASE_DONE:
    return g_strdup_printf (_ ("Quote %s is gone for good."), number);
  case EP_ERASE_WAITING:
  default:
    return g_strdup_printf (_ ("Quote %s is erased for good as soon as no other desk reads the "
                               "quotes; the app tries again."),
                            number);
  }
}

char *
ep_quotes_erased_text (EpFormatter *formatter, EpErased erased, const guint *numbers,
                       guint n_quotes)
{
  g_autofree char *count = NULL;

  if (n_quotes == 1) {
    g_autofree char *number = ep_quote_number_text (formatter, numbers[0]);

    return erased_one (erased, number);
  }
  count = ep_format_count (formatter, n_quotes);
  switch (erased) {
  case EP_ERASE_UNDOABLE:
    return g_strdup_printf (ngettext ("%s quote erased.", "%s quotes erased.", n_quotes), count);
  case EP_ERASE_UNDONE:
    return g_strdup_printf (ngettext ("%s quote is back.", "%s quotes are back.", n_quotes), count);
  case EP_ERASE_DONE:
    return g_strdup_printf (
        ngettext ("%s quote is gone for good.", "%s quotes are gone for good.", n_quotes), count);
  case EP_ERASE_WAITING:
  default:
    return g_strdup_printf (ngettext ("%s quote is erased for good as soon as no other desk reads "
                                      "the quotes; the app tries again.",
                                      "%s quotes are erased for good as soon as no other desk "
                                      "reads the quotes; the app tries again.",
                                      n_quotes),
                            count);
  }
}

char *
ep_quotes_copied_text (EpFormatter *formatter, const guint *numbers, guint n_quotes)
{
  g_autofree char *list = list_numbers (formatter, numbers, n_quotes);

  /* Translators: numbers of quotes: "Duplicated as quotes 1044 and 1045" */
  return g_strdup_printf (ngettext ("Duplicated as quote %s", "Duplicated as quotes %s", n_quotes),
                          list);
}

char *
ep_quotes_kept_text (EpFormatter *formatter, guint months)
{
  g_autofree char *count = ep_format_count (formatter, months);

  if (months == 0)
    return g_strdup (_ ("Quotes are kept until they are erased by hand"));
  return g_strdup_printf (
      ngettext ("Quotes are kept for %s month", "Quotes are kept for %s months", months), count);
}

char *
ep_quotes_shorter_heading (EpFormatter *formatter, guint months)
{
  g_autofree char *count = ep_format_count (formatter, months);

  return g_strdup_printf (
      ngettext ("Keep quotes for %s month?", "Keep quotes for %s months?", months), count);
}

char *
ep_quotes_shorter_body (EpFormatter *formatter, guint months, guint n_quotes)
{
  g_autofree char *count = ep_format_count (formatter, n_quotes);
  g_autofree char *month_count = ep_format_count (formatter, months);
  g_autofree char *period =
      /* Translators: a number of months, for the sentence after it */
      g_strdup_printf (ngettext ("%s month", "%s months", months), month_count);

  return g_strdup_printf (
      /* Translators: how many quotes; a number of months, "6 months" */
      ngettext ("%s quote was last changed more than %s ago and would be erased for good.",
                "%s quotes were last changed more than %s ago and would be erased for good.",
                n_quotes),
      count, period);
}
