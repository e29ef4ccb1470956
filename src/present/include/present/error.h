#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What can go wrong in this room. The message is for a person, translated. */

#define EP_PRESENT_ERROR (ep_present_error_quark ())
GQuark ep_present_error_quark (void);

typedef enum {
  EP_PRESENT_ERROR_SIZE,  /* a picture is smaller or larger than it may be */
  EP_PRESENT_ERROR_PAINT, /* cairo could not paint it: no memory, or no usable font */
} EpPresentError;

G_END_DECLS
