#include <glib/gi18n.h>
#include <locale.h>
#include <present/formatter.h>
#include <present/language.h>

#include "support.h"

static void
what_names_no_language_is_not_known (void **state)
{
  static const char *const known[] = {"es", "de", "en",       "en_GB",      "es_MX", "pt-BR",
                                      "ar", "he", "sr@latin", "zh_Hant_TW", "es_XX"};
  static const char *const unknown[] = {
      "",
      "xx",
      "english",
      "e",
      "C.UTF-8",
      "es:de",
      "es/../de",
      "es de",
      "es_ES.UTF-8",
      "_es",
      "-",
      "@latin",
      "1",
      "es_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (!ep_language_is_known (known[i]))
      fail_msg ("%s is not known", known[i]);
  for (guint i = 0; i < G_N_ELEMENTS (unknown); i++)
    if (ep_language_is_known (unknown[i]))
      fail_msg ("%s is known", unknown[i]);
}

static void
numbers_are_written_as_where_the_language_or_the_user_is (void **state)
{
  static const struct {
    const char *region;
    const char *language;
    const char *locale;
  } cases[] = {
      {"", "es", "es"},
      {"C.UTF-8", "es", "es"},
      {"C.UTF-8", "pt-BR", "pt_BR"},
      {"en_US.UTF-8", "es", "es_US"},
      {"en_US.UTF-8", "es_MX", "es_MX"},
      {"de_DE.UTF-8", "de", "de_DE"},
      {"de_AT.UTF-8", NULL, "de_AT"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *locale = NULL;

    g_setenv ("LC_ALL", cases[i].region, TRUE);
    g_unsetenv ("LANGUAGE");
    locale = ep_language_locale (cases[i].language);
    assert_string_equal (locale, cases[i].locale);
  }
}

/* Whatever was said before, and in C, where nothing is translated. */
static void
sentences_are_in_the_language_while_it_lasts (void **state)
{
  static const struct {
    const char *language;
    const char *sentence;
  } cases[] = {
      {"es", "Pagado hasta la fecha"},    {"de", "Bisher gezahlt"}, {"en", "Paid so far"},
      {"es_MX", "Pagado hasta la fecha"}, {"ar", "Paid so far"},
  };

  bindtextdomain (GETTEXT_PACKAGE, EVENPOINT_PO);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  setlocale (LC_ALL, "C");
  g_unsetenv ("LANGUAGE");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    EpLanguageTime *time;

    assert_string_equal (_ ("Paid so far"), "Paid so far");
    time = ep_language_begin (cases[i].language);
    assert_string_equal (_ ("Paid so far"), cases[i].sentence);
    ep_language_end (time);
    assert_string_equal (_ ("Paid so far"), "Paid so far");
  }
}

static void
a_language_can_replace_another (void **state)
{
  EpLanguageTime *time;

  setlocale (LC_ALL, "C.UTF-8");
  g_setenv ("LANGUAGE", "de", TRUE);
  textdomain (GETTEXT_PACKAGE);
  assert_string_equal (_ ("Paid so far"), "Bisher gezahlt");
  time = ep_language_begin ("es");
  assert_string_equal (_ ("Paid so far"), "Pagado hasta la fecha");
  ep_language_end (time);
  assert_string_equal (_ ("Paid so far"), "Bisher gezahlt");
}

static void
the_users_language_comes_back (void **state)
{
  static const char *const before[] = {NULL, "de"};

  for (guint i = 0; i < G_N_ELEMENTS (before); i++) {
    EpLanguageTime *time;

    g_unsetenv ("LANGUAGE");
    if (before[i] != NULL)
      g_setenv ("LANGUAGE", before[i], TRUE);
    setlocale (LC_MESSAGES, "C");
    time = ep_language_begin ("pt-BR");
    assert_string_equal (g_getenv ("LANGUAGE"), "pt_BR");
    /* in C there would be no translations */
    assert_string_equal (setlocale (LC_MESSAGES, NULL), "C.UTF-8");
    ep_language_end (time);
    if (before[i] != NULL)
      assert_string_equal (g_getenv ("LANGUAGE"), before[i]);
    else
      assert_null (g_getenv ("LANGUAGE"));
    assert_string_equal (setlocale (LC_MESSAGES, NULL), "C");
  }
}

static void
without_a_language_nothing_changes (void **state)
{
  EpLanguageTime *time;

  g_setenv ("LANGUAGE", "de", TRUE);
  time = ep_language_begin (NULL);
  assert_null (time);
  assert_string_equal (g_getenv ("LANGUAGE"), "de");
  ep_language_end (time);
  assert_string_equal (g_getenv ("LANGUAGE"), "de");
}

static void
a_locale_tells_its_direction (void **state)
{
  static const struct {
    const char *locale;
    gboolean right_to_left;
  } cases[] = {{"en_US", FALSE}, {"C", FALSE}, {"ar", TRUE}, {"he_IL", TRUE}, {"es", FALSE}};

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (EpFormatter) formatter = ep_formatter_new (cases[i].locale);

    assert_int_equal (ep_formatter_is_right_to_left (formatter), cases[i].right_to_left);
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (what_names_no_language_is_not_known),
      cmocka_unit_test (numbers_are_written_as_where_the_language_or_the_user_is),
      cmocka_unit_test (sentences_are_in_the_language_while_it_lasts),
      cmocka_unit_test (a_language_can_replace_another),
      cmocka_unit_test (the_users_language_comes_back),
      cmocka_unit_test (without_a_language_nothing_changes),
      cmocka_unit_test (a_locale_tells_its_direction),
  };

  return cmocka_run_group_tests_name ("language", tests, NULL, NULL);
}
