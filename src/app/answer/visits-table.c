#include "visits-table.h"

#include "visit-columns.h"
#include "widgets/look.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

struct _EpVisitsTable {
  GtkWidget parent_instance;
  EpDesk *desk;
  EpVisitDay *days;
  guint n_days;
  EpVisitColumns columns;
  int *tops_px;     /* of each row, and where the last one ends; n_days + 1 of them */
  GPtrArray *lines; /* of EpVisitLine: row i has line i modulo their number */
  guint n_shown;    /* rows from first_shown on have their lines */
  guint first_shown;
  guint focus_number; /* the row that had the focus last */
  gboolean outdated;  /* the lines show what was before */
  GtkAdjustment *scrolling;
  guint later_source;
};

G_DEFINE_FINAL_TYPE (EpVisitsTable, ep_visits_table, GTK_TYPE_WIDGET)

enum { ROW_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define NARROW_PX    600 /* below, the columns have no room beside each other */
#define WIDTH_MIN_PX 260
#define SPARE_LINES  2 /* beyond each end of what is seen, for the focus to go on to */

static guint
n_visits (const EpVisitDay *day)
{
  return (day->reference_visit > 0 ? 1u : 0u) + (day->other_visit > 0 ? 1u : 0u);
}

static void
lay_out_rows (EpVisitsTable *self)
{
  int at_px = ep_visit_columns_header_px (&self->columns);

  g_free (self->tops_px);
  self->tops_px = g_new (int, self->n_days + 1);
  for (guint i = 0; i < self->n_days; i++) {
    self->tops_px[i] = at_px;
    at_px += ep_visit_layout_row_px (&self->columns.layout, n_visits (&self->days[i]));
  }
  self->tops_px[self->n_days] = at_px;
}

/* Rows */

static void ensure_lines (EpVisitsTable *self);

static gboolean
show_now (gpointer data)
{
  EpVisitsTable *self = data;

  self->later_source = 0;
  ensure_lines (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Before the next frame: while widgets are given their places none may be made, or ask for one. */
static void
show_later (EpVisitsTable *self)
{
  if (self->later_source == 0)
    self->later_source = g_idle_add_full (GTK_PRIORITY_RESIZE, show_now, self, NULL);
}

/* The first row that ends below that height; n_days where none does. */
static guint
row_at (EpVisitsTable *self, int y_px)
{
  guint low = 0, high = self->n_days;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (self->tops_px[middle + 1] > y_px)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/* Which rows are seen, and those next to them. */
static void
find_seen (EpVisitsTable *self, guint *first, guint *end)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double top_px = 0;
  int height_px;

  g_assert (scrolled != NULL);
  gtk_widget_translate_coordinates (scrolled, GTK_WIDGET (self), 0, 0, NULL, &top_px);
  height_px = gtk_widget_get_height (scrolled);
  *first = row_at (self, (int)top_px);
  *end = row_at (self, (int)top_px + height_px);
  *first -= MIN (*first, SPARE_LINES);
  *end = MIN (*end + 1 + SPARE_LINES, self->n_days);
  *first = MIN (*first, *end);
}

static void
line_clicked (EpVisitsTable *self, EpVisitLine *line)
{
  self->focus_number = ep_visit_line_get_number (line);
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, self->focus_number, line);
}

static void
add_line (EpVisitsTable *self)
{
  GtkWidget *line = ep_visit_line_new (&self->columns.layout);

  g_signal_connect_object (line, "clicked", G_CALLBACK (line_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

static EpVisitLine *
line_of (EpVisitsTable *self, guint number)
{
  return g_ptr_array_index (self->lines, number % self->lines->len);
}

static void
show_row (EpVisitsTable *self, guint number)
{
  EpVisitLine *line = line_of (self, number);
  EpVisitRow row;

  if (!self->outdated && ep_visit_line_get_number (line) == number)
    return;
  ep_visit_row_init (&row, ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                     ep_desk_comparison (self->desk), ep_desk_pair (self->desk),
                     &self->days[number]);
  ep_visit_line_show (line, number, &row);
  ep_visit_row_clear (&row);
}

/* Makes as many lines as rows are seen, and there have ever been. */
static void
ensure_lines (EpVisitsTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  while (self->lines->len < end - first) {
    add_line (self);
    self->outdated = TRUE;
  }
}

/* Gives the rows that are seen their lines; the last ones wait where there are too few. */
static void
show_seen (EpVisitsTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  self->first_shown = first;
  self->n_shown = MIN (end - first, self->lines->len);
  for (guint i = first; i < first + self->n_shown; i++)
    show_row (self, i);
  self->outdated = FALSE;
  if (self->n_shown < end - first)
    show_later (self);
}

static void
allocate_lines (EpVisitsTable *self, int width_px)
{
  for (guint i = 0; i < self->lines->len; i++) {
    GtkWidget *line = g_ptr_array_index (self->lines, i);
    guint number = ep_visit_line_get_number (EP_VISIT_LINE (line));
    gboolean shown = number >= self->first_shown && number - self->first_shown < self->n_shown;

    gtk_widget_set_child_visible (line, shown);
    if (shown) {
      int top_px = self->tops_px[number], bottom_px = self->tops_px[number + 1];
      GtkAllocation place = {0, top_px, width_px, bottom_px - top_px};

      gtk_widget_size_allocate (line, &place, -1);
    }
  }
}

/* The widget */

static void
set_narrow (EpVisitsTable *self, gboolean narrow)
{
  if (self->columns.layout.narrow == narrow)
    return;
  self->columns.layout.narrow = narrow;
  self->outdated = TRUE;
  lay_out_rows (self);
}

static void
ep_visits_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WIDTH_MIN_PX;
    *natural = NARROW_PX;
    return;
  }
  if (for_size >= 0)
    set_narrow (self, for_size < NARROW_PX);
  *minimum = *natural = self->tops_px[self->n_days];
}

static void
ep_visits_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  set_narrow (self, width < NARROW_PX);
  if (!self->columns.layout.narrow)
    ep_visit_columns_lay_out (&self->columns, self->desk, width);
  /* What is not seen yet may be made at any time. */
  if (!gtk_widget_get_mapped (widget))
    ensure_lines (self);
  show_seen (self);
  allocate_lines (self, width);
}

static void
ep_visits_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  if (!self->columns.layout.narrow)
    ep_visit_columns_draw_header (&self->columns, snapshot);
  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->snapshot (widget, snapshot);
  for (guint i = self->first_shown; i < self->first_shown + self->n_shown; i++)
    if (i > 0 || !self->columns.layout.narrow)
      ep_look_draw_rule (widget, snapshot,
                         &GRAPHENE_RECT_INIT (0, (float)self->tops_px[i],
                                              (float)gtk_widget_get_width (widget), 1));
}

/* Keys */

static void
scroll_to (EpVisitsTable *self, guint number)
{
  double top_px = 0;
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_translate_coordinates (GTK_WIDGET (self), scrolled, 0, self->tops_px[number], NULL,
                                    &top_px);
  top_px += gtk_adjustment_get_value (self->scrolling);
  gtk_adjustment_clamp_page (self->scrolling, top_px,
                             top_px + self->tops_px[number + 1] - self->tops_px[number]);
}

static gboolean
focus_row (EpVisitsTable *self, guint number)
{
  if (ep_visits_table_line (self, number) == NULL) {
    scroll_to (self, number);
    ensure_lines (self);
    show_seen (self);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  }
  if (ep_visits_table_line (self, number) == NULL)
    return FALSE;
  self->focus_number = number;
  return gtk_widget_grab_focus (GTK_WIDGET (line_of (self, number)));
}

/* Tab goes into the table, to the row where it was, and on out of it; arrows go from row to row. */
static gboolean
ep_visits_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint number;

