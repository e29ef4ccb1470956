#pragma once

#include "price-list-cells.h"

#include <formats/csv.h>

G_BEGIN_DECLS

/* The columns of a price list's file. */
typedef struct {
  guint n_columns;
  EpColumn columns[EP_COLUMNS]; /* in the file's order */
} EpHeader;

/* Refuses the file for what stands at a place of that row: "line L, column C: reason". */
void ep_import_refuse (const EpCsvRow *row, const char *at, EpFormatsError code, GError **error,
                       const char *format, ...) G_GNUC_PRINTF (5, 6);

/* Reads the header row, which has its first EP_COLUMNS cells in `cells`. FALSE with
 * EP_FORMATS_ERROR_HEADER. */
gboolean ep_header_read (const EpCsvRow *row, const EpCsvCell *cells, EpHeader *header,
                         GError **error);

G_END_DECLS
