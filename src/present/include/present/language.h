#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Speaking another language than the user's for a while, for a picture or a page that is for
 * somebody else. Nothing has to be installed for it but the program's own translations. */

/* Whether it names a language: "es", "es_MX", "pt-BR", also one that there is no translation to,
 * whose numbers and dates can be written all the same. */
gboolean ep_language_is_known (const char *language);

/* The locale to make a formatter of, for a known language: as its own place writes numbers, money
 * and dates or, where it names no place, as that language does where the user is. For NULL the
 * user's locale. Free with g_free(). */
char *ep_language_locale (const char *language);

typedef struct _EpLanguageTime EpLanguageTime;

/* From now on sentences are in that language, which is known; NULL for NULL, when nothing changes.
 * All of the process is affected: only for the main thread, not across its main loop. */
EpLanguageTime *ep_language_begin (const char *language);

/* They are as before again. Nothing to do for NULL. */
void ep_language_end (EpLanguageTime *time);

G_END_DECLS
