#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Room for any locale identifier that is used here. */
#define EP_LOCALE_SIZE 128

/* `locale`, as ICU or POSIX writes it, as ICU's identifier; an empty one, NULL, "C" and "POSIX" are
 * en_US, since ICU's own reading of those has no grouping. */
void ep_locale_identifier (const char *locale, char identifier[EP_LOCALE_SIZE]);

/* Whether ICU has data of its own for the identifier's language. Where it has none it would answer
 * with the process's default locale, which differs from machine to machine. */
gboolean ep_locale_is_known (const char *identifier);

/* What the environment says about where the user is, NULL: nothing. */
const char *ep_locale_of_user_region (void);

/* The identifier that speaks `messages` and has the customs of `region`, both as POSIX writes them
 * and either of them perhaps NULL, empty or "C": "es" and "en_US.UTF-8" give "es_US". Free with
 * g_free(). */
char *ep_locale_join (const char *messages, const char *region);

G_END_DECLS
