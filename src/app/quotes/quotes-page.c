#include "quotes-page-private.h"

#include "widgets/notice.h"

#include <glib/gi18n-lib.h>
#include <present/quote-words.h>

G_DEFINE_FINAL_TYPE (EpQuotesPage, ep_quotes_page, GTK_TYPE_WIDGET)

enum { PROP_ORDER = 1, PROP_KEEP, N_PROPERTIES };
static GParamSpec *properties[N_PROPERTIES];

/* Below, what stands beside each other has no room to. */
#define WIDE_PX          680
#define SEARCH_WIDE_PX   400
#define SEARCH_NARROW_PX 200

/* The query */

static EpQuoteFilter
filter_of (EpQuotesPage *self)
{
  if (gtk_toggle_button_get_active (self->valid_toggle))
    return EP_QUOTES_VALID;
  return gtk_toggle_button_get_active (self->expired_toggle) ? EP_QUOTES_EXPIRED : EP_QUOTES_ALL;
}

/* Lists what is asked for now, from its beginning. */
static void
query_changed (EpQuotesPage *self)
{
  const EpQuoteQuery query = {.words = (char *)gtk_editable_get_text (self->search_entry),
                              .filter = filter_of (self),
                              .order = self->order,
                              .descending = self->descending};

  if (self->list == NULL)
    return;
  ep_quote_table_begin (self->table);
  ep_quote_list_set_query (self->list, &query);
}

static gboolean
asks_for_all (EpQuotesPage *self)
{
  const EpQuoteQuery *query = ep_quote_list_query (self->list);

  return query->filter == EP_QUOTES_ALL && *query->words == '\0';
}

/* What the page shows */

static void
show_fault (EpQuotesPage *self, const GError *fault)
{
  g_autofree char *text = ep_clinic_fault_text (fault);

  adw_status_page_set_description (self->fault_page, text);
  gtk_stack_set_visible_child_name (self->stack, "fault");
}

static void
show_answer (EpQuotesPage *self)
{
  guint n_quotes = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  g_autofree char *count =
      ep_quotes_count_text (ep_clinic_formatter (self->clinic), n_quotes, !asks_for_all (self));

  adw_window_title_set_subtitle (self->title, count);
  if (n_quotes > 0)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, asks_for_all (self) ? "none" : "nothing");
}

/* Who has come to the page begins in the list. Who was there goes on at the search, rather than
 * nowhere, where it has gone. */
static void
answered (EpQuotesPage *self)
{
  const GError *fault = ep_quote_list_fault (self->list);
  gboolean was_in_list = gtk_widget_get_focus_child (GTK_WIDGET (self->table)) != NULL;
  gboolean comes = self->comes;

  self->comes = FALSE;

  if (fault != NULL)
    show_fault (self, fault);
  else
    show_answer (self);
  if (comes)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (was_in_list && g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "list") != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
selection_changed (EpQuotesPage *self)
{
  ep_quotes_page_refresh_deeds (self);
}

static void
retention_changed (EpQuotesPage *self)
{
  ep_quotes_page_refresh_deeds (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEEP]);
}

/* Where there is no room for both, selecting begins in the menu and ends at the button. */
static void
show_buttons (EpQuotesPage *self)
{
  gboolean selecting = ep_quotes_page_is_selecting (self);

  gtk_widget_set_visible (self->new_button, self->wide || !selecting);
  gtk_widget_set_visible (GTK_WIDGET (self->select_toggle), self->wide || selecting);
}

/* Whether the focus is on what goes when selecting ends. */
static gboolean
has_focus_that_goes (EpQuotesPage *self)
{
  return gtk_widget_get_focus_child (GTK_WIDGET (self->selection_revealer)) != NULL ||
         (!self->wide && gtk_widget_has_focus (GTK_WIDGET (self->select_toggle)));
}

static void
select_toggled (EpQuotesPage *self)
{
  gboolean selecting = ep_quotes_page_is_selecting (self);

  if (!selecting && has_focus_that_goes (self))
    gtk_widget_grab_focus (GTK_WIDGET (self));
  ep_quote_table_set_selecting (self->table, selecting);
  gtk_revealer_set_reveal_child (self->selection_revealer, selecting);
  if (!selecting)
    ep_quote_selection_clear (self->selection);
  show_buttons (self);
  ep_quotes_page_refresh_deeds (self);
}

static void
choosing (EpQuotesPage *self)
{
  gtk_toggle_button_set_active (self->select_toggle, TRUE);
}

static void
select_quotes (GtkWidget *widget, const char *action, GVariant *parameter)
{
  choosing (EP_QUOTES_PAGE (widget));
}

static void
opened (EpQuotesPage *self, EpQuoteRow *row)
{
  const EpQuote *quote = ep_quote_row_get_quote (row);

  if (quote->scenario == NULL)
    ep_notice_fault (GTK_WIDGET (self), _ ("This Quote Can’t Be Read"),
                     _ ("The file of the quotes is damaged in this place. The other quotes can "
                        "still be opened."));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-quote", "s", quote->uuid);
}

