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

G_END_DECLS
