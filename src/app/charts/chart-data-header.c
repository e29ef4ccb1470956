#include "chart-data-header.h"

typedef struct {
  GtkColumnView *view;
  EpHeaderSort sort;
  gpointer data;
} Watch;

/* The first of the view's children, with a child for each column. */
static GtkWidget *
header_of (GtkColumnView *view)
{
  return gtk_widget_get_first_child (GTK_WIDGET (view));
}

static guint
n_columns (GtkColumnView *view)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (view));
}

GtkWidget *
ep_chart_data_header_title (GtkColumnView *view, guint column)
{
  GtkWidget *title = gtk_widget_get_first_child (header_of (view));

  g_assert (column < n_columns (view));
  for (guint i = 0; i < column; i++)
    title = gtk_widget_get_next_sibling (title);
  return title;
}

/* The column whose title that is, or holds that; FALSE for none. */
static gboolean
find_column (GtkColumnView *view, GtkWidget *widget, guint *column)
{
  for (*column = 0; *column < n_columns (view); ++*column) {
    GtkWidget *title = ep_chart_data_header_title (view, *column);

    if (widget != NULL && (widget == title || gtk_widget_is_ancestor (widget, title)))
      return TRUE;
  }
  return FALSE;
}

/* Clicks and keys */

/* Claimed before the title sees it, which would sort too. */
static void
released (GtkGestureClick *gesture, int n_presses, double x, double y, gpointer data)
{
  Watch *watch = data;
  GtkWidget *header = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  guint column;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (find_column (watch->view, gtk_widget_pick (header, x, y, GTK_PICK_DEFAULT), &column))
    watch->sort (watch->data, column);
}

/* Tab goes to one title only, the one that had the focus last. */
static void
let_focus (GtkColumnView *view, guint column)
{
  for (guint i = 0; i < n_columns (view); i++)
    gtk_widget_set_focusable (ep_chart_data_header_title (view, i), i == column);
}

static void
focus_title (GtkColumnView *view, guint column)
{
  if (column >= n_columns (view))
    return;
  let_focus (view, column);
  gtk_widget_grab_focus (ep_chart_data_header_title (view, column));
}

gboolean
ep_chart_data_header_focus (GtkColumnView *view)
{
  for (guint i = 0; i < n_columns (view); i++)
    if (gtk_widget_get_focusable (ep_chart_data_header_title (view, i)))
      return gtk_widget_grab_focus (ep_chart_data_header_title (view, i));
  return FALSE;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers,
             gpointer data)
{
  Watch *watch = data;
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (watch->view)) == GTK_TEXT_DIR_RTL;
  guint column;

  if (!find_column (watch->view, gtk_widget_get_focus_child (header_of (watch->view)), &column))
    return FALSE;
  switch (key) {
  case GDK_KEY_Left:
    focus_title (watch->view, right_to_left ? column + 1 : column - 1);
    return TRUE;
  case GDK_KEY_Right:
    focus_title (watch->view, right_to_left ? column - 1 : column + 1);
    return TRUE;
  case GDK_KEY_Home:
    focus_title (watch->view, 0);
    return TRUE;
  case GDK_KEY_End:
    focus_title (watch->view, n_columns (watch->view) - 1);
    return TRUE;
  case GDK_KEY_Return:
  case GDK_KEY_KP_Enter:
  case GDK_KEY_space:
    watch->sort (watch->data, column);
    return TRUE;
  default:
    return FALSE;
  }
}

static void
add_click (GtkWidget *header, Watch *watch)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "released", G_CALLBACK (released), watch);
  gtk_widget_add_controller (header, GTK_EVENT_CONTROLLER (click));
}

static void
add_keys (GtkWidget *header, Watch *watch)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), watch);
  gtk_widget_add_controller (header, keys);
}

void
ep_chart_data_header_watch (GtkColumnView *view, EpHeaderSort sort, gpointer data)
{
  Watch *watch = g_new (Watch, 1);

  *watch = (Watch){view, sort, data};
  g_object_set_data_full (G_OBJECT (header_of (view)), "watch", watch, g_free);
  /* Only its titles take the focus. */
  gtk_widget_set_can_focus (header_of (view), TRUE);
  gtk_widget_set_focusable (header_of (view), FALSE);
  add_click (header_of (view), watch);
  add_keys (header_of (view), watch);
}

/* Looks */

/* The arrow stands before the title of numbers, which ends where they do. */
static void
align_end (GtkWidget *title)
{
  GtkWidget *box = gtk_widget_get_first_child (title);
  GtkWidget *label = gtk_widget_get_first_child (box);

  gtk_box_reorder_child_after (GTK_BOX (box), label, gtk_widget_get_last_child (box));
  gtk_widget_set_halign (box, GTK_ALIGN_END);
}

void
ep_chart_data_header_dress (GtkColumnView *view, const EpChartTable *table)
{
  for (guint i = 0; i < table->n_columns; i++) {
    GtkWidget *title = ep_chart_data_header_title (view, i);

    if (table->columns[i].is_number)
      align_end (title);
    gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    table->columns[i].title, GTK_ACCESSIBLE_PROPERTY_SORT,
                                    GTK_ACCESSIBLE_SORT_NONE, -1);
  }
  let_focus (view, 0);
}

void
ep_chart_data_header_show_sort (GtkColumnView *view, guint column, GtkSortType order)
{
  for (guint i = 0; i < n_columns (view); i++) {
    GtkAccessibleSort sort = i != column                   ? GTK_ACCESSIBLE_SORT_NONE
                             : order == GTK_SORT_ASCENDING ? GTK_ACCESSIBLE_SORT_ASCENDING
                                                           : GTK_ACCESSIBLE_SORT_DESCENDING;

    gtk_accessible_update_property (GTK_ACCESSIBLE (ep_chart_data_header_title (view, i)),
                                    GTK_ACCESSIBLE_PROPERTY_SORT, sort, -1);
  }
}
