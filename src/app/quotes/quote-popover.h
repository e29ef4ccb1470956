#pragma once

#include "quote-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What can be said about the quote on the desk: its status, a reference, how long it counts; and
 * its figures each time it was given. All of it is kept at once. */
#define EP_TYPE_QUOTE_POPOVER (ep_quote_popover_get_type ())
G_DECLARE_FINAL_TYPE (EpQuotePopover, ep_quote_popover, EP, QUOTE_POPOVER, GtkPopover)

GtkWidget *ep_quote_popover_new (EpQuoteKeeper *keeper);

G_END_DECLS
