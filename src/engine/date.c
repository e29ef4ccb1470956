#include <engine/date.h>

/* GDate knows the same calendar, but takes five times as long, and a batch asks for some forty days
 * a row. Years are counted from 1 March, so that the leap day is a year's last, and in cycles of
 * 400 years, after which the calendar repeats. */
#define DAYS_PER_CYCLE   146097
#define YEARS_PER_CYCLE  400
#define DAYS_BEFORE_DAY1 305 /* from 1 March of the year 0 to 31 December */

#define DAYS_BEFORE_JANUARY 306     /* of a year that begins on 1 March */
#define QUARTER_IN_YEARS    2939745 /* of a day, times 2^32: 1461 of them are a year on average */

/* The days from 1 March to the first of a month that is `months` months later. */
static guint
days_before_month (guint months)
{
  return (153 * months + 2) / 5;
}

EpDay
ep_day_from_ymd (guint year, guint month, guint day_of_month)
{
  const guint months = month > 2 ? month - 3 : month + 9;
  const guint march_year = month > 2 ? year : year - 1;
  const guint years = march_year % YEARS_PER_CYCLE;
  const guint day_of_year = days_before_month (months) + day_of_month - 1;

  return march_year / YEARS_PER_CYCLE * DAYS_PER_CYCLE + years * 365 + years / 4 - years / 100 +
         day_of_year - DAYS_BEFORE_DAY1;
}

/* After C. Neri and L. Schneider, "Euclidean affine functions and their application to calendar
 * algorithms": the remainder of a division is at once the place in the next smaller unit, so that
 * it takes half of the usual divisions. Days are counted in quarters, of which a century and a year
 * on average have whole numbers. */
void
ep_day_get_ymd (EpDay day, guint *year, guint *month, guint *day_of_month)
{
  const guint quarters = 4 * (day + DAYS_BEFORE_DAY1) + 3;
  const guint century = quarters / DAYS_PER_CYCLE;
  const guint quarters_of_century = quarters % DAYS_PER_CYCLE | 3;
  const guint64 years = (guint64)QUARTER_IN_YEARS * quarters_of_century;
  const guint day_of_year = (guint32)years / QUARTER_IN_YEARS / 4;
  const guint months = 2141 * day_of_year + 197913;
  const guint is_next_year = day_of_year >= DAYS_BEFORE_JANUARY ? 1 : 0;

  *day_of_month = (months & 0xffff) / 2141 + 1;
  *month = (months >> 16) - 12 * is_next_year;
  *year = 100 * century + (guint)(years >> 32) + is_next_year;
}

static gboolean
is_leap_year (guint year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static guint
days_in_month (guint year, guint month)
{
  static const guint8 days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* The value of n digits, or -1 where one is none. */
static gint
read_digits (const char *text, guint n)
{
  gint value = 0;
  for (guint i = 0; i < n; i++) {
    if (!g_ascii_isdigit (text[i]))
      return -1;
    value = value * 10 + (text[i] - '0');
  }

  return value;
}

gboolean
ep_day_parse (const char *text, gsize length, EpDay *day)
{
  if (length != EP_DAY_SIZE - 1 || text[4] != '-' || text[7] != '-')
    return FALSE;

  const gint year = read_digits (text, 4);
  const gint month = read_digits (text + 5, 2);
  const gint day_of_month = read_digits (text + 8, 2);

  if (year < 1 || month < 1 || month > 12 || day_of_month < 1 ||
      (guint)day_of_month > days_in_month ((guint)year, (guint)month))
    return FALSE;

  *day = ep_day_from_ymd ((guint)year, (guint)month, (guint)day_of_month);
  return TRUE;
}

static void
write_digits (guint value, guint n, char *text)
{
  for (guint i = n; i-- > 0; value /= 10)
    text[i] = (char)('0' + value % 10);
}

void
ep_day_write (EpDay day, char text[EP_DAY_SIZE])
{
  guint year, month, day_of_month;
  ep_day_get_ymd (day, &year, &month, &day_of_month);

  write_digits (year, 4, text);
  text[4] = '-';
  write_digits (month, 2, text + 5);
  text[7] = '-';
  write_digits (day_of_month, 2, text + 8);
  text[10] = '\0';
}

EpDay
ep_day_add_months (EpDay day, guint months)
{
  guint year, month, day_of_month;
  ep_day_get_ymd (day, &year, &month, &day_of_month);

  const guint since_january = month - 1 + months;
  year += since_january / 12;
  month = since_january % 12 + 1;

  return ep_day_from_ymd (year, month, MIN (day_of_month, days_in_month (year, month)));
}

guint
ep_day_whole_months (EpDay from, EpDay to)
{
  g_assert (from <= to);

  guint from_year, from_month, from_day, to_year, to_month, to_day;
  ep_day_get_ymd (from, &from_year, &from_month, &from_day);
  ep_day_get_ymd (to, &to_year, &to_month, &to_day);

  const guint months = (to_year - from_year) * 12 + to_month - from_month;

  return to_day < MIN (from_day, days_in_month (to_year, to_month)) ? months - 1 : months;
}
