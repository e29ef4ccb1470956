#include "visit-line.h"

#include "charts/swatch.h"
#include "widgets/text-line.h"

#include <glib/gi18n-lib.h>

#define COURSES 2

struct _EpVisitLine {
  GtkButton parent_instance;
  const EpVisitLayout *layout;
  guint number;
  EpTextLine cells[EP_VISIT_COLUMNS];
  EpTextLine names[COURSES]; /* these two of a narrow row */
  EpTextLine so_far[COURSES];
};

G_DEFINE_FINAL_TYPE (EpVisitLine, ep_visit_line, GTK_TYPE_BUTTON)

static const struct {
  EpVisitColumn what;
  EpVisitColumn pays;
  EpVisitColumn so_far;
} columns_of[COURSES] = {
    {EP_VISIT_COLUMN_REFERENCE_WHAT, EP_VISIT_COLUMN_REFERENCE_PAYS,
     EP_VISIT_COLUMN_REFERENCE_SO_FAR},
    {EP_VISIT_COLUMN_OTHER_WHAT, EP_VISIT_COLUMN_OTHER_PAYS, EP_VISIT_COLUMN_OTHER_SO_FAR},
};

#define WIDE_ROW_PX 36
#define MARGIN_PX   9  /* of a narrow row, above and below */
#define SIDE_PX     14 /* at both ends of it */
#define GAP_PX      3
#define BLOCK_PX    6
#define SWATCH_GAP  6

gboolean
ep_visit_column_is_amount (EpVisitColumn column)
{
  return column != EP_VISIT_COLUMN_DATE && column != EP_VISIT_COLUMN_REFERENCE_WHAT &&
         column != EP_VISIT_COLUMN_OTHER_WHAT;
}

int
ep_visit_layout_row_px (const EpVisitLayout *layout, guint n_visits)
{
  int visit_px = layout->body_px + GAP_PX + layout->caption_px;

  if (!layout->narrow)
    return MAX (WIDE_ROW_PX, layout->body_px + 2 * MARGIN_PX);
  return 2 * MARGIN_PX + layout->caption_px + (int)n_visits * (BLOCK_PX + visit_px);
}

static void
show_narrow (EpVisitLine *self, guint course, const EpVisitCell *cell, const char *name)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *so_far = NULL;

  if (cell->what != NULL)
    /* Translators: what has been paid up to a visit, as "$810.00 so far" */
    so_far = g_strdup_printf (_ ("%s so far"), cell->so_far);
  ep_text_line_set (&self->names[course], widget, EP_TEXT_BODY, cell->what != NULL ? name : NULL);
  ep_text_line_set (&self->so_far[course], widget, EP_TEXT_CAPTION, so_far);
}

void
ep_visit_line_show (EpVisitLine *self, guint number, const EpVisitRow *row)
{
  const char *texts[EP_VISIT_COLUMNS] = {
      row->date,       row->reference.what, row->reference.pays, row->reference.so_far,
      row->other.what, row->other.pays,     row->other.so_far};
  const EpVisitLayout *layout = self->layout;
  gboolean changed = self->number != number;

  self->number = number;
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++) {
    gboolean is_caption = layout->narrow && !ep_visit_column_is_amount (i);

    changed |= ep_text_line_set (&self->cells[i], GTK_WIDGET (self),
                                 is_caption ? EP_TEXT_CAPTION : EP_TEXT_BODY, texts[i]);
  }
  if (layout->narrow) {
    show_narrow (self, 0, &row->reference, layout->reference_name);
    show_narrow (self, 1, &row->other, layout->other_name);
  }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (changed) {
    g_autofree char *spoken = ep_visit_row_spoken (row, layout->reference_name, layout->other_name);

    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                    -1);
  }
}

guint
ep_visit_line_get_number (EpVisitLine *self)
{
  return self->number;
}

const char *
ep_visit_line_get_text (EpVisitLine *self, EpVisitColumn column)
{
  return ep_text_line_get (&self->cells[column]);
}

/* Draws the text in a span of the line; at its end where that is asked for. */
static void
draw_text (EpVisitLine *self, GtkSnapshot *snapshot, EpTextLine *text, double from_px,
           double span_px, gboolean at_end, double y_px, double alpha)
{
  GtkWidget *widget = GTK_WIDGET (self);
  double width_px = MIN (ep_text_line_width_px (text), span_px);
  double x_px = at_end ? from_px + span_px - width_px : from_px;

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    x_px = gtk_widget_get_width (widget) - x_px - width_px;
  ep_text_line_draw (text, widget, snapshot, x_px, y_px, span_px, alpha);
}

