#include "window.h"

#include "answer/answer-pane.h"
#include "clinic/store-chooser.h"
#include "desk/comparison-group.h"
#include "desk/course-group.h"
#include "desk/scenario-actions.h"
#include "desk/todays-prices.h"
#include "pages.h"
#include "price-list/price-list-day.h"
#include "quotes/keeper-bar.h"
#include "quotes/quote-button.h"
#include "widgets/notice.h"
#include "widgets/pane.h"

#include <glib/gi18n-lib.h>
#include <present/chart.h>
#include <present/figures.h>
#include <present/verdict.h>

struct _EpWindow {
  AdwApplicationWindow parent_instance;
  GtkStack *pages;
  EpQuoteButton *title;
  EpKeeperBar *keeper_bar;
  GtkMenuButton *menu_button;
  GMenuModel *menu;
  GtkWidget *back;
  GtkWidget *quotes;
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
  EpDesk *desk; /* the keeper's */
  EpQuoteKeeper *keeper;
  gboolean placed;  /* it has been where the desk was left */
  gboolean closing; /* once all is kept */
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
      ep_course_group_bind (EP_COURSE_GROUP (self->more[i]), self->desk,
                            ep_quote_keeper_clinic (self->keeper), i + 2);
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
  if (self->keeper == NULL)
    return;
  refresh_actions (self);
  ep_quote_keeper_set_page (self->keeper, gtk_stack_get_visible_child_name (self->pages));
}

/* The stack gives the focus back to what had it on that page, be it an item of a menu that is
 * closed by now. */
