#include "quote-comparison-window.h"

#include "quote-strip.h"
#include "quote-text.h"
#include "widgets/notice.h"

#include <glib/gi18n-lib.h>
#include <present/quote-comparison.h>

struct _EpQuoteComparisonWindow {
  AdwWindow parent_instance;
  GtkGrid *grid;
  EpQuoteComparison *comparison;
  gboolean stacked; /* no room for labels beside the figures */
  int n_lines;
};

G_DEFINE_FINAL_TYPE (EpQuoteComparisonWindow, ep_quote_comparison_window, ADW_TYPE_WINDOW)

#define STACKED_BELOW_PX 640
#define WIDTH_PX         880
#define HEIGHT_PX        700
#define COLUMNS          3 /* of figures: both quotes and what differs */

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_BASELINE);
  gtk_widget_add_css_class (label, "numeric");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A line of the table; stacked, its label has a line of its own above it. */
static void
attach_line (EpQuoteComparisonWindow *self, GtkWidget *label, GtkWidget *const cells[COLUMNS])
{
  int first = self->stacked ? 0 : 1;

  if (label != NULL) {
    gtk_grid_attach (self->grid, label, 0, self->n_lines, self->stacked ? COLUMNS : 1, 1);
    if (self->stacked)
      self->n_lines++;
  }
  for (int i = 0; i < COLUMNS; i++)
    if (cells[i] != NULL) {
      gtk_widget_set_hexpand (cells[i], TRUE);
      gtk_grid_attach (self->grid, cells[i], first + i, self->n_lines, 1, 1);
    }
  self->n_lines++;
}

static void
add_row (EpQuoteComparisonWindow *self, const EpQuoteComparisonRow *row)
{
  const char *style = row->heading ? "heading" : NULL;
  GtkWidget *const cells[COLUMNS] = {
      label_new (row->values[0], style), label_new (row->values[1], style),
      label_new (row->difference, row->same ? "dim-label" : "heading")};
  GtkWidget *label = label_new (row->label, row->heading ? "heading" : "dim-label");

  if (self->stacked && !row->heading)
    gtk_widget_add_css_class (label, "caption");
  if (row->heading)
    gtk_widget_set_margin_top (label, 18);
  for (int i = 0; i < COLUMNS && row->heading && !self->stacked; i++)
    gtk_widget_set_margin_top (cells[i], 18);
  attach_line (self, label, cells);
}

static void
add_titles (EpQuoteComparisonWindow *self)
{
  GtkWidget *const cells[COLUMNS] = {label_new (self->comparison->titles[0], "title-4"),
                                     label_new (self->comparison->titles[1], "title-4"),
                                     label_new (self->comparison->against, "dim-label")};

  attach_line (self, NULL, cells);
}

static GtkWidget *
strip_new (const EpQuote *quote, const char *sentence)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  if (*sentence == '\0')
    return box;
  gtk_box_append (GTK_BOX (box),
                  ep_quote_strip_new (ep_quote_facts_new (quote->scenario), sentence));
  gtk_box_append (GTK_BOX (box), label_new (sentence, "caption"));
  return box;
}

static void
add_strips (EpQuoteComparisonWindow *self, const EpQuote *first, const EpQuote *second)
{
  GtkWidget *const cells[COLUMNS] = {strip_new (first, self->comparison->over_time[0]),
                                     strip_new (second, self->comparison->over_time[1]), NULL};
  GtkWidget *label = label_new (_ ("Cheaper over time"), "dim-label");

  if (self->stacked)
    gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_bottom (cells[0], 12);
  gtk_widget_set_margin_bottom (cells[1], 12);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  attach_line (self, label, cells);
}

static EpQuoteSide
side_of (const EpQuote *quote, const EpComparison *comparison)
{
  return (EpQuoteSide){.number = quote->number,
                       .reference = quote->reference,
                       .title = quote->title,
                       .status = ep_quote_text_status (quote->status),
                       .valid_until = quote->valid_until,
                       .scenario = quote->scenario,
                       .comparison = comparison};
}

static void
compare (EpQuoteComparisonWindow *self, EpFormatter *formatter, const EpQuote *first,
         const EpQuote *second)
{
  g_autoptr (EpComparison) one = ep_compare (first->scenario, EP_COMPARE_PLAIN, NULL);
  g_autoptr (EpComparison) other = ep_compare (second->scenario, EP_COMPARE_PLAIN, NULL);
  const EpQuoteSide sides[] = {side_of (first, one), side_of (second, other)};

  self->comparison = ep_quote_comparison_new (formatter, sides);
}

static void
copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text =
      ep_quote_comparison_text (EP_QUOTE_COMPARISON_WINDOW (widget)->comparison);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  ep_notice_done (GTK_WIDGET (EP_QUOTE_COMPARISON_WINDOW (widget)->grid), _ ("Comparison copied"));
}

GtkWidget *
ep_quote_comparison_window_new (GtkWindow *parent, EpFormatter *formatter, const EpQuote *first,
                                const EpQuote *second)
{
  EpQuoteComparisonWindow *self =
      g_object_new (EP_TYPE_QUOTE_COMPARISON_WINDOW, "transient-for", parent, "modal", TRUE, NULL);
  int width_px = gtk_widget_get_width (GTK_WIDGET (parent));
  int height_px = gtk_widget_get_height (GTK_WIDGET (parent));

  gtk_window_set_default_size (GTK_WINDOW (self), CLAMP (width_px, 340, WIDTH_PX),
                               CLAMP (height_px, 360, HEIGHT_PX));
  self->stacked = width_px < STACKED_BELOW_PX;
  if (self->stacked)
    gtk_grid_set_column_spacing (self->grid, 12);
  compare (self, formatter, first, second);
  add_titles (self);
  add_strips (self, first, second);
  for (guint i = 0; i < self->comparison->n_rows; i++)
    add_row (self, &self->comparison->rows[i]);
  return GTK_WIDGET (self);
}

static void
ep_quote_comparison_window_finalize (GObject *object)
{
  ep_quote_comparison_free (EP_QUOTE_COMPARISON_WINDOW (object)->comparison);
  G_OBJECT_CLASS (ep_quote_comparison_window_parent_class)->finalize (object);
}

static void
ep_quote_comparison_window_class_init (EpQuoteComparisonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_quote_comparison_window_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/evenpoint/Evenpoint/quote-comparison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EpQuoteComparisonWindow, grid);
  gtk_widget_class_install_action (widget_class, "comparison.copy", NULL, copy);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "comparison.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
ep_quote_comparison_window_init (EpQuoteComparisonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
