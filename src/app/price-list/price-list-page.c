#include "price-list-page-private.h"

#include "widgets/notice.h"
#include "widgets/pane.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (EpPriceListPage, ep_price_list_page, GTK_TYPE_BOX)

const EpPriceList *
ep_price_list_page_list (EpPriceListPage *self)
{
  for (guint i = 0; self->draft != NULL && i < self->lists->len; i++) {
    const EpPriceList *list = g_ptr_array_index (self->lists, i);

    if (g_str_equal (list->uuid, ep_price_list_draft_uuid (self->draft)))
      return list;
  }
  return NULL;
}

/* NULL for no button. */
static void
show_banner (EpPriceListPage *self, const char *text, const char *button, const char *action)
{
  gtk_label_set_text (self->banner_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->banner_button), button != NULL);
  if (button != NULL) {
    gtk_button_set_label (self->banner_button, button);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->banner_button), action);
  }
  gtk_widget_set_visible (self->banner, TRUE);
}

static void
show_keep_fault (EpPriceListPage *self)
{
  g_autofree char *why = ep_clinic_fault_text (ep_price_list_draft_keep_fault (self->draft));
  /* Translators: %s is the reason: "The disk is full" */
  g_autofree char *text = g_strdup_printf (_ ("The last change is not kept yet: %s"), why);

  show_banner (self, text, _ ("Try Again"), "prices.keep");
}

static void
refresh_banner (EpPriceListPage *self)
{
  const EpPriceList *list = ep_price_list_page_list (self);

  gtk_widget_set_visible (self->banner, FALSE);
  if (list == NULL)
    return;
  if (ep_price_list_draft_keep_fault (self->draft) != NULL)
    show_keep_fault (self);
  else if (ep_price_list_draft_is_in_use (self->draft))
    show_banner (self, _ ("To change prices, make a new version of the list."), _ ("New Version"),
                 "prices.new-version");
  else if (ep_price_list_state_is_example (ep_price_list_draft_state (self->draft)))
    show_banner (self,
                 _ ("An example: the prices are made up. Type yours over them, then put the list "
                    "in use."),
                 NULL, NULL);
}

static void
refresh_title (EpPriceListPage *self)
{
  const EpPriceList *list = ep_price_list_page_list (self);
  g_autofree char *state = list != NULL ? ep_price_list_versions_text (self, list) : g_strdup ("");

  adw_window_title_set_subtitle (self->title, self->wide ? state : "");
  gtk_label_set_text (self->narrow_state, state);
}

void
ep_price_list_page_refresh (EpPriceListPage *self)
{
  gboolean shown = self->draft != NULL;
  gboolean in_use = shown && ep_price_list_draft_is_in_use (self->draft);
  gboolean folded = !self->wide;
  guint place;

  gtk_widget_set_visible (self->menu_button, shown);
  gtk_widget_set_visible (self->undo, shown && !in_use);
  gtk_widget_set_visible (self->redo, shown && !in_use && !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->versions), shown && !folded);
  gtk_widget_set_visible (self->put_in_use, shown && !in_use && !folded);
  gtk_widget_set_visible (self->narrow_bar, shown && folded);
  gtk_widget_set_visible (self->narrow_put_in_use, !in_use);
  if (shown)
    gtk_stack_set_visible_child_name (
        self->form_stack, ep_price_list_draft_chosen (self->draft, &place) ? "form" : "none");
  if (folded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "folded");
  refresh_banner (self);
  refresh_title (self);
  ep_price_list_actions_refresh (self);
}

/* Keys of the page are for it only where the focus is in it. */
static void
focus_content (EpPriceListPage *self)
{
  if (self->draft == NULL)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
  else if (ep_price_list_draft_treatment (self->draft) != NULL ||
           adw_leaflet_get_folded (self->leaflet))
    ep_treatment_list_grab_focus (self->list);
  else
    gtk_widget_grab_focus (self->add_first);
}

static gboolean
show_fold (gpointer data)
{
  EpPriceListPage *self = data;

  self->fold_source = 0;
  self->wide = gtk_widget_get_width (GTK_WIDGET (self->leaflet)) > 0 &&
               !adw_leaflet_get_folded (self->leaflet);
  if (self->form != NULL)
    ep_treatment_form_set_narrow (self->form, !self->wide);
  ep_price_list_page_refresh (self);
  if (!self->wide && gtk_widget_has_focus (self->add_first))
    focus_content (self);
  return G_SOURCE_REMOVE;
}

