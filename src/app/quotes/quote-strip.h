#pragma once

#include <gtk/gtk.h>
#include <present/quote-facts.h>

G_BEGIN_DECLS

/* The leader strip of a quote by itself: a picture that screen readers know by its sentence. */
#define EP_TYPE_QUOTE_STRIP (ep_quote_strip_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteStrip, ep_quote_strip, EP, QUOTE_STRIP, GtkWidget)

/* Takes the facts. */
GtkWidget *ep_quote_strip_new (EpQuoteFacts *facts, const char *sentence);

G_END_DECLS
