#include "style.h"

#include <adwaita.h>

#define SHEET(name) "/io/github/evenpoint/Evenpoint/" name

/* One that styles nothing yet, kept by the display. Free with g_object_unref(). */
static GtkCssProvider *
add_provider (void)
{
  GtkCssProvider *provider = gtk_css_provider_new ();

  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  return provider;
}

static void
load_while (GtkCssProvider *provider, const char *sheet, gboolean holds)
{
  if (holds)
    gtk_css_provider_load_from_resource (provider, sheet);
  else
    gtk_css_provider_load_from_data (provider, "", 0);
}

static void
follow_dark (AdwStyleManager *manager, GParamSpec *property, gpointer provider)
{
  load_while (provider, SHEET ("style-dark.css"), adw_style_manager_get_dark (manager));
}

static void
follow_contrast (AdwStyleManager *manager, GParamSpec *property, gpointer provider)
{
  load_while (provider, SHEET ("style-hc.css"), adw_style_manager_get_high_contrast (manager));
}

void
ep_style_load (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  g_autoptr (GtkCssProvider) plain = add_provider ();
  g_autoptr (GtkCssProvider) dark = add_provider ();
  g_autoptr (GtkCssProvider) contrast = add_provider ();

  gtk_css_provider_load_from_resource (plain, SHEET ("style.css"));
  follow_dark (manager, NULL, dark);
  follow_contrast (manager, NULL, contrast);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (follow_dark), dark, 0);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (follow_contrast), contrast,
                           0);
}
