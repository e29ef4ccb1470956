#include "visits-table.h"

#include "visit-brief.h"
#include "visit-item.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

struct _EpVisitsTable {
  AdwBin parent_instance;
  GtkColumnView *view;
  GListStore *items; /* of EpVisitItem */
  EpDesk *desk;
  guint form_source;
  gboolean narrow;
};

G_DEFINE_FINAL_TYPE (EpVisitsTable, ep_visits_table, ADW_TYPE_BIN)

#define NARROW_PX 600 /* below, the columns have no room beside each other */

static gboolean
is_amount (EpVisitColumn column)
{
  return column != EP_VISIT_COLUMN_DATE && column != EP_VISIT_COLUMN_REFERENCE_WHAT &&
         column != EP_VISIT_COLUMN_OTHER_WHAT;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), is_amount (GPOINTER_TO_UINT (column)) ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  g_object_set_data (G_OBJECT (label), "binding",
                     g_object_bind_property (gtk_list_item_get_item (item),
                                             ep_visit_item_property (GPOINTER_TO_UINT (column)),
                                             label, "label", G_BINDING_SYNC_CREATE));
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  g_binding_unbind (g_object_steal_data (G_OBJECT (gtk_list_item_get_child (item)), "binding"));
}

static void
append_column (EpVisitsTable *self, EpVisitColumn column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) view_column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (column));
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), GUINT_TO_POINTER (column));
  view_column = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_expand (view_column, column == EP_VISIT_COLUMN_REFERENCE_WHAT ||
                                                      column == EP_VISIT_COLUMN_OTHER_WHAT);
  gtk_column_view_append_column (self->view, view_column);
}

/* A narrow table has one column, behind the others, with all of a row in it. */

static void
setup_brief (GtkSignalListItemFactory *factory, GtkListItem *item, EpVisitsTable *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  g_autofree char *reference = ep_course_label (scenario, 0, EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (scenario, 1, EP_LABEL_ALONE);

  gtk_list_item_set_child (item, ep_visit_brief_new (reference, other));
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_brief (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ep_visit_brief_set_item (EP_VISIT_BRIEF (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
unbind_brief (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  ep_visit_brief_set_item (EP_VISIT_BRIEF (gtk_list_item_get_child (item)), NULL);
}

static void
append_brief_column (EpVisitsTable *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_brief), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_brief), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_brief), NULL);
  column = gtk_column_view_column_new (NULL, factory);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_visible (column, FALSE);
  gtk_column_view_append_column (self->view, column);
}

static gboolean
show_form (gpointer data)
{
  EpVisitsTable *self = data;
  GListModel *columns = gtk_column_view_get_columns (self->view);

  self->form_source = 0;
  for (guint i = 0; i <= EP_VISIT_COLUMNS; i++) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

    gtk_column_view_column_set_visible (column, self->narrow == (i == EP_VISIT_COLUMNS));
  }
  /* Its one column needs no heading. */
  gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self->view)), !self->narrow);
  return G_SOURCE_REMOVE;
}

/* While it is laid out nothing may ask for another size. */
static void
width_changed (EpVisitsTable *self, GParamSpec *spec, GtkAdjustment *across)
{
  gboolean narrow = gtk_adjustment_get_page_size (across) < NARROW_PX;

  if (narrow == self->narrow)
    return;
  self->narrow = narrow;
  if (self->form_source == 0)
    self->form_source = g_idle_add (show_form, self);
}

static void
set_title (EpVisitsTable *self, EpVisitColumn column, const char *title)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) view_column = g_list_model_get_item (columns, column);

  gtk_column_view_column_set_title (view_column, title);
}

static void
set_titles (EpVisitsTable *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  g_autofree char *reference = ep_course_label (scenario, 0, EP_LABEL_ALONE);
  g_autofree char *other = ep_course_label (scenario, 1, EP_LABEL_ALONE);

  set_title (self, EP_VISIT_COLUMN_DATE, _ ("Date"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_WHAT, reference);
  set_title (self, EP_VISIT_COLUMN_REFERENCE_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_SO_FAR, _ ("So far"));
  set_title (self, EP_VISIT_COLUMN_OTHER_WHAT, other);
  set_title (self, EP_VISIT_COLUMN_OTHER_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_OTHER_SO_FAR, _ ("So far"));
}

/* GtkColumnView has no alignment for its headings: those above amounts are moved to their end. */
static void
align_titles (EpVisitsTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GtkWidget *title = gtk_widget_get_first_child (header);

  for (guint i = 0; i < EP_VISIT_COLUMNS && title != NULL; i++) {
    GtkWidget *box = gtk_widget_get_first_child (title);

    if (is_amount (i) && box != NULL)
      gtk_widget_set_halign (box, GTK_ALIGN_END);
    title = gtk_widget_get_next_sibling (title);
  }
}

/* Rows that stay are changed in place: making them and their cells anew takes far longer, and would
 * lose where the table is scrolled to. */
static void
show_rows (EpVisitsTable *self, const EpVisitRow *rows, guint n_rows)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_rows; i++) {
    if (i < n_items) {
      g_autoptr (EpVisitItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      ep_visit_item_update (item, &rows[i]);
    } else
      g_ptr_array_add (more, ep_visit_item_new (&rows[i]));
  }
  if (n_rows != n_items)
    g_list_store_splice (self->items, MIN (n_items, n_rows), n_items - MIN (n_items, n_rows),
                         more->pdata, more->len);
}

static void
refresh (EpVisitsTable *self)
{
  guint n_rows;
  EpVisitRow *rows =
      ep_visit_rows_new (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                         ep_desk_comparison (self->desk), 0, &n_rows);

  show_rows (self, rows, n_rows);
  ep_visit_rows_free (rows, n_rows);
}

void
ep_visits_table_bind (EpVisitsTable *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  set_titles (self);
  align_titles (self);
  refresh (self);
}

static void
ep_visits_table_dispose (GObject *object)
{
  g_clear_handle_id (&EP_VISITS_TABLE (object)->form_source, g_source_remove);
  g_clear_object (&EP_VISITS_TABLE (object)->items);
  G_OBJECT_CLASS (ep_visits_table_parent_class)->dispose (object);
}

static void
ep_visits_table_class_init (EpVisitsTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_visits_table_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/visits-table.ui");
  gtk_widget_class_bind_template_child (widget_class, EpVisitsTable, view);
}

static void
ep_visits_table_init (EpVisitsTable *self)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->items = g_list_store_new (EP_TYPE_VISIT_ITEM);
  for (guint column = 0; column < EP_VISIT_COLUMNS; column++)
    append_column (self, column);
  append_brief_column (self);
  selection =
      GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->items))));
  gtk_column_view_set_model (self->view, selection);
  g_signal_connect_object (gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view)),
                           "notify::page-size", G_CALLBACK (width_changed), self,
                           G_CONNECT_SWAPPED);
}
