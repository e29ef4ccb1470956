#include "break-even-text.h"

#include <glib/gi18n.h>
#include <locale.h>

char *
ep_break_even_ratio_text (EpFormatter *formatter, const EpBreakEven *break_even)
{
  EpRatio ratio = break_even->ratio;
  gboolean tiny = ratio.whole == 0 && ratio.ten_thousandths < EP_RATIO_ONE / 200;
  return ep_format_ratio (formatter, ratio, tiny && break_even->price_minor > 0 ? 4 : 2);
}

char *
ep_break_even_text (EpFormatter *formatter, const EpScenario *scenario,
                    const EpBreakEven *break_even, gboolean alone)
{
  if (break_even->kind != EP_BREAK_EVEN_PRICE)
    return g_strdup (alone ? C_ ("break-even alone", "Never") : C_ ("break-even", "never"));
  if (!break_even->ratio.known) {
    g_autofree char *price =
        ep_format_money (formatter, break_even->price_minor, scenario->currency);
    return g_strdup_printf (_ ("%s a session"), price);
  }
  g_autofree char *ratio = ep_break_even_ratio_text (formatter, break_even);
  return g_strdup_printf (_ ("%s times"), ratio);
}
