#include "visit-columns.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

#define HEADER_PX   30
#define SIDE_PX     14
#define GAP_PX      18 /* between two columns */
#define WHAT_MIN_PX 60

void
ep_visit_columns_init (EpVisitColumns *self, GtkWidget *widget)
{
  *self = (EpVisitColumns){.widget = widget};
}

static int
text_px (EpVisitColumns *self, EpTextForm form, const char *text)
{
  ep_text_line_set (&self->sample, self->widget, form, text);
  return ep_text_line_width_px (&self->sample);
}

/* The widest of a year's dates in the medium style. */
static int
date_px (EpVisitColumns *self, EpDesk *desk)
{
  if (self->date_px > 0)
    return self->date_px;
  for (guint month = 1; month <= 12; month++) {
    g_autofree char *date = ep_format_date (ep_desk_formatter (desk),
                                            ep_day_from_ymd (2028, month, 28), EP_DATE_MEDIUM);

    self->date_px = MAX (self->date_px, text_px (self, EP_TEXT_BODY, date));
  }
  return self->date_px;
}

static const EpCourseCost *
cost_of (EpVisitColumns *self, EpDesk *desk, guint side)
{
  const EpComparison *comparison = ep_desk_comparison (desk);

  return &comparison->courses[side == 0 ? 0 : self->layout.other];
}

/* Figures are of one width, so the widest amount is the largest one. */
static int
amount_px (EpVisitColumns *self, EpDesk *desk, gint64 amount_minor)
{
  g_autofree char *text =
      ep_format_money (ep_desk_formatter (desk), amount_minor, ep_desk_scenario (desk)->currency);

  return text_px (self, EP_TEXT_BODY, text);
}

static void
measure_amounts (EpVisitColumns *self, EpDesk *desk, guint side)
{
  const EpCourseCost *cost = cost_of (self, desk, side);
  guint pays = side == 0 ? EP_VISIT_COLUMN_REFERENCE_PAYS : EP_VISIT_COLUMN_OTHER_PAYS;
  gint64 before_minor = 0, most_minor = 0;

  for (guint i = 0; i < cost->n_visits; i++) {
    most_minor = MAX (most_minor, cost->visits[i].cumulative_minor - before_minor);
    before_minor = cost->visits[i].cumulative_minor;
  }
  self->layout.width_px[pays] =
      MAX (amount_px (self, desk, most_minor), ep_text_line_width_px (&self->titles[pays]));
  self->layout.width_px[pays + 1] =
      MAX (amount_px (self, desk, before_minor), ep_text_line_width_px (&self->titles[pays + 1]));
}

/* Amounts and dates get what they need, the two columns of words share the rest. */
void
ep_visit_columns_lay_out (EpVisitColumns *self, EpDesk *desk, int width_px)
{
  EpVisitLayout *layout = &self->layout;
  int taken_px = 2 * SIDE_PX + (EP_VISIT_COLUMNS - 1) * GAP_PX, what_px, at_px = SIDE_PX;

  layout->width_px[EP_VISIT_COLUMN_DATE] = date_px (self, desk);
  measure_amounts (self, desk, 0);
  measure_amounts (self, desk, 1);
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

int
ep_visit_columns_header_px (EpVisitColumns *self)
{
  return self->layout.narrow ? 0 : MAX (HEADER_PX, self->layout.caption_px + 12);
}

void
ep_visit_columns_read_font (EpVisitColumns *self)
{
  text_px (self, EP_TEXT_BODY, "0");
  self->layout.body_px = ep_text_line_height_px (&self->sample);
  text_px (self, EP_TEXT_CAPTION, "0");
  self->layout.caption_px = ep_text_line_height_px (&self->sample);
  self->date_px = 0;
}

static void
set_title (EpVisitColumns *self, EpVisitColumn column, const char *title)
{
  ep_text_line_set (&self->titles[column], self->widget, EP_TEXT_CAPTION_HEADING, title);
}

static void
set_titles (EpVisitColumns *self)
{
  set_title (self, EP_VISIT_COLUMN_DATE, _ ("Date"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_WHAT, self->layout.reference_name);
  set_title (self, EP_VISIT_COLUMN_REFERENCE_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_REFERENCE_SO_FAR, _ ("So far"));
  set_title (self, EP_VISIT_COLUMN_OTHER_WHAT, self->layout.other_name);
  set_title (self, EP_VISIT_COLUMN_OTHER_PAYS, _ ("Pays"));
  set_title (self, EP_VISIT_COLUMN_OTHER_SO_FAR, _ ("So far"));
}

void
ep_visit_columns_name (EpVisitColumns *self, EpDesk *desk)
{
  const EpScenario *scenario = ep_desk_scenario (desk);

  g_free (self->layout.reference_name);
  g_free (self->layout.other_name);
  self->layout.other = ep_desk_comparison (desk)->pairs[ep_desk_pair (desk)].course;
  self->layout.reference_name = ep_course_label (scenario, 0, EP_LABEL_ALONE);
  self->layout.other_name = ep_course_label (scenario, self->layout.other, EP_LABEL_ALONE);
  set_titles (self);
}

void
ep_visit_columns_draw_header (EpVisitColumns *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = self->widget;
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < EP_VISIT_COLUMNS; i++) {
    int y_px = (ep_visit_columns_header_px (self) - ep_text_line_height_px (&self->titles[i])) / 2;
    double span_px = self->layout.width_px[i],
           title_px = MIN (ep_text_line_width_px (&self->titles[i]), span_px);
    double x_px = self->layout.from_px[i];

    if (ep_visit_column_is_amount (i))
      x_px += span_px - title_px;
    if (right_to_left)
      x_px = gtk_widget_get_width (widget) - x_px - title_px;
    ep_text_line_draw (&self->titles[i], widget, snapshot, x_px, y_px, span_px, EP_TEXT_DIM);
  }
}

void
ep_visit_columns_restyle (EpVisitColumns *self)
{
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_restyle (&self->titles[i]);
  ep_text_line_restyle (&self->sample);
}

void
ep_visit_columns_clear (EpVisitColumns *self)
{
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    ep_text_line_clear (&self->titles[i]);
  ep_text_line_clear (&self->sample);
  g_free (self->layout.reference_name);
  g_free (self->layout.other_name);
}
