#include "quote-columns.h"

#include <glib/gi18n-lib.h>
#include <present/quote-line.h>
#include <string.h>

#define GAP_PX           24
#define TITLE_LEAST_PX   180
#define TITLE_MOST_PX    320 /* that it has for sure, where titles are that long */
#define CHEAPER_MOST_PX  200
#define STRIP_WIDE_PX    150
#define STRIP_MEDIUM_PX  96
#define ROW_PX           50
#define MARGIN_PX        7 /* above and below the lines of a row */
#define NARROW_MARGIN_PX 10
#define NARROW_STRIP_PX  20
#define TITLE_LINES_MOST 3
#define SORT_ARROW_PX    18

const char *
ep_quote_column_title (EpQuoteColumn column)
{
  switch (column) {
  case EP_QUOTE_COLUMN_NUMBER:
    return C_ ("column", "Quote");
  case EP_QUOTE_COLUMN_TITLE:
    return C_ ("column", "Treatments");
  case EP_QUOTE_COLUMN_CHEAPER:
    return C_ ("column", "Cheaper course");
  case EP_QUOTE_COLUMN_BY:
    /* Translators: after the column "Cheaper course", over amounts. */
    return C_ ("column", "by");
  case EP_QUOTE_COLUMN_STRIP:
    return C_ ("column", "Cheaper over time");
  case EP_QUOTE_COLUMN_VALID:
    return C_ ("column", "Valid until");
  case EP_QUOTE_COLUMN_CHANGED:
  default:
    return C_ ("column", "Changed");
  }
}

void
ep_quote_columns_init (EpQuoteColumns *self, GtkWidget *widget)
{
  *self = (EpQuoteColumns){.widget = widget};
}

static int
text_px (EpQuoteColumns *self, EpTextForm form, const char *text)
{
  ep_text_line_set (&self->sample, self->widget, form, text);
  return ep_text_line_width_px (&self->sample);
}

static void
fit (EpQuoteColumns *self, EpQuoteColumn column, EpTextForm form, char *text)
{
  self->natural_px[column] = MAX (self->natural_px[column], text_px (self, form, text));
  g_free (text);
}

/* The dates of a year, so that columns do not grow while they are scrolled. */
static void
fit_dates (EpQuoteColumns *self, EpFormatter *formatter)
{
  EpDay today = ep_day_from_ymd (2028, 12, 31);

  for (guint month = 1; month <= 12; month++) {
    EpDay day = ep_day_from_ymd (2028, month, 28);

    fit (self, EP_QUOTE_COLUMN_VALID, EP_TEXT_BODY,
         ep_format_date (formatter, day, EP_DATE_MEDIUM));
    fit (self, EP_QUOTE_COLUMN_CHANGED, EP_TEXT_BODY,
         ep_changed_text (formatter, day, 0, 0, today));
  }
  fit (self, EP_QUOTE_COLUMN_CHANGED, EP_TEXT_BODY,
       ep_changed_text (formatter, today, 22, 58, today));
}

void
ep_quote_columns_read_font (EpQuoteColumns *self, EpFormatter *formatter)
{
  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++) {
    const char *title = ep_quote_column_title ((EpQuoteColumn)i);

    self->natural_px[i] = text_px (self, EP_TEXT_CAPTION_HEADING, title);
  }
  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++)
    if (i == EP_QUOTE_COLUMN_NUMBER || i == EP_QUOTE_COLUMN_VALID || i == EP_QUOTE_COLUMN_CHANGED)
      self->natural_px[i] += SORT_ARROW_PX;
  text_px (self, EP_TEXT_BODY, "0");
  self->layout.body_px = ep_text_line_height_px (&self->sample);
  text_px (self, EP_TEXT_CAPTION, "0");
  self->layout.caption_px = ep_text_line_height_px (&self->sample);
  self->layout.title_lines = 1;
  fit_dates (self, formatter);
}

