#pragma once

#include <formats/treatment.h>

G_BEGIN_DECLS

/* A price list as CSV, RFC 4180 as formats/csv.h has it. docs/PRICE-LISTS.md has the columns. */

/* What is taken of a file. */
#define EP_PRICE_LIST_BYTES_MAX      ((gsize)16 * 1024 * 1024)
#define EP_PRICE_LIST_TREATMENTS_MAX 2000

/* The treatments (of EpTreatment) as CSV, the header first. Reading it back gives equal ones. Free
 * with g_free(). */
char *ep_price_list_to_csv (const GPtrArray *treatments, const EpCurrency *currency);

/* What becomes of a row of the file, decided before anything is kept. */
typedef enum {
  EP_ROW_NEW,     /* a treatment that the list does not have */
  EP_ROW_CHANGED, /* one that it has, with other figures */
  EP_ROW_SAME,    /* one that it has just so */
  EP_ROW_REFUSED, /* no treatment; nothing of the file can be taken */
} EpRowFate;

typedef struct {
  guint64 line; /* of the file, from 1; the first one of a row of several */
  EpRowFate fate;
  EpTreatment *treatment; /* as the list would have it, with the uuid of the one it changes; NULL
                           * where refused */
  guint known;            /* which of the list's it is, where changed or the same */
  char *text;             /* the row as it stands in the file, cut; for a refused one */
  GError *refusal; /* why it is refused, an EP_FORMATS_ERROR, "COLUMN: reason", or "line L, column
                    * C: reason" for what is no CSV; else NULL */
} EpImportRow;

typedef struct {
  GPtrArray *rows; /* of EpImportRow, in the file's order, every row that has more than commas */
  GArray *missing; /* of guint: which of the list's no readable row is about, ascending */
  guint counts[EP_ROW_REFUSED + 1]; /* how many rows of each fate */
} EpImport;

/* What a file of `length` bytes would do to the list `known` (of EpTreatment), which has no
 * treatment twice, see ep_treatment_is_same(). A second row of one treatment is refused. Free with
 * ep_import_free().
 *
 * NULL with EP_FORMATS_ERROR_HEADER, "line L, column C: reason", for a file that can't be read row
 * by row at all: a header that is missing, unknown, repeated or lacks what is required, no UTF-8.
 * The same with EP_FORMATS_ERROR_RANGE for one that is larger than the limits above. */
EpImport *ep_import_new (const char *bytes, gsize length, const EpCurrency *currency,
                         const GPtrArray *known, GError **error);

void ep_import_free (EpImport *import);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpImport, ep_import_free)

G_END_DECLS
