#include "window.h"

#include "answer-pane.h"
#include "comparison-group.h"
#include "course-group.h"
#include "pages.h"
#include "pane.h"
#include "todays-prices.h"

#include <glib/gi18n-lib.h>
#include <present/figures.h>
#include <present/verdict.h>

struct _EpWindow {
  AdwApplicationWindow parent_instance;
  GtkStack *pages;
  AdwWindowTitle *title;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkWidget *back;
  GtkWidget *undo;
  GtkWidget *redo;
  AdwLeaflet *leaflet;
  GtkWidget *inputs;
  GtkWidget *answer;
  EpCourseGroup *reference;
  EpCourseGroup *other;
  GtkBox *groups;
  GtkWidget *more[EP_COURSES_MAX - 2]; /* the groups of further courses, NULL where there is none */
  EpComparisonGroup *comparison;
  GtkWidget *answer_bar;
  GtkLabel *answer_headline;
  GtkLabel *answer_support;
  EpAnswerPane *answer_pane;
  EpDesk *desk;
  EpClinic *clinic;
  guint fold_source;
};

G_DEFINE_FINAL_TYPE (EpWindow, ep_window, ADW_TYPE_APPLICATION_WINDOW)

/* In a wide window it is out of sight, and would only have the window laid out again. */
static void
refresh_answer_bar (EpWindow *self)
{
  EpFormatter *formatter = ep_desk_formatter (self->desk);
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  const EpComparison *comparison = ep_desk_comparison (self->desk);
  gboolean stale = ep_desk_is_stale (self->desk);
  g_autoptr (EpVerdict) verdict = NULL;

  if (!gtk_widget_get_visible (self->answer_bar))
    return;
  verdict = ep_verdict_new (formatter, scenario, comparison, ep_desk_pair (self->desk));
  gtk_label_set_text (self->answer_headline, verdict->brief);
  gtk_label_set_text (self->answer_support,
                      stale ? _ ("Showing the last figures that could be worked out")
                            : verdict->brief_support);
  if (stale)
    gtk_widget_add_css_class (self->answer_bar, "stale");
  else
    gtk_widget_remove_css_class (self->answer_bar, "stale");
}

/* A narrow header bar has no room for it. */
static void
show_subtitle (EpWindow *self)
{
  gboolean wide = !adw_leaflet_get_folded (self->leaflet);

  adw_window_title_set_subtitle (
      self->title,
      wide && self->desk != NULL && ep_desk_is_as_opened (self->desk) ? _ ("Worked example") : "");
}

/* Who was in the group goes on in the one before it, rather than nowhere. */
static void
remove_group (EpWindow *self, GtkWidget *group, GtkWidget *before)
{
  ep_course_group_unbind (EP_COURSE_GROUP (group));
  if ((gtk_widget_get_state_flags (group) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_child_focus (before, GTK_DIR_TAB_FORWARD);
  gtk_box_remove (self->groups, group);
}

/* A group for each course beyond the two that are always there. */
static void
refresh_groups (EpWindow *self)
{
  guint n_more = ep_desk_scenario (self->desk)->n_courses - 2;
  GtkWidget *before = GTK_WIDGET (self->other);

  for (guint i = 0; i < G_N_ELEMENTS (self->more); i++) {
    if (i < n_more && self->more[i] == NULL) {
      self->more[i] = g_object_new (EP_TYPE_COURSE_GROUP, NULL);
      gtk_box_insert_child_after (self->groups, self->more[i], before);
      ep_course_group_bind (EP_COURSE_GROUP (self->more[i]), self->desk, self->clinic, i + 2);
    } else if (i >= n_more && self->more[i] != NULL) {
      remove_group (self, self->more[i], before);
      self->more[i] = NULL;
    }
    if (self->more[i] != NULL)
      before = self->more[i];
  }
}

static gboolean
is_on_desk (EpWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "desk") == 0;
}

/* What changes the desk does so only where it is seen. */
static void
refresh_actions (EpWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean on_desk = is_on_desk (self);

  gtk_widget_action_set_enabled (widget, "win.undo", on_desk && ep_desk_can_undo (self->desk));
  gtk_widget_action_set_enabled (widget, "win.redo", on_desk && ep_desk_can_redo (self->desk));
  gtk_widget_action_set_enabled (
      widget, "win.reset",
      on_desk && (ep_desk_is_stale (self->desk) || !ep_desk_is_as_opened (self->desk)));
  gtk_widget_action_set_enabled (widget, "win.show-answer", on_desk);
  gtk_widget_action_set_enabled (widget, "win.show-view", on_desk);
}

static void
page_changed (EpWindow *self)
{
  if (self->desk != NULL)
    refresh_actions (self);
}

static void
refresh (EpWindow *self)
{
  refresh_actions (self);
  show_subtitle (self);
  refresh_answer_bar (self);
  refresh_groups (self);
}

/* What the header bar and the answer bar offer depends on which panes are in sight. */
static gboolean
show_fold (gpointer data)
{
  EpWindow *self = data;
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean on_answer = folded && adw_leaflet_get_visible_child (self->leaflet) == self->answer;

  gtk_widget_set_visible (self->back, on_answer);
  gtk_widget_set_visible (self->undo, !on_answer);
  gtk_widget_set_visible (self->redo, !on_answer);
  gtk_widget_set_visible (self->answer_bar, folded);
  if (self->desk != NULL)
    refresh_answer_bar (self);
  show_subtitle (self);
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  self->fold_source = 0;
  return G_SOURCE_REMOVE;
}

/* The leaflet folds while the window is laid out, when nothing may ask for another size. */
static void
fold_changed (EpWindow *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add (show_fold, self);
}

static void
undo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ep_desk_undo (EP_WINDOW (widget)->desk);
}

