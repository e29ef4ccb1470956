#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The text as it is searched and sorted: without case, accents and the like, so that "comparacion"
 * is found in "Comparación", "strasse" in "Straße". Bytes that are no UTF-8 become U+FFFD. Free
 * with g_free(). */
char *ep_fold (const char *text);

G_END_DECLS
