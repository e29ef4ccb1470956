#include "package-list.h"

#include "package-row.h"

struct _EpPackageList {
  GtkBox parent_instance;
  GtkButton *add;
  GtkBox *rows;
  EpDesk *desk;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpPackageList, ep_package_list, GTK_TYPE_BOX)

/* Who was in the row goes on at the button, rather than nowhere. */
static void
remove_row (EpPackageList *self, GtkWidget *row)
{
  ep_package_row_unbind (EP_PACKAGE_ROW (row));
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  gtk_box_remove (self->rows, row);
}

static void
refresh (EpPackageList *self)
{
  guint n_packages = ep_desk_scenario (self->desk)->courses[self->course].n_packages;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  guint n_rows = 0;

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (n_rows < n_packages)
      ep_package_row_refresh (EP_PACKAGE_ROW (row));
    else
      remove_row (self, row);
    n_rows++;
    row = next;
  }
  for (; n_rows < n_packages; n_rows++)
    gtk_box_append (self->rows, ep_package_row_new (self->desk, self->course, n_rows));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_packages > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), n_packages < EP_PACKAGES_MAX);
}

static void
add_clicked (EpPackageList *self)
{
  ep_desk_add_package (self->desk, self->course);
  ep_package_row_grab_focus (EP_PACKAGE_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->rows))));
}

void
ep_package_list_bind (EpPackageList *self, EpDesk *desk, guint course)
{
  self->desk = desk;
  self->course = course;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_package_list_class_init (EpPackageListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/package-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EpPackageList, add);
  gtk_widget_class_bind_template_child (widget_class, EpPackageList, rows);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
ep_package_list_init (EpPackageList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
