#include "quote-row.h"

#include "charts/scene-nodes.h"
#include "quote-text.h"
#include "widgets/look.h"

#include <glib/gi18n-lib.h>

/* The texts of a row, whatever its form. */
typedef enum {
  TEXT_NUMBER,
  TEXT_REFERENCE,
  TEXT_TITLE,
  TEXT_CHEAPER,
  TEXT_BY,
  TEXT_ANSWER,
  TEXT_VALID,
  TEXT_STATUS,
  TEXT_STANDING,
  TEXT_CHANGED,
} Text;

#define TEXTS 10

struct _EpQuoteRow {
  GtkWidget parent_instance;
  EpClinic *clinic;
  const EpQuoteLayout *layout;
  guint position;
  EpQuoteItem *item;
  gulong item_handler;
  EpQuoteLine line;
  gboolean expired;
  EpTextLine texts[TEXTS];
  GskRenderNode *strip; /* NULL: to be drawn anew */
  double strip_px;      /* how wide it is */
  GtkWidget *check;     /* NULL until it is wanted */
  gboolean chosen;
};

G_DEFINE_FINAL_TYPE (EpQuoteRow, ep_quote_row, GTK_TYPE_WIDGET)

enum { FILLED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define GAP_PX           3
#define NARROW_MARGIN_PX 10
#define NARROW_STRIP_PX  20
#define BESIDE_PX        8 /* between two texts of one line */

static gboolean
is_narrow (EpQuoteRow *self)
{
  return self->layout->form == EP_QUOTE_FORM_NARROW;
}

/* What it shows */

static void
set_text (EpQuoteRow *self, Text text, EpTextForm form, const char *said)
{
  gboolean empty = said == NULL || *said == '\0';

  ep_text_line_set (&self->texts[text], GTK_WIDGET (self), form, empty ? NULL : said);
}

/* Of a quote that can't be read any more nothing is left but its number. */
static void
set_texts (EpQuoteRow *self)
{
  static const EpQuoteLine nothing = {.number = NULL};
  const EpQuote *quote = ep_quote_row_get_quote (self);
  const EpQuoteLine *line = quote != NULL && quote->scenario != NULL ? &self->line : &nothing;

  set_text (self, TEXT_NUMBER, EP_TEXT_HEADING, self->line.number);
  set_text (self, TEXT_TITLE, EP_TEXT_BODY, self->line.title);
  set_text (self, TEXT_REFERENCE, EP_TEXT_CAPTION, line->reference);
  set_text (self, TEXT_CHEAPER, EP_TEXT_BODY, line->cheaper);
  set_text (self, TEXT_BY, EP_TEXT_BODY, line->by);
  set_text (self, TEXT_ANSWER, EP_TEXT_BODY, line->answer);
  set_text (self, TEXT_VALID, EP_TEXT_BODY, line->valid);
  set_text (self, TEXT_STATUS, EP_TEXT_CAPTION, line->status);
  set_text (self, TEXT_STANDING, EP_TEXT_CAPTION, line->standing);
  set_text (self, TEXT_CHANGED, EP_TEXT_BODY, line->changed);
}

/* The day and time on the clock of this place. */
static void
set_changed (EpQuoteLineSource *source, gint64 changed_s)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (changed_s);
  g_autoptr (GDateTime) here = utc != NULL ? g_date_time_to_local (utc) : NULL;
  int year, month, day;

  if (here == NULL)
    return;
  g_date_time_get_ymd (here, &year, &month, &day);
  source->changed = ep_day_from_ymd ((guint)year, (guint)month, (guint)day);
  source->changed_hour = (guint)g_date_time_get_hour (here);
  source->changed_minute = (guint)g_date_time_get_minute (here);
}

