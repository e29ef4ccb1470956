#include "quote-table.h"

#include "widgets/list-step.h"
#include "widgets/look.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _EpQuoteTable {
  GtkWidget parent_instance;
  EpClinic *clinic;
  EpQuoteList *list;
  EpQuoteSelection *selection;
  EpQuoteColumns columns;
  gboolean selecting;
  guint n_quotes;
  GPtrArray *rows; /* of EpQuoteRow: position i has row i modulo their number */
  guint first_shown;
  guint n_shown;
  guint current;       /* the position that had the focus last */
  gboolean to_focus;   /* its row gets the focus as soon as it is there */
  guint anchor;        /* where choosing with Shift begins */
  EpQuoteLayout drawn; /* how the rows were last drawn */
  gboolean grew;       /* columns or rows need more room than they have */
  GtkAdjustment *scrolling;
  guint later_source;
};

G_DEFINE_FINAL_TYPE (EpQuoteTable, ep_quote_table, GTK_TYPE_WIDGET)

enum { OPENED, CHOOSING, LAID_OUT, N_SIGNALS };
static guint signals[N_SIGNALS];

#define WIDTH_MIN_PX 280
#define SPARE_ROWS   2 /* beyond each end of what is seen, for the focus to go on to */

static int
row_px (EpQuoteTable *self)
{
  return self->columns.layout.row_px;
}

/* Rows */

static void ensure_rows (EpQuoteTable *self);
static void focus_current (EpQuoteTable *self);

static gboolean
show_now (gpointer data)
{
  EpQuoteTable *self = data;

  self->later_source = 0;
  ensure_rows (self);
  focus_current (self);
  if (self->grew) {
    self->grew = FALSE;
    gtk_widget_queue_resize (GTK_WIDGET (self));
    g_signal_emit (self, signals[LAID_OUT], 0);
  } else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Before the next frame: while widgets are given their places none may be made, or ask for one. */
static void
show_later (EpQuoteTable *self)
{
  if (self->later_source == 0)
    self->later_source = g_idle_add_full (GTK_PRIORITY_RESIZE, show_now, self, NULL);
}

/* Which positions are seen, and those next to them. */
static void
find_seen (EpQuoteTable *self, guint *first, guint *end)
{
  double top_px, height_px;

  *first = *end = 0;
  if (self->scrolling == NULL || row_px (self) == 0)
    return;
  top_px = gtk_adjustment_get_value (self->scrolling);
  height_px = gtk_adjustment_get_page_size (self->scrolling);
  *first = (guint)(top_px / row_px (self));
  *end = (guint)((top_px + height_px) / row_px (self)) + 1 + SPARE_ROWS;
  *first -= MIN (*first, SPARE_ROWS);
  *end = MIN (*end, self->n_quotes);
  *first = MIN (*first, *end);
}

/* A wider text or a longer title needs room in all rows. */
static void
row_filled (EpQuoteTable *self, EpQuoteRow *row)
{
  int wanted_px[EP_QUOTE_COLUMNS];
  int width_px = gtk_widget_get_width (GTK_WIDGET (self));

  ep_quote_row_measure_texts (row, wanted_px);
  self->grew |= ep_quote_columns_make_room (&self->columns, wanted_px);
  if (self->columns.layout.form == EP_QUOTE_FORM_NARROW && width_px > 0)
    self->grew |=
        ep_quote_columns_make_lines (&self->columns, ep_quote_row_title_lines (row, width_px));
  if (self->grew)
    show_later (self);
}

static void
add_row (EpQuoteTable *self)
{
  GtkWidget *row = ep_quote_row_new (self->clinic, &self->columns.layout);

  g_signal_connect_object (row, "filled", G_CALLBACK (row_filled), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
  g_ptr_array_add (self->rows, row);
}

static EpQuoteRow *
row_of (EpQuoteTable *self, guint position)
{
  return g_ptr_array_index (self->rows, position % self->rows->len);
}

static void
show_chosen (EpQuoteTable *self, EpQuoteRow *row)
{
  const EpQuote *quote = ep_quote_row_get_quote (row);

  ep_quote_row_set_chosen (row, quote != NULL && self->selecting &&
                                    ep_quote_selection_has (self->selection, quote->uuid));
}

/* Makes as many rows as are seen, and there have ever been. */
static void
ensure_rows (EpQuoteTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  while (self->rows->len < end - first)
    add_row (self);
}

/* Gives the positions that are seen their rows; the last ones wait where there are too few. */
static void
show_seen (EpQuoteTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  self->first_shown = first;
  self->n_shown = MIN (end - first, self->rows->len);
  for (guint i = first; i < first + self->n_shown; i++) {
    ep_quote_row_show (row_of (self, i), i, ep_quote_list_item (self->list, i));
    show_chosen (self, row_of (self, i));
  }
  if (self->n_shown < end - first)
    show_later (self);
}

static gboolean
is_shown (EpQuoteTable *self, guint position)
{
  return position >= self->first_shown && position - self->first_shown < self->n_shown;
}

static void
allocate_rows (EpQuoteTable *self, int width_px)
{
  gboolean moved = memcmp (&self->drawn, &self->columns.layout, sizeof self->drawn) != 0;

  self->drawn = self->columns.layout;
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);
    guint position = ep_quote_row_get_position (EP_QUOTE_ROW (row));
    gboolean shown = is_shown (self, position);

    gtk_widget_set_child_visible (row, shown);
    /* Of the same size they would stay as they were. */
    if (moved)
      gtk_widget_queue_draw (row);
    if (shown)
      gtk_widget_size_allocate (
          row, &(GtkAllocation){0, (int)position * row_px (self), width_px, row_px (self)}, -1);
  }
}

