#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of CONTRACT.md for the engine's enums, in the order of their values, NULL at the end.
 */
extern const char *const ep_basis_words[];
extern const char *const ep_kind_words[];
extern const char *const ep_refund_words[];
extern const char *const ep_per_words[];
extern const char *const ep_unit_words[];        /* plural */
extern const char *const ep_unit_single_words[]; /* singular */

G_END_DECLS
