#pragma once

#include <gtk/gtk.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* All currencies as the chooser lists them: the one that is chosen, the locale's own, then all
 * others by their names. The array is new and owns nothing. */
GPtrArray *ep_currencies_to_choose (const EpFormatter *formatter, const EpCurrency *chosen);

typedef void EpCurrencyChosen (const EpCurrency *currency, gpointer data);

/* A popover with them and a search for a name or a code, which closes when one is chosen. */
GtkWidget *ep_currency_chooser_new (const EpFormatter *formatter, const EpCurrency *current,
                                    EpCurrencyChosen *chosen, gpointer data);

G_END_DECLS
