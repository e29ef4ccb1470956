#include "figures-card.h"

#include <glib/gi18n-lib.h>

/* The first form that fits the width is shown; the narrower ones are made when the width first
 * calls for them, which in most windows it never does. AdwSqueezer can't do this: it goes on asking
 * for the height of the form it showed before. */
struct _EpFiguresCard {
  GtkWidget parent_instance;
  GtkWidget *forms[EP_FIGURE_FORMS]; /* NULL until needed, but for the widest */
  EpFigureForm shown;
  EpFigure *figures;
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpFiguresCard, ep_figures_card, GTK_TYPE_WIDGET)

/* Every form can show its figures in this width, as the chart below can. */
#define WIDTH_MIN_PX 280

static void
show_figures (EpFiguresCard *self, GtkWidget *form)
{
  GtkWidget *tile = gtk_widget_get_first_child (form);

  for (guint i = 0; i < EP_FIGURES; i++, tile = gtk_widget_get_next_sibling (tile))
    ep_figure_tile_show (EP_FIGURE_TILE (tile), &self->figures[i]);
}

static void
refresh (EpFiguresCard *self)
{
  ep_figures_free (self->figures);
  self->figures = ep_figures_new (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                                  ep_desk_comparison (self->desk), 0);
  for (guint i = 0; i < EP_FIGURE_FORMS; i++)
    if (self->forms[i] != NULL)
      show_figures (self, self->forms[i]);
}

void
ep_figures_card_bind (EpFiguresCard *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/* Of the forms of the same figures screen readers only meet the one that is shown. */
static void
set_shown (GtkWidget *form, gboolean shown)
{
  gtk_widget_set_child_visible (form, shown);
  gtk_accessible_update_state (GTK_ACCESSIBLE (form), GTK_ACCESSIBLE_STATE_HIDDEN, !shown, -1);
}

static GtkWidget *
new_form (EpFiguresCard *self, EpFigureForm form)
{
  gboolean rows = form == EP_FIGURE_FORM_ROW;
  GtkWidget *box =
      g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "orientation",
                    rows ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key figures"), -1);
  gtk_widget_add_css_class (box, rows ? "figure-rows" : "figures");
  if (form == EP_FIGURE_FORM_COMPACT_TILE)
    gtk_widget_add_css_class (box, "compact");
  for (guint i = 0; i < EP_FIGURES; i++)
    gtk_box_append (GTK_BOX (box), ep_figure_tile_new (form));
  set_shown (box, FALSE);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  return box;
}

static void
ensure_form (EpFiguresCard *self, EpFigureForm form)
{
  if (self->forms[form] != NULL)
    return;
  self->forms[form] = new_form (self, form);
  if (self->figures != NULL)
    show_figures (self, self->forms[form]);
}

static EpFigureForm
form_for_width (EpFiguresCard *self, int width_px)
{
  EpFigureForm form = EP_FIGURE_FORM_TILE;

  for (; form < EP_FIGURE_FORM_ROW; form++) {
    int form_width_px;

    ensure_form (self, form);
    gtk_widget_measure (self->forms[form], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &form_width_px,
                        NULL, NULL);
    if (width_px < 0 || width_px >= form_width_px)
      return form;
  }
  ensure_form (self, form);
  return form;
}

static void
ep_figures_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    gtk_widget_measure (self->forms[form_for_width (self, for_size)], orientation, for_size,
                        minimum, natural, NULL, NULL);
    return;
  }
  *minimum = WIDTH_MIN_PX;
  if (self->forms[EP_FIGURE_FORM_ROW] != NULL)
    gtk_widget_measure (self->forms[EP_FIGURE_FORM_ROW], orientation, -1, minimum, NULL, NULL,
                        NULL);
  gtk_widget_measure (self->forms[EP_FIGURE_FORM_TILE], orientation, -1, NULL, natural, NULL, NULL);
  *natural = MAX (*minimum, *natural);
}

static void
ep_figures_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);
  EpFigureForm form = form_for_width (self, width);

  if (form != self->shown) {
    set_shown (self->forms[self->shown], FALSE);
    set_shown (self->forms[form], TRUE);
    self->shown = form;
  }
  gtk_widget_allocate (self->forms[form], width, height, baseline, NULL);
}

EpFigureForm
ep_figures_card_form (EpFiguresCard *self)
{
  return self->shown;
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
  g_clear_pointer (&self->figures, ep_figures_free);
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
}

static void
ep_figures_card_init (EpFiguresCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  ensure_form (self, EP_FIGURE_FORM_TILE);
  set_shown (self->forms[EP_FIGURE_FORM_TILE], TRUE);
}
