#include "formatter-private.h"

#include <present/formatter.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>

/* Whether it names no place and no language: C, C.UTF-8, POSIX, en_US_POSIX. */
static gboolean
is_neutral (const char *locale)
{
  if (locale == NULL || locale[0] == '\0')
    return TRUE;

  gsize length = strcspn (locale, ".@");
  g_autofree char *name = g_strndup (locale, length);
  return strcmp (name, "C") == 0 || g_str_has_suffix (name, "POSIX");
}

/* POSIX writes scripts as modifiers that ICU does not know. */
static const char *
script_of_modifier (const char *locale)
{
  if (g_str_has_suffix (locale, "@latin"))
    return "_Latn";
  if (g_str_has_suffix (locale, "@cyrillic"))
    return "_Cyrl";
  return NULL;
}

void
ep_locale_identifier (const char *locale, char identifier[EP_LOCALE_SIZE])
{
  g_strlcpy (identifier, "en_US", EP_LOCALE_SIZE);
  if (is_neutral (locale) || strlen (locale) >= EP_LOCALE_SIZE / 2)
    return;

  g_autofree char *plain = NULL;
  const char *script = script_of_modifier (locale);
  if (script != NULL) {
    gsize language = strcspn (locale, "_.@");
    gsize end = strcspn (locale, ".@");
    plain = g_strdup_printf ("%.*s%s%.*s", (int)language, locale, script, (int)(end - language),
                             locale + language);
  }

  UErrorCode status = U_ZERO_ERROR;
  char canonical[EP_LOCALE_SIZE];
  uloc_canonicalize (plain != NULL ? plain : locale, canonical, EP_LOCALE_SIZE, &status);
  if (U_SUCCESS (status) && status != U_STRING_NOT_TERMINATED_WARNING && canonical[0] != '\0')
    g_strlcpy (identifier, canonical, EP_LOCALE_SIZE);
}

gboolean
ep_locale_is_known (const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open (UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  ep_icu_check (status, "open a number format");
  const char *valid = unum_getLocaleByType (format, ULOC_VALID_LOCALE, &status);

  char language[ULOC_LANG_CAPACITY], language_valid[ULOC_LANG_CAPACITY];
  uloc_getLanguage (locale, language, sizeof language, &status);
  uloc_getLanguage (valid, language_valid, sizeof language_valid, &status);
  gboolean known = U_SUCCESS (status) && strcmp (language, language_valid) == 0;
  unum_close (format);
  return known;
}

char *
ep_locale_join (const char *messages, const char *region)
{
  char spoken[EP_LOCALE_SIZE], there[EP_LOCALE_SIZE];
  ep_locale_identifier (messages, spoken);
  ep_locale_identifier (region, there);
  if (is_neutral (messages))
    return g_strdup (there);
  if (is_neutral (region))
    return g_strdup (spoken);

  UErrorCode status = U_ZERO_ERROR;
  char language[ULOC_LANG_CAPACITY], language_there[ULOC_LANG_CAPACITY];
  char country[ULOC_COUNTRY_CAPACITY], script[ULOC_SCRIPT_CAPACITY];
  uloc_getLanguage (spoken, language, sizeof language, &status);
  uloc_getLanguage (there, language_there, sizeof language_there, &status);
  uloc_getScript (spoken, script, sizeof script, &status);
  uloc_getCountry (there, country, sizeof country, &status);
  if (U_FAILURE (status) || country[0] == '\0' || strcmp (language, language_there) == 0)
    return g_strdup (there);
  return g_strconcat (language, script[0] != '\0' ? "_" : "", script, "_", country, NULL);
}

/* The first that is set, as setlocale() looks for a category. */
const char *
ep_locale_of_user_region (void)
{
  static const char *const names[] = {"LC_ALL", "LC_MONETARY", "LANG"};
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *value = g_getenv (names[i]);
    if (value != NULL && value[0] != '\0')
      return value;
  }
  return NULL;
}

char *
ep_formatter_user_locale (void)
{
  return ep_locale_join (g_get_language_names ()[0], ep_locale_of_user_region ());
}