static void
tell_quote (EpQuoteRow *self, const EpQuote *quote)
{
  EpDay today = ep_clinic_today (self->clinic);
  EpQuoteLineSource source = {
      .number = quote->number,
      .reference = quote->reference,
      .title = quote->scenario != NULL ? quote->title : _ ("This quote can’t be read any more"),
      .scenario = quote->scenario,
      .facts = ep_quote_item_facts (self->item),
      .valid_until = MAX (quote->valid_until, 1),
      .status = ep_quote_text_status (quote->status),
      .changed = today,
      .today = today,
  };

  set_changed (&source, quote->changed_s);
  source.expired = ep_quote_is_expired (quote, today);
  self->expired = source.expired;
  ep_quote_line_init (&self->line, ep_clinic_formatter (self->clinic), &source);
}

static void
fill (EpQuoteRow *self)
{
  const EpQuote *quote = ep_quote_item_quote (self->item);

  ep_quote_line_clear (&self->line);
  g_clear_pointer (&self->strip, gsk_render_node_unref);
  if (quote != NULL)
    tell_quote (self, quote);
  set_texts (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  quote != NULL ? self->line.spoken : _ ("A quote, being read"),
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[FILLED], 0);
}

static void
let_go_of_item (EpQuoteRow *self)
{
  if (self->item == NULL)
    return;
  g_clear_signal_handler (&self->item_handler, self->item);
  g_clear_object (&self->item);
}

void
ep_quote_row_show (EpQuoteRow *self, guint position, EpQuoteItem *item)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  if (self->position != position)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                    (int)position + 1, -1);
  self->position = position;
  if (self->item == item)
    return;
  let_go_of_item (self);
  self->item = g_object_ref (item);
  self->item_handler = g_signal_connect_swapped (item, "notify::loaded", G_CALLBACK (fill), self);
  fill (self);
}

guint
ep_quote_row_get_position (EpQuoteRow *self)
{
  return self->position;
}

const EpQuote *
ep_quote_row_get_quote (EpQuoteRow *self)
{
  return self->item != NULL ? ep_quote_item_quote (self->item) : NULL;
}

const EpQuoteLine *
ep_quote_row_get_line (EpQuoteRow *self)
{
  return &self->line;
}

static void
ensure_check (EpQuoteRow *self)
{
  if (self->check != NULL)
    return;
  /* The row is what is chosen; this only shows it. */
  self->check = g_object_new (GTK_TYPE_CHECK_BUTTON, "focusable", FALSE, "can-target", FALSE,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_widget_set_parent (self->check, GTK_WIDGET (self));
}

void
ep_quote_row_set_chosen (EpQuoteRow *self, gboolean chosen)
{
  if (self->layout->selecting)
    ensure_check (self);
  if (self->check != NULL) {
    gtk_widget_set_visible (self->check, self->layout->selecting);
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), chosen);
  }
  if (self->chosen == chosen)
    return;
  self->chosen = chosen;
  if (chosen)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, chosen, -1);
}

void
ep_quote_row_measure_texts (EpQuoteRow *self, int wanted_px[EP_QUOTE_COLUMNS])
{
  int valid_px = ep_text_line_width_px (&self->texts[TEXT_VALID]);
  int status_px = ep_text_line_width_px (&self->texts[TEXT_STATUS]);

  wanted_px[EP_QUOTE_COLUMN_NUMBER] = ep_text_line_width_px (&self->texts[TEXT_NUMBER]);
  wanted_px[EP_QUOTE_COLUMN_TITLE] = ep_text_line_width_px (&self->texts[TEXT_TITLE]);
  wanted_px[EP_QUOTE_COLUMN_CHEAPER] = ep_text_line_width_px (&self->texts[TEXT_CHEAPER]);
  wanted_px[EP_QUOTE_COLUMN_BY] = ep_text_line_width_px (&self->texts[TEXT_BY]);
  wanted_px[EP_QUOTE_COLUMN_STRIP] = 0;
  wanted_px[EP_QUOTE_COLUMN_VALID] = MAX (valid_px, status_px);
  wanted_px[EP_QUOTE_COLUMN_CHANGED] = ep_text_line_width_px (&self->texts[TEXT_CHANGED]);
}

