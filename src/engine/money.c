#include <engine/money.h>

EpWide
ep_round_div (EpWide dividend, EpWide divisor)
{
  g_assert (dividend >= 0);
  g_assert (divisor > 0);

  /* Nearly all amounts are short, and dividing 128 bits is slow. */
  if (dividend <= G_MAXINT64 && divisor <= G_MAXINT64) {
    const gint64 short_dividend = (gint64)dividend;
    const gint64 short_divisor = (gint64)divisor;
    const gint64 quotient = short_dividend / short_divisor;
    const gint64 remainder = short_dividend % short_divisor;

    return (EpWide)quotient + (remainder >= short_divisor - remainder ? 1 : 0);
  }

  const EpWide quotient = dividend / divisor;
  const EpWide remainder = dividend % divisor;

  return quotient + (remainder >= divisor - remainder ? 1 : 0);
}

EpWide
ep_rate_of (EpWide amount, guint rate_ppm)
{
  return ep_round_div (amount * rate_ppm, EP_PPM_ONE);
}

EpWide
ep_less_percent (EpWide amount, guint percent_ppm)
{
  g_assert (percent_ppm <= EP_PPM_ONE);

  return percent_ppm == 0 ? amount : ep_rate_of (amount, EP_PPM_ONE - percent_ppm);
}

gboolean
ep_wide_fits (EpWide amount)
{
  return amount >= G_MININT64 && amount <= G_MAXINT64;
}

gint64
ep_wide_clamp (EpWide amount)
{
  g_assert (amount >= 0);

  return amount > G_MAXINT64 ? G_MAXINT64 : (gint64)amount;
}

gint64
ep_power_of_ten (guint exponent)
{
  static const gint64 powers[] = {1,
                                  10,
                                  100,
                                  1000,
                                  10000,
                                  100000,
                                  1000000,
                                  10000000,
                                  100000000,
                                  1000000000,
                                  10000000000,
                                  100000000000,
                                  1000000000000,
                                  10000000000000,
                                  100000000000000,
                                  1000000000000000,
                                  10000000000000000,
                                  100000000000000000,
                                  1000000000000000000};
  g_assert (exponent < G_N_ELEMENTS (powers));

  return powers[exponent];
}

gint64
ep_amount_max (guint decimals)
{
  return ep_power_of_ten (EP_AMOUNT_DIGITS + decimals) - 1;
}

EpRatio
ep_ratio (gint64 dividend, gint64 divisor)
{
  g_assert (dividend >= 0 && divisor >= 0);

  if (divisor == 0)
    return (EpRatio){.known = FALSE};

  const EpWide scaled = ep_round_div ((EpWide)dividend * EP_RATIO_ONE, divisor);

  return (EpRatio){
      .known = TRUE,
      .whole = (gint64)(scaled / EP_RATIO_ONE),
      .ten_thousandths = (guint)(scaled % EP_RATIO_ONE),
  };
}
