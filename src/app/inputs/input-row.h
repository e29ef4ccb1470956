#pragma once

#include "desk/desk.h"
#include "input-entry.h"
#include "widgets/text-row.h"

G_BEGIN_DECLS

/* A row for one numeric input: its title, where its figure comes from or what is wrong with what
 * was typed, and the entry. In a .ui file "field" says which input, "stepped" and "page" how it
 * steps; with "flips" it has its small chart and the button that sets its break-even. */
#define EP_TYPE_INPUT_ROW (ep_input_row_get_type ())
G_DECLARE_FINAL_TYPE (EpInputRow, ep_input_row, EP, INPUT_ROW, EpTextRow)

/* Shows the row's field of that course (0 for a field of the whole scenario) from now on. */
void ep_input_row_bind (EpInputRow *self, EpDesk *desk, guint course);

/* Tells screen readers which group the row is in, since rows of two groups share their titles. */
void ep_input_row_set_group (EpInputRow *self, const char *group);

EpInputEntry *ep_input_row_get_entry (EpInputRow *self);

/* The button that sets the break-even, NULL without "flips". */
GtkWidget *ep_input_row_get_flip (EpInputRow *self);

G_END_DECLS
