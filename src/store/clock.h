#pragma once

#include <sqlite3.h>

#include <glib.h>

G_BEGIN_DECLS

/* What the store makes of clocks that can't be trusted: one that went back (a flat battery), or
 * one that leapt ahead. */

/* Notes, within a change, that the store is used at that time. */
gboolean ep_clock_note (sqlite3 *database, gint64 now_s, GError **error);

/* Sets *trusted to whether what is old by that time may be erased. Within a change, once noted. */
gboolean ep_clock_is_trusted (sqlite3 *database, gint64 now_s, gboolean *trusted, GError **error);

/* Whether a quote can have been changed at that time. */
gboolean ep_clock_can_have_been (gint64 changed_s, gint64 now_s);

G_END_DECLS
