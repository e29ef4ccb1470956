#include "application.h"

#include "example.h"
#include "warm-up.h"
#include "window.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EpApplication {
  AdwApplication parent_instance;
  EpFormatter *formatter;
  EpDay today;
};

G_DEFINE_FINAL_TYPE (EpApplication, ep_application, ADW_TYPE_APPLICATION)

/* Today, as the clock and its time zone tell it; a clock that is off by centuries gives a day that
 * courses can start on. */
static EpDay
day_of_clock (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day_of_month;

  g_date_time_get_ymd (now, &year, &month, &day_of_month);
  if (year < EP_START_YEAR_MIN)
    return ep_day_from_ymd (EP_START_YEAR_MIN, 1, 1);
  if (year > EP_START_YEAR_MAX)
    return ep_day_from_ymd (EP_START_YEAR_MAX, 12, 31);
  return ep_day_from_ymd ((guint)year, (guint)month, (guint)day_of_month);
}

static void
ep_application_activate (GApplication *application)
{
  EpApplication *self = EP_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL) {
    g_autoptr (EpDeskState) example = ep_example_new (self->formatter, self->today);
    g_autoptr (EpDesk) desk = ep_desk_new (self->formatter, example);

    window = GTK_WINDOW (ep_window_new (GTK_APPLICATION (application), desk));
  }
  gtk_window_present (window);
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
  g_application_quit (application);
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

static void
ep_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
      {.name = "about", .activate = about},
      {.name = "quit", .activate = quit},
  };
  static const char *const quit_accels[] = {"<Control>q", NULL};
  GtkApplication *gtk_application = GTK_APPLICATION (application);

  begin_quickly ();
  G_APPLICATION_CLASS (ep_application_parent_class)->startup (application);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  gtk_application_set_accels_for_action (gtk_application, "app.quit", quit_accels);
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

static int
ep_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  EpApplication *self = EP_APPLICATION (application);
  const char *today;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("evenpoint %s\n", EVENPOINT_VERSION);
    return 0;
  }
  if (g_variant_dict_lookup (options, "today", "&s", &today) &&
      !parse_today (today, &self->today)) {
    g_printerr (_ ("evenpoint: no such day: %s\n"), today);
    return 2;
  }
  return -1;
}

static void
ep_application_finalize (GObject *object)
{
  ep_formatter_free (EP_APPLICATION (object)->formatter);
  G_OBJECT_CLASS (ep_application_parent_class)->finalize (object);
}

static void
ep_application_class_init (EpApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_application_finalize;
  application_class->startup = ep_application_startup;
  application_class->activate = ep_application_activate;
  application_class->handle_local_options = ep_application_handle_local_options;
}

static void
ep_application_init (EpApplication *self)
{
  static const GOptionEntry options[] = {
      {.long_name = "version",
       .arg = G_OPTION_ARG_NONE,
       .description = N_ ("Show the version and exit")},
      {.long_name = "today",
       .flags = G_OPTION_FLAG_HIDDEN,
       .arg = G_OPTION_ARG_STRING,
       .description = N_ ("Begin the example on this day instead of today"),
       .arg_description = "YYYY-MM-DD"},
      {0},
  };
  g_autofree char *locale = ep_formatter_user_locale ();

  self->formatter = ep_formatter_new (locale);
  self->today = day_of_clock ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (
      G_APPLICATION (self), _ ("Compare what courses of microneedling and of laser cost."));
}

EpApplication *
ep_application_new (void)
{
  return g_object_new (EP_TYPE_APPLICATION, "application-id", EVENPOINT_APP_ID,
                       "resource-base-path", "/io/github/evenpoint/Evenpoint", NULL);
}
