#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define EP_QUOTE_LENGTH 40 /* characters of a value that a refusal quotes */

/* Text from outside, fit to stand in a one-line message: its first `characters` characters (all of
 * them for G_MAXSIZE), control characters written as \u and four hexadecimal digits, bytes that are
 * no UTF-8 as U+FFFD. Free with g_free(). */
char *ep_quote (const char *text, gsize characters);

G_END_DECLS
