#pragma once

#include "price-list-cells.h"

#include <formats/csv.h>

G_BEGIN_DECLS

/* The columns of a price list's file. */
typedef struct {
  guint n_columns;
  EpColumn columns[EP_COLUMNS]; /* in the file's order */
} EpHeader;

/* Reads the header row, which has its first EP_COLUMNS cells in `cells`. FALSE with
 * EP_FORMATS_ERROR_HEADER. */
gboolean ep_header_read (const EpCsvRow *row, const EpCsvCell *cells, EpHeader *header,
                         GError **error);

G_END_DECLS
