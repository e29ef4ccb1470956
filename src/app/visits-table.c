#include "visits-table.h"

#include "look.h"
#include "text-line.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

struct _EpVisitsTable {
  GtkWidget parent_instance;
  EpDesk *desk;
  EpVisitDay *days;
  guint n_days;
  EpVisitLayout layout;
  EpTextLine titles[EP_VISIT_COLUMNS];
  EpTextLine sample; /* how wide and high texts are */
  int date_px;       /* the widest date; 0 until it is known */
  int *tops_px;      /* of each row, and where the last one ends; n_days + 1 of them */
  GPtrArray *lines;  /* of EpVisitLine: row i has line i modulo their number */
  guint n_shown;     /* rows from first_shown on have their lines */
  guint first_shown;
  guint focus_number; /* the row that had the focus last */
  gboolean outdated;  /* the lines show what was before */
  GtkAdjustment *scrolling;
  guint later_source;
};

G_DEFINE_FINAL_TYPE (EpVisitsTable, ep_visits_table, GTK_TYPE_WIDGET)

enum { ROW_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

#define NARROW_PX    600 /* below, the columns have no room beside each other */
#define WIDTH_MIN_PX 260
#define HEADER_PX    30
#define SIDE_PX      14
#define GAP_PX       18 /* between two columns */
#define WHAT_MIN_PX  60
#define SPARE_LINES  2 /* beyond each end of what is seen, for the focus to go on to */

/* Columns */

static int
text_px (EpVisitsTable *self, EpTextForm form, const char *text)
{
  ep_text_line_set (&self->sample, GTK_WIDGET (self), form, text);
  return ep_text_line_width_px (&self->sample);
}

/* The widest of a year's dates in the medium style. */
static int
date_px (EpVisitsTable *self)
{
  if (self->date_px > 0)
    return self->date_px;
  for (guint month = 1; month <= 12; month++) {
    g_autofree char *date = ep_format_date (ep_desk_formatter (self->desk),
                                            ep_day_from_ymd (2028, month, 28), EP_DATE_MEDIUM);

    self->date_px = MAX (self->date_px, text_px (self, EP_TEXT_BODY, date));
  }
  return self->date_px;
}

static const EpCourseCost *
cost_of (EpVisitsTable *self, guint side)
{
  const EpComparison *comparison = ep_desk_comparison (self->desk);

  return &comparison->courses[side == 0 ? 0 : self->layout.other];
}

/* Figures are of one width, so the widest amount is the largest one. */
static int
amount_px (EpVisitsTable *self, gint64 amount_minor)
{
  g_autofree char *text = ep_format_money (ep_desk_formatter (self->desk), amount_minor,
                                           ep_desk_scenario (self->desk)->currency);

  return text_px (self, EP_TEXT_BODY, text);
}

static void
measure_amounts (EpVisitsTable *self, guint side)
{
  const EpCourseCost *cost = cost_of (self, side);
  guint pays = side == 0 ? EP_VISIT_COLUMN_REFERENCE_PAYS : EP_VISIT_COLUMN_OTHER_PAYS;
  gint64 before_minor = 0, most_minor = 0;

  for (guint i = 0; i < cost->n_visits; i++) {
    most_minor = MAX (most_minor, cost->visits[i].cumulative_minor - before_minor);
    before_minor = cost->visits[i].cumulative_minor;
  }
  self->layout.width_px[pays] =
      MAX (amount_px (self, most_minor), ep_text_line_width_px (&self->titles[pays]));
  self->layout.width_px[pays + 1] =
      MAX (amount_px (self, before_minor), ep_text_line_width_px (&self->titles[pays + 1]));
}

/* Amounts and dates get what they need, the two columns of words share the rest. */
static void
lay_out_columns (EpVisitsTable *self, int width_px)
{
  EpVisitLayout *layout = &self->layout;
  int taken_px = 2 * SIDE_PX + (EP_VISIT_COLUMNS - 1) * GAP_PX, what_px, at_px = SIDE_PX;

  layout->width_px[EP_VISIT_COLUMN_DATE] = date_px (self);
  measure_amounts (self, 0);
  measure_amounts (self, 1);
  layout->width_px[EP_VISIT_COLUMN_REFERENCE_WHAT] = layout->width_px[EP_VISIT_COLUMN_OTHER_WHAT] =
      0;
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    taken_px += layout->width_px[i];
  what_px = MAX ((width_px - taken_px) / 2, WHAT_MIN_PX);
  layout->width_px[EP_VISIT_COLUMN_REFERENCE_WHAT] = layout->width_px[EP_VISIT_COLUMN_OTHER_WHAT] =
      what_px;
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++) {
    layout->from_px[i] = at_px;
    at_px += layout->width_px[i] + GAP_PX;
  }
}

