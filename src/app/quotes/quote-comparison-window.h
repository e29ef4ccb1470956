#pragma once

#include <adwaita.h>
#include <present/formatter.h>
#include <store/quote.h>

G_BEGIN_DECLS

/* Two quotes side by side, over the window that asks for it. */
#define EP_TYPE_QUOTE_COMPARISON_WINDOW (ep_quote_comparison_window_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteComparisonWindow, ep_quote_comparison_window, EP,
                      QUOTE_COMPARISON_WINDOW, AdwWindow)

/* Both have their scenarios; they are only read here. */
GtkWidget *ep_quote_comparison_window_new (GtkWindow *parent, EpFormatter *formatter,
                                           const EpQuote *first, const EpQuote *second);

G_END_DECLS
