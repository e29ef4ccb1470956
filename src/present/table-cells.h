#pragma once

#include <present/chart.h>

/* The cells that the tables of several charts have: in a file a number is plain, and a text the one
 * that a person reads. */

EpTableCell ep_cell_count (const EpChartSubject *subject, guint count);

EpTableCell ep_cell_money (const EpChartSubject *subject, gint64 amount_minor);

/* Takes the text. */
EpTableCell ep_cell_text (char *text, gint64 order);

/* Who of the reference and that course is cheaper, by name. */
EpTableCell ep_cell_cheaper (const EpChartSubject *subject, guint other, EpCheaper cheaper);
