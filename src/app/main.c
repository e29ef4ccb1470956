#include "application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <malloc.h>

/* Translations and ICU only need to know which locale is asked for, not that the C library has it:
 * where it has not, texts still come in that language. */
static void
set_up_locale (void)
{
  const char *directory = g_getenv ("EVENPOINT_LOCALEDIR");

  if (setlocale (LC_ALL, "") == NULL) {
    setlocale (LC_ALL, "C.UTF-8");
    gtk_disable_setlocale ();
    if (g_getenv ("LANGUAGE") == NULL && g_getenv ("LANG") != NULL)
      g_setenv ("LANGUAGE", g_getenv ("LANG"), FALSE);
  }
  bindtextdomain (GETTEXT_PACKAGE, directory != NULL ? directory : EVENPOINT_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char **argv)
{
  g_autoptr (EpApplication) application = NULL;

  /* The threads that GTK and the program start with end soon, and glibc would leave to each what it
   * had of memory. With fewer of these they wait for each other, and the start takes longer. */
  mallopt (M_ARENA_MAX, 3);
  set_up_locale ();
  /* Few lines and letters are drawn faster without GL, which costs more to load than all the rest;
   * whoever sets these decides otherwise. */
  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  g_set_prgname ("evenpoint");
  g_set_application_name ("Evenpoint");
  application = ep_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
