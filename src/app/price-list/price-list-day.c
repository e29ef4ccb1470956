#include "price-list-day.h"

typedef struct {
  EpClinic *clinic;
  EpDay day; /* for which the list was read */
  guint timeout;
} Watch;

static void wait_for_midnight (Watch *watch);

static void
look (Watch *watch)
{
  EpDay today = ep_clinic_today (watch->clinic);

  if (today == watch->day)
    return;
  watch->day = today;
  ep_clinic_reload_price_list (watch->clinic);
}

static gboolean
midnight (gpointer data)
{
  Watch *watch = data;

  watch->timeout = 0;
  look (watch);
  wait_for_midnight (watch);
  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (Watch *watch)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) tomorrow = g_date_time_add_days (now, 1);
  g_autoptr (GDateTime) begins =
      g_date_time_new_local (g_date_time_get_year (tomorrow), g_date_time_get_month (tomorrow),
                             g_date_time_get_day_of_month (tomorrow), 0, 0, 0);
  GTimeSpan span = g_date_time_difference (begins, now);

  watch->timeout =
      g_timeout_add_seconds ((guint)(MAX (span, 0) / G_TIME_SPAN_SECOND) + 1, midnight, watch);
}

static void
stop (gpointer data)
{
  Watch *watch = data;

  g_clear_handle_id (&watch->timeout, g_source_remove);
  g_object_unref (watch->clinic);
  g_free (watch);
}

void
ep_price_list_day_watch (GtkWindow *window, EpClinic *clinic)
{
  Watch *watch = g_new0 (Watch, 1);

  watch->clinic = g_object_ref (clinic);
  watch->day = ep_clinic_today (clinic);
  wait_for_midnight (watch);
  g_object_set_data_full (G_OBJECT (window), "price-list-day", watch, stop);
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (look), watch);
}
