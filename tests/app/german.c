#include "german.h"

#include <glib/gi18n.h>
#include <present/language.h>

static EpLanguageTime *german;

int
german_begin (void **state)
{
  bindtextdomain (GETTEXT_PACKAGE, EVENPOINT_PO);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  german = ep_language_begin ("de");
  return 0;
}

int
german_end (void **state)
{
  ep_language_end (german);
  return 0;
}