/* The leaflet folds while the window is laid out, when nothing may ask for another size. */
static void
fold_changed (EpPriceListPage *self)
{
  if (self->fold_source == 0)
    self->fold_source = g_idle_add (show_fold, self);
}

/* There is little room until it is known that there is more, or what wants more would widen a
 * narrow window. */
static gboolean
find_room (GtkWidget *leaflet, GdkFrameClock *clock, gpointer self)
{
  if (gtk_widget_get_width (leaflet) == 0)
    return G_SOURCE_CONTINUE;
  fold_changed (self);
  return G_SOURCE_REMOVE;
}

void
ep_price_list_page_open_treatment (EpPriceListPage *self)
{
  adw_leaflet_set_visible_child (self->leaflet, self->form_pane);
  ep_treatment_form_grab_focus (self->form);
}

static void
told (EpPriceListPage *self, const char *sentence)
{
  ep_notice_done (GTK_WIDGET (self), sentence);
}

static void
is_in_use (EpPriceListPage *self)
{
  g_autofree char *date = ep_format_date (
      ep_clinic_formatter (self->clinic),
      ep_price_list_state_counts_from (ep_price_list_draft_state (self->draft)), EP_DATE_LONG);
  /* Translators: a price list that was put in use, and the day from which it counts. */
  g_autofree char *text = g_strdup_printf (_ ("In use from %s on"), date);

  ep_notice_done (GTK_WIDGET (self), text);
  ep_clinic_reload_price_list (self->clinic);
  ep_price_list_page_read (self, ep_price_list_draft_uuid (self->draft));
}

static void
is_closed (EpPriceListPage *self)
{
  ep_notice_fault (GTK_WIDGET (self), _ ("This Version Can’t Be Changed Any More"),
                   _ ("It was put in use or removed at another desk. Your last change is not in "
                      "it."));
  ep_clinic_reload_price_list (self->clinic);
  ep_price_list_page_read (self, ep_price_list_draft_uuid (self->draft));
}

/* Ends what is typed, while there is still the draft that gets it: an entry that goes is told only
 * later that it has lost the focus. */
static void
leave_entry (EpPriceListPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_root_set_focus (root, NULL);
}

/* No version is shown any more. */
static void
let_go (EpPriceListPage *self)
{
  if (self->draft == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->draft, self);
  leave_entry (self);
  adw_bin_set_child (self->list_place, NULL);
  adw_bin_set_child (self->form_place, NULL);
  self->list = NULL;
  self->form = NULL;
  g_clear_object (&self->draft);
}

static void
connect_draft (EpPriceListPage *self)
{
  g_signal_connect_swapped (self->draft, "changed", G_CALLBACK (ep_price_list_page_refresh), self);
  g_signal_connect_swapped (self->draft, "kept-changed", G_CALLBACK (ep_price_list_page_refresh),
                            self);
  g_signal_connect_swapped (self->draft, "told", G_CALLBACK (told), self);
  g_signal_connect_swapped (self->draft, "put-in-use", G_CALLBACK (is_in_use), self);
  g_signal_connect_swapped (self->draft, "closed", G_CALLBACK (is_closed), self);
}

static void
show_draft (EpPriceListPage *self, const EpPriceList *list, const GPtrArray *treatments)
{
  let_go (self);
  self->draft = ep_price_list_draft_new (self->clinic, list, treatments);
  self->list = g_object_new (EP_TYPE_TREATMENT_LIST, NULL);
  self->form = g_object_new (EP_TYPE_TREATMENT_FORM, NULL);
  ep_treatment_form_bind (self->form, self->draft);
  gtk_widget_add_tick_callback (GTK_WIDGET (self->leaflet), find_room, self, NULL);
  ep_treatment_list_bind (self->list, self->draft);
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (ep_price_list_page_open_treatment),
                            self);
  connect_draft (self);
  adw_bin_set_child (self->list_place, GTK_WIDGET (self->list));
  adw_bin_set_child (self->form_place, GTK_WIDGET (self->form));
  adw_leaflet_set_visible_child (self->leaflet, self->list_pane);
  gtk_stack_set_visible_child_name (self->stack, "list");
}