static int
header_px (EpVisitsTable *self)
{
  return self->layout.narrow ? 0 : MAX (HEADER_PX, self->layout.caption_px + 12);
}

static guint
n_visits (const EpVisitDay *day)
{
  return (day->reference_visit > 0 ? 1u : 0u) + (day->other_visit > 0 ? 1u : 0u);
}

static void
lay_out_rows (EpVisitsTable *self)
{
  int at_px = header_px (self);

  g_free (self->tops_px);
  self->tops_px = g_new (int, self->n_days + 1);
  for (guint i = 0; i < self->n_days; i++) {
    self->tops_px[i] = at_px;
    at_px += ep_visit_layout_row_px (&self->layout, n_visits (&self->days[i]));
  }
  self->tops_px[self->n_days] = at_px;
}

static void
read_font (EpVisitsTable *self)
{
  text_px (self, EP_TEXT_BODY, "0");
  self->layout.body_px = ep_text_line_height_px (&self->sample);
  text_px (self, EP_TEXT_CAPTION, "0");
  self->layout.caption_px = ep_text_line_height_px (&self->sample);
  self->date_px = 0;
}

/* Rows */

static void ensure_lines (EpVisitsTable *self);

static gboolean
show_now (gpointer data)
{
  EpVisitsTable *self = data;

  self->later_source = 0;
  ensure_lines (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Before the next frame: while widgets are given their places none may be made, or ask for one. */
static void
show_later (EpVisitsTable *self)
{
  if (self->later_source == 0)
    self->later_source = g_idle_add_full (GTK_PRIORITY_RESIZE, show_now, self, NULL);
}

/* The first row that ends below that height; n_days where none does. */
static guint
row_at (EpVisitsTable *self, int y_px)
{
  guint low = 0, high = self->n_days;

  while (low < high) {
    guint middle = (low + high) / 2;

    if (self->tops_px[middle + 1] > y_px)
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

/* Which rows are seen, and those next to them. */
static void
find_seen (EpVisitsTable *self, guint *first, guint *end)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  double top_px = 0;
  int height_px;

  g_assert (scrolled != NULL);
  gtk_widget_translate_coordinates (scrolled, GTK_WIDGET (self), 0, 0, NULL, &top_px);
  height_px = gtk_widget_get_height (scrolled);
  *first = row_at (self, (int)top_px);
  *end = row_at (self, (int)top_px + height_px);
  *first -= MIN (*first, SPARE_LINES);
  *end = MIN (*end + 1 + SPARE_LINES, self->n_days);
  *first = MIN (*first, *end);
}

static void
line_clicked (EpVisitsTable *self, EpVisitLine *line)
{
  self->focus_number = ep_visit_line_get_number (line);
  g_signal_emit (self, signals[ROW_ACTIVATED], 0, self->focus_number, line);
}

static void
add_line (EpVisitsTable *self)
{
  GtkWidget *line = ep_visit_line_new (&self->layout);

  g_signal_connect_object (line, "clicked", G_CALLBACK (line_clicked), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  g_ptr_array_add (self->lines, line);
}

static EpVisitLine *
line_of (EpVisitsTable *self, guint number)
{
  return g_ptr_array_index (self->lines, number % self->lines->len);
}

static void
show_row (EpVisitsTable *self, guint number)
{
  EpVisitLine *line = line_of (self, number);
  EpVisitRow row;

  if (!self->outdated && ep_visit_line_get_number (line) == number)
    return;
  ep_visit_row_init (&row, ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                     ep_desk_comparison (self->desk), ep_desk_pair (self->desk),
                     &self->days[number]);
  ep_visit_line_show (line, number, &row);
  ep_visit_row_clear (&row);
}

/* Makes as many lines as rows are seen, and there have ever been. */
static void
ensure_lines (EpVisitsTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  while (self->lines->len < end - first) {
    add_line (self);
    self->outdated = TRUE;
  }
}

/* Gives the rows that are seen their lines; the last ones wait where there are too few. */
static void
show_seen (EpVisitsTable *self)
{
  guint first, end;

  find_seen (self, &first, &end);
  self->first_shown = first;
  self->n_shown = MIN (end - first, self->lines->len);
  for (guint i = first; i < first + self->n_shown; i++)
    show_row (self, i);
  self->outdated = FALSE;
  if (self->n_shown < end - first)
    show_later (self);
}

static void
allocate_lines (EpVisitsTable *self, int width_px)
{
  for (guint i = 0; i < self->lines->len; i++) {
    GtkWidget *line = g_ptr_array_index (self->lines, i);
    guint number = ep_visit_line_get_number (EP_VISIT_LINE (line));
    gboolean shown = number >= self->first_shown && number - self->first_shown < self->n_shown;

    gtk_widget_set_child_visible (line, shown);
    if (shown)
      gtk_widget_size_allocate (line,
                                &(GtkAllocation){0, self->tops_px[number], width_px,
                                                 self->tops_px[number + 1] - self->tops_px[number]},
                                -1);
  }
}

/* The widget */

static void
set_narrow (EpVisitsTable *self, gboolean narrow)
{
  if (self->layout.narrow == narrow)
    return;
  self->layout.narrow = narrow;
  self->outdated = TRUE;
  lay_out_rows (self);
}

static void
ep_visits_table_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WIDTH_MIN_PX;
    *natural = NARROW_PX;
    return;
  }
  if (for_size >= 0)
    set_narrow (self, for_size < NARROW_PX);
  *minimum = *natural = self->tops_px[self->n_days];
}

static void
ep_visits_table_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  set_narrow (self, width < NARROW_PX);
  if (!self->layout.narrow)
    lay_out_columns (self, width);
  /* What is not seen yet may be made at any time. */
  if (!gtk_widget_get_mapped (widget))
    ensure_lines (self);
  show_seen (self);
  allocate_lines (self, width);
}

static void
snapshot_header (EpVisitsTable *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < EP_VISIT_COLUMNS; i++) {
    double span_px = self->layout.width_px[i],
           title_px = MIN (ep_text_line_width_px (&self->titles[i]), span_px);
    double x_px = self->layout.from_px[i];

    if (ep_visit_column_is_amount (i))
      x_px += span_px - title_px;
    if (right_to_left)
      x_px = gtk_widget_get_width (widget) - x_px - title_px;
    ep_text_line_draw (&self->titles[i], widget, snapshot, x_px,
                       (header_px (self) - ep_text_line_height_px (&self->titles[i])) / 2, span_px,
                       EP_TEXT_DIM);
  }
}

