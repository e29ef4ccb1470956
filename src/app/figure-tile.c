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
  EpFigureForm form;
};

#define COMPACT_CHARS 14

G_DEFINE_FINAL_TYPE (EpFigureTile, ep_figure_tile, GTK_TYPE_BOX)

/* A row says both captions on one line. */
static void
show_captions (EpFigureTile *self, const EpFigure *figure)
{
  g_autofree char *both = NULL;

  if (self->form != EP_FIGURE_FORM_ROW) {
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
make_row (EpFigureTile *self)
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
  gtk_widget_set_visible (GTK_WIDGET (self->course), FALSE);
  gtk_label_set_wrap (self->horizon, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "flat-figure");
  gtk_widget_remove_css_class (GTK_WIDGET (self), "figure");
}

/* Captions take two lines rather than the width that a long amount needs. */
static void
make_compact (EpFigureTile *self)
{
  GtkLabel *labels[] = {self->course, self->horizon};

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++) {
    gtk_label_set_wrap (labels[i], TRUE);
    gtk_label_set_max_width_chars (labels[i], COMPACT_CHARS);
  }
}

GtkWidget *
ep_figure_tile_new (EpFigureForm form)
{
  EpFigureTile *self = g_object_new (EP_TYPE_FIGURE_TILE, NULL);

  self->form = form;
  if (form == EP_FIGURE_FORM_ROW)
    make_row (self);
  else if (form == EP_FIGURE_FORM_COMPACT_TILE)
    make_compact (self);
  return GTK_WIDGET (self);
}

static void
ep_figure_tile_class_init (EpFigureTileClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_SWATCH);
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