/* The widget */

static void
ep_quote_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = *natural = WIDTH_MIN_PX;
    return;
  }
  if (for_size >= 0)
    ep_quote_columns_lay_out (&self->columns, for_size, self->selecting);
  *minimum = *natural = (int)self->n_quotes * row_px (self);
}

static void
ep_quote_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);

  ep_quote_columns_lay_out (&self->columns, width, self->selecting);
  /* What is not seen yet may be made at any time. */
  if (!gtk_widget_get_mapped (widget))
    ensure_rows (self);
  show_seen (self);
  allocate_rows (self, width);
  if (self->to_focus)
    show_later (self);
}

static void
ep_quote_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);

  GTK_WIDGET_CLASS (ep_quote_table_parent_class)->snapshot (widget, snapshot);
  for (guint i = self->first_shown; i < self->first_shown + self->n_shown; i++)
    ep_look_draw_rule (widget, snapshot,
                       &GRAPHENE_RECT_INIT (0, (float)((int)(i + 1) * row_px (self) - 1),
                                            (float)gtk_widget_get_width (widget), 1));
}

/* Going from row to row */

static void
scroll_to (EpQuoteTable *self, guint position)
{
  double top_px = (double)position * row_px (self);

  gtk_adjustment_clamp_page (self->scrolling, top_px, top_px + row_px (self));
}

/* Once its row is there. */
static void
focus_current (EpQuoteTable *self)
{
  GtkWidget *row;

  if (!self->to_focus || !is_shown (self, self->current))
    return;
  self->to_focus = FALSE;
  row = GTK_WIDGET (row_of (self, self->current));
  gtk_widget_set_child_visible (row, TRUE);
  gtk_widget_grab_focus (row);
}

void
ep_quote_table_go_to (EpQuoteTable *self, guint position)
{
  g_assert (position < self->n_quotes);
  self->current = position;
  scroll_to (self, position);
  ensure_rows (self);
  show_seen (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  self->to_focus = TRUE;
  focus_current (self);
}

void
ep_quote_table_begin (EpQuoteTable *self)
{
  self->current = self->anchor = 0;
  if (self->scrolling != NULL)
    gtk_adjustment_set_value (self->scrolling, 0);
}

/* Goes to the row where it was. */
static gboolean
ep_quote_table_grab_focus (GtkWidget *widget)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);

  if (self->n_quotes == 0)
    return FALSE;
  ep_quote_table_go_to (self, MIN (self->current, self->n_quotes - 1));
  return TRUE;
}

