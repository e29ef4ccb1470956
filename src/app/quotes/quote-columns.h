#pragma once

#include "widgets/text-line.h"

#include <gtk/gtk.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* How the lines of a list of quotes are laid out, and the titles above them. */

typedef enum {
  EP_QUOTE_COLUMN_NUMBER,
  EP_QUOTE_COLUMN_TITLE,
  EP_QUOTE_COLUMN_CHEAPER,
  EP_QUOTE_COLUMN_BY,
  EP_QUOTE_COLUMN_STRIP,
  EP_QUOTE_COLUMN_VALID,
  EP_QUOTE_COLUMN_CHANGED,
} EpQuoteColumn;

#define EP_QUOTE_COLUMNS 7

typedef enum {
  EP_QUOTE_FORM_WIDE,
  EP_QUOTE_FORM_MEDIUM, /* the amount stands below the cheaper course's name */
  EP_QUOTE_FORM_NARROW, /* no columns: all stands below each other */
} EpQuoteForm;

typedef struct {
  EpQuoteForm form;
  gboolean selecting;             /* each line begins with a check box */
  int from_px[EP_QUOTE_COLUMNS];  /* from the start of the line, whichever way that runs */
  int width_px[EP_QUOTE_COLUMNS]; /* 0: not shown */
  int body_px;                    /* the height of a line of each kind of text */
  int caption_px;
  int title_lines; /* of a narrow one, that a title may take */
  int row_px;
} EpQuoteLayout;

#define EP_QUOTE_SIDE_PX  14 /* at both ends of a line */
#define EP_QUOTE_CHECK_PX 30 /* the check box and what is beside it */

/* The layout, and what it learns from what is shown: a column is as wide as its widest text so far.
 */
typedef struct {
  GtkWidget *widget; /* whose font it is */
  EpQuoteLayout layout;
  int natural_px[EP_QUOTE_COLUMNS];
  EpTextLine sample;
} EpQuoteColumns;

void ep_quote_columns_init (EpQuoteColumns *self, GtkWidget *widget);

/* Begins anew, in the widget's font. */
void ep_quote_columns_read_font (EpQuoteColumns *self, EpFormatter *formatter);

/* Makes room for texts of these widths. TRUE when something grew. */
gboolean ep_quote_columns_make_room (EpQuoteColumns *self, const int wanted_px[EP_QUOTE_COLUMNS]);

/* Gives a title so many lines at least, in the narrow form. TRUE when that is more. */
gboolean ep_quote_columns_make_lines (EpQuoteColumns *self, int n_lines);

/* Shares the width out; chooses the form that fits. TRUE when anything is another than before. */
gboolean ep_quote_columns_lay_out (EpQuoteColumns *self, int width_px, gboolean selecting);

/* The title of the column, translated. Lives as long as the program. */
const char *ep_quote_column_title (EpQuoteColumn column);

void ep_quote_columns_clear (EpQuoteColumns *self);

G_END_DECLS