/* Searching */

static void
search_started (EpQuotesPage *self)
{
  gtk_toggle_button_set_active (self->search_toggle, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_set_position (self->search_entry, -1);
}

/* Enter goes on to what has been found. */
static void
search_left (EpQuotesPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

/* So does Down, past the titles of the columns. */
static gboolean
search_key_pressed (EpQuotesPage *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  search_left (self);
  return TRUE;
}

/* Escape forgets what is sought, and then goes back to the list. */
static void
search_stopped (EpQuotesPage *self)
{
  if (*gtk_editable_get_text (self->search_entry) == '\0')
    search_left (self);
  else
    gtk_editable_set_text (self->search_entry, "");
}

static void
search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  gtk_toggle_button_set_active (self->search_toggle, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
clear_search (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  gtk_toggle_button_set_active (self->all_toggle, TRUE);
  gtk_editable_set_text (self->search_entry, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
leave (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  if (ep_quotes_page_is_selecting (self))
    gtk_toggle_button_set_active (self->select_toggle, FALSE);
  else
    gtk_editable_set_text (self->search_entry, "");
}

static void
try_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  ep_clinic_try_again (self->clinic);
  ep_quote_list_refresh (self->list);
}

/* Sorting */

static void
set_order (EpQuotesPage *self, EpQuoteOrder order, gboolean descending)
{
  self->order = order;
  self->descending = descending;
  ep_quote_header_show_order (self->header, order, descending);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ORDER]);
  query_changed (self);
}

/* The title of a column: sorts by it, or the other way around. */
static void
sort (GtkWidget *widget, const char *action, GVariant *parameter)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  EpQuoteOrder order;

  if (!ep_quote_order_find (g_variant_get_string (parameter, NULL), &order))
    return;
  set_order (self, order,
             order == self->order ? !self->descending : ep_quote_order_begins_descending (order));
}

static void
ep_quotes_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *property)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (object);
  const char *text = g_value_get_string (value);
  EpQuoteOrder order;

  if (id == PROP_ORDER && ep_quote_order_find (text, &order))
    set_order (self, order, ep_quote_order_begins_descending (order));
  else if (id == PROP_KEEP)
    ep_quote_retention_choose (self->retention, GTK_WIDGET (self),
                               (guint)g_ascii_strtoull (text, NULL, 10));
}

static void
ep_quotes_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *property)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (object);

  if (id == PROP_ORDER)
    g_value_set_string (value, ep_quote_order_name (self->order));
  else if (id == PROP_KEEP)
    g_value_take_string (value,
                         g_strdup_printf ("%u", self->retention != NULL
                                                    ? ep_quote_retention_months (self->retention)
                                                    : 0));
}

/* The widget */

static gboolean
show_width (gpointer data)
{
  EpQuotesPage *self = data;
  GtkOrientation orientation = self->wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL;

  self->width_source = 0;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->search_box), orientation);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->selection_box), orientation);
  gtk_box_set_spacing (self->search_box, self->wide ? 12 : 6);
  gtk_widget_set_visible (self->new_label, self->wide);
  show_buttons (self);
  /* Where there is no room for it the search is always there. */
  gtk_widget_set_visible (GTK_WIDGET (self->search_toggle), self->wide);
  if (self->wide) {
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow-page");
  } else {
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow-page");
    gtk_toggle_button_set_active (self->search_toggle, TRUE);
  }
  gtk_widget_set_size_request (GTK_WIDGET (self->search_entry),
                               self->wide ? SEARCH_WIDE_PX : SEARCH_NARROW_PX, -1);
  return G_SOURCE_REMOVE;
}

static void
ep_quotes_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (EP_QUOTES_PAGE (widget)->box, orientation, for_size, minimum, natural, NULL,
                      NULL);
}

/* While the window is laid out nothing may ask for another size. */
static void
ep_quotes_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);
  gboolean wide = width >= WIDE_PX;

  if (wide != self->wide && self->width_source == 0)
    self->width_source = g_idle_add_full (GTK_PRIORITY_RESIZE, show_width, self, NULL);
  self->wide = wide;
  gtk_widget_size_allocate (self->box, &(GtkAllocation){0, 0, width, height}, baseline);
}

/* Another day may have come, another desk have changed something, or the window be narrower: what
 * wants more room would widen it. */
static void
ep_quotes_page_map (GtkWidget *widget)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  g_clear_handle_id (&self->width_source, g_source_remove);
  self->wide = gtk_widget_get_width (gtk_widget_get_parent (widget)) >= WIDE_PX;
  show_width (self);
  GTK_WIDGET_CLASS (ep_quotes_page_parent_class)->map (widget);
  self->comes = TRUE;
  ep_quote_list_set_watched (self->list, TRUE);
}

