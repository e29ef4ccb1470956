#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Calendar days of the proleptic Gregorian calendar, without time of day or time zone.
 *
 * A day is counted as GLib's GDate counts its Julian days (1 is 1 January of the year 1), so days
 * subtract and compare as numbers. */
typedef guint32 EpDay;

#define EP_DAY_SIZE 11 /* "YYYY-MM-DD" and the NUL */

/* year 1 to 9999; the day must exist. */
EpDay ep_day_from_ymd (guint year, guint month, guint day_of_month);

/* Any day before the year 2,900,000. */
void ep_day_get_ymd (EpDay day, guint *year, guint *month, guint *day_of_month);

/* Reads `length` bytes as exactly YYYY-MM-DD; FALSE when it is not of that form or no such day
 * exists. */
gboolean ep_day_parse (const char *text, gsize length, EpDay *day);

void ep_day_write (EpDay day, char text[EP_DAY_SIZE]);

/* The same day of the month `months` later, or the last day of that month where it is shorter:
 * 31 January + 1 month = 28 or 29 February, + 2 months = 31 March (rule 6). */
EpDay ep_day_add_months (EpDay day, guint months);

/* The largest m with from + m months <= to, counted as ep_day_add_months() counts. from <= to. */
guint ep_day_whole_months (EpDay from, EpDay to);

G_END_DECLS
