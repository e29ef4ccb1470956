#pragma once

#include <formats/error.h>

G_BEGIN_DECLS

/* Why a file or a row of one is refused, an EP_FORMATS_ERROR, translated, without an end:
 * "session_price: is missing", "line 3, column 5: is not valid JSON". Names that stand in the file
 * stay as they are there. Free with g_free(). */
char *ep_refusal_text (const GError *error);

G_END_DECLS