  if (self->n_days == 0)
    return FALSE;
  if (child == NULL)
    return focus_row (self, MIN (self->focus_number, self->n_days - 1));
  number = ep_visit_line_get_number (EP_VISIT_LINE (child));
  if (direction == GTK_DIR_DOWN && number + 1 < self->n_days)
    return focus_row (self, number + 1);
  if (direction == GTK_DIR_UP && number > 0)
    return focus_row (self, number - 1);
  return FALSE;
}

/* The desk */

/* As many rows as before: their texts change where they are, and nothing is laid out. */
static void
show_in_place (EpVisitsTable *self)
{
  if (!self->columns.layout.narrow)
    ep_visit_columns_lay_out (&self->columns, self->desk, gtk_widget_get_width (GTK_WIDGET (self)));
  show_seen (self);
  allocate_lines (self, gtk_widget_get_width (GTK_WIDGET (self)));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refresh (EpVisitsTable *self)
{
  int height_px = self->tops_px != NULL ? self->tops_px[self->n_days] : -1;

  g_free (self->days);
  self->days =
      ep_visit_days_new (ep_desk_comparison (self->desk), ep_desk_pair (self->desk), &self->n_days);
  ep_visit_columns_name (&self->columns, self->desk);
  lay_out_rows (self);
  self->outdated = TRUE;
  if (self->tops_px[self->n_days] != height_px || self->n_shown == 0)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    show_in_place (self);
}

void
ep_visits_table_bind (EpVisitsTable *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  ep_visit_columns_read_font (&self->columns);
  refresh (self);
}

guint
ep_visits_table_n_rows (EpVisitsTable *self)
{
  return self->n_days;
}

const EpVisitDay *
ep_visits_table_day (EpVisitsTable *self, guint number)
{
  g_assert (number < self->n_days);
  return &self->days[number];
}

EpVisitLine *
ep_visits_table_line (EpVisitsTable *self, guint number)
{
  if (number < self->first_shown || number - self->first_shown >= self->n_shown)
    return NULL;
  return line_of (self, number);
}

gboolean
ep_visits_table_is_narrow (EpVisitsTable *self)
{
  return self->columns.layout.narrow;
}

static void
ep_visits_table_root (GtkWidget *widget)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->root (widget);
  self->scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  g_signal_connect_object (self->scrolling, "value-changed", G_CALLBACK (show_later), self,
                           G_CONNECT_SWAPPED);
}

