#include "chart-data.h"

#include "answer/table-text.h"
#include "chart-data-header.h"
#include "chart-row.h"

#include <glib/gi18n-lib.h>

/* A row is an object that holds its number, a cell asks the table what stands there: no text is
 * copied, and cells that are out of sight are not made. */
struct _EpChartData {
  GtkWidget parent_instance;
  GtkScrolledWindow *scrolled;
  GtkColumnView *view;
  GListStore *rows;           /* of EpChartRow, in the table's order */
  GtkSortListModel *sorted;   /* the same as they are shown */
  GtkSingleSelection *chosen; /* and selected */
  EpChartTable *table;
  guint *n_chars;    /* of the longest text of each column */
  GHashTable *cells; /* GtkListItem to its column: those that show something */
  int sort_column;   /* -1: the table's order */
  GtkSortType sort_order;
  GtkWidget *menu; /* NULL until it is first opened */
};

G_DEFINE_FINAL_TYPE (EpChartData, ep_chart_data, GTK_TYPE_WIDGET)

enum { COPIED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define HEIGHT_MIN_PX 240

/* What a column's cells and its sorter know. */
typedef struct {
  EpChartData *data;
  guint number;
} Column;

static Column *
column_new (EpChartData *self, guint number)
{
  Column *column = g_new (Column, 1);

  *column = (Column){self, number};
  return column;
}

static void
free_column (gpointer column, GClosure *closure)
{
  g_free (column);
}

static const EpTableCell *
cell_of (EpChartData *self, guint row, guint column)
{
  return &self->table->cells[row * self->table->n_columns + column];
}

static const char *
text_of (EpChartData *self, guint row, guint column)
{
  const char *text = cell_of (self, row, column)->text;

  return text != NULL ? text : "";
}

/* Cells */

/* A row as a screen reader says it. Free with g_free(). */
static char *
spoken_row (EpChartData *self, guint row)
{
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (guint i = 0; i < self->table->n_columns; i++) {
    if (*text_of (self, row, i) == '\0')
      continue;
    if (spoken->len > 0)
      g_string_append (spoken, ", ");
    /* Translators: the title of a column, and what stands there in a row. */
    g_string_append_printf (spoken, C_ ("table", "%s: %s"), self->table->columns[i].title,
                            text_of (self, row, i));
  }
  return g_strdup (spoken->str);
}

/* The widget of the row is GTK's own. */
static void
name_row (EpChartData *self, GtkWidget *cell_child, guint row)
{
  GtkWidget *cell = gtk_widget_get_parent (cell_child);
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *spoken = NULL;

  if (line == NULL)
    return;
  spoken = spoken_row (self, row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
show_cell (EpChartData *self, GtkListItem *item, guint column)
{
  GtkInscription *text = GTK_INSCRIPTION (gtk_list_item_get_child (item));
  guint row = ep_chart_row_get_number (gtk_list_item_get_item (item));

  gtk_inscription_set_text (text, text_of (self, row, column));
  gtk_inscription_set_min_chars (text, self->n_chars[column]);
  if (column == 0)
    name_row (self, GTK_WIDGET (text), row);
}

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column_data)
{
  const Column *column = column_data;
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  if (column->data->table->columns[column->number].is_number) {
    gtk_inscription_set_xalign (GTK_INSCRIPTION (text), 1);
    gtk_widget_add_css_class (text, "numeric");
  }
  gtk_list_item_set_child (item, text);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column_data)
{
  const Column *column = column_data;

  g_hash_table_insert (column->data->cells, item, GUINT_TO_POINTER (column->number));
  show_cell (column->data, item, column->number);
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column_data)
{
  const Column *column = column_data;

  g_hash_table_remove (column->data->cells, item);
}

/* Columns */

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer column_data)
{
  const Column *column = column_data;
  gint64 first =
      cell_of (column->data, ep_chart_row_get_number ((EpChartRow *)a), column->number)->order;
  gint64 second =
      cell_of (column->data, ep_chart_row_get_number ((EpChartRow *)b), column->number)->order;

  return first < second ? -1 : first > second;
}

static GtkListItemFactory *
new_factory (EpChartData *self, guint number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_data (factory, "setup", G_CALLBACK (set_up_cell), column_new (self, number),
                         free_column, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cell), column_new (self, number),
                         free_column, 0);
  g_signal_connect_data (factory, "unbind", G_CALLBACK (unbind_cell), column_new (self, number),
                         free_column, 0);
  return factory;
}

