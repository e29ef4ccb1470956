#include "charts/chart-data-header.h"
#include "charts/chart-data.h"
#include "desk/example.h"
#include "window-support.h"

/* A table of dates, amounts and remarks, whose amounts fall and rise by turns. */
static EpChartTable *
new_table (guint n_rows, gint64 first)
{
  static const char *const columns[] = {"Date", "Laser", "Remark"};
  static const gboolean numbers[] = {FALSE, TRUE, FALSE};
  EpChartTable *table = ep_chart_table_new ("Over time", columns, numbers, 3);

  for (guint i = 0; i < n_rows; i++) {
    EpTableCell *row = ep_chart_table_add_row (table);
    gint64 amount = first + (i % 2 == 0 ? -(gint64)i : (gint64)i);

    row[0] = (EpTableCell){g_strdup_printf ("Day %u", i + 1), g_strdup ("2026-12-01"), i};
    row[1] = (EpTableCell){g_strdup_printf ("$%" G_GINT64_FORMAT, amount), g_strdup (""), amount};
    row[2].order = 0;
  }
  return table;
}

static EpChartTable *
new_wide_table (guint n_rows)
{
  enum { COLUMNS = 15 };
  const char *columns[COLUMNS];
  gboolean numbers[COLUMNS];
  EpChartTable *table;

  for (guint i = 0; i < COLUMNS; i++) {
    columns[i] = g_intern_static_string ("Amount");
    numbers[i] = TRUE;
  }
  table = ep_chart_table_new ("Wide", columns, numbers, COLUMNS);
  for (guint i = 0; i < n_rows; i++) {
    EpTableCell *row = ep_chart_table_add_row (table);

    for (guint k = 0; k < COLUMNS; k++)
      row[k] =
          (EpTableCell){g_strdup_printf ("$%u", i * 7919 % 1000), g_strdup (""), i * 7919 % 1000};
  }
  return table;
}

typedef struct {
  WindowFixture base;
  EpChartData *data;
  guint n_copied;
} DataFixture;

static void
count_copied (DataFixture *fixture)
{
  fixture->n_copied++;
}

static int
set_up (void **state)
{
  DataFixture *fixture = g_new0 (DataFixture, 1);
  WindowFixture *base = &fixture->base;
  g_autoptr (EpDeskState) example = NULL;

  base->formatter = ep_formatter_new ("en_US");
  example = ep_example_new (base->formatter, ep_day_from_ymd (2026, 12, 1));
  base->desk = ep_desk_new (base->formatter, example);
  g_set_weak_pointer (&base->window, gtk_window_new ());
  fixture->data = EP_CHART_DATA (ep_chart_data_new ());
  g_signal_connect_swapped (fixture->data, "copied", G_CALLBACK (count_copied), fixture);
  ep_chart_data_show (fixture->data, new_table (4, 100));
  gtk_window_set_default_size (GTK_WINDOW (base->window), 600, 300);
  gtk_window_set_child (GTK_WINDOW (base->window), GTK_WIDGET (fixture->data));
  gtk_window_present (GTK_WINDOW (base->window));
  gtk_test_widget_wait_for_draw (base->window);
  *state = fixture;
  return 0;
}

static GtkWidget *
title (DataFixture *fixture, guint column)
{
  return ep_chart_data_header_title (ep_chart_data_get_view (fixture->data), column);
}

/* The row of that number among those that are shown. */
static GtkWidget *
row_widget (DataFixture *fixture, guint number)
{
  GtkWidget *view = GTK_WIDGET (ep_chart_data_get_view (fixture->data));
  GtkWidget *row = gtk_widget_get_first_child (gtk_widget_get_last_child (view));

  while (number-- > 0)
    row = gtk_widget_get_next_sibling (row);
  assert_non_null (row);
  return row;
}

static void
assert_order (DataFixture *fixture, const char *first_lines)
{
  g_autofree char *text = ep_chart_data_text (fixture->data);

  if (!g_str_has_prefix (text, first_lines))
    assert_string_equal (text, first_lines);
}

static void
assert_sort (DataFixture *fixture, guint column, GtkAccessibleSort sort)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title (fixture, column)),
                                       GTK_ACCESSIBLE_PROPERTY_SORT, sort);
}

static void
it_opens_in_the_tables_own_order (void **state)
{
  DataFixture *fixture = *state;

  assert_order (fixture, "Date\tLaser\tRemark\nDay 1\t$100\t\nDay 2\t$101\t\nDay 3\t$98\t\n");
  assert_sort (fixture, 0, GTK_ACCESSIBLE_SORT_NONE);
}

