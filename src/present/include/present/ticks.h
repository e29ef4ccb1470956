#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which values of an axis get a tick. */

/* Ticks at 0, step, 2 x step ... */
typedef struct {
  gint64 step_minor; /* 1, 2 or 5 times a power of ten */
  guint n_ticks;     /* at least 2, zero counted */
  gboolean whole;    /* every tick is a whole amount of the currency */
} EpMoneyTicks;

/* The densest ticks from 0 up to at most `top_minor` that take at least `least_px` each, with 2 to
 * 6 of them; a third rather than only one. `top_minor` > 0, `decimals` are the currency's. */
EpMoneyTicks ep_money_ticks (gint64 top_minor, guint decimals, double height_px, double least_px);

/* How many months lie between two ticks of a time axis over `horizon_months` (at least 1): the
 * first of 1, 2, 3, 6 months, 1, 2, 5, 10, 20, 50 years that gives a tick at least `least_px`;
 * where none does, the horizon itself. */
guint ep_month_step (guint horizon_months, double width_px, double least_px);

G_END_DECLS