static void
append_column (EpChartData *self, guint number)
{
  g_autoptr (GtkColumnViewColumn) column =
      gtk_column_view_column_new (self->table->columns[number].title, new_factory (self, number));
  g_autoptr (GtkSorter) sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_rows, column_new (self, number), g_free));

  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
remove_columns (EpChartData *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  gtk_column_view_sort_by_column (self->view, NULL, GTK_SORT_ASCENDING);
  self->sort_column = -1;
  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (self->view, column);
  }
}

static GtkColumnViewColumn *
column_at (EpChartData *self, guint number)
{
  return g_list_model_get_item (gtk_column_view_get_columns (self->view), number);
}

static void
sort_by (gpointer data, guint number)
{
  EpChartData *self = data;
  g_autoptr (GtkColumnViewColumn) column = column_at (self, number);

  if (self->sort_column == (int)number && self->sort_order == GTK_SORT_ASCENDING)
    self->sort_order = GTK_SORT_DESCENDING;
  else
    self->sort_order = GTK_SORT_ASCENDING;
  self->sort_column = (int)number;
  gtk_column_view_sort_by_column (self->view, column, self->sort_order);
  ep_chart_data_header_show_sort (self->view, number, self->sort_order);
}

/* Tables */

static gboolean
has_columns (const EpChartTable *table, const EpChartTable *other)
{
  if (table->n_columns != other->n_columns)
    return FALSE;
  for (guint i = 0; i < table->n_columns; i++)
    if (table->columns[i].is_number != other->columns[i].is_number ||
        !g_str_equal (table->columns[i].title, other->columns[i].title))
      return FALSE;
  return TRUE;
}

static void
measure_columns (EpChartData *self)
{
  g_free (self->n_chars);
  self->n_chars = g_new0 (guint, self->table->n_columns);
  for (guint row = 0; row < self->table->n_rows; row++)
    for (guint i = 0; i < self->table->n_columns; i++)
      self->n_chars[i] = MAX (self->n_chars[i], (guint)g_utf8_strlen (text_of (self, row, i), -1));
}

/* Rows of the same number stay the same objects, and thus where they are. */

static guint
n_rows_shown (EpChartData *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

static void
trim_rows (EpChartData *self, guint n_most)
{
  guint n_kept = MIN (n_rows_shown (self), n_most);

  g_list_store_splice (self->rows, n_kept, n_rows_shown (self) - n_kept, NULL, 0);
}

static void
add_rows (EpChartData *self)
{
  guint n_rows = n_rows_shown (self);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = n_rows; i < self->table->n_rows; i++)
    g_ptr_array_add (added, ep_chart_row_new (i));
  g_list_store_splice (self->rows, n_rows, 0, added->pdata, added->len);
}

static void
show_cells (EpChartData *self)
{
  GHashTableIter cells;
  gpointer item, column;

  g_hash_table_iter_init (&cells, self->cells);
  while (g_hash_table_iter_next (&cells, &item, &column))
    show_cell (self, item, GPOINTER_TO_UINT (column));
}

static void
update (EpChartData *self)
{
  show_cells (self);
  add_rows (self);
  if (self->sort_column >= 0) {
    g_autoptr (GtkColumnViewColumn) column = column_at (self, (guint)self->sort_column);

    gtk_sorter_changed (gtk_column_view_column_get_sorter (column), GTK_SORTER_CHANGE_DIFFERENT);
  }
}

static void
rebuild (EpChartData *self)
{
  for (guint i = 0; i < self->table->n_columns; i++)
    append_column (self, i);
  ep_chart_data_header_dress (self->view, self->table);
  add_rows (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_hadjustment (self->scrolled), 0);
}

void
ep_chart_data_show (EpChartData *self, EpChartTable *table)
{
  EpChartTable *before = self->table;
  gboolean same = before != NULL && has_columns (before, table);

  /* While there is still the table that has them. */
  trim_rows (self, same ? table->n_rows : 0);
  if (!same)
    remove_columns (self);
  self->table = table;
  ep_chart_table_free (before);
  measure_columns (self);
  if (same)
    update (self);
  else
    rebuild (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  table->title, -1);
}

const EpChartTable *
ep_chart_data_get (EpChartData *self)
{
  return self->table;
}

GtkColumnView *
ep_chart_data_get_view (EpChartData *self)
{
  return self->view;
}