static void
draw_wide (EpVisitLine *self, GtkSnapshot *snapshot, int height_px)
{
  const EpVisitLayout *layout = self->layout;
  int y_px = (height_px - layout->body_px) / 2;

  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    draw_text (self, snapshot, &self->cells[i], layout->from_px[i], layout->width_px[i],
               ep_visit_column_is_amount (i), y_px, 1);
}

/* One course's visit: its name over what it is, at the end what is paid over what has been. */
static double
draw_visit (EpVisitLine *self, GtkSnapshot *snapshot, guint course, double y_px, double width_px)
{
  const EpVisitLayout *layout = self->layout;
  EpTextLine *pays = &self->cells[columns_of[course].pays];
  EpTextLine *what = &self->cells[columns_of[course].what];
  double name_px = SIDE_PX + EP_SWATCH_WIDTH_PX + SWATCH_GAP, below_px;
  double swatch_px = SIDE_PX, span_px = width_px - 2 * SIDE_PX;

  if (self->names[course].layout == NULL)
    return y_px;
  y_px += BLOCK_PX;
  below_px = y_px + layout->body_px + GAP_PX;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    swatch_px = width_px - SIDE_PX - EP_SWATCH_WIDTH_PX;
  ep_swatch_draw (snapshot, course > 0 ? layout->other : 0, swatch_px,
                  y_px + (layout->body_px - EP_SWATCH_HEIGHT_PX) / 2.0);
  draw_text (self, snapshot, &self->names[course], name_px,
             MAX (width_px - SIDE_PX - name_px - ep_text_line_width_px (pays) - SWATCH_GAP, 0),
             FALSE, y_px, 1);
  draw_text (self, snapshot, pays, SIDE_PX, span_px, TRUE, y_px, 1);
  draw_text (self, snapshot, what, SIDE_PX,
             MAX (span_px - ep_text_line_width_px (&self->so_far[course]) - SWATCH_GAP, 0), FALSE,
             below_px, EP_TEXT_DIM);
  draw_text (self, snapshot, &self->so_far[course], SIDE_PX, span_px, TRUE, below_px, EP_TEXT_DIM);
  return below_px + layout->caption_px;
}

static void
ep_visit_line_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpVisitLine *self = EP_VISIT_LINE (widget);
  int width_px = gtk_widget_get_width (widget);
  double y_px = MARGIN_PX;

  if (!self->layout->narrow) {
    draw_wide (self, snapshot, gtk_widget_get_height (widget));
    return;
  }
  draw_text (self, snapshot, &self->cells[EP_VISIT_COLUMN_DATE], SIDE_PX, width_px - 2 * SIDE_PX,
             FALSE, y_px, EP_TEXT_DIM);
  y_px += self->layout->caption_px;
  for (guint course = 0; course < COURSES; course++)
    y_px = draw_visit (self, snapshot, course, y_px, width_px);
}

/* The table knows how high its rows are. */
static void
ep_visit_line_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ep_visit_line_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpVisitLine *self = EP_VISIT_LINE (widget);

  GTK_WIDGET_CLASS (ep_visit_line_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_restyle (&self->cells[i]);
  for (guint i = 0; i < COURSES; i++) {
    ep_text_line_restyle (&self->names[i]);
    ep_text_line_restyle (&self->so_far[i]);
  }
}

static void
ep_visit_line_finalize (GObject *object)
{
  EpVisitLine *self = EP_VISIT_LINE (object);

  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_clear (&self->cells[i]);
  for (guint i = 0; i < COURSES; i++) {
    ep_text_line_clear (&self->names[i]);
    ep_text_line_clear (&self->so_far[i]);
  }
  G_OBJECT_CLASS (ep_visit_line_parent_class)->finalize (object);
}

static void
ep_visit_line_class_init (EpVisitLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_visit_line_finalize;
  widget_class->snapshot = ep_visit_line_snapshot;
  widget_class->measure = ep_visit_line_measure;
  widget_class->css_changed = ep_visit_line_css_changed;
  gtk_widget_class_set_css_name (widget_class, "visit");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
ep_visit_line_init (EpVisitLine *self)
{
  self->number = G_MAXUINT;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
}

GtkWidget *
ep_visit_line_new (const EpVisitLayout *layout)
{
  EpVisitLine *self = g_object_new (EP_TYPE_VISIT_LINE, NULL);

  self->layout = layout;
  return GTK_WIDGET (self);
}