static void
go_to_page (EpWindow *self, const char *name)
{
  GtkWidget *focus;

  ep_pages_show (self->pages, ep_quote_keeper_clinic (self->keeper), name);
  focus = gtk_window_get_focus (GTK_WINDOW (self));
  if (focus == NULL || !gtk_widget_get_mapped (focus))
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

/* In a narrow header bar the title needs the room, unless there is something to redo. */
static void
show_redo (EpWindow *self)
{
  gboolean folded = adw_leaflet_get_folded (self->leaflet);
  gboolean can_redo = self->desk != NULL && ep_desk_can_redo (self->desk);

  gtk_widget_set_visible (self->redo, !folded || (can_redo && adw_leaflet_get_visible_child (
                                                                  self->leaflet) != self->answer));
}

static void
refresh (EpWindow *self)
{
  refresh_actions (self);
  show_redo (self);
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
  gtk_widget_set_visible (self->quotes, !on_answer);
  gtk_widget_set_visible (self->undo, !on_answer);
  show_redo (self);
  gtk_widget_set_visible (self->answer_bar, folded);
  if (self->desk != NULL)
    refresh_answer_bar (self);
  /* A narrow header bar has no room for it. */
  ep_quote_button_set_wide (self->title, !folded);
  ep_keeper_bar_set_wide (self->keeper_bar, !folded);
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
    go_to_page (self, "desk");
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

/* What was chosen is where the window opens next time. */
static void
view_shown (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  if (self->keeper != NULL)
    ep_quote_keeper_set_view (self->keeper,
                              ep_view_name ((EpView)g_variant_get_uint32 (parameter)));
}

static void
show_page (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_to_page (EP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_quote (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);
  GtkWidget *entry = ep_course_group_get_first_entry (self->reference);

  ep_quote_keeper_open (self->keeper, g_variant_get_string (parameter, NULL));
  go_to_page (self, "desk");
  /* On a button that had it before, a second Enter would change a figure. */
  if (gtk_widget_get_mapped (entry))
    gtk_widget_grab_focus (entry);
}

static void
new_quote (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  ep_quote_keeper_open_new (self->keeper);
  go_to_page (self, "desk");
  show_inputs (widget, NULL, NULL);
  gtk_widget_grab_focus (ep_course_group_get_first_entry (self->reference));
}

static void
show_quote (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  go_to_page (self, "desk");
  ep_quote_button_open (self->title);
}

static void
choose_store (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ep_store_chooser_show (widget, EP_WINDOW (widget)->keeper);
}

/* The keys are told in a window that is made when it is first asked for. GTK would make one that it
 * finds by its name with each window, which takes as long as to make half of that. */
static void
show_help_overlay (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL) {
    g_autoptr (GtkBuilder) builder =
        gtk_builder_new_from_resource ("/io/github/evenpoint/Evenpoint/help-overlay.ui");

    gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
  }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

static void
undo_draft (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpWindow *self = EP_WINDOW (widget);

  go_to_page (self, "desk");
  ep_quote_keeper_undo_draft (self->keeper);
}

static void
dismiss_once_given (EpQuoteKeeper *keeper, AdwToast *toast)
{
  const EpQuote *quote = ep_quote_keeper_quote (keeper);

  if (quote == NULL || quote->status != EP_QUOTE_DRAFT)
    adw_toast_dismiss (toast);
}

static void
drafted (EpWindow *self)
{
  AdwToast *toast = ep_notice_with_undo (
      GTK_WIDGET (self->pages), "win.undo-draft",
      _ ("A draft again, since its figures changed. What was given stays readable"));

  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (dismiss_once_given), toast, 0);
}

/* What is being written is waited for. */
static gboolean
ep_window_close_request (GtkWindow *window)
{
  EpWindow *self = EP_WINDOW (window);

  self->closing = ep_quote_keeper_is_busy (self->keeper);
  if (self->closing)
    return TRUE;
  if (!ep_quote_keeper_is_unkept (self->keeper) ||
      ep_quote_keeper_state (self->keeper) != EP_KEEPER_NOT_KEPT)
    return GTK_WINDOW_CLASS (ep_window_parent_class)->close_request (window);
  ep_notice_ask_close (window);
  return TRUE;
}

/* Where the desk was left, as soon as that is known; a person who is elsewhere by then stays there.
 */
static void
show_place (EpWindow *self)
{
  const char *page = ep_quote_keeper_page (self->keeper);
  const char *name = ep_quote_keeper_view (self->keeper);
  EpView view;

  if (self->placed || !ep_quote_keeper_is_ready (self->keeper))
    return;
  self->placed = TRUE;
  if (name != NULL && ep_view_find (name, &view))
    ep_answer_pane_show_view (self->answer_pane, view);
  if (page != NULL && is_on_desk (self))
    go_to_page (self, page);
}

static void
keeper_changed (EpWindow *self)
{
  show_place (self);
  if (self->closing && !ep_quote_keeper_is_busy (self->keeper))
    gtk_window_close (GTK_WINDOW (self));
}

GtkWidget *
ep_window_new (GtkApplication *application, EpQuoteKeeper *keeper)
{
  EpWindow *self = g_object_new (EP_TYPE_WINDOW, "application", application, NULL);
  EpDesk *desk = ep_quote_keeper_desk (keeper);
  EpClinic *clinic = ep_quote_keeper_clinic (keeper);

  self->desk = g_object_ref (desk);
  self->keeper = g_object_ref (keeper);
  ep_quote_button_bind (self->title, keeper);
  ep_keeper_bar_bind (self->keeper_bar, keeper);
  ep_course_group_bind (self->reference, desk, clinic, 0);
  ep_course_group_bind (self->other, desk, clinic, 1);
  ep_comparison_group_bind (self->comparison, desk);
  ep_answer_pane_bind (self->answer_pane, desk);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  ep_todays_prices_install (ADW_APPLICATION_WINDOW (self), desk, clinic,
                            GTK_WIDGET (self->leaflet));
  ep_scenario_actions_install (ADW_APPLICATION_WINDOW (self), keeper);
  ep_price_list_day_watch (GTK_WINDOW (self), clinic);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (keeper_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keeper, "drafted", G_CALLBACK (drafted), self, G_CONNECT_SWAPPED);
  refresh (self);
  show_place (self);
  gtk_window_set_focus (GTK_WINDOW (self), ep_course_group_get_first_entry (self->reference));
  return GTK_WIDGET (self);
}

/* GTK opens its inspector by Control, Shift and D, which is a key of the price list, wherever that
 * does nothing. */
static gboolean
ep_window_enable_debugging (GtkWindow *window, gboolean toggle)
{
  return GDK_EVENT_STOP;
}

static void
ep_window_dispose (GObject *object)
{
  EpWindow *self = EP_WINDOW (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  /* Entries tell the desk that they are left even while the window goes. */
  G_OBJECT_CLASS (ep_window_parent_class)->dispose (object);
  g_clear_object (&self->desk);
  g_clear_object (&self->keeper);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, keeper_bar);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, back);
  gtk_widget_class_bind_template_child (widget_class, EpWindow, quotes);
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
  gtk_widget_class_install_action (widget_class, "win.view-shown", "u", view_shown);
  gtk_widget_class_install_action (widget_class, "win.open-quote", "s", open_quote);
  gtk_widget_class_install_action (widget_class, "win.new-quote", NULL, new_quote);
  gtk_widget_class_install_action (widget_class, "win.show-quote", NULL, show_quote);
  gtk_widget_class_install_action (widget_class, "win.undo-draft", NULL, undo_draft);
  gtk_widget_class_install_action (widget_class, "win.choose-store", NULL, choose_store);
  gtk_widget_class_install_action (widget_class, "win.show-help-overlay", NULL, show_help_overlay);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new-quote",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "win.show-page",
                                       "s", "quotes");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "win.show-quote", NULL);
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

  g_type_ensure (EP_TYPE_KEEPER_BAR);
  g_type_ensure (EP_TYPE_PANE);
  g_type_ensure (EP_TYPE_QUOTE_BUTTON);
  g_type_ensure (EP_TYPE_COURSE_GROUP);
  g_type_ensure (EP_TYPE_COMPARISON_GROUP);
  g_type_ensure (EP_TYPE_ANSWER_PANE);
  G_OBJECT_CLASS (klass)->dispose = ep_window_dispose;
  GTK_WINDOW_CLASS (klass)->enable_debugging = ep_window_enable_debugging;
  GTK_WINDOW_CLASS (klass)->close_request = ep_window_close_request;
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
