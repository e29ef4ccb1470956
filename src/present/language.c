#include "locale-id.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <present/formatter.h>
#include <present/language.h>
#include <string.h>
#include <unicode/uloc.h>

struct _EpLanguageTime {
  char *language; /* $LANGUAGE before; NULL: not set */
  char *locale;   /* of messages, before; NULL: not changed */
};

gboolean
ep_language_is_known (const char *language)
{
  char identifier[EP_LOCALE_SIZE];

  /* gettext takes it for a part of a path, and a colon for the end of it. */
  for (const char *at = language; *at != '\0'; at++)
    if (!g_ascii_isalnum (*at) && strchr ("_-@", *at) == NULL)
      return FALSE;
  if (!g_ascii_isalpha (language[0]) || strlen (language) >= EP_LOCALE_SIZE / 2)
    return FALSE;
  ep_locale_identifier (language, identifier);
  return ep_locale_is_known (identifier);
}

char *
ep_language_locale (const char *language)
{
  char identifier[EP_LOCALE_SIZE], country[ULOC_COUNTRY_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;

  if (language == NULL)
    return ep_formatter_user_locale ();
  ep_locale_identifier (language, identifier);
  uloc_getCountry (identifier, country, sizeof country, &status);
  if (U_SUCCESS (status) && country[0] != '\0')
    return g_strdup (identifier);
  return ep_locale_join (identifier, ep_locale_of_user_region ());
}

/* gettext asks its domain for translations anew only where this is called. */
static void
forget_translations (void)
{
  textdomain (textdomain (NULL));
}

EpLanguageTime *
ep_language_begin (const char *language)
{
  static const char *const silent[] = {"C", "POSIX", NULL};
  const char *locale = setlocale (LC_MESSAGES, NULL);
  g_autofree char *posix = NULL;
  EpLanguageTime *time;

  if (language == NULL)
    return NULL;
  time = g_new0 (EpLanguageTime, 1);
  time->language = g_strdup (g_getenv ("LANGUAGE"));
  posix = g_strdelimit (g_strdup (language), "-", '_');
  g_setenv ("LANGUAGE", posix, TRUE);
  /* In these two locales gettext translates nothing. */
  if (g_strv_contains (silent, locale)) {
    time->locale = g_strdup (locale);
    setlocale (LC_MESSAGES, "C.UTF-8");
  }
  forget_translations ();
  return time;
}

void
ep_language_end (EpLanguageTime *time)
{
  if (time == NULL)
    return;
  if (time->language != NULL)
    g_setenv ("LANGUAGE", time->language, TRUE);
  else
    g_unsetenv ("LANGUAGE");
  if (time->locale != NULL)
    setlocale (LC_MESSAGES, time->locale);
  forget_translations ();
  g_free (time->language);
  g_free (time->locale);
  g_free (time);
}