static void
a_click_on_a_title_sorts_and_a_second_one_turns_it (void **state)
{
  DataFixture *fixture = *state;

  window_click (&fixture->base, title (fixture, 1));
  assert_order (fixture, "Date\tLaser\tRemark\nDay 3\t$98\t\nDay 1\t$100\t\nDay 2\t$101\t\n");
  assert_sort (fixture, 1, GTK_ACCESSIBLE_SORT_ASCENDING);
  window_click (&fixture->base, title (fixture, 1));
  assert_order (fixture, "Date\tLaser\tRemark\nDay 4\t$103\t\nDay 2\t$101\t\nDay 1\t$100\t\n");
  assert_sort (fixture, 1, GTK_ACCESSIBLE_SORT_DESCENDING);
  window_click (&fixture->base, title (fixture, 0));
  assert_sort (fixture, 0, GTK_ACCESSIBLE_SORT_ASCENDING);
  assert_sort (fixture, 1, GTK_ACCESSIBLE_SORT_NONE);
}

static GtkWidget *
focus (DataFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->base.window));
}

static void
keys_sort_too (void **state)
{
  DataFixture *fixture = *state;

  window_focus (&fixture->base, title (fixture, 0));
  window_key (&fixture->base, GDK_KEY_Right, 0);
  assert_ptr_equal (focus (fixture), title (fixture, 1));
  window_key (&fixture->base, GDK_KEY_Return, 0);
  assert_order (fixture, "Date\tLaser\tRemark\nDay 3\t$98\t\n");
  window_key (&fixture->base, GDK_KEY_space, 0);
  assert_order (fixture, "Date\tLaser\tRemark\nDay 4\t$103\t\n");
  window_key (&fixture->base, GDK_KEY_End, 0);
  assert_ptr_equal (focus (fixture), title (fixture, 2));
  window_key (&fixture->base, GDK_KEY_Right, 0);
  assert_ptr_equal (focus (fixture), title (fixture, 2));
  window_key (&fixture->base, GDK_KEY_Left, 0);
  assert_ptr_equal (focus (fixture), title (fixture, 1));
}

static void
tab_goes_from_the_titles_to_the_rows_and_back (void **state)
{
  DataFixture *fixture = *state;

  window_focus (&fixture->base, title (fixture, 0));
  window_key (&fixture->base, GDK_KEY_Tab, 0);
  assert_ptr_equal (focus (fixture), row_widget (fixture, 0));
  window_key (&fixture->base, GDK_KEY_Down, 0);
  assert_ptr_equal (focus (fixture), row_widget (fixture, 1));
  window_key (&fixture->base, GDK_KEY_Tab, GDK_SHIFT_MASK);
  assert_ptr_equal (focus (fixture), title (fixture, 0));
}

static void
screen_readers_get_the_title_and_whole_rows (void **state)
{
  DataFixture *fixture = *state;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (ep_chart_data_get_view (fixture->data)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Over time");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title (fixture, 1)),
                                   GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title (fixture, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Laser");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row_widget (fixture, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Date: Day 1, Laser: $100");
}

static void
got_text (GObject *clipboard, GAsyncResult *result, gpointer text)
{
  *(char **)text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
}

static gboolean
is_set (gpointer text)
{
  return *(char **)text != NULL;
}

static void
control_c_copies_the_rows_as_they_stand (void **state)
{
  DataFixture *fixture = *state;
  g_autofree char *copied = NULL, *text = NULL;

  window_click (&fixture->base, title (fixture, 1));
  window_focus (&fixture->base, row_widget (fixture, 0));
  window_key (&fixture->base, GDK_KEY_c, GDK_CONTROL_MASK);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->data)), NULL,
                                 got_text, &copied);
  assert_true (window_until (is_set, &copied));
  text = ep_chart_data_text (fixture->data);
  assert_string_equal (copied, text);
  assert_true (g_str_has_prefix (copied, "Date\tLaser\tRemark\nDay 3\t$98\t\n"));
  assert_int_equal (fixture->n_copied, 1);
}

static gboolean
has_menu (gpointer data)
{
  GtkWidget *last = gtk_widget_get_last_child (data);

  return GTK_IS_POPOVER_MENU (last) && gtk_widget_get_mapped (last);
}

static gboolean
has_copied (gpointer fixture)
{
  return ((DataFixture *)fixture)->n_copied > 0;
}

static void
the_menu_copies_too (void **state)
{
  DataFixture *fixture = *state;

  window_focus (&fixture->base, row_widget (fixture, 0));
  gtk_widget_activate_action (focus (fixture), "data.menu", NULL);
  assert_true (window_until (has_menu, fixture->data));
  window_key (&fixture->base, GDK_KEY_Return, 0);
  assert_true (window_until (has_copied, fixture));
}