int
ep_quote_row_title_lines (EpQuoteRow *self, int width_px)
{
  EpTextLine *title = &self->texts[TEXT_TITLE];
  int room_px = width_px - 2 * EP_QUOTE_SIDE_PX - (self->layout->selecting ? EP_QUOTE_CHECK_PX : 0);
  int n_lines;

  if (title->layout == NULL)
    return 1;
  ep_text_line_wrap (title, room_px);
  n_lines = pango_layout_get_line_count (title->layout);
  ep_text_line_wrap (title, -1);
  return n_lines;
}

/* Drawing */

/* A part of the row, from its start whichever way that runs. */
typedef struct {
  double from_px;
  double width_px;
} Span;

static double
left_of (EpQuoteRow *self, double from_px, double width_px)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL)
    return gtk_widget_get_width (widget) - from_px - width_px;
  return from_px;
}

static void
draw_text (EpQuoteRow *self, GtkSnapshot *snapshot, Text text, Span span, gboolean at_end,
           double y_px, double alpha)
{
  EpTextLine *line = &self->texts[text];
  double width_px = MIN (ep_text_line_width_px (line), span.width_px);
  double from_px = at_end ? span.from_px + span.width_px - width_px : span.from_px;

  ep_text_line_draw (line, GTK_WIDGET (self), snapshot, left_of (self, from_px, width_px), y_px,
                     span.width_px, alpha);
}

static GskRenderNode *
strip_node (EpQuoteRow *self, double width_px)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const EpChartStyle style = {ep_look_palette (), EP_CHART_DESK, "Sans"};
  g_autoptr (EpScene) scene =
      ep_quote_strip_scene (ep_quote_item_facts (self->item), &style, width_px,
                            gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);

  return ep_scene_node (scene);
}

static void
draw_strip (EpQuoteRow *self, GtkSnapshot *snapshot, Span span, double y_px)
{
  if (ep_quote_row_get_quote (self) == NULL)
    return;
  if (self->strip == NULL || self->strip_px != span.width_px) {
    g_clear_pointer (&self->strip, gsk_render_node_unref);
    self->strip = strip_node (self, span.width_px);
    self->strip_px = span.width_px;
  }
  if (self->strip == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot,
      &GRAPHENE_POINT_INIT ((float)left_of (self, span.from_px, span.width_px), (float)y_px));
  gtk_snapshot_append_node (snapshot, self->strip);
  gtk_snapshot_restore (snapshot);
}

static Span
column_span (EpQuoteRow *self, EpQuoteColumn column)
{
  return (Span){self->layout->from_px[column], self->layout->width_px[column]};
}

/* The number and the treatments, with the reference below both. */
static void
draw_name (EpQuoteRow *self, GtkSnapshot *snapshot, double one_px, double top_px, double below_px)
{
  Span number = column_span (self, EP_QUOTE_COLUMN_NUMBER);
  Span title = column_span (self, EP_QUOTE_COLUMN_TITLE);
  gboolean referred = self->texts[TEXT_REFERENCE].layout != NULL;
  double y_px = referred ? top_px : one_px;

  draw_text (self, snapshot, TEXT_NUMBER, number, FALSE, y_px, 1);
  draw_text (self, snapshot, TEXT_TITLE, title, FALSE, y_px, 1);
  draw_text (self, snapshot, TEXT_REFERENCE, (Span){title.from_px, title.width_px}, FALSE, below_px,
             EP_TEXT_DIM);
}

static void
draw_answer (EpQuoteRow *self, GtkSnapshot *snapshot, double one_px, double top_px, double below_px)
{
  Span cheaper = column_span (self, EP_QUOTE_COLUMN_CHEAPER);
  Span strip = column_span (self, EP_QUOTE_COLUMN_STRIP);
  gboolean below =
      self->layout->form == EP_QUOTE_FORM_MEDIUM && self->texts[TEXT_BY].layout != NULL;
  double strip_px = (self->layout->row_px - EP_QUOTE_STRIP_HEIGHT_PX) / 2.0;

  draw_text (self, snapshot, TEXT_CHEAPER, cheaper, FALSE, below ? top_px : one_px, 1);
  if (below)
    draw_text (self, snapshot, TEXT_BY, cheaper, FALSE, below_px - 1, EP_TEXT_DIM);
  else
    draw_text (self, snapshot, TEXT_BY, column_span (self, EP_QUOTE_COLUMN_BY), TRUE, one_px, 1);
  draw_strip (self, snapshot,
              (Span){strip.from_px, self->layout->form == EP_QUOTE_FORM_WIDE
                                        ? strip.width_px
                                        : MIN (strip.width_px, 120)},
              strip_px);
}

