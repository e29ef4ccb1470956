#include "figures-card.h"

#include "figure-tile.h"

/* All forms are there all the time, and the first that fits the
 * width is shown. AdwSqueezer can't do this: it goes on asking for the height of the form it showed
 * before. */
struct _EpFiguresCard {
  GtkWidget parent_instance;
  GtkWidget *forms[EP_FIGURE_FORMS];
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpFiguresCard, ep_figures_card, GTK_TYPE_WIDGET)

static void
show_figures (GtkWidget *box, const EpFigure *figures)
{
  GtkWidget *tile = gtk_widget_get_first_child (box);

  for (guint i = 0; i < EP_FIGURES; i++, tile = gtk_widget_get_next_sibling (tile))
    ep_figure_tile_show (EP_FIGURE_TILE (tile), &figures[i]);
}

static void
refresh (EpFiguresCard *self)
{
  EpFigure *figures = ep_figures_new (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                                      ep_desk_comparison (self->desk), 0);

  for (guint i = 0; i < EP_FIGURE_FORMS; i++)
    show_figures (self->forms[i], figures);
  ep_figures_free (figures);
}

void
ep_figures_card_bind (EpFiguresCard *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static GtkWidget *
form_for_width (EpFiguresCard *self, int width_px)
{
  if (width_px < 0)
    return self->forms[EP_FIGURE_FORM_TILE];
  for (guint i = 0; i < EP_FIGURE_FORM_ROW; i++) {
    int form_width_px;

    gtk_widget_measure (self->forms[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &form_width_px, NULL,
                        NULL);
    if (width_px >= form_width_px)
      return self->forms[i];
  }
  return self->forms[EP_FIGURE_FORM_ROW];
}

static void
ep_figures_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    gtk_widget_measure (form_for_width (self, for_size), orientation, for_size, minimum, natural,
                        NULL, NULL);
    return;
  }
  gtk_widget_measure (self->forms[EP_FIGURE_FORM_ROW], orientation, -1, minimum, NULL, NULL, NULL);
  gtk_widget_measure (self->forms[EP_FIGURE_FORM_TILE], orientation, -1, NULL, natural, NULL, NULL);
  *natural = MAX (*minimum, *natural);
}

static void
set_shown (GtkWidget *form, gboolean shown)
{
  gtk_widget_set_child_visible (form, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (form), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

/* Of the forms of the same figures screen readers only meet the one that is shown. */
static void
ep_figures_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);
  GtkWidget *shown = form_for_width (self, width);

  for (guint i = 0; i < EP_FIGURE_FORMS; i++)
    if (gtk_widget_get_child_visible (self->forms[i]) != (self->forms[i] == shown))
      set_shown (self->forms[i], self->forms[i] == shown);
  gtk_widget_allocate (shown, width, height, baseline, NULL);
}

static GtkSizeRequestMode
ep_figures_card_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ep_figures_card_dispose (GObject *object)
{
  EpFiguresCard *self = EP_FIGURES_CARD (object);

  for (guint i = 0; i < EP_FIGURE_FORMS; i++)
    g_clear_pointer (&self->forms[i], gtk_widget_unparent);
  G_OBJECT_CLASS (ep_figures_card_parent_class)->dispose (object);
}

static void
ep_figures_card_class_init (EpFiguresCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_figures_card_dispose;
  widget_class->measure = ep_figures_card_measure;
  widget_class->size_allocate = ep_figures_card_size_allocate;
  widget_class->get_request_mode = ep_figures_card_get_request_mode;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/figures-card.ui");
  gtk_widget_class_bind_template_child_full (
      widget_class, "tiles", FALSE, G_STRUCT_OFFSET (EpFiguresCard, forms[EP_FIGURE_FORM_TILE]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "compact_tiles", FALSE,
      G_STRUCT_OFFSET (EpFiguresCard, forms[EP_FIGURE_FORM_COMPACT_TILE]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "rows", FALSE, G_STRUCT_OFFSET (EpFiguresCard, forms[EP_FIGURE_FORM_ROW]));
}

static void
ep_figures_card_init (EpFiguresCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < EP_FIGURE_FORMS; i++) {
    for (guint figure = 0; figure < EP_FIGURES; figure++)
      gtk_box_append (GTK_BOX (self->forms[i]), ep_figure_tile_new (i));
    set_shown (self->forms[i], i == EP_FIGURE_FORM_TILE);
  }
}
