#include "figures-card.h"

#include "widgets/look.h"
#include "workings.h"

#include <glib/gi18n-lib.h>

struct _EpFiguresCard {
  GtkWidget parent_instance;
  EpFigureTile *tiles[EP_FIGURES];
  EpFigureForm shown;
  int widest_px[EP_FIGURES]; /* what each tile has needed so far, while all of that has room */
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpFiguresCard, ep_figures_card, GTK_TYPE_WIDGET)

/* Every form can show its figures in this width, as the chart below can. */
#define WIDTH_MIN_PX 280

/* Whose line stands beside a figure. */
static int
course_of (EpDesk *desk, EpFigureId id)
{
  if (id == EP_FIGURE_REFERENCE)
    return 0;
  return id == EP_FIGURE_OTHER ? (int)ep_desk_comparison (desk)->pairs[ep_desk_pair (desk)].course
                               : -1;
}

/* Whether all texts have room in the tiles' places, and no more of them: then nothing moves while
 * someone types, and nothing is laid out. */
static gboolean
fits_as_it_is (EpFiguresCard *self)
{
  for (guint i = 0; i < EP_FIGURES; i++) {
    EpFigureTile *tile = self->tiles[i];
    int width_px = gtk_widget_get_width (GTK_WIDGET (tile));
    int height_px = gtk_widget_get_height (GTK_WIDGET (tile));

    if (ep_figure_tile_width_px (tile, self->shown) > width_px ||
        ep_figure_tile_height_px (tile, self->shown, width_px) > height_px)
      return FALSE;
  }
  return self->shown == EP_FIGURE_FORM_TILE;
}

static void
refresh (EpFiguresCard *self)
{
  EpFigure *figures = ep_figures_new (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                                      ep_desk_comparison (self->desk), ep_desk_pair (self->desk));
  gboolean changed = FALSE;

  for (guint i = 0; i < EP_FIGURES; i++)
    changed |= ep_figure_tile_show (self->tiles[i], &figures[i], course_of (self->desk, i));
  ep_figures_free (figures);
  if (changed && !fits_as_it_is (self))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tile_clicked (GtkWidget *tile, gpointer data)
{
  EpFiguresCard *self = data;

  for (guint i = 0; i < EP_FIGURES; i++)
    if (GTK_WIDGET (self->tiles[i]) == tile)
      ep_workings_show_figure (tile, self->desk, (EpFigureId)i);
}

void
ep_figures_card_bind (EpFiguresCard *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/* The width that all tiles need side by side, or the widest row. */
static int
width_px_of (EpFiguresCard *self, EpFigureForm form)
{
  int widest_px = 0, sum_px = 0;

  for (guint i = 0; i < EP_FIGURES; i++) {
    int width_px = ep_figure_tile_width_px (self->tiles[i], form);

    widest_px = MAX (widest_px, width_px);
    sum_px += width_px;
  }
  return form == EP_FIGURE_FORM_ROW ? widest_px : sum_px;
}

/* The first form that fits. */
static EpFigureForm
form_for_width (EpFiguresCard *self, int width_px)
{
  for (guint form = 0; form < EP_FIGURE_FORM_ROW; form++)
    if (width_px < 0 || width_px >= width_px_of (self, form))
      return form;
  return EP_FIGURE_FORM_ROW;
}

/* What each tile needs: in their widest form as much as it has needed before, so that tiles do not
 * move to and fro while someone types, unless that is more than there is. */
static int
needed_px (EpFiguresCard *self, EpFigureForm form, int width_px, int needed_px[EP_FIGURES])
{
  int sum_px = 0;

  for (guint i = 0; i < EP_FIGURES; i++) {
    needed_px[i] = ep_figure_tile_width_px (self->tiles[i], form);
    if (form == EP_FIGURE_FORM_TILE)
      needed_px[i] = MAX (needed_px[i], self->widest_px[i]);
    sum_px += needed_px[i];
  }
  if (sum_px <= width_px || form != EP_FIGURE_FORM_TILE)
    return sum_px;
  for (guint i = 0; i < EP_FIGURES; i++)
    needed_px[i] = ep_figure_tile_width_px (self->tiles[i], form);
  return width_px_of (self, form);
}

/* Gives each tile what it needs and an equal share of what is left. */
static void
share_width (EpFiguresCard *self, EpFigureForm form, int width_px, int widths_px[EP_FIGURES])
{
  int needed[EP_FIGURES], given_px = 0;
  int spare_px = width_px - needed_px (self, form, width_px, needed);

  for (int i = 0; i < EP_FIGURES; i++) {
    int share_px = MAX (spare_px, 0) * (i + 1) / EP_FIGURES - given_px;

    widths_px[i] = needed[i] + share_px;
    given_px += share_px;
    if (form == EP_FIGURE_FORM_TILE)
      self->widest_px[i] = needed[i];
  }
}

static int
tiles_height_px (EpFiguresCard *self, EpFigureForm form, int width_px)
{
  int widths_px[EP_FIGURES], height_px = 0;

  share_width (self, form, width_px, widths_px);
  for (guint i = 0; i < EP_FIGURES; i++)
    height_px = MAX (height_px, ep_figure_tile_height_px (self->tiles[i], form, widths_px[i]));
  return height_px;
}

static int
rows_height_px (EpFiguresCard *self, int width_px)
{
  int height_px = 0;

  for (guint i = 0; i < EP_FIGURES; i++)
    height_px += ep_figure_tile_height_px (self->tiles[i], EP_FIGURE_FORM_ROW, width_px);
  return height_px;
}

static void
ep_figures_card_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);
  EpFigureForm form = form_for_width (self, for_size);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (WIDTH_MIN_PX, width_px_of (self, EP_FIGURE_FORM_ROW));
    *natural = MAX (*minimum, width_px_of (self, EP_FIGURE_FORM_TILE));
  } else {
    int width_px = for_size >= 0 ? for_size : width_px_of (self, form);

    *minimum = *natural = form == EP_FIGURE_FORM_ROW ? rows_height_px (self, width_px)
                                                     : tiles_height_px (self, form, width_px);
  }
}