static void
ep_quotes_page_unmap (GtkWidget *widget)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  ep_quotes_page_end_offer (self);
  ep_quote_list_set_watched (self->list, FALSE);
  GTK_WIDGET_CLASS (ep_quotes_page_parent_class)->unmap (widget);
}

static gboolean
ep_quotes_page_grab_focus (GtkWidget *widget)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (widget);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0)
    return gtk_widget_grab_focus (GTK_WIDGET (self->table));
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "none") == 0)
    return gtk_widget_grab_focus (self->begin_button);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
ep_quotes_page_dispose (GObject *object)
{
  EpQuotesPage *self = EP_QUOTES_PAGE (object);

  g_clear_handle_id (&self->width_source, g_source_remove);
  if (self->eraser != NULL)
    ep_quotes_page_end_offer (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  /* What it is asking holds it: the store is to end without it. */
  if (self->list != NULL)
    g_object_run_dispose (G_OBJECT (self->list));
  g_clear_object (&self->list);
  g_clear_object (&self->selection);
  g_clear_object (&self->eraser);
  g_clear_object (&self->retention);
  g_clear_object (&self->clinic);
  G_OBJECT_CLASS (ep_quotes_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, box);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, title);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, new_label);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, select_toggle);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, search_toggle);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, search_box);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, all_toggle);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, valid_toggle);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, expired_toggle);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, begin_button);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, header);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, table);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, fault_page);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, selection_revealer);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, selection_box);
  gtk_widget_class_bind_template_child (widget_class, EpQuotesPage, selection_label);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ORDER] = g_param_spec_string ("order", NULL, NULL, NULL, flags);
  properties[PROP_KEEP] = g_param_spec_string ("keep", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "quotes.sort", "s", sort);
  gtk_widget_class_install_property_action (widget_class, "quotes.order", "order");
  gtk_widget_class_install_property_action (widget_class, "quotes.keep", "keep");
  gtk_widget_class_install_action (widget_class, "quotes.search", NULL, search);
  gtk_widget_class_install_action (widget_class, "quotes.clear-search", NULL, clear_search);
  gtk_widget_class_install_action (widget_class, "quotes.select", NULL, select_quotes);
  gtk_widget_class_install_action (widget_class, "quotes.leave", NULL, leave);
  gtk_widget_class_install_action (widget_class, "quotes.try-again", NULL, try_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "quotes.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "quotes.leave", NULL);
  ep_quotes_page_install_deeds (widget_class);
}

static void
ep_quotes_page_class_init (EpQuotesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_QUOTE_HEADER);
  g_type_ensure (EP_TYPE_QUOTE_TABLE);
  object_class->set_property = ep_quotes_page_set_property;
  object_class->get_property = ep_quotes_page_get_property;
  object_class->dispose = ep_quotes_page_dispose;
  widget_class->measure = ep_quotes_page_measure;
  widget_class->size_allocate = ep_quotes_page_size_allocate;
  widget_class->map = ep_quotes_page_map;
  widget_class->unmap = ep_quotes_page_unmap;
  widget_class->grab_focus = ep_quotes_page_grab_focus;
  install_properties (object_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/quotes-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, query_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_started);
  gtk_widget_class_bind_template_callback (widget_class, search_left);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, select_toggled);
  install_actions (widget_class);
}

static void
ep_quotes_page_init (EpQuotesPage *self)
{
  self->order = EP_QUOTES_BY_CHANGE;
  self->descending = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->search_entry),
                                           GTK_WIDGET (self));
  ep_quote_header_bind (self->header, self->table);
  show_width (self);
  gtk_stack_set_visible_child_name (self->stack, "waiting");
}

static void
connect_parts (EpQuotesPage *self)
{
  g_signal_connect_object (self->list, "answered", G_CALLBACK (answered), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->eraser, "told", G_CALLBACK (ep_quotes_page_tell_erased), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->eraser, "failed", G_CALLBACK (ep_quotes_page_tell_fault), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->retention, "changed", G_CALLBACK (retention_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->retention, "failed", G_CALLBACK (ep_quotes_page_tell_fault), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "opened", G_CALLBACK (opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "choosing", G_CALLBACK (choosing), self, G_CONNECT_SWAPPED);
}

GtkWidget *
ep_quotes_page_new (EpClinic *clinic)
{
  EpQuotesPage *self = g_object_new (EP_TYPE_QUOTES_PAGE, NULL);

  self->clinic = g_object_ref (clinic);
  self->list = ep_quote_list_new (clinic);
  ep_quote_list_set_watched (self->list, FALSE);
  self->selection = ep_quote_selection_new ();
  self->eraser = ep_quote_eraser_new (clinic);
  self->retention = ep_quote_retention_new (clinic);
  ep_quote_table_bind (self->table, clinic, self->list, self->selection);
  connect_parts (self);
  ep_quote_header_show_order (self->header, self->order, self->descending);
  ep_quotes_page_refresh_deeds (self);
  query_changed (self);
  return GTK_WIDGET (self);
}
