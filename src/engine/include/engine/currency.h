#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The currencies of ISO 4217 that an amount can be in, and the decimals of their minor unit. */

#define EP_CURRENCY_DECIMALS_MAX 4

typedef struct {
  char code[4];   /* "USD" */
  guint decimals; /* USD 2, JPY 0, KWD 3, CLF 4 */
} EpCurrency;

/* The currency of that code, upper case, or NULL when there is none. Lives as long as the program.
 */
const EpCurrency *ep_currency_find (const char *code);

/* All currencies, ascending by code. Lives as long as the program. */
const EpCurrency *ep_currencies (guint *n_currencies);

G_END_DECLS