static void
allocate_tile (EpFigureTile *tile, EpFigureForm form, int x_px, int y_px, int width_px,
               int height_px)
{
  ep_figure_tile_set_form (tile, form);
  gtk_widget_size_allocate (GTK_WIDGET (tile), &(GtkAllocation){x_px, y_px, width_px, height_px},
                            -1);
}

static void
ep_figures_card_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  EpFigureForm form = form_for_width (self, width);
  int widths_px[EP_FIGURES], at_px = 0;

  self->shown = form;
  share_width (self, form, width, widths_px);
  for (guint i = 0; i < EP_FIGURES; i++) {
    EpFigureTile *tile = self->tiles[i];

    if (form == EP_FIGURE_FORM_ROW) {
      int row_px = ep_figure_tile_height_px (tile, form, width);

      allocate_tile (tile, form, 0, at_px, width, row_px);
      at_px += row_px;
    } else {
      allocate_tile (tile, form, right_to_left ? width - at_px - widths_px[i] : at_px, 0,
                     widths_px[i], height);
      at_px += widths_px[i];
    }
  }
}

/* A thin line between each two. */
static void
ep_figures_card_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpFiguresCard *self = EP_FIGURES_CARD (widget);
  float width_px = (float)gtk_widget_get_width (widget);
  float height_px = (float)gtk_widget_get_height (widget);

  GTK_WIDGET_CLASS (ep_figures_card_parent_class)->snapshot (widget, snapshot);
  for (guint i = 1; i < EP_FIGURES; i++) {
    graphene_rect_t tile, rule;
    gboolean known = gtk_widget_compute_bounds (GTK_WIDGET (self->tiles[i]), widget, &tile);
    /* Where tiles run from right to left, the line is at the right of each but the first. */
    float x_px = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL
                     ? tile.origin.x + tile.size.width - 1
                     : tile.origin.x;

    if (!known)
      continue;
    if (self->shown == EP_FIGURE_FORM_ROW)
      rule = GRAPHENE_RECT_INIT (0, tile.origin.y, width_px, 1);
    else
      rule = GRAPHENE_RECT_INIT (x_px, 0, 1, height_px);
    ep_look_draw_rule (widget, snapshot, &rule);
  }
}

EpFigureForm
ep_figures_card_form (EpFiguresCard *self)
{
  return self->shown;
}

EpFigureTile *
ep_figures_card_tile (EpFiguresCard *self, EpFigureId id)
{
  return self->tiles[id];
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

  for (guint i = 0; i < EP_FIGURES; i++) {
    if (self->tiles[i] != NULL)
      gtk_widget_unparent (GTK_WIDGET (self->tiles[i]));
    self->tiles[i] = NULL;
  }
  G_OBJECT_CLASS (ep_figures_card_parent_class)->dispose (object);
}

static void
ep_figures_card_class_init (EpFiguresCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_figures_card_dispose;
  widget_class->measure = ep_figures_card_measure;
  widget_class->size_allocate = ep_figures_card_size_allocate;
  widget_class->snapshot = ep_figures_card_snapshot;
  widget_class->get_request_mode = ep_figures_card_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "figures");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ep_figures_card_init (EpFiguresCard *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Key figures"), -1);
  for (guint i = 0; i < EP_FIGURES; i++) {
    self->tiles[i] = EP_FIGURE_TILE (ep_figure_tile_new ());
    gtk_widget_set_parent (GTK_WIDGET (self->tiles[i]), GTK_WIDGET (self));
    g_signal_connect (self->tiles[i], "clicked", G_CALLBACK (tile_clicked), self);
  }
}