static void
show_fault (EpPriceListPage *self, const GError *error)
{
  g_autofree char *text =
      error != NULL ? ep_clinic_fault_text (error)
                    : g_strdup (_ ("Nothing is kept in this window, so there is no price list."));

  let_go (self);
  self->worker = NULL;
  adw_status_page_set_description (self->fault, text);
  gtk_stack_set_visible_child_name (self->stack, "fault");
  ep_price_list_page_refresh (self);
}

static void
show_lists (EpPriceListPage *self, EpPriceLists *lists)
{
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  self->lists = g_ptr_array_ref (lists->lists);
  if (lists->shown != NULL)
    show_draft (self, lists->shown, lists->treatments);
  else {
    let_go (self);
    gtk_stack_set_visible_child_name (self->stack, "start");
  }
  ep_price_list_versions_refresh (self);
  ep_price_list_page_refresh (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_content (self);
}

void
ep_price_list_page_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (EpPriceListPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpPriceLists) lists = ep_price_lists_finish (result, &error);

  if (g_cancellable_is_cancelled (self->reading))
    return;
  if (lists != NULL)
    show_lists (self, lists);
  else
    show_fault (self, error);
}

void
ep_price_list_page_read (EpPriceListPage *self, const char *uuid)
{
  self->worker = ep_clinic_worker (self->clinic);
  g_free (self->store_path);
  self->store_path = g_strdup (ep_clinic_store_path (self->clinic));
  if (self->worker == NULL)
    show_fault (self, ep_clinic_store_fault (self->clinic));
  else
    ep_price_lists_read_async (self->worker, uuid, ep_clinic_today (self->clinic), self->reading,
                               ep_price_list_page_read_cb, g_object_ref (self));
}

/* A store that has only now been opened is the one that was read, and may be edited already. */
static void
store_changed (EpPriceListPage *self)
{
  gboolean same = ep_clinic_worker (self->clinic) == self->worker &&
                  g_strcmp0 (ep_clinic_store_path (self->clinic), self->store_path) == 0;

  if (self->worker != NULL && same)
    return;
  let_go (self);
  ep_price_list_page_read (self, NULL);
}

AdwToast *
ep_price_list_page_toast (EpPriceListPage *self, const char *text, GCallback undo, gpointer data,
                          GClosureNotify data_free)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _ ("Undo"));
  g_signal_connect_data (toast, "button-clicked", undo, data, data_free, 0);
  ep_notice_show (GTK_WIDGET (self), toast);
  return toast;
}

GtkWidget *
ep_price_list_page_new (EpClinic *clinic)
{
  EpPriceListPage *self = g_object_new (EP_TYPE_PRICE_LIST_PAGE, NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "store-changed", G_CALLBACK (store_changed), self,
                           G_CONNECT_SWAPPED);
  ep_price_list_page_refresh (self);
  ep_price_list_page_read (self, NULL);
  return GTK_WIDGET (self);
}

static void
ep_price_list_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (ep_price_list_page_parent_class)->map (widget);
  if (gtk_widget_get_focus_child (widget) == NULL)
    focus_content (EP_PRICE_LIST_PAGE (widget));
}

static void
ep_price_list_page_dispose (GObject *object)
{
  EpPriceListPage *self = EP_PRICE_LIST_PAGE (object);

  g_cancellable_cancel (self->reading);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  let_go (self);
  G_OBJECT_CLASS (ep_price_list_page_parent_class)->dispose (object);
}

static void
ep_price_list_page_finalize (GObject *object)
{
  EpPriceListPage *self = EP_PRICE_LIST_PAGE (object);

  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_free (self->store_path);
  g_object_unref (self->actions);
  g_object_unref (self->reading);
  g_clear_object (&self->clinic);
  G_OBJECT_CLASS (ep_price_list_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, title);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, undo);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, redo);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, put_in_use);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, versions);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, narrow_versions);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, narrow_put_in_use);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, narrow_bar);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, narrow_state);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, banner);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, banner_text);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, banner_button);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, fault);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, leaflet);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, form_pane);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, list_place);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, form_place);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, form_stack);
  gtk_widget_class_bind_template_child (widget_class, EpPriceListPage, add_first);
}

static void
ep_price_list_page_class_init (EpPriceListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_PANE);
  G_OBJECT_CLASS (klass)->dispose = ep_price_list_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_price_list_page_finalize;
  widget_class->map = ep_price_list_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/price-list-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
}

static void
ep_price_list_page_init (EpPriceListPage *self)
{
  self->reading = g_cancellable_new ();
  self->actions = g_simple_action_group_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  ep_price_list_actions_add (self);
}
