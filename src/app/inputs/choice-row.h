#pragma once

#include "input-holder.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* A row for an input that is one of a few: its model's items stand for the values 0, 1, 2 and so on
 * of "field". */
#define EP_TYPE_CHOICE_ROW (ep_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (EpChoiceRow, ep_choice_row, EP, CHOICE_ROW, AdwComboRow)

/* Shows the row's field of that course (0 for a field of the whole scenario) from now on. */
void ep_choice_row_bind (EpChoiceRow *self, EpInputHolder *holder, guint course);

G_END_DECLS
