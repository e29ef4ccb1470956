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
static void
learn_pattern (UDateTimePatternGenerator *generator, const char *asked,
               UChar pattern[EP_PATTERN_SIZE])
{
  UChar skeleton[16];
  UErrorCode status = U_ZERO_ERROR;
  u_charsToUChars (asked, skeleton, (int32_t)strlen (asked) + 1);
  udatpg_getBestPattern (generator, skeleton, -1, pattern, EP_PATTERN_SIZE, &status);
  ep_icu_check (status, "tell how dates are written");
}

static void
learn_patterns (EpFormatter *formatter)
{
  static const char *const skeletons[EP_DATE_STYLES] = {
      [EP_DATE_LONG] = "yMMMMd", [EP_DATE_MEDIUM] = "yMMMd", [EP_DATE_MONTH] = "yMMM",
      [EP_DATE_DAY] = "MMMMd",   [EP_DATE_SHORT] = "MMMd",
  };
  UErrorCode status = U_ZERO_ERROR;
  UDateTimePatternGenerator *generator = udatpg_open (formatter->locale, &status);
  ep_icu_check (status, "learn how dates are written");
  for (guint i = 0; i < EP_DATE_STYLES; i++)
    learn_pattern (generator, skeletons[i], formatter->date_patterns[i]);
  learn_pattern (generator, "jmm", formatter->time_pattern);
  udatpg_close (generator);
}

static UDateFormat *
open_date (const EpFormatter *formatter)
{
  UChar utc[4];
  UErrorCode status = U_ZERO_ERROR;
  u_charsToUChars ("UTC", utc, 4);
  UDateFormat *format = udat_open (UDAT_PATTERN, UDAT_PATTERN, formatter->locale, utc, 3,
                                   formatter->time_pattern, -1, &status);
  ep_icu_check (status, "open a date format");
  set_proleptic (format);
  return format;
}

/* One format for all patterns: each would keep the locale's names for itself. */
static void
prepare_dates (EpFormatter *formatter)
{
  if (formatter->date != NULL)
    return;
  learn_patterns (formatter);
  formatter->date = open_date (formatter);
}

static char *
format_date_text (EpFormatter *formatter, const UChar *pattern, UDate date)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[TEXT_SIZE];
  udat_applyPattern (formatter->date, FALSE, pattern, -1);
  int32_t length = udat_format (formatter->date, date, wide, TEXT_SIZE, NULL, &status);
  ep_icu_check (status, "format a date");
  return g_utf16_to_utf8 (wide, length, NULL, NULL, NULL);
}

char *
ep_format_date (EpFormatter *formatter, EpDay day, EpDateStyle style)
{
  prepare_dates (formatter);
  return ep_isolate (formatter, format_date_text (formatter, formatter->date_patterns[style],
                                                  ((double)day - EP_DAY_OF_EPOCH) * MS_PER_DAY));
}

char *
ep_format_time (EpFormatter *formatter, guint hour, guint minute)
{
  g_assert (hour < 24 && minute < 60);
  prepare_dates (formatter);
  return ep_isolate (formatter, format_date_text (formatter, formatter->time_pattern,
                                                  (hour * 60 + minute) * MS_PER_MINUTE));
}
