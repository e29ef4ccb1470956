#include "figure-tile.h"

#include "swatch.h"

#include <glib/gi18n-lib.h>

struct _EpFigureTile {
  GtkBox parent_instance;
  GtkBox *heading;
  EpSwatch *swatch;
  GtkLabel *label;
  GtkLabel *value;
  GtkBox *captions;
  GtkLabel *course;
  GtkLabel *horizon;
  gboolean flat;
};

G_DEFINE_FINAL_TYPE (EpFigureTile, ep_figure_tile, GTK_TYPE_BOX)

enum { PROP_FLAT = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

/* A row says both captions on one line. */
static void
show_captions (EpFigureTile *self, const EpFigure *figure)
{
  g_autofree char *both = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->course), !self->flat);
  if (!self->flat) {
    gtk_label_set_text (self->course, figure->course);
    gtk_label_set_text (self->horizon, figure->horizon);
    return;
  }
  /* Translators: two captions on one line, as "5 sessions, 36 months: $2,910.00" */
  both = g_strdup_printf (_ ("%s, %s"), figure->course, figure->horizon);
  gtk_label_set_text (self->horizon, both);
}

void
ep_figure_tile_show (EpFigureTile *self, const EpFigure *figure)
{
  gboolean of_course = figure->id == EP_FIGURE_REFERENCE || figure->id == EP_FIGURE_OTHER;

  gtk_widget_set_visible (GTK_WIDGET (self->swatch), of_course);
  g_object_set (self->swatch, "course", figure->id == EP_FIGURE_OTHER ? 1 : 0, NULL);
  gtk_label_set_text (self->label, figure->label);
  gtk_label_set_text (self->value, figure->value);
  show_captions (self, figure);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  figure->spoken, -1);
}

/* Moves the figure behind heading and captions, which then share a column. */
static void
make_flat (EpFigureTile *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *parts[] = {GTK_WIDGET (self->heading), GTK_WIDGET (self->captions)};

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_object_ref (parts[i]);
    gtk_box_remove (GTK_BOX (self), parts[i]);
    gtk_box_append (GTK_BOX (column), parts[i]);
    g_object_unref (parts[i]);
  }
  gtk_widget_set_hexpand (column, TRUE);
  gtk_widget_set_valign (column, GTK_ALIGN_CENTER);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_HORIZONTAL);
  gtk_box_prepend (GTK_BOX (self), column);
  gtk_label_set_wrap (self->horizon, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat-figure");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "figure");
}

static void
ep_figure_tile_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_boolean (value, EP_FIGURE_TILE (object)->flat);
}

static void
ep_figure_tile_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EpFigureTile *self = EP_FIGURE_TILE (object);

  self->flat = g_value_get_boolean (value);
  if (self->flat)
    make_flat (self);
}

static void
ep_figure_tile_class_init (EpFigureTileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_SWATCH);
  object_class->get_property = ep_figure_tile_get_property;
  object_class->set_property = ep_figure_tile_set_property;
  properties[PROP_FLAT] =
      g_param_spec_boolean ("flat", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/figure-tile.ui");
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, heading);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, swatch);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, label);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, value);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, captions);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, course);
  gtk_widget_class_bind_template_child (widget_class, EpFigureTile, horizon);
}

static void
ep_figure_tile_init (EpFigureTile *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
