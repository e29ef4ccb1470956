#include "formatter-private.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udatpg.h>
#include <unicode/ustring.h>

#define TEXT_SIZE       256
#define EP_DAY_OF_EPOCH 719163 /* 1 January 1970 */
#define MS_PER_MINUTE   60000.0
#define MS_PER_DAY      86400000.0

/* Days are the proleptic Gregorian calendar's, so ICU must not change to the Julian one. */
static void
set_proleptic (UDateFormat *format)
{
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_clone (udat_getCalendar (format), &status);
  ucal_setGregorianChange (calendar, -1e15, &status);
  udat_setCalendar (format, calendar);
  ucal_close (calendar);
  ep_icu_check (status, "set up a calendar");
}

/* What the locale writes for what the skeleton asks for. */
static UDateFormat *
open_date (const EpFormatter *formatter, const char *asked)
{
  UChar skeleton[16], pattern[TEXT_SIZE], utc[4];
  u_charsToUChars (asked, skeleton, (int32_t)strlen (asked) + 1);
  u_charsToUChars ("UTC", utc, 4);

  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (formatter->locale, &status);
  int32_t length = udatpg_getBestPattern (generator, skeleton, -1, pattern, TEXT_SIZE, &status);
  udatpg_close (generator);
  UDateFormat *format =
      udat_open (UDAT_PATTERN, UDAT_PATTERN, formatter->locale, utc, 3, pattern, length, &status);
  ep_icu_check (status, "open a date format");
  set_proleptic (format);
  return format;
}

static char *
format_date_text (UDateFormat *format, UDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[TEXT_SIZE];
  int32_t length = udat_format (format, date, wide, TEXT_SIZE, NULL, &status);
  ep_icu_check (status, "format a date");
  return g_utf16_to_utf8 (wide, length, NULL, NULL, NULL);
}

char *
ep_format_date (EpFormatter *formatter, EpDay day, EpDateStyle style)
{
  static const char *const skeletons[EP_DATE_STYLES] = {
      [EP_DATE_LONG] = "yMMMMd", [EP_DATE_MEDIUM] = "yMMMd", [EP_DATE_MONTH] = "yMMM",
      [EP_DATE_DAY] = "MMMMd",   [EP_DATE_SHORT] = "MMMd",
  };
  if (formatter->dates[style] == NULL)
    formatter->dates[style] = open_date (formatter, skeletons[style]);
  return format_date_text (formatter->dates[style], ((double)day - EP_DAY_OF_EPOCH) * MS_PER_DAY);
}

char *
ep_format_time (EpFormatter *formatter, guint hour, guint minute)
{
  g_assert (hour < 24 && minute < 60);
  if (formatter->time == NULL)
    formatter->time = open_date (formatter, "jmm");
  return format_date_text (formatter->time, (hour * 60 + minute) * MS_PER_MINUTE);
}