/* Tab goes into the list and on out of it; arrows are keys of the list itself. */
static gboolean
ep_quote_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  return gtk_widget_get_focus_child (widget) == NULL && ep_quote_table_grab_focus (widget);
}

/* Choosing */

static void
choose (EpQuoteTable *self, guint position, gboolean chosen)
{
  const EpQuote *quote = ep_quote_item_quote (ep_quote_list_item (self->list, position));

  if (quote != NULL)
    ep_quote_selection_set (self->selection, quote, chosen);
}

static void
toggle (EpQuoteTable *self, guint position)
{
  const EpQuote *quote = ep_quote_item_quote (ep_quote_list_item (self->list, position));

  if (!self->selecting)
    g_signal_emit (self, signals[CHOOSING], 0);
  self->anchor = position;
  if (quote != NULL)
    choose (self, position, !ep_quote_selection_has (self->selection, quote->uuid));
}

/* All from the one chosen last, as far as can be chosen at once. */
static void
choose_up_to (EpQuoteTable *self, guint position)
{
  guint first = MIN (self->anchor, position), last = MAX (self->anchor, position);

  for (guint i = first; i <= last && i < first + EP_QUOTE_SELECTION_MAX; i++)
    choose (self, i, TRUE);
}

static void
selection_changed (EpQuoteTable *self)
{
  for (guint i = self->first_shown; i < self->first_shown + self->n_shown; i++)
    show_chosen (self, row_of (self, i));
}

/* Keys and clicks */

/* One less than are seen, so that one stays. */
static guint
rows_of_page (EpQuoteTable *self)
{
  int n_seen = (int)gtk_adjustment_get_page_size (self->scrolling) / row_px (self);

  return (guint)MAX (n_seen - 1, 1);
}

static void
open_current (EpQuoteTable *self)
{
  EpQuoteRow *row = ep_quote_table_current (self);

  if (row != NULL && ep_quote_row_get_quote (row) != NULL)
    g_signal_emit (self, signals[OPENED], 0, row);
}

static gboolean
key_pressed (EpQuoteTable *self, guint keyval, guint keycode, GdkModifierType state)
{
  gboolean extend = (state & GDK_SHIFT_MASK) != 0;
  guint position;

  if (self->n_quotes == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (ep_list_step (keyval, self->current, self->n_quotes, rows_of_page (self), &position)) {
    if (self->selecting && extend)
      choose_up_to (self, position);
    ep_quote_table_go_to (self, position);
    return GDK_EVENT_STOP;
  }
  if (keyval != GDK_KEY_space && keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  if (self->selecting || keyval == GDK_KEY_space)
    toggle (self, self->current);
  else
    open_current (self);
  return GDK_EVENT_STOP;
}

static void
clicked (EpQuoteTable *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkModifierType state =
      gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  guint position = row_px (self) > 0 ? (guint)(y / row_px (self)) : 0;

  if (y < 0 || position >= self->n_quotes)
    return;
  ep_quote_table_go_to (self, position);
  if (self->selecting && (state & GDK_SHIFT_MASK) != 0)
    choose_up_to (self, position);
  else if (self->selecting || (state & GDK_CONTROL_MASK) != 0)
    toggle (self, position);
  else if (n_press == 2)
    open_current (self);
}

/* The row that the focus is on is where keys go on from, also after scrolling. */
static void
focus_moved (EpQuoteTable *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self));

  if (row != NULL)
    self->current = ep_quote_row_get_position (EP_QUOTE_ROW (row));
}

/* The list */

/* The focus stays on its quote, wherever that is now. */
static void
items_changed (EpQuoteTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean focused = gtk_widget_get_focus_child (widget) != NULL;
  EpQuoteRow *row = ep_quote_table_current (self);
  const EpQuote *quote = row != NULL ? ep_quote_row_get_quote (row) : NULL;
  guint position = self->current;

  self->n_quotes = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  if (quote != NULL)
    ep_quote_list_find (self->list, quote->uuid, &position);
  self->current = MIN (position, self->n_quotes - MIN (self->n_quotes, 1));
  self->n_shown = 0;
  gtk_widget_queue_resize (widget);
  if (focused && self->n_quotes > 0)
    ep_quote_table_go_to (self, self->current);
  else
    show_later (self);
}