static void
ep_visits_table_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  if (!self->layout.narrow)
    snapshot_header (self, snapshot);
  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->snapshot (widget, snapshot);
  for (guint i = self->first_shown; i < self->first_shown + self->n_shown; i++)
    if (i > 0 || !self->layout.narrow)
      ep_look_draw_rule (widget, snapshot,
                         &GRAPHENE_RECT_INIT (0, (float)self->tops_px[i],
                                              (float)gtk_widget_get_width (widget), 1));
}

/* Keys */

static void
scroll_to (EpVisitsTable *self, guint number)
{
  double top_px = 0;
  GtkWidget *scrolled = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_translate_coordinates (GTK_WIDGET (self), scrolled, 0, self->tops_px[number], NULL,
                                    &top_px);
  top_px += gtk_adjustment_get_value (self->scrolling);
  gtk_adjustment_clamp_page (self->scrolling, top_px,
                             top_px + self->tops_px[number + 1] - self->tops_px[number]);
}

static gboolean
focus_row (EpVisitsTable *self, guint number)
{
  if (ep_visits_table_line (self, number) == NULL) {
    scroll_to (self, number);
    ensure_lines (self);
    show_seen (self);
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  }
  if (ep_visits_table_line (self, number) == NULL)
    return FALSE;
  self->focus_number = number;
  return gtk_widget_grab_focus (GTK_WIDGET (line_of (self, number)));
}

/* Tab goes into the table, to the row where it was, and on out of it; arrows go from row to row. */
static gboolean
ep_visits_table_focus (GtkWidget *widget, GtkDirectionType direction)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint number;

  if (self->n_days == 0)
    return FALSE;
  if (child == NULL)
    return focus_row (self, MIN (self->focus_number, self->n_days - 1));
  number = ep_visit_line_get_number (EP_VISIT_LINE (child));
  if (direction == GTK_DIR_DOWN && number + 1 < self->n_days)
    return focus_row (self, number + 1);
  if (direction == GTK_DIR_UP && number > 0)
    return focus_row (self, number - 1);
  return FALSE;
}

/* The desk */

static void
set_title (EpVisitsTable *self, EpVisitColumn column, const char *title)
{
  ep_text_line_set (&self->titles[column], GTK_WIDGET (self), EP_TEXT_CAPTION_HEADING, title);
}

