#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* Numbers that the store keeps for itself. */

#define EP_STATE_NUMBER  "number"  /* the highest number that a quote was given */
#define EP_STATE_CHANGE  "change"  /* how many changes there were of quotes and price lists */
#define EP_STATE_ERASING "erasing" /* 1: what was erased may still be in the journal or in gaps */
#define EP_STATE_USED_S  "used-s"  /* the clock when the store was last used */
#define EP_STATE_LEAP_S  "leap-s"  /* the clock when it had leapt ahead; 0: it has not */

/* Sets *value to what is kept under that name, 0 for nothing. */
gboolean ep_state_get (sqlite3 *database, const char *name, gint64 *value, GError **error);

/* Counts it up by one, to at least `min`, and sets *value to that. */
gboolean ep_state_count (sqlite3 *database, const char *name, gint64 min, gint64 *value,
                         GError **error);

gboolean ep_state_set (sqlite3 *database, const char *name, gint64 value, GError **error);

G_END_DECLS