void
ep_quote_table_bind (EpQuoteTable *self, EpClinic *clinic, EpQuoteList *list,
                     EpQuoteSelection *selection)
{
  self->clinic = g_object_ref (clinic);
  self->list = g_object_ref (list);
  self->selection = g_object_ref (selection);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "changed", G_CALLBACK (selection_changed), self,
                           G_CONNECT_SWAPPED);
  ep_quote_columns_read_font (&self->columns, ep_clinic_formatter (clinic));
  items_changed (self);
}

void
ep_quote_table_set_selecting (EpQuoteTable *self, gboolean selecting)
{
  self->selecting = selecting;
  self->columns.layout.selecting = selecting;
  self->anchor = self->current;
  selection_changed (self);
  self->grew = TRUE;
  show_later (self);
}

EpQuoteColumns *
ep_quote_table_get_columns (EpQuoteTable *self)
{
  return &self->columns;
}

EpQuoteRow *
ep_quote_table_row (EpQuoteTable *self, guint position)
{
  return is_shown (self, position) ? row_of (self, position) : NULL;
}

EpQuoteRow *
ep_quote_table_current (EpQuoteTable *self)
{
  return ep_quote_table_row (self, self->current);
}

static void
ep_quote_table_root (GtkWidget *widget)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (ep_quote_table_parent_class)->root (widget);
  self->scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  g_signal_connect_object (self->scrolling, "value-changed", G_CALLBACK (show_later), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->scrolling, "notify::page-size", G_CALLBACK (show_later), self,
                           G_CONNECT_SWAPPED);
}

static void
ep_quote_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (widget);

  GTK_WIDGET_CLASS (ep_quote_table_parent_class)->css_changed (widget, change);
  ep_text_line_restyle (&self->columns.sample);
  if (self->clinic == NULL)
    return;
  ep_quote_columns_read_font (&self->columns, ep_clinic_formatter (self->clinic));
  for (guint i = 0; i < self->rows->len; i++)
    row_filled (self, g_ptr_array_index (self->rows, i));
}

static void
ep_quote_table_dispose (GObject *object)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (object);

  g_clear_handle_id (&self->later_source, g_source_remove);
  self->n_shown = 0;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->clinic);
  g_clear_object (&self->list);
  g_clear_object (&self->selection);
  G_OBJECT_CLASS (ep_quote_table_parent_class)->dispose (object);
}

static void
ep_quote_table_finalize (GObject *object)
{
  EpQuoteTable *self = EP_QUOTE_TABLE (object);

  ep_quote_columns_clear (&self->columns);
  g_ptr_array_unref (self->rows);
  G_OBJECT_CLASS (ep_quote_table_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  signals[OPENED] = g_signal_new ("opened", EP_TYPE_QUOTE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  signals[CHOOSING] = g_signal_new ("choosing", EP_TYPE_QUOTE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
  signals[LAID_OUT] = g_signal_new ("laid-out", EP_TYPE_QUOTE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
ep_quote_table_class_init (EpQuoteTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ep_quote_table_dispose;
  object_class->finalize = ep_quote_table_finalize;
  widget_class->measure = ep_quote_table_measure;
  widget_class->size_allocate = ep_quote_table_size_allocate;
  widget_class->snapshot = ep_quote_table_snapshot;
  widget_class->focus = ep_quote_table_focus;
  widget_class->grab_focus = ep_quote_table_grab_focus;
  widget_class->root = ep_quote_table_root;
  widget_class->css_changed = ep_quote_table_css_changed;
  gtk_widget_class_set_css_name (widget_class, "quotes");
  /* Here, since what is typed elsewhere on the page is typed into its search. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "quotes.erase", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "quotes.erase", NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  add_signals ();
}

static void
ep_quote_table_init (EpQuoteTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *clicks = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->rows = g_ptr_array_new ();
  ep_quote_columns_init (&self->columns, widget);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clicks, "pressed", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "notify::contains-focus", G_CALLBACK (focus_moved), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (clicks));
  gtk_widget_add_controller (widget, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Quotes"), -1);
}