static void
set_titles (EpVisitsTable *self)
{
  set_title (self, EP_VISIT_COLUMN_DATE, _ ("Date"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_WHAT, self->layout.reference_name);
  set_title (self, EP_VISIT_COLUMN_REFERENCE_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_SO_FAR, _ ("So far"));
  set_title (self, EP_VISIT_COLUMN_OTHER_WHAT, self->layout.other_name);
  set_title (self, EP_VISIT_COLUMN_OTHER_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_OTHER_SO_FAR, _ ("So far"));
}

static void
name_courses (EpVisitsTable *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);

  g_free (self->layout.reference_name);
  g_free (self->layout.other_name);
  self->layout.other = ep_desk_comparison (self->desk)->pairs[ep_desk_pair (self->desk)].course;
  self->layout.reference_name = ep_course_label (scenario, 0, EP_LABEL_ALONE);
  self->layout.other_name = ep_course_label (scenario, self->layout.other, EP_LABEL_ALONE);
  set_titles (self);
}

static void
refresh (EpVisitsTable *self)
{
  int height_px = self->tops_px != NULL ? self->tops_px[self->n_days] : -1;

  g_free (self->days);
  self->days =
      ep_visit_days_new (ep_desk_comparison (self->desk), ep_desk_pair (self->desk), &self->n_days);
  name_courses (self);
  lay_out_rows (self);
  self->outdated = TRUE;
  if (self->tops_px[self->n_days] != height_px)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
ep_visits_table_bind (EpVisitsTable *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  read_font (self);
  refresh (self);
}

guint
ep_visits_table_n_rows (EpVisitsTable *self)
{
  return self->n_days;
}

const EpVisitDay *
ep_visits_table_day (EpVisitsTable *self, guint number)
{
  g_assert (number < self->n_days);
  return &self->days[number];
}

EpVisitLine *
ep_visits_table_line (EpVisitsTable *self, guint number)
{
  if (number < self->first_shown || number - self->first_shown >= self->n_shown)
    return NULL;
  return line_of (self, number);
}

gboolean
ep_visits_table_is_narrow (EpVisitsTable *self)
{
  return self->layout.narrow;
}

static void
ep_visits_table_root (GtkWidget *widget)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);
  GtkWidget *window = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->root (widget);
  self->scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (window));
  g_signal_connect_object (self->scrolling, "value-changed", G_CALLBACK (show_later), self,
                           G_CONNECT_SWAPPED);
}

static void
ep_visits_table_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  EpVisitsTable *self = EP_VISITS_TABLE (widget);

  GTK_WIDGET_CLASS (ep_visits_table_parent_class)->css_changed (widget, change);
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_restyle (&self->titles[i]);
  if (self->desk == NULL)
    return;
  ep_text_line_restyle (&self->sample);
  read_font (self);
  lay_out_rows (self);
}

static void
ep_visits_table_dispose (GObject *object)
{
  EpVisitsTable *self = EP_VISITS_TABLE (object);

  g_clear_handle_id (&self->later_source, g_source_remove);
  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->lines, i));
  g_ptr_array_set_size (self->lines, 0);
  self->n_shown = 0;
  G_OBJECT_CLASS (ep_visits_table_parent_class)->dispose (object);
}

static void
ep_visits_table_finalize (GObject *object)
{
  EpVisitsTable *self = EP_VISITS_TABLE (object);

  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_clear (&self->titles[i]);
  ep_text_line_clear (&self->sample);
  g_ptr_array_unref (self->lines);
  g_free (self->layout.reference_name);
  g_free (self->layout.other_name);
  g_free (self->tops_px);
  g_free (self->days);
  G_OBJECT_CLASS (ep_visits_table_parent_class)->finalize (object);
}

static void
ep_visits_table_class_init (EpVisitsTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ep_visits_table_dispose;
  object_class->finalize = ep_visits_table_finalize;
  widget_class->measure = ep_visits_table_measure;
  widget_class->size_allocate = ep_visits_table_size_allocate;
  widget_class->snapshot = ep_visits_table_snapshot;
  widget_class->focus = ep_visits_table_focus;
  widget_class->root = ep_visits_table_root;
  widget_class->css_changed = ep_visits_table_css_changed;
  gtk_widget_class_set_css_name (widget_class, "visits");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
  signals[ROW_ACTIVATED] =
      g_signal_new ("row-activated", EP_TYPE_VISITS_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_UINT, GTK_TYPE_WIDGET);
}

static void
ep_visits_table_init (EpVisitsTable *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->lines = g_ptr_array_new ();
  gtk_widget_add_css_class (widget, "card");
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Visits"), -1);
}