static void
redo (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ep_desk_redo (EP_WINDOW (widget)->desk);
}

static void
reset (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ep_desk_reset (EP_WINDOW (widget)->desk);
}

static void
show_answer (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  adw_leaflet_set_visible_child (self->leaflet, self->answer);
  if (adw_leaflet_get_folded (self->leaflet))
    gtk_widget_grab_focus (self->back);
}

static void
show_inputs (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  if (!is_on_desk (self)) {
    ep_pages_show (self->pages, self->clinic, "desk");
    return;
  }
  adw_leaflet_set_visible_child (self->leaflet, self->inputs);
  if (adw_leaflet_get_folded (self->leaflet))
    gtk_widget_grab_focus (self->answer_bar);
}

/* The menu is made when it is first opened. */
static void
open_menu (GtkMenuButton *button, gpointer self)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_menu_model (button, EP_WINDOW (self)->menu);
}

static void
show_view (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  show_answer (widget, NULL, NULL);
  ep_answer_pane_show_view (self->answer_pane, (EpView)g_variant_get_uint32 (parameter));
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  ep_pages_show (self->pages, self->clinic, g_variant_get_string (parameter, NULL));
}

GtkWidget *
ep_window_new (GtkApplication *application, EpDesk *desk, EpClinic *clinic)
{
  EpWindow *self = g_object_new (EP_TYPE_WINDOW, "application", application, NULL);

  self->desk = g_object_ref (desk);
  self->clinic = g_object_ref (clinic);
  ep_course_group_bind (self->reference, desk, clinic, 0);
  ep_course_group_bind (self->other, desk, clinic, 1);
  ep_comparison_group_bind (self->comparison, desk);
  ep_answer_pane_bind (self->answer_pane, desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  ep_todays_prices_install (ADW_APPLICATION_WINDOW (self), desk, clinic,
                            GTK_WIDGET (self->leaflet));
  refresh (self);
  gtk_window_set_focus (GTK_WINDOW (self), ep_course_group_get_first_entry (self->reference));
  return GTK_WIDGET (self);
}

static void
ep_window_dispose (GObject *object)
{
  EpWindow *self = EP_WINDOW (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  /* Entries tell the desk that they are left even while the window goes. */
  G_OBJECT_CLASS (ep_window_parent_class)->dispose (object);
  g_clear_object (&self->desk);
  g_clear_object (&self->clinic);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, back);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, undo);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, redo);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, inputs);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, answer);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, reference);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, other);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, groups);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, comparison);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, answer_bar);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, answer_headline);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, answer_support);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, answer_pane);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.reset", NULL, reset);
  gtk_widget_class_install_action (widget_class, "win.show-answer", NULL, show_answer);
  gtk_widget_class_install_action (widget_class, "win.show-inputs", NULL, show_inputs);
  gtk_widget_class_install_action (widget_class, "win.show-view", "u", show_view);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page);
  for (guint view = 0; view < EP_VIEWS; view++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + view, GDK_ALT_MASK,
                                         "win.show-view", "u", view);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "win.show-inputs",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK, "win.show-answer",
                                       NULL);
}

static void
ep_window_class_init (EpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_PANE);
  g_type_ensure (EP_TYPE_COURSE_GROUP);
  g_type_ensure (EP_TYPE_COMPARISON_GROUP);
  g_type_ensure (EP_TYPE_ANSWER_PANE);
  G_OBJECT_CLASS (klass)->dispose = ep_window_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  gtk_widget_class_bind_template_callback (widget_class, page_changed);
  install_actions (widget_class);
}

static void
ep_window_init (EpWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu, self, NULL);
  show_fold (self);
}
