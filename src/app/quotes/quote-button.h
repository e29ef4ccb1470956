#pragma once

#include "quote-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The title of the desk: which quote is on it, and how long it counts. It opens what can be said
 * about it, see quote-popover.h. */
#define EP_TYPE_QUOTE_BUTTON (ep_quote_button_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteButton, ep_quote_button, EP, QUOTE_BUTTON, AdwBin)

void ep_quote_button_bind (EpQuoteButton *self, EpQuoteKeeper *keeper);

/* Opens it. */
void ep_quote_button_open (EpQuoteButton *self);

/* Whether there is room for the second line. */
void ep_quote_button_set_wide (EpQuoteButton *self, gboolean wide);

G_END_DECLS
