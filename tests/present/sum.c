#include "sum.h"

#include "support.h"

#include <string.h>

/* An exact fraction. */
typedef struct {
  EpWide dividend;
  EpWide divisor;
} Fraction;

static const EpWide hundred = 100;

/* Whether the text at *at begins with the word; if so, goes on behind it. */
static gboolean
skip_word (const char **at, const char *word)
{
  if (!g_str_has_prefix (*at, word))
    return FALSE;
  *at += strlen (word);
  return TRUE;
}

static Fraction
read_number (const char **at)
{
  Fraction number = {0, 1};
  gboolean point = FALSE;

  if (!g_ascii_isdigit (**at))
    fail_msg ("no number at \"%s\"", *at);
  for (; g_ascii_isdigit (**at) || **at == ',' || **at == '.'; (*at)++) {
    point = point || **at == '.';
    if (!g_ascii_isdigit (**at))
      continue;
    number.dividend = number.dividend * 10 + (**at - '0');
    number.divisor *= point ? 10 : 1;
  }
  return number;
}

static Fraction
product (Fraction a, Fraction b)
{
  return (Fraction){a.dividend * b.dividend, a.divisor * b.divisor};
}

static Fraction
read_factor (const char **at)
{
  Fraction factor = read_number (at);
  if (!skip_word (at, "% of "))
    return factor;
  factor.divisor *= hundred;
  return product (factor, read_number (at));
}

static Fraction
read_term (const char **at)
{
  Fraction term = read_factor (at);
  for (;;) {
    if (skip_word (at, " × ")) {
      term = product (term, read_number (at));
    } else if (skip_word (at, " ÷ ")) {
      Fraction by = read_number (at);
      term = product (term, (Fraction){by.divisor, by.dividend});
    } else if (skip_word (at, " less ")) {
      Fraction off = read_number (at);
      assert_true (skip_word (at, "%"));
      term =
          product (term, (Fraction){hundred * off.divisor - off.dividend, hundred * off.divisor});
    } else {
      return term;
    }
  }
}

static gint64
rounded (Fraction term, guint decimals, gboolean *exact)
{
  EpWide scaled = term.dividend * ep_power_of_ten (decimals);
  if (scaled % term.divisor != 0)
    *exact = FALSE;
  return (gint64)((2 * scaled + term.divisor) / (2 * term.divisor));
}

gint64
sum_of (const char *formula, guint decimals, gboolean *exact)
{
  const char *at = formula;
  gint64 sum = rounded (read_term (&at), decimals, exact);

  while (*at != '\0') {
    if (skip_word (&at, " + "))
      sum += rounded (read_term (&at), decimals, exact);
    else if (skip_word (&at, " − "))
      sum -= rounded (read_term (&at), decimals, exact);
    else
      fail_msg ("not a formula: \"%s\", at \"%s\"", formula, at);
  }
  return sum;
}

gint64
sum_number (const char *text, guint decimals)
{
  gboolean exact = TRUE;
  const char *at = text + strcspn (text, "0123456789");
  gint64 number = rounded (read_number (&at), decimals, &exact);
  assert_true (exact);
  return number;
}
