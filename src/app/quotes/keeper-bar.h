#pragma once

#include "quote-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Says below the header bar what is not kept, or what became of a quote, with what can be done
 * about it; out of sight while all is fine. */
#define EP_TYPE_KEEPER_BAR (ep_keeper_bar_get_type ())
G_DECLARE_FINAL_TYPE (EpKeeperBar, ep_keeper_bar, EP, KEEPER_BAR, AdwBin)

void ep_keeper_bar_bind (EpKeeperBar *self, EpQuoteKeeper *keeper);

/* Whether there is room for all of it in one line. */
void ep_keeper_bar_set_wide (EpKeeperBar *self, gboolean wide);

G_END_DECLS
