#pragma once

#include "quotes/quote-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The window: the desk, with the inputs and the answer side by side or folded into one column, and
 * beside it further pages. It closes once what is on the desk has been kept.
 *
 * Actions: "win.show-page" (string), see pages.h; "win.open-quote" (string), the quote of that uuid
 * on the desk, and "win.new-quote", see quote-keeper.h. */
#define EP_TYPE_WINDOW (ep_window_get_type ())
G_DECLARE_FINAL_TYPE (EpWindow, ep_window, EP, WINDOW, AdwApplicationWindow)

/* A window of that application, which may be NULL, on that keeper's desk, where it was left. It
 * takes a reference to the keeper. */
GtkWidget *ep_window_new (GtkApplication *application, EpQuoteKeeper *keeper);

G_END_DECLS
