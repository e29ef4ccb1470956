#pragma once

#include "clinic/clinic.h"
#include "quote-columns.h"
#include "quote-item.h"

#include <present/quote-line.h>

G_BEGIN_DECLS

/* One line of the list of quotes. It draws its texts and tells screen readers all of it as
 * sentences. Signal "filled": its quote has come, or is another one. */
#define EP_TYPE_QUOTE_ROW (ep_quote_row_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteRow, ep_quote_row, EP, QUOTE_ROW, GtkWidget)

/* The layout outlives the row. Takes a reference to the clinic. */
GtkWidget *ep_quote_row_new (EpClinic *clinic, const EpQuoteLayout *layout);

/* Shows the item at that position, from 0. */
void ep_quote_row_show (EpQuoteRow *self, guint position, EpQuoteItem *item);

/* G_MAXUINT before it shows any. */
guint ep_quote_row_get_position (EpQuoteRow *self);

/* The quote it shows, NULL where it has not come. */
const EpQuote *ep_quote_row_get_quote (EpQuoteRow *self);

/* Its texts, all NULL where its quote has not come. Owned by the row. */
const EpQuoteLine *ep_quote_row_get_line (EpQuoteRow *self);

void ep_quote_row_set_chosen (EpQuoteRow *self, gboolean chosen);

/* How wide its texts are, and how many lines its title takes in that width. */
void ep_quote_row_measure_texts (EpQuoteRow *self, int wanted_px[EP_QUOTE_COLUMNS]);
int ep_quote_row_title_lines (EpQuoteRow *self, int width_px);

G_END_DECLS
