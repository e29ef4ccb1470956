#pragma once

#include "store/store.h"

G_BEGIN_DECLS

/* Erases what was removed, or only half erased, before the program ended. A store that another
 * process reads, or that has no room, stays to be erased later. */
gboolean ep_erase_finish (EpStore *store, GError **error);

G_END_DECLS
