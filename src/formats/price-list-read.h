#pragma once

#include "price-list-cells.h"

#include <formats/treatment.h>

G_BEGIN_DECLS

/* The treatment of a row, whose cells are texts by EpColumn, "" for one that is empty or not there.
 * Free with ep_treatment_free(). NULL with EP_FORMATS_ERROR, "COLUMN: reason". */
EpTreatment *ep_treatment_from_cells (char *const cells[EP_COLUMNS], const EpCurrency *currency,
                                      const char *uuid, GError **error);

G_END_DECLS
