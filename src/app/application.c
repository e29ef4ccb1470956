#include "application.h"

#include "clinic/store-place.h"
#include "desk/example.h"
#include "desk/scenario-actions.h"
#include "quotes/quote-keeper.h"
#include "style.h"
#include "warm-up.h"
#include "window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EpApplication {
  AdwApplication parent_instance;
  EpFormatter *formatter;
  EpClinic *clinic; /* of the process that has the windows */
  EpQuoteKeeper *keeper;
  guint waiting;     /* for the keeper: the source that ends it */
  GListStore *files; /* of GFile, to be opened in the window */
  char *store_path;
  EpDay today; /* 0: by the clock */
};

G_DEFINE_FINAL_TYPE (EpApplication, ep_application, ADW_TYPE_APPLICATION)

/* How long a window that can be shown waits to know what to show. */
#define PLACE_MS 60

/* The one with the desk, which may have others before it. */
static GtkWindow *
find_window (GtkApplication *application)
{
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    if (EP_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
open_files (EpApplication *self, GtkWindow *window)
{
  g_autoptr (GListStore) files = g_steal_pointer (&self->files);

  if (files != NULL)
    ep_scenario_open (ADW_APPLICATION_WINDOW (window), G_LIST_MODEL (files));
}

static gboolean
show_window (gpointer data)
{
  EpApplication *self = data;
  GtkApplication *application = GTK_APPLICATION (self);
  GtkWindow *window = find_window (application);

  if (self->waiting != 0) {
    g_source_remove (self->waiting);
    self->waiting = 0;
    g_application_release (G_APPLICATION (self));
  }
  if (window == NULL)
    window = GTK_WINDOW (ep_window_new (application, self->keeper));
  gtk_window_present (window);
  open_files (self, window);
  return G_SOURCE_CONTINUE;
}

static void
keeper_changed (EpApplication *self)
{
  if (self->waiting != 0 && ep_quote_keeper_is_ready (self->keeper))
    show_window (self);
}

/* The desk opens where it was left; the store has begun to read that before GTK began to start. */
static void
ep_application_activate (GApplication *application)
{
  EpApplication *self = EP_APPLICATION (application);

  if (ep_quote_keeper_is_ready (self->keeper)) {
    show_window (self);
  } else if (self->waiting == 0) {
    g_application_hold (application);
    self->waiting = g_timeout_add (PLACE_MS, show_window, self);
  }
}

static void
ep_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  EpApplication *self = EP_APPLICATION (application);

  if (self->files == NULL)
    self->files = g_list_store_new (G_TYPE_FILE);
  for (int i = 0; i < n_files; i++)
    g_list_store_append (self->files, files[i]);
  ep_application_activate (application);
}

static void
about (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GtkWindow *window = gtk_application_get_active_window (application);

  /* The icon is found without being installed too, and drawn only when it is asked for. */
  gtk_icon_theme_add_resource_path (
      gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (window))),
      "/io/github/evenpoint/Evenpoint/about");
  adw_show_about_window (
      window, "application-name", "Evenpoint", "application-icon", EVENPOINT_APP_ID, "version",
      EVENPOINT_VERSION, "comments",
      _ ("What a course of microneedling costs, what a course of laser costs, and where the two "
         "break even. Cost only: suitability is the clinician’s decision, results vary."),
      "license-type", GTK_LICENSE_GPL_3_0, NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer application)
{
  GList *windows = gtk_application_get_windows (application);

  /* Each closes when it has kept what is on its desk, and the program ends with the last one. */
  for (GList *next; windows != NULL; windows = next) {
    next = windows->next;
    gtk_window_close (windows->data);
  }
}

/* What the first frame needs is loaded meanwhile, see warm-up.h.
 *
 * Libadwaita puts its own style in the place of GTK's theme as soon as it starts. GTK would have
 * read that theme before, for nothing, which takes as long as making all of the window. A person
 * who sets GTK_THEME decides otherwise. */
static void
begin_quickly (void)
{
  if (g_getenv ("GTK_THEME") != NULL)
    return;
  g_setenv ("GTK_THEME", "Adwaita-empty", TRUE);
  if (gtk_init_check ()) {
    g_autofree char *locale = ep_formatter_user_locale ();

    ep_warm_up (locale);
  }
  g_unsetenv ("GTK_THEME");
}

/* The store is opened on its thread while this one makes the window. */
static void
begin_keeping (EpApplication *self)
{
  g_autofree char *path =
      self->store_path != NULL ? g_strdup (self->store_path) : ep_store_place_get ();

  g_autoptr (EpDeskState) example = NULL;
  g_autoptr (EpDesk) desk = NULL;

  self->clinic = ep_clinic_new (path, self->formatter);
  if (self->today != 0)
    ep_clinic_set_today (self->clinic, self->today);
  example = ep_example_new (self->formatter, ep_clinic_today (self->clinic));
  desk = ep_desk_new (self->formatter, example);
  self->keeper = ep_quote_keeper_new (self->clinic, desk);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (keeper_changed), self,
                           G_CONNECT_SWAPPED);
}

