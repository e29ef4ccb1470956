#pragma once

#include <glib-object.h>
#include <present/formatter.h>
#include <store/price-lists.h>
#include <store/worker.h>

G_BEGIN_DECLS

/* How many months after its last change a quote is erased, a setting of the store: a number, 0 for
 * never. It is looked at when the store is opened and when a day begins. */
#define EP_RETENTION_SETTING "quotes.retention-months"
#define EP_RETENTION_MONTHS  12 /* unless set */
#define EP_RETENTION_MAX     1200

/* Reads it, on the store's thread. */
gboolean ep_clinic_get_retention (EpStore *store, guint *months, GError **error);

/* What the clinic keeps: its store, on a thread of its own, and the price list that counts today.
 * No widgets in here, and nothing of it blocks.
 *
 * Signals: "price-list-changed" and "quotes-changed", see below; "store-left" before another store
 * takes the place of this one, which still does what it is asked then; "store-changed" when the
 * store has been opened, can't be, or is another one. */
#define EP_TYPE_CLINIC (ep_clinic_get_type ())
G_DECLARE_FINAL_TYPE (EpClinic, ep_clinic, EP, CLINIC, GObject)

/* Begins to open the store at `store_path`; NULL: nothing is kept. The formatter outlives the
 * clinic. The last reference waits for what is under way. */
EpClinic *ep_clinic_new (const char *store_path, EpFormatter *formatter);

/* Where the store is, or NULL; and what runs jobs on it: NULL while there is no store, the same
 * until "store-changed". Jobs may be asked for before it is open. Owned by the clinic. */
const char *ep_clinic_store_path (EpClinic *clinic);
EpStoreWorker *ep_clinic_worker (EpClinic *clinic);

/* The file that is open, NULL until that is known; and why it is another one, beside the one that
 * was asked for and could not be used: an EP_STORE_ERROR, or NULL. Owned by the clinic, until
 * "store-changed". */
const char *ep_clinic_store_file (EpClinic *clinic);
const GError *ep_clinic_store_refusal (EpClinic *clinic);

/* Why there is no store, an EP_STORE_ERROR; NULL while there is one, or when none was asked for.
 * Owned by the clinic, until "store-changed". */
const GError *ep_clinic_store_fault (EpClinic *clinic);

/* Opens a store that could not be opened once more. Nothing happens while there is one, nor with
 * one that a newer Evenpoint wrote. */
void ep_clinic_try_again (EpClinic *clinic);

/* Goes on with the store at another path, made where there is none. What is kept in the old one
 * stays there. */
void ep_clinic_move (EpClinic *clinic, const char *store_path);

EpFormatter *ep_clinic_formatter (EpClinic *clinic);

/* Today by the clock and its time zone, or the nearest day that courses can start on; and seconds
 * of UTC since 1970. */
EpDay ep_clinic_today (EpClinic *clinic);
gint64 ep_clinic_now_s (EpClinic *clinic);

/* To be called from time to time: where a day has begun since, reads the price list anew and erases
 * quotes of too long ago. */
void ep_clinic_look_at_day (EpClinic *clinic);

/* Counts `day` as today and its noon as now from here on, whatever the clock says: for tests, and
 * pictures of the window. */
void ep_clinic_set_today (EpClinic *clinic, EpDay day);

/* The price list that counts today, and its treatments (of EpTreatment); NULL where there is none,
 * or none has been read yet. Owned by the clinic, until "price-list-changed". */
const EpPriceList *ep_clinic_price_list (EpClinic *clinic);
const GPtrArray *ep_clinic_treatments (EpClinic *clinic);

/* Reads it anew, and emits "price-list-changed" when it is there. */
void ep_clinic_reload_price_list (EpClinic *clinic);

/* To be called by whoever kept, removed or restored a quote; emits "quotes-changed", as is done
 * where quotes were erased or a day has begun. */
void ep_clinic_quotes_changed (EpClinic *clinic);

/* A failure of the store, or of a job on it, as a sentence for people. Free with g_free(). */
char *ep_clinic_fault_text (const GError *error);

G_END_DECLS
