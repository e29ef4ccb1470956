#include "table-cells.h"

#include <engine/decimal.h>
#include <glib/gi18n.h>
#include <present/verdict.h>

EpTableCell
ep_cell_count (const EpChartSubject *subject, guint count)
{
  return (EpTableCell){ep_format_count (subject->formatter, count), g_strdup_printf ("%u", count),
                       count};
}

EpTableCell
ep_cell_money (const EpChartSubject *subject, gint64 amount_minor)
{
  const EpCurrency *currency = subject->scenario->currency;
  char plain[EP_DECIMAL_SIZE];

  ep_decimal_write (amount_minor, currency->decimals, plain);
  return (EpTableCell){ep_format_money (subject->formatter, amount_minor, currency),
                       g_strdup (plain), amount_minor};
}

EpTableCell
ep_cell_text (char *text, gint64 order)
{
  return (EpTableCell){text, g_strdup (text), order};
}

EpTableCell
ep_cell_cheaper (const EpChartSubject *subject, guint other, EpCheaper cheaper)
{
  if (cheaper == EP_CHEAPER_EQUAL)
    /* Translators: who is cheaper, in a column of a table and beside a line: nobody. */
    return ep_cell_text (g_strdup (C_ ("leader", "The same")), cheaper);
  return ep_cell_text (
      ep_course_label (subject->scenario, cheaper == EP_CHEAPER_OTHER ? other : 0, EP_LABEL_ALONE),
      cheaper);
}
