#include "lazy-row.h"

#include "fold-head.h"

#include <glib/gi18n-lib.h>

typedef struct {
  EpFoldHead *head;
  GtkListBox *rows; /* NULL until it is filled */
} EpLazyRowPrivate;

static void ep_lazy_row_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (EpLazyRow, ep_lazy_row, GTK_TYPE_BOX,
                                  G_ADD_PRIVATE (EpLazyRow)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             ep_lazy_row_buildable_init))

enum { PROP_TITLE = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static EpLazyRowPrivate *
get (EpLazyRow *self)
{
  return ep_lazy_row_get_instance_private (self);
}

static void
fill (EpLazyRow *self)
{
  GtkWidget *rows = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (rows), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "folded-rows");
  gtk_box_append (GTK_BOX (self), rows);
  get (self)->rows = GTK_LIST_BOX (rows);
  gtk_widget_init_template (GTK_WIDGET (self));
  EP_LAZY_ROW_GET_CLASS (self)->filled (self);
}

void
ep_lazy_row_set_expanded (EpLazyRow *self, gboolean expanded)
{
  if (expanded && !ep_lazy_row_is_filled (self))
    fill (self);
  if (get (self)->rows != NULL)
    gtk_widget_set_visible (GTK_WIDGET (get (self)->rows), expanded);
  ep_fold_head_set_expanded (get (self)->head, expanded);
}

static void
head_clicked (EpLazyRow *self)
{
  GtkListBox *rows = get (self)->rows;

  ep_lazy_row_set_expanded (self, rows == NULL || !gtk_widget_get_visible (GTK_WIDGET (rows)));
}

gboolean
ep_lazy_row_is_filled (EpLazyRow *self)
{
  return get (self)->rows != NULL;
}

void
ep_lazy_row_show_caption (EpLazyRow *self, const char *caption, gboolean has_fault)
{
  ep_fold_head_set_caption (get (self)->head,
                            has_fault ? _ ("An entry in here is not right") : caption, has_fault);
}

const char *
ep_lazy_row_get_caption (EpLazyRow *self)
{
  return ep_fold_head_get_caption (get (self)->head);
}

/* Most of the rows have an entry of their own, and need no focus beside it. */
static void
ep_lazy_row_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child,
                       const char *type)
{
  GtkListBox *rows = get (EP_LAZY_ROW (buildable))->rows;
  GtkWidget *row = GTK_WIDGET (child);

  if (!GTK_IS_LIST_BOX_ROW (child)) {
    row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "focusable", FALSE, "activatable", FALSE, "child",
                        child, NULL);
  }
  gtk_list_box_append (rows, row);
}

static void
ep_lazy_row_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = ep_lazy_row_add_child;
}

static void
ep_lazy_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  ep_fold_head_set_title (get (EP_LAZY_ROW (object))->head, g_value_get_string (value));
}

static void
ep_lazy_row_class_init (EpLazyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = ep_lazy_row_set_property;
  properties[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ep_lazy_row_init (EpLazyRow *self)
{
  GtkWidget *head = g_object_new (EP_TYPE_FOLD_HEAD, NULL);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_append (GTK_BOX (self), head);
  get (self)->head = EP_FOLD_HEAD (head);
  g_signal_connect_object (head, "clicked", G_CALLBACK (head_clicked), self, G_CONNECT_SWAPPED);
}
