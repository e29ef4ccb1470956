#pragma once

#include <formats/treatment.h>
#include <store/store.h>

G_BEGIN_DECLS

/* The clinic's price lists: versions of one list, each with the day from which it counts. Called
 * and failing like those of store/quotes.h. */

typedef struct {
  char uuid[EP_UUID_SIZE]; /* made where the version is made */
  guint revision;          /* how often it was kept; 0: never */
  const EpCurrency *currency;
  EpDay counts_from;
  gboolean in_use;  /* FALSE: still being written; its treatments can be changed */
  gboolean example; /* the one that comes with the app, for the clinic to replace */
} EpPriceList;

/* A version of its own uuid, not in use. Free with g_free(). */
EpPriceList *ep_price_list_new (const EpCurrency *currency, EpDay counts_from);

/* All versions, the one that counts last first: of EpPriceList, free with g_ptr_array_unref(). NULL
 * on failure. */
GPtrArray *ep_store_get_price_lists (EpStore *store, GError **error);

/* Sets *list to the version in use that counts on that day (of two that began on one day, the one
 * put in use later), NULL where none does. Free with g_free(). */
gboolean ep_store_get_current_price_list (EpStore *store, EpDay day, EpPriceList **list,
                                          GError **error);

/* Keeps the version; revisions as with ep_store_put_quote(). A version in use can't go back
 * (EP_STORE_ERROR_CONFLICT), and one that has treatments keeps its currency. */
gboolean ep_store_put_price_list (EpStore *store, EpPriceList *list, GError **error);

/* Removes a version that is not in use, with its treatments. */
gboolean ep_store_remove_price_list (EpStore *store, const EpPriceList *list, GError **error);

/* The treatments of a version in their order: of EpTreatment, free with g_ptr_array_unref(). NULL
 * on failure. */
GPtrArray *ep_store_get_treatments (EpStore *store, const EpPriceList *list, GError **error);

/* Keeps one treatment of a version that is not in use, as number `place` of it, whether it has one
 * of that uuid yet or not; or takes one out. Both count the version's revision up: the check of
 * ep_store_put_price_list() holds, and a version that was put in use meanwhile is
 * EP_STORE_ERROR_CONFLICT. */
gboolean ep_store_put_treatment (EpStore *store, EpPriceList *list, const EpTreatment *treatment,
                                 guint place, GError **error);
gboolean ep_store_remove_treatment (EpStore *store, EpPriceList *list, const char *uuid,
                                    GError **error);

/* Keeps a whole list (of EpTreatment, no uuid twice), an import or a copy of another version, in
 * place of what the version has, all or nothing. Revisions likewise. */
gboolean ep_store_replace_treatments (EpStore *store, EpPriceList *list,
                                      const GPtrArray *treatments, GError **error);

/* Keeps a version that is not in use and a whole list in it, both or neither. */
gboolean ep_store_put_whole_price_list (EpStore *store, EpPriceList *list,
                                        const GPtrArray *treatments, GError **error);

G_END_DECLS
