#pragma once

#include <engine/money.h>

G_BEGIN_DECLS

/* Works out a formula as en_US writes it in a working: "2 × 300.00", "6 × 300.00 less 15%",
 * "8.25% of 1,410.00", "1,410.00 − 1,410.00 ÷ 1.0825", "15.00 + 120.00 × 1.5". Every term of a sum
 * is rounded to `decimals`, half away from zero, and scaled by 10^decimals. Clears *exact where
 * that changed it. Anything else fails the test. */
gint64 sum_of (const char *formula, guint decimals, gboolean *exact);

/* "$1,410.00", "1,410.00", "1.5667 times": the number in it, scaled likewise. It has no more
 * decimals than that. */
gint64 sum_number (const char *text, guint decimals);

G_END_DECLS
