#pragma once

#include "quote-columns.h"
#include "quote-list.h"
#include "quote-row.h"
#include "quote-selection.h"

G_BEGIN_DECLS

/* The list of quotes, line by line. It lies in a scrolled window and makes only the rows that are
 * seen there, however many quotes there are.
 *
 * Arrows, Page Up and Down, Home and End go from row to row. Space chooses a row; while it is
 * "selecting" a click does too, and with Shift all from the one chosen last. Delete is the action
 * "quotes.erase".
 *
 * Signal "opened" (GtkWidget *row): Enter or a double click on a row that is not to be chosen.
 * Signal "choosing": a row is chosen, by Space or by Ctrl and a click, while it is not selecting.
 * Signal "laid-out": the columns want other widths. */
#define EP_TYPE_QUOTE_TABLE (ep_quote_table_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteTable, ep_quote_table, EP, QUOTE_TABLE, GtkWidget)

/* Takes a reference to each. */
void ep_quote_table_bind (EpQuoteTable *self, EpClinic *clinic, EpQuoteList *list,
                          EpQuoteSelection *selection);

/* Whether rows are to be chosen. */
void ep_quote_table_set_selecting (EpQuoteTable *self, gboolean selecting);

/* How its rows are laid out. Owned by the table. */
EpQuoteColumns *ep_quote_table_get_columns (EpQuoteTable *self);

/* The row of that position, NULL when it is out of sight. */
EpQuoteRow *ep_quote_table_row (EpQuoteTable *self, guint position);

/* The row that has the focus, or had it last; NULL when it is out of sight. */
EpQuoteRow *ep_quote_table_current (EpQuoteTable *self);

/* Gives the focus to that row, of those there are, and scrolls to it. */
void ep_quote_table_go_to (EpQuoteTable *self, guint position);

/* Back to the first row. */
void ep_quote_table_begin (EpQuoteTable *self);

G_END_DECLS
