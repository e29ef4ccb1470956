#pragma once

#include <formats/setters.h>

G_BEGIN_DECLS

/* From whole rows of CSV to the rows of results that batch prints for them. */

/* The names of the columns that batch adds, NULL at the end. */
extern const char *const ep_batch_columns[];

/* A piece of the input and what becomes of it. Its buffers are used again for the next piece. */
typedef struct {
  char *bytes; /* `room` of them */
  gsize room;
  gsize start;  /* where the rows begin... */
  gsize length; /* ...and end */
  guint64 line; /* of the first of the rows */
  char *out;    /* `out_room` bytes */
  gsize out_room;
  gsize out_length;
  guint64 n_rows;
  guint64 n_refused;
  guint64 n_bytes; /* of the input up to here */
} EpBlock;

void ep_block_clear (EpBlock *block);

/* Appends the header of the output, that of the input in front. */
void ep_block_write_header (EpBlock *block, const EpCsvCell *cells, guint n_cells);

/* What works off blocks, one for each thread. Free with ep_row_writer_free(), before the setters.
 */
typedef struct _EpRowWriter EpRowWriter;

EpRowWriter *ep_row_writer_new (const EpSetters *setters);

void ep_row_writer_free (EpRowWriter *writer);

/* Appends a row of output for each row of the block. */
void ep_row_writer_run (EpRowWriter *writer, EpBlock *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpRowWriter, ep_row_writer_free)

G_END_DECLS