gboolean
ep_quote_columns_make_room (EpQuoteColumns *self, const int wanted_px[EP_QUOTE_COLUMNS])
{
  gboolean grew = FALSE;

  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++)
    if (wanted_px[i] > self->natural_px[i]) {
      self->natural_px[i] = wanted_px[i];
      grew = TRUE;
    }
  return grew;
}

gboolean
ep_quote_columns_make_lines (EpQuoteColumns *self, int n_lines)
{
  int before = self->layout.title_lines;

  self->layout.title_lines = CLAMP (n_lines, before, TITLE_LINES_MOST);
  return self->layout.title_lines > before;
}

/* The widths of all columns but the title's, which gets the rest. */
static void
set_widths (EpQuoteColumns *self, EpQuoteForm form)
{
  EpQuoteLayout *layout = &self->layout;

  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++)
    layout->width_px[i] = self->natural_px[i];
  layout->width_px[EP_QUOTE_COLUMN_CHEAPER] =
      MIN (self->natural_px[EP_QUOTE_COLUMN_CHEAPER], CHEAPER_MOST_PX);
  layout->width_px[EP_QUOTE_COLUMN_STRIP] =
      MAX (self->natural_px[EP_QUOTE_COLUMN_STRIP], STRIP_WIDE_PX);
  if (form == EP_QUOTE_FORM_MEDIUM) {
    layout->width_px[EP_QUOTE_COLUMN_CHEAPER] =
        MAX (layout->width_px[EP_QUOTE_COLUMN_CHEAPER], self->natural_px[EP_QUOTE_COLUMN_BY]);
    layout->width_px[EP_QUOTE_COLUMN_BY] = 0;
    layout->width_px[EP_QUOTE_COLUMN_STRIP] =
        MAX (self->natural_px[EP_QUOTE_COLUMN_STRIP], STRIP_MEDIUM_PX);
  }
  layout->width_px[EP_QUOTE_COLUMN_TITLE] = 0;
}

/* What the columns leave for the title. */
static int
place_columns (EpQuoteLayout *layout, int width_px)
{
  int at_px = EP_QUOTE_SIDE_PX + (layout->selecting ? EP_QUOTE_CHECK_PX : 0);
  int taken_px = at_px + EP_QUOTE_SIDE_PX - GAP_PX, title_px;

  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++)
    if (layout->width_px[i] > 0 || i == EP_QUOTE_COLUMN_TITLE)
      taken_px += layout->width_px[i] + GAP_PX;
  title_px = width_px - taken_px;
  layout->width_px[EP_QUOTE_COLUMN_TITLE] = MAX (title_px, 0);
  for (guint i = 0; i < EP_QUOTE_COLUMNS; i++) {
    layout->from_px[i] = at_px;
    if (layout->width_px[i] > 0)
      at_px += layout->width_px[i] + GAP_PX;
  }
  return title_px;
}

static int
row_px (const EpQuoteLayout *layout)
{
  if (layout->form == EP_QUOTE_FORM_NARROW)
    return 2 * NARROW_MARGIN_PX + layout->body_px + 3 + layout->title_lines * layout->body_px + 3 +
           layout->body_px + NARROW_STRIP_PX + layout->caption_px;
  return MAX (ROW_PX, layout->body_px + 3 + layout->caption_px + 2 * MARGIN_PX);
}

gboolean
ep_quote_columns_lay_out (EpQuoteColumns *self, int width_px, gboolean selecting)
{
  EpQuoteLayout *layout = &self->layout;
  const EpQuoteLayout before = *layout;

  layout->selecting = selecting;
  for (layout->form = EP_QUOTE_FORM_WIDE; layout->form < EP_QUOTE_FORM_NARROW; layout->form++) {
    set_widths (self, layout->form);
    if (place_columns (layout, width_px) >=
        CLAMP (self->natural_px[EP_QUOTE_COLUMN_TITLE], TITLE_LEAST_PX, TITLE_MOST_PX))
      break;
  }
  layout->row_px = row_px (layout);
  return memcmp (layout, &before, sizeof before) != 0;
}

void
ep_quote_columns_clear (EpQuoteColumns *self)
{
  ep_text_line_clear (&self->sample);
}