static void
draw_columns (EpQuoteRow *self, GtkSnapshot *snapshot)
{
  const EpQuoteLayout *layout = self->layout;
  int one_px = (layout->row_px - layout->body_px) / 2;
  int top_px = (layout->row_px - layout->body_px - GAP_PX - layout->caption_px) / 2;
  int below_px = top_px + layout->body_px + GAP_PX;
  Span valid = column_span (self, EP_QUOTE_COLUMN_VALID);

  draw_name (self, snapshot, one_px, top_px, below_px);
  draw_answer (self, snapshot, one_px, top_px, below_px);
  draw_text (self, snapshot, TEXT_VALID, valid, FALSE, top_px, self->expired ? EP_TEXT_DIM : 1);
  draw_text (self, snapshot, TEXT_STATUS, valid, FALSE, below_px, EP_TEXT_DIM);
  draw_text (self, snapshot, TEXT_CHANGED, column_span (self, EP_QUOTE_COLUMN_CHANGED), FALSE,
             one_px, EP_TEXT_DIM);
}

static void
draw_narrow (EpQuoteRow *self, GtkSnapshot *snapshot)
{
  const EpQuoteLayout *layout = self->layout;
  double start_px = EP_QUOTE_SIDE_PX + (layout->selecting ? EP_QUOTE_CHECK_PX : 0);
  double y_px = NARROW_MARGIN_PX;
  Span all = {start_px, gtk_widget_get_width (GTK_WIDGET (self)) - start_px - EP_QUOTE_SIDE_PX};
  double number_px = ep_text_line_width_px (&self->texts[TEXT_NUMBER]) + BESIDE_PX;
  double changed_px = ep_text_line_width_px (&self->texts[TEXT_CHANGED]) + BESIDE_PX;
  Span between = {all.from_px + number_px, MAX (all.width_px - number_px - changed_px, 0)};
  EpTextLine *title = &self->texts[TEXT_TITLE];

  draw_text (self, snapshot, TEXT_NUMBER, all, FALSE, y_px, 1);
  draw_text (self, snapshot, TEXT_REFERENCE, between, FALSE, y_px + 2, EP_TEXT_DIM);
  draw_text (self, snapshot, TEXT_CHANGED, all, TRUE, y_px, EP_TEXT_DIM);
  y_px += layout->body_px + GAP_PX;
  ep_text_line_wrap (title, (int)all.width_px);
  if (title->layout != NULL) {
    pango_layout_set_height (title->layout, layout->title_lines * layout->body_px * PANGO_SCALE);
    pango_layout_set_ellipsize (title->layout, PANGO_ELLIPSIZE_END);
  }
  draw_text (self, snapshot, TEXT_TITLE, all, FALSE, y_px, 1);
  if (title->layout != NULL) {
    pango_layout_set_ellipsize (title->layout, PANGO_ELLIPSIZE_NONE);
    pango_layout_set_height (title->layout, -1);
  }
  ep_text_line_wrap (title, -1);
  y_px += layout->title_lines * layout->body_px + GAP_PX;
  draw_text (self, snapshot, TEXT_ANSWER, all, FALSE, y_px, 1);
  y_px += layout->body_px;
  draw_strip (self, snapshot, all, y_px + (NARROW_STRIP_PX - EP_QUOTE_STRIP_HEIGHT_PX) / 2.0);
  y_px += NARROW_STRIP_PX;
  draw_text (self, snapshot, TEXT_STANDING, all, FALSE, y_px, EP_TEXT_DIM);
}

