#include "extra-list.h"

#include "extra-row.h"

#include <glib/gi18n-lib.h>

struct _EpExtraList {
  GtkBox parent_instance;
  GtkWidget *header;
  GtkButton *add;
  GtkBox *rows;
  EpInputHolder *holder;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpExtraList, ep_extra_list, GTK_TYPE_BOX)

enum { PROP_HEADED = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* Who was in the row goes on at the button, rather than nowhere. */
static void
remove_row (EpExtraList *self, GtkWidget *row)
{
  ep_extra_row_unbind (EP_EXTRA_ROW (row));
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->add));
  gtk_box_remove (self->rows, row);
}

static void
refresh (EpExtraList *self)
{
  guint n_extras = ep_input_holder_scenario (self->holder)->courses[self->course].n_extras;
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));
  guint n_rows = 0;

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (n_rows < n_extras)
      ep_extra_row_refresh (EP_EXTRA_ROW (row));
    else
      remove_row (self, row);
    n_rows++;
    row = next;
  }
  for (; n_rows < n_extras; n_rows++)
    gtk_box_append (self->rows, ep_extra_row_new (self->holder, self->course, n_rows));
  gtk_widget_set_visible (GTK_WIDGET (self->rows), n_extras > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), n_extras < EP_EXTRAS_MAX);
}

void
ep_extra_list_add (EpExtraList *self)
{
  ep_input_holder_add_extra (self->holder, self->course, _ ("Extra"));
  ep_extra_row_grab_focus (EP_EXTRA_ROW (gtk_widget_get_last_child (GTK_WIDGET (self->rows))));
}

static void
add_clicked (EpExtraList *self)
{
  ep_extra_list_add (self);
}

void
ep_extra_list_bind (EpExtraList *self, EpInputHolder *holder, guint course)
{
  self->holder = holder;
  self->course = course;
  g_signal_connect_object (holder, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_extra_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, gtk_widget_get_visible (EP_EXTRA_LIST (object)->header));
}

static void
ep_extra_list_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  gtk_widget_set_visible (EP_EXTRA_LIST (object)->header, g_value_get_boolean (value));
}

static void
ep_extra_list_class_init (EpExtraListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = ep_extra_list_get_property;
  object_class->set_property = ep_extra_list_set_property;
  properties[PROP_HEADED] =
      g_param_spec_boolean ("headed", NULL, NULL, TRUE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/extra-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EpExtraList, header);
  gtk_widget_class_bind_template_child (widget_class, EpExtraList, add);
  gtk_widget_class_bind_template_child (widget_class, EpExtraList, rows);
  gtk_widget_class_bind_template_callback (widget_class, add_clicked);
}

static void
ep_extra_list_init (EpExtraList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