/* GTK and libadwaita would each add a place for icons, and with each the icon theme is thrown away
 * that a thread of GTK's has just begun to read: so there is nothing of the program's that GTK
 * looks for by itself. */
static void
start_toolkit (GApplication *application)
{
  g_application_set_resource_base_path (application, NULL);
  G_APPLICATION_CLASS (ep_application_parent_class)->startup (application);
  ep_style_load ();
}

static void
ep_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
      {.name = "about", .activate = about},
      {.name = "quit", .activate = quit},
  };
  static const char *const quit_accels[] = {"<Control>q", NULL};
  static const char *const help_accels[] = {"<Control>question", NULL};
  GtkApplication *gtk_application = GTK_APPLICATION (application);

  begin_keeping (EP_APPLICATION (application));
  begin_quickly ();
  start_toolkit (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (gtk_application, "app.quit", quit_accels);
  gtk_application_set_accels_for_action (gtk_application, "win.show-help-overlay", help_accels);
  gtk_window_set_default_icon_name (EVENPOINT_APP_ID);
}

/* Whether the day is one that courses can start on. */
static gboolean
parse_today (const char *text, EpDay *day)
{
  guint year, month, day_of_month;

  if (!ep_day_parse (text, strlen (text), day))
    return FALSE;
  ep_day_get_ymd (*day, &year, &month, &day_of_month);
  return year >= EP_START_YEAR_MIN && year <= EP_START_YEAR_MAX;
}

/* What runs on another store is another program to the session: only a second one on the same store
 * joins it. */
static void
use_store (EpApplication *self, const char *path)
{
  g_autofree char *digest = NULL;
  g_autofree char *id = NULL;

  self->store_path = g_canonicalize_filename (path, NULL);
  digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, self->store_path, -1);
  id = g_strdup_printf ("%s.store-%.16s", EVENPOINT_APP_ID, digest);
  g_application_set_application_id (G_APPLICATION (self), id);
}

static int
ep_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  EpApplication *self = EP_APPLICATION (application);
  const char *today, *path;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("evenpoint %s\n", EVENPOINT_VERSION);
    return 0;
  }
  if (g_variant_dict_lookup (options, "today", "&s", &today) &&
      !parse_today (today, &self->today)) {
    g_printerr (_ ("evenpoint: no such day: %s\n"), today);
    return 2;
  }
  if (g_variant_dict_lookup (options, "store", "^&ay", &path))
    use_store (self, path);
  return -1;
}

static void
ep_application_shutdown (GApplication *application)
{
  EpApplication *self = EP_APPLICATION (application);

  G_APPLICATION_CLASS (ep_application_parent_class)->shutdown (application);
  while (self->keeper != NULL && ep_quote_keeper_is_busy (self->keeper))
    g_main_context_iteration (NULL, TRUE);
  g_clear_object (&self->keeper);
  g_clear_object (&self->clinic);
}

static void
ep_application_finalize (GObject *object)
{
  EpApplication *self = EP_APPLICATION (object);

  g_clear_object (&self->keeper);
  g_clear_object (&self->clinic);
  g_clear_object (&self->files);
  g_free (self->store_path);
  ep_formatter_free (self->formatter);
  G_OBJECT_CLASS (ep_application_parent_class)->finalize (object);
}

static void
ep_application_class_init (EpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_application_finalize;
  application_class->startup = ep_application_startup;
  application_class->activate = ep_application_activate;
  application_class->open = ep_application_open;
  application_class->shutdown = ep_application_shutdown;
  application_class->handle_local_options = ep_application_handle_local_options;
}

static void
ep_application_init (EpApplication *self)
{
  static const GOptionEntry options[] = {
      {.long_name = "version",
       .arg = G_OPTION_ARG_NONE,
       .description = N_ ("Show the version and exit")},
      {.long_name = "store",
       .arg = G_OPTION_ARG_FILENAME,
       .description = N_ ("Keep quotes and price lists in this file"),
       .arg_description = N_ ("PATH")},
      {.long_name = "today",
       .flags = G_OPTION_FLAG_HIDDEN,
       .arg = G_OPTION_ARG_STRING,
       .description = N_ ("Begin the example on this day instead of today"),
       .arg_description = "YYYY-MM-DD"},
      {0},
  };
  g_autofree char *locale = ep_formatter_user_locale ();

  self->formatter = ep_formatter_new (locale);
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Compare what courses of microneedling and of laser cost."));
}

EpApplication *
ep_application_new (void)
{
  return g_object_new (EP_TYPE_APPLICATION, "application-id", EVENPOINT_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
