#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every refusal of this room: one line of CONTRACT.md's form `PATH: reason`, untranslated, without
 * control characters. */

#define EP_FORMATS_ERROR (ep_formats_error_quark ())
GQuark ep_formats_error_quark (void);

typedef enum {
  EP_FORMATS_ERROR_SYNTAX,   /* no UTF-8, no JSON, or no JSON that a scenario can be read from */
  EP_FORMATS_ERROR_TYPE,     /* a value of another JSON type than the member's */
  EP_FORMATS_ERROR_UNKNOWN,  /* a member that the contract does not know */
  EP_FORMATS_ERROR_MISSING,  /* a required member is not there */
  EP_FORMATS_ERROR_FORM,     /* text that is not of the member's form */
  EP_FORMATS_ERROR_DECIMALS, /* more decimals than the member can have */
  EP_FORMATS_ERROR_RANGE,    /* a number, date, length or count outside the member's limits */
  EP_FORMATS_ERROR_RULE,     /* members that do not go together */
  EP_FORMATS_ERROR_HEADER,   /* the header of a table that sets nothing of its base */
} EpFormatsError;

#define EP_REFUSAL_DETAILS 3

/* The same line in its parts, for whoever says it in another language: the place, and the reason
 * before its details are put in. */
typedef struct {
  char *path;         /* of a member or a column; NULL or "" where the whole is refused */
  guint64 line;       /* of the file, from 1; 0 where the path says the place */
  guint64 column;     /* in that line, in characters from 1 */
  guint item;         /* which of the things in a cell, from 1; 0: the cell itself */
  char *part;         /* of that thing; NULL: all of it */
  const char *reason; /* a printf format, all of whose conversions are %s, and what translations
                       * know it by */
  char *details[EP_REFUSAL_DETAILS]; /* as many as the reason has conversions, then NULL */
} EpRefusal;

/* The parts of an error of this room; the error's. */
const EpRefusal *ep_refusal_get (const GError *error);

G_END_DECLS