static void
ep_visits_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->css_changed (widget, change);
  ep_visit_columns_restyle (&self->columns);
  if (self->desk == NULL)
    return;
  ep_visit_columns_read_font (&self->columns);
  lay_out_rows (self);
}

static void
ep_visits_table_dispose (GObject *object)
{
  EpVisitsTable *self = EP_VISITS_TABLE (object);

  g_clear_handle_id (&self->later_source, g_source_remove);
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->lines, i));
  g_ptr_array_set_size (self->lines, 0);
  self->n_shown = 0;
  G_OBJECT_CLASS (ep_visits_table_parent_class)->dispose (object);
}

static void
ep_visits_table_finalize (GObject *object)
{
  EpVisitsTable *self = EP_VISITS_TABLE (object);

  ep_visit_columns_clear (&self->columns);
  g_ptr_array_unref (self->lines);
  g_free (self->tops_px);
  g_free (self->days);
  G_OBJECT_CLASS (ep_visits_table_parent_class)->finalize (object);
}

static void
ep_visits_table_class_init (EpVisitsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ep_visits_table_dispose;
  object_class->finalize = ep_visits_table_finalize;
  widget_class->measure = ep_visits_table_measure;
  widget_class->size_allocate = ep_visits_table_size_allocate;
  widget_class->snapshot = ep_visits_table_snapshot;
  widget_class->focus = ep_visits_table_focus;
  widget_class->root = ep_visits_table_root;
  widget_class->css_changed = ep_visits_table_css_changed;
  gtk_widget_class_set_css_name (widget_class, "visits");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  signals[ROW_ACTIVATED] =
      g_signal_new ("row-activated", EP_TYPE_VISITS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, GTK_TYPE_WIDGET);
}

static void
ep_visits_table_init (EpVisitsTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->lines = g_ptr_array_new ();
  ep_visit_columns_init (&self->columns, widget);
  gtk_widget_add_css_class (widget, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Visits"), -1);
}
