#pragma once

#include "desk.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* Tax, the patient's own costs and what counts as about the same, folded into one row. */
#define EP_TYPE_COSTS_ROW (ep_costs_row_get_type ())
G_DECLARE_FINAL_TYPE (EpCostsRow, ep_costs_row, EP, COSTS_ROW, EpLazyRow)

/* Shows those of the desk from now on. */
void ep_costs_row_bind (EpCostsRow *self, EpDesk *desk);

G_END_DECLS