/* The text that stands in the cell. */
static const char *
cell_text (DataFixture *fixture, guint row, guint column)
{
  GtkWidget *cell = gtk_widget_get_first_child (row_widget (fixture, row));

  while (column-- > 0)
    cell = gtk_widget_get_next_sibling (cell);
  return gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_first_child (cell)));
}

static GtkAdjustment *
scrolling (DataFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (ep_chart_data_get_view (fixture->data)));
}

static void
new_rows_keep_how_they_are_sorted_chosen_and_scrolled (void **state)
{
  DataFixture *fixture = *state;
  GtkSelectionModel *chosen = gtk_column_view_get_model (ep_chart_data_get_view (fixture->data));
  double before_px;

  ep_chart_data_show (fixture->data, new_table (600, 1000));
  window_click (&fixture->base, title (fixture, 1));
  gtk_selection_model_select_item (chosen, 300, TRUE);
  gtk_test_widget_wait_for_draw (fixture->base.window);
  gtk_adjustment_set_value (scrolling (fixture), 5000);
  gtk_test_widget_wait_for_draw (fixture->base.window);
  before_px = gtk_adjustment_get_value (scrolling (fixture));
  assert_true (before_px > 0);
  ep_chart_data_show (fixture->data, new_table (600, 2000));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  assert_order (fixture, "Date\tLaser\tRemark\nDay 599\t$1402\t\nDay 597\t$1404\t\n");
  assert_sort (fixture, 1, GTK_ACCESSIBLE_SORT_ASCENDING);
  assert_true (gtk_selection_model_is_selected (chosen, 300));
  assert_true (ABS (gtk_adjustment_get_value (scrolling (fixture)) - before_px) < 1);
}

static void
cells_show_the_new_table_in_place (void **state)
{
  DataFixture *fixture = *state;
  GtkWidget *row = row_widget (fixture, 0);

  ep_chart_data_show (fixture->data, new_table (6, 500));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  assert_ptr_equal (row_widget (fixture, 0), row);
  assert_string_equal (cell_text (fixture, 0, 1), "$500");
  assert_string_equal (cell_text (fixture, 5, 0), "Day 6");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Date: Day 1, Laser: $500");
  ep_chart_data_show (fixture->data, new_table (1, 7));
  assert_order (fixture, "Date\tLaser\tRemark\nDay 1\t$7\t\n");
  ep_chart_data_show (fixture->data, new_table (0, 7));
  assert_order (fixture, "Date\tLaser\tRemark\n");
}

static void
other_columns_are_built_anew (void **state)
{
  DataFixture *fixture = *state;

  window_click (&fixture->base, title (fixture, 1));
  ep_chart_data_show (fixture->data, new_wide_table (3));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title (fixture, 14)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Amount");
  assert_sort (fixture, 1, GTK_ACCESSIBLE_SORT_NONE);
  assert_string_equal (cell_text (fixture, 1, 14), "$919");
  window_click (&fixture->base, title (fixture, 0));
  assert_sort (fixture, 0, GTK_ACCESSIBLE_SORT_ASCENDING);
}

static guint
n_descendants (GtkWidget *widget)
{
  guint n = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += n_descendants (child);
  return n;
}

/* GTK keeps some 200 rows at hand, whatever the number of rows. */
static void
a_long_table_makes_no_more_cells_than_a_shorter_one (void **state)
{
  DataFixture *fixture = *state;
  guint n_widgets;

  ep_chart_data_show (fixture->data, new_wide_table (600));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  n_widgets = n_descendants (GTK_WIDGET (fixture->data));
  ep_chart_data_show (fixture->data, new_wide_table (6000));
  gtk_test_widget_wait_for_draw (fixture->base.window);
  assert_true (n_descendants (GTK_WIDGET (fixture->data)) <= n_widgets);
}

#define DATA(name) cmocka_unit_test_setup_teardown (name, set_up, window_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      DATA (it_opens_in_the_tables_own_order),
      DATA (a_click_on_a_title_sorts_and_a_second_one_turns_it),
      DATA (keys_sort_too),
      DATA (tab_goes_from_the_titles_to_the_rows_and_back),
      DATA (screen_readers_get_the_title_and_whole_rows),
      DATA (control_c_copies_the_rows_as_they_stand),
      DATA (the_menu_copies_too),
      DATA (new_rows_keep_how_they_are_sorted_chosen_and_scrolled),
      DATA (cells_show_the_new_table_in_place),
      DATA (other_columns_are_built_anew),
      DATA (a_long_table_makes_no_more_cells_than_a_shorter_one),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("chart data", tests, NULL, NULL);
}