static void
ep_quote_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpQuoteRow *self = EP_QUOTE_ROW (widget);

  if (is_narrow (self))
    draw_narrow (self, snapshot);
  else
    draw_columns (self, snapshot);
  if (self->check != NULL && gtk_widget_get_visible (self->check))
    gtk_widget_snapshot_child (widget, self->check, snapshot);
}

/* The table knows how high its rows are. */
static void
ep_quote_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ep_quote_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpQuoteRow *self = EP_QUOTE_ROW (widget);
  int check_px, check_height_px, y_px;

  if (self->check == NULL || !gtk_widget_get_visible (self->check))
    return;
  gtk_widget_measure (self->check, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &check_px, NULL, NULL);
  gtk_widget_measure (self->check, GTK_ORIENTATION_VERTICAL, check_px, NULL, &check_height_px, NULL,
                      NULL);
  y_px = is_narrow (self) ? NARROW_MARGIN_PX + (self->layout->body_px - check_height_px) / 2
                          : (height - check_height_px) / 2;
  gtk_widget_size_allocate (self->check,
                            &(GtkAllocation){(int)left_of (self, EP_QUOTE_SIDE_PX - 4, check_px),
                                             y_px, check_px, check_height_px},
                            -1);
}

static void
ep_quote_row_direction_changed (GtkWidget *widget, GtkTextDirection before)
{
  g_clear_pointer (&EP_QUOTE_ROW (widget)->strip, gsk_render_node_unref);
  GTK_WIDGET_CLASS (ep_quote_row_parent_class)->direction_changed (widget, before);
}

static void
ep_quote_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpQuoteRow *self = EP_QUOTE_ROW (widget);

  GTK_WIDGET_CLASS (ep_quote_row_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < TEXTS; i++)
    ep_text_line_restyle (&self->texts[i]);
  /* The colours of another theme. */
  g_clear_pointer (&self->strip, gsk_render_node_unref);
}

/* What may have been cut, and what the strip says: screen readers know both. */
static gboolean
ep_quote_row_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const EpQuoteLine *line = &EP_QUOTE_ROW (widget)->line;
  g_autofree char *text = NULL;

  if (line->title == NULL)
    return FALSE;
  text = g_strconcat (line->title, "\n", line->over_time, NULL);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
ep_quote_row_dispose (GObject *object)
{
  EpQuoteRow *self = EP_QUOTE_ROW (object);

  let_go_of_item (self);
  g_clear_pointer (&self->check, gtk_widget_unparent);
  g_clear_object (&self->clinic);
  G_OBJECT_CLASS (ep_quote_row_parent_class)->dispose (object);
}

static void
ep_quote_row_finalize (GObject *object)
{
  EpQuoteRow *self = EP_QUOTE_ROW (object);

  for (guint i = 0; i < TEXTS; i++)
    ep_text_line_clear (&self->texts[i]);
  g_clear_pointer (&self->strip, gsk_render_node_unref);
  ep_quote_line_clear (&self->line);
  G_OBJECT_CLASS (ep_quote_row_parent_class)->finalize (object);
}

static void
ep_quote_row_class_init (EpQuoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ep_quote_row_dispose;
  object_class->finalize = ep_quote_row_finalize;
  widget_class->snapshot = ep_quote_row_snapshot;
  widget_class->measure = ep_quote_row_measure;
  widget_class->size_allocate = ep_quote_row_size_allocate;
  widget_class->direction_changed = ep_quote_row_direction_changed;
  widget_class->css_changed = ep_quote_row_css_changed;
  widget_class->query_tooltip = ep_quote_row_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "quote");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
  signals[FILLED] = g_signal_new ("filled", EP_TYPE_QUOTE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
ep_quote_row_init (EpQuoteRow *self)
{
  self->position = G_MAXUINT;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
ep_quote_row_new (EpClinic *clinic, const EpQuoteLayout *layout)
{
  EpQuoteRow *self = g_object_new (EP_TYPE_QUOTE_ROW, NULL);

  self->clinic = g_object_ref (clinic);
  self->layout = layout;
  return GTK_WIDGET (self);
}
