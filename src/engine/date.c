#include <engine/date.h>

static GDate
date_of (EpDay day)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return date;
}

EpDay
ep_day_from_ymd (guint year, guint month, guint day_of_month)
{
  GDate date;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year);

  return g_date_get_julian (&date);
}

void
ep_day_get_ymd (EpDay day, guint *year, guint *month, guint *day_of_month)
{
  const GDate date = date_of (day);

  *year = g_date_get_year (&date);
  *month = g_date_get_month (&date);
  *day_of_month = g_date_get_day (&date);
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

  if (year < 1 || month < 1 || day_of_month < 1 ||
      !g_date_valid_dmy ((GDateDay)day_of_month, (GDateMonth)month, (GDateYear)year))
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
  GDate date = date_of (day);
  g_date_add_months (&date, months);

  return g_date_get_julian (&date);
}

guint
ep_day_whole_months (EpDay from, EpDay to)
{
  g_assert (from <= to);

  guint from_year, from_month, from_day, to_year, to_month, to_day;
  ep_day_get_ymd (from, &from_year, &from_month, &from_day);
  ep_day_get_ymd (to, &to_year, &to_month, &to_day);

  const guint months = (to_year - from_year) * 12 + to_month - from_month;
  const guint last_day = g_date_get_days_in_month ((GDateMonth)to_month, (GDateYear)to_year);

  return to_day < MIN (from_day, last_day) ? months - 1 : months;
}
