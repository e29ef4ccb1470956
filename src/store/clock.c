#include "clock.h"

#include "database.h"
#include "state.h"

#define DAY_S      ((gint64)24 * 60 * 60)
#define LEAP_S     (60 * DAY_S)
#define EARLIEST_S G_GINT64_CONSTANT (1735689600) /* 2025-01-01: there was no store before */

gboolean
ep_clock_note (sqlite3 *database, gint64 now_s, GError **error)
{
  gint64 used_s, leap_s;

  if (!ep_state_get (database, EP_STATE_USED_S, &used_s, error) ||
      !ep_state_get (database, EP_STATE_LEAP_S, &leap_s, error))
    return FALSE;
  if (used_s != 0 && now_s - used_s > LEAP_S)
    leap_s = now_s;
  else if (leap_s > now_s)
    leap_s = 0;
  return ep_state_set (database, EP_STATE_USED_S, now_s, error) &&
         ep_state_set (database, EP_STATE_LEAP_S, leap_s, error);
}

gboolean
ep_clock_is_trusted (sqlite3 *database, gint64 now_s, gboolean *trusted, GError **error)
{
  gint64 leap_s;

  if (!ep_state_get (database, EP_STATE_LEAP_S, &leap_s, error))
    return FALSE;
  *trusted = leap_s == 0 || now_s - leap_s >= DAY_S;
  return !*trusted || ep_state_set (database, EP_STATE_LEAP_S, 0, error);
}

gboolean
ep_clock_can_have_been (gint64 changed_s, gint64 now_s)
{
  return changed_s >= EARLIEST_S && changed_s <= now_s;
}
