#include "quote-text.h"

#include <engine/comparison.h>
#include <glib/gi18n-lib.h>
#include <present/quote-words.h>

char *
ep_quote_text_title (EpQuoteKeeper *keeper)
{
  const EpQuote *quote = ep_quote_keeper_quote (keeper);
  g_autofree char *number = NULL;

  if (quote == NULL)
    return g_strdup ("Evenpoint");
  if (quote->number == 0)
    return g_strdup (_ ("New quote"));
  number =
      ep_quote_number_text (ep_clinic_formatter (ep_quote_keeper_clinic (keeper)), quote->number);
  return g_strdup_printf (_ ("Quote %s"), number);
}

const char *
ep_quote_text_status (EpQuoteStatus status)
{
  switch (status) {
  case EP_QUOTE_GIVEN:
    return C_ ("quote", "Given");
  case EP_QUOTE_ACCEPTED:
    return C_ ("quote", "Accepted");
  case EP_QUOTE_DECLINED:
    return C_ ("quote", "Declined");
  case EP_QUOTE_DRAFT:
  default:
    return C_ ("quote", "Draft");
  }
}

static char *
validity_text (EpQuoteKeeper *keeper, const EpQuote *quote)
{
  g_autofree char *date = ep_format_date (ep_clinic_formatter (ep_quote_keeper_clinic (keeper)),
                                          quote->valid_until, EP_DATE_LONG);

  if (ep_quote_keeper_is_expired (keeper))
    return g_strdup_printf (_ ("Expired on %s"), date);
  if (quote->status == EP_QUOTE_GIVEN)
    return g_strdup_printf (_ ("Given, valid until %s"), date);
  return g_strdup_printf (_ ("Valid until %s"), date);
}

char *
ep_quote_text_subtitle (EpQuoteKeeper *keeper)
{
  const EpQuote *quote = ep_quote_keeper_quote (keeper);

  if (quote == NULL)
    return g_strdup (ep_clinic_price_list (ep_quote_keeper_clinic (keeper)) != NULL
                         ? _ ("New quote")
                         : _ ("Worked example"));
  if (quote->status == EP_QUOTE_ACCEPTED || quote->status == EP_QUOTE_DECLINED)
    return g_strdup (ep_quote_text_status (quote->status));
  return validity_text (keeper, quote);
}

char *
ep_quote_text_costs (EpFormatter *formatter, const EpQuote *quote)
{
  g_autoptr (EpComparison) comparison = ep_compare (quote->scenario, EP_COMPARE_PLAIN, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);

  if (comparison == NULL)
    return g_strdup (quote->title);
  for (guint course = 0; course < quote->scenario->n_courses; course++) {
    g_autofree char *cost = ep_format_money (
        formatter, comparison->courses[course].course_total_minor, quote->scenario->currency);

    if (course > 0)
      g_string_append_c (lines, '\n');
    /* Translators: a course and what it costs: "Microneedling: $1,410.00" */
    g_string_append_printf (lines, _ ("%s: %s"), quote->scenario->courses[course].name, cost);
  }
  return g_string_free (g_steal_pointer (&lines), FALSE);
}
