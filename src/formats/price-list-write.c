#include "course-write.h"
#include "price-list-cells.h"
#include "values.h"
#include "words.h"

#include <engine/decimal.h>
#include <engine/money.h>
#include <formats/csv.h>
#include <formats/price-list-csv.h>

static char *
amount_text (gint64 amount_minor, guint decimals)
{
  char text[EP_DECIMAL_SIZE];
  ep_decimal_write (amount_minor, decimals, text);
  return g_strdup (text);
}

static void
set_number (char **cell, guint number)
{
  *cell = g_strdup_printf ("%u", number);
}

static void
set_sessions (const EpSessions *sessions, char *cells[EP_COLUMNS])
{
  set_number (&cells[EP_COLUMN_SESSIONS_LIKELY], sessions->likely);
  if (sessions->min == sessions->max)
    return;
  set_number (&cells[EP_COLUMN_SESSIONS_MIN], sessions->min);
  set_number (&cells[EP_COLUMN_SESSIONS_MAX], sessions->max);
}

static void
set_maintenance (const EpMaintenance *maintenance, guint decimals, char *cells[EP_COLUMNS])
{
  if (maintenance->every_months > 0)
    set_number (&cells[EP_COLUMN_MAINTENANCE_MONTHS], maintenance->every_months);
  if (maintenance->has_price)
    cells[EP_COLUMN_MAINTENANCE_PRICE] = amount_text (maintenance->price_minor, decimals);
}

static void
append_treatment (GString *csv, const EpTreatment *treatment, guint decimals)
{
  const EpCourse *course = &treatment->course;
  char *cells[EP_COLUMNS] = {NULL};
  cells[EP_COLUMN_AREA] = ep_csv_guard (treatment->area);
  cells[EP_COLUMN_KIND] = g_strdup (ep_kind_words[course->kind]);
  cells[EP_COLUMN_NAME] = ep_csv_guard (course->name);
  cells[EP_COLUMN_SESSION_PRICE] = treatment->price_text != NULL
                                       ? ep_csv_guard (treatment->price_text)
                                       : amount_text (course->session_price_minor, decimals);
  set_sessions (&course->sessions, cells);
  cells[EP_COLUMN_INTERVAL] = ep_interval_form (&course->interval);
  cells[EP_COLUMN_PACKAGES] = ep_packages_cell (course, decimals);
  g_autofree char *extras = ep_extras_cell (course, decimals);
  cells[EP_COLUMN_EXTRAS] = ep_csv_guard (extras);
  cells[EP_COLUMN_DISCOUNT_PERCENT] = ep_plain_decimal (course->discount_ppm, EP_RATE_DECIMALS);
  cells[EP_COLUMN_REFUND] = g_strdup (ep_refund_words[course->refund]);
  set_maintenance (&course->maintenance, decimals, cells);
  set_number (&cells[EP_COLUMN_SESSION_MINUTES], course->session_minutes);
  cells[EP_COLUMN_DOWNTIME_DAYS] = ep_plain_decimal (course->downtime_tenths, 1);
  ep_csv_append_row (csv, (const char *const *)cells, EP_COLUMNS);
  for (guint column = 0; column < EP_COLUMNS; column++)
    g_free (cells[column]);
}

char *
ep_price_list_to_csv (const GPtrArray *treatments, const EpCurrency *currency)
{
  GString *csv = g_string_new (NULL);
  ep_csv_append_row (csv, ep_column_names, EP_COLUMNS);
  for (guint i = 0; i < treatments->len; i++)
    append_treatment (csv, g_ptr_array_index (treatments, i), currency->decimals);
  return g_string_free (csv, FALSE);
}
