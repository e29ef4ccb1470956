#include "quote-header.h"

#include <glib/gi18n-lib.h>

struct _EpQuoteHeader {
  GtkWidget parent_instance;
  EpQuoteTable *table;
  GtkWidget *titles[EP_QUOTE_COLUMNS];
  GtkWidget *arrows[EP_QUOTE_COLUMNS]; /* NULL of a column that nothing is sorted by */
};

G_DEFINE_FINAL_TYPE (EpQuoteHeader, ep_quote_header, GTK_TYPE_WIDGET)

#define HEIGHT_PX 34
#define INSET_PX  6 /* of a button's text within it */

static const char *const names[] = {
    [EP_QUOTES_BY_CHANGE] = "change", [EP_QUOTES_BY_NUMBER] = "number",
    [EP_QUOTES_BY_TITLE] = "title",   [EP_QUOTES_BY_VALID_UNTIL] = "valid-until",
    [EP_QUOTES_BY_STATUS] = "status",
};

const char *
ep_quote_order_name (EpQuoteOrder order)
{
  return names[order];
}

gboolean
ep_quote_order_find (const char *name, EpQuoteOrder *order)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name)) {
      *order = (EpQuoteOrder)i;
      return TRUE;
    }
  return FALSE;
}

gboolean
ep_quote_order_begins_descending (EpQuoteOrder order)
{
  return order == EP_QUOTES_BY_CHANGE || order == EP_QUOTES_BY_NUMBER;
}

/* FALSE where nothing is sorted by the column. */
static gboolean
order_of (EpQuoteColumn column, EpQuoteOrder *order)
{
  switch (column) {
  case EP_QUOTE_COLUMN_NUMBER:
    *order = EP_QUOTES_BY_NUMBER;
    return TRUE;
  case EP_QUOTE_COLUMN_TITLE:
    *order = EP_QUOTES_BY_TITLE;
    return TRUE;
  case EP_QUOTE_COLUMN_VALID:
    *order = EP_QUOTES_BY_VALID_UNTIL;
    return TRUE;
  case EP_QUOTE_COLUMN_CHANGED:
    *order = EP_QUOTES_BY_CHANGE;
    return TRUE;
  case EP_QUOTE_COLUMN_CHEAPER:
  case EP_QUOTE_COLUMN_BY:
  case EP_QUOTE_COLUMN_STRIP:
  default:
    return FALSE;
  }
}

static GtkWidget *
label_new (EpQuoteColumn column)
{
  GtkWidget *label = gtk_label_new (ep_quote_column_title (column));

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), column == EP_QUOTE_COLUMN_BY ? 1 : 0);
  return label;
}

static GtkWidget *
button_new (EpQuoteHeader *self, EpQuoteColumn column, EpQuoteOrder order)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  gtk_box_append (GTK_BOX (box), label_new (column));
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "quotes.sort");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", names[order]);
  gtk_widget_set_visible (arrow, FALSE);
  self->arrows[column] = arrow;
  return button;
}

/* "Treatments, sorted from A to Z" */
static void
name_title (EpQuoteHeader *self, EpQuoteColumn column, gboolean sorted, gboolean descending)
{
  const char *title = ep_quote_column_title (column);
  g_autofree char *name = NULL;

  if (!sorted)
    /* Translators: a button over a column; %s is its title. */
    name = g_strdup_printf (_ ("Sort by “%s”"), title);
  else if (descending)
    name = g_strdup_printf (_ ("“%s”, sorted descending"), title);
  else
    name = g_strdup_printf (_ ("“%s”, sorted ascending"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->titles[column]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
ep_quote_header_show_order (EpQuoteHeader *self, EpQuoteOrder order, gboolean descending)
{
  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++) {
    EpQuoteOrder of_column;
    gboolean sorted;

    if (!order_of ((EpQuoteColumn)i, &of_column))
      continue;
    sorted = of_column == order;
    gtk_image_set_from_icon_name (GTK_IMAGE (self->arrows[i]),
                                  descending ? "pan-down-symbolic" : "pan-up-symbolic");
    gtk_widget_set_visible (self->arrows[i], sorted);
    name_title (self, (EpQuoteColumn)i, sorted, descending);
  }
}

static gboolean
lay_out (EpQuoteHeader *self, int width_px)
{
  EpQuoteColumns *columns = ep_quote_table_get_columns (self->table);

  ep_quote_columns_lay_out (columns, width_px, columns->layout.selecting);
  return columns->layout.form != EP_QUOTE_FORM_NARROW;
}

static void
ep_quote_header_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpQuoteHeader *self = EP_QUOTE_HEADER (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && (for_size < 0 || lay_out (self, for_size)))
    *minimum = *natural = HEIGHT_PX;
}

static void
place_title (EpQuoteHeader *self, GtkWidget *title, int from_px, int wanted_px, int height_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int natural_px, width_px;

  gtk_widget_measure (title, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural_px, NULL, NULL);
  width_px = MAX (wanted_px, natural_px);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    from_px = gtk_widget_get_width (widget) - from_px - width_px;
  gtk_widget_size_allocate (title, &(GtkAllocation){from_px, 0, width_px, height_px}, -1);
}

static void
ep_quote_header_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpQuoteHeader *self = EP_QUOTE_HEADER (widget);
  gboolean in_columns = lay_out (self, width);
  const EpQuoteLayout *layout = &ep_quote_table_get_columns (self->table)->layout;

  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++) {
    int inset_px = self->arrows[i] != NULL ? INSET_PX : 0;

    gtk_widget_set_child_visible (self->titles[i], in_columns && layout->width_px[i] > 0);
    if (in_columns && layout->width_px[i] > 0)
      place_title (self, self->titles[i], layout->from_px[i] - inset_px,
                   layout->width_px[i] + 2 * inset_px, height);
  }
}

static GtkSizeRequestMode
ep_quote_header_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

void
ep_quote_header_bind (EpQuoteHeader *self, EpQuoteTable *table)
{
  self->table = table;
  g_signal_connect_object (table, "laid-out", G_CALLBACK (gtk_widget_queue_resize), self,
                           G_CONNECT_SWAPPED);
}

static void
ep_quote_header_dispose (GObject *object)
{
  EpQuoteHeader *self = EP_QUOTE_HEADER (object);

  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++)
    g_clear_pointer (&self->titles[i], gtk_widget_unparent);
  G_OBJECT_CLASS (ep_quote_header_parent_class)->dispose (object);
}

static void
ep_quote_header_class_init (EpQuoteHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_quote_header_dispose;
  widget_class->measure = ep_quote_header_measure;
  widget_class->size_allocate = ep_quote_header_size_allocate;
  widget_class->get_request_mode = ep_quote_header_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "quotes-header");
}

static void
ep_quote_header_init (EpQuoteHeader *self)
{
  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++) {
    EpQuoteColumn column = (EpQuoteColumn)i;
    EpQuoteOrder order;

    self->titles[i] =
        order_of (column, &order) ? button_new (self, column, order) : label_new (column);
    gtk_widget_set_parent (self->titles[i], GTK_WIDGET (self));
  }
}
