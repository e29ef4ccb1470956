#pragma once

#include "store/price-lists.h"

#include "database.h"

G_BEGIN_DECLS

/* A price list as the store has it. */
typedef struct {
  gint64 id;     /* 0: there is none */
  gint64 change; /* when it was put in use, or made; among all changes of the store */
  guint n_treatments;
  EpPriceList list;
} EpKeptList;

/* Sets *kept to the version of that uuid. */
gboolean ep_price_list_find (EpStore *store, const char *uuid, EpKeptList *kept, GError **error);

/* The same within a change, and whether `list` may be changed: EP_STORE_ERROR_GONE, or _CONFLICT
 * where it was changed meanwhile or, with `only_draft`, put in use. */
gboolean ep_price_list_check (EpStore *store, const EpPriceList *list, gboolean only_draft,
                              EpKeptList *kept, GError **error);

/* What ep_store_put_price_list() does, within a change. Sets *revision to the version's next one.
 */
gboolean ep_price_list_put (EpStore *store, const EpPriceList *list, guint *revision,
                            GError **error);

/* Writes the version, which has an id, and its checksum. */
gboolean ep_price_list_write (EpStore *store, const EpKeptList *kept, GError **error);

G_END_DECLS