/* Copying */

char *
ep_chart_data_text (EpChartData *self)
{
  guint n_columns = self->table->n_columns;
  g_autofree EpTableCell *cells = g_new (EpTableCell, self->table->n_rows * n_columns);
  EpChartTable shown = *self->table;

  shown.cells = cells;
  for (guint i = 0; i < shown.n_rows; i++) {
    g_autoptr (EpChartRow) row = g_list_model_get_item (G_LIST_MODEL (self->sorted), i);

    memcpy (&cells[i * n_columns], cell_of (self, ep_chart_row_get_number (row), 0),
            n_columns * sizeof *cells);
  }
  return ep_table_tabbed (&shown);
}

void
ep_chart_data_copy (EpChartData *self)
{
  g_autofree char *text = ep_chart_data_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  g_signal_emit (self, signals[COPIED], 0);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (EP_CHART_DATA (widget)->table != NULL)
    ep_chart_data_copy (EP_CHART_DATA (widget));
}

static void
open_menu (EpChartData *self, const GdkRectangle *at)
{
  if (self->menu == NULL) {
    g_autoptr (GMenu) menu = g_menu_new ();

    g_menu_append (menu, _ ("_Copy Table"), "data.copy");
    self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
    gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  }
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
menu_clicked (EpChartData *self, int n_presses, double x, double y)
{
  open_menu (self, &(GdkRectangle){(int)x, (int)y, 1, 1});
}

static void
menu_key (GtkWidget *widget, const char *action, GVariant *parameter)
{
  open_menu (EP_CHART_DATA (widget), &(GdkRectangle){0, 0, 1, 1});
}

/* The widget */

/* GTK's list would go from row to row by Tab too, hundreds of times until it is left. */
static gboolean
ep_chart_data_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EpChartData *self = EP_CHART_DATA (widget);
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  if (gtk_widget_get_focus_child (list) != NULL) {
    if (direction == GTK_DIR_TAB_FORWARD)
      return FALSE;
    if (direction == GTK_DIR_TAB_BACKWARD)
      return ep_chart_data_header_focus (self->view);
  }
  return GTK_WIDGET_CLASS (ep_chart_data_parent_class)->focus (widget, direction);
}

static void
ep_chart_data_dispose (GObject *object)
{
  EpChartData *self = EP_CHART_DATA (object);

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->scrolled != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scrolled));
  self->scrolled = NULL;
  self->view = NULL;
  G_OBJECT_CLASS (ep_chart_data_parent_class)->dispose (object);
}

static void
ep_chart_data_finalize (GObject *object)
{
  EpChartData *self = EP_CHART_DATA (object);

  g_object_unref (self->chosen);
  g_object_unref (self->sorted);
  g_object_unref (self->rows);
  g_hash_table_unref (self->cells);
  g_free (self->n_chars);
  ep_chart_table_free (self->table);
  G_OBJECT_CLASS (ep_chart_data_parent_class)->finalize (object);
}

static void
add_bindings (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "data.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "data.menu", NULL, menu_key);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "data.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "data.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "data.menu",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "data.menu", NULL);
}

static void
ep_chart_data_class_init (EpChartDataClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_chart_data_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_chart_data_finalize;
  widget_class->focus = ep_chart_data_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  add_bindings (widget_class);
  signals[COPIED] = g_signal_new ("copied", EP_TYPE_CHART_DATA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
add_menu_click (EpChartData *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", G_CALLBACK (menu_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
ep_chart_data_init (EpChartData *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->sort_column = -1;
  self->cells = g_hash_table_new (NULL, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  self->rows = g_list_store_new (EP_TYPE_CHART_ROW);
  self->sorted = gtk_sort_list_model_new (g_object_ref (G_LIST_MODEL (self->rows)),
                                          g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->chosen = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->sorted)));
  gtk_single_selection_set_autoselect (self->chosen, FALSE);
  gtk_single_selection_set_can_unselect (self->chosen, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->chosen));
  ep_chart_data_header_watch (self->view, sort_by, self);
  self->scrolled =
      g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "focusable", FALSE,
                    "overlay-scrolling", FALSE, "min-content-height", HEIGHT_MIN_PX, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->scrolled), widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_add_css_class (widget, "chart-data");
  add_menu_click (self);
}

GtkWidget *
ep_chart_data_new (void)
{
  return g_object_new (EP_TYPE_CHART_DATA, NULL);
}
