#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* At which values of an input the answer over the horizon flips (CONTRACT.md, "Sensitivity"). */

typedef enum { EP_CHEAPER_REFERENCE, EP_CHEAPER_OTHER, EP_CHEAPER_EQUAL } EpCheaper;

/* In the contract's order. */
typedef enum {
  EP_PARAMETER_REFERENCE_SESSION_PRICE,
  EP_PARAMETER_OTHER_SESSION_PRICE,
  EP_PARAMETER_REFERENCE_SESSIONS,
  EP_PARAMETER_OTHER_SESSIONS,
  EP_PARAMETER_REFERENCE_MAINTENANCE,
  EP_PARAMETER_OTHER_MAINTENANCE,
  EP_PARAMETER_HORIZON,
} EpParameter;

#define EP_PARAMETERS 7

/* From this value on, up to the next flip, `cheaper` is the answer. */
typedef struct {
  gint64 value; /* minor units for a price, else a count */
  EpCheaper cheaper;
} EpFlip;

/* One input swept over its domain. The first flip is the domain's lowest value. */
typedef struct {
  EpParameter parameter;
  gint64 lowest, highest; /* the domain */
  gint64 now;             /* what the input is, within the domain */
  guint n_flips;          /* at least 1 */
  EpFlip *flips;
} EpSweep;

/* The contract's name, such as "other.maintenance.every_months". */
const char *ep_parameter_name (EpParameter parameter);

/* Whether the parameter's values are amounts. */
gboolean ep_parameter_is_price (EpParameter parameter);

/* Values, both ends included, at which the answer is the same. */
typedef struct {
  gint64 from, to;
  EpCheaper cheaper;
} EpStretch;

/* The values from a flip up to the next one. */
EpStretch ep_sweep_stretch (const EpSweep *sweep, guint flip);

/* The number of the flip whose stretch a value of the domain lies in. */
guint ep_sweep_find (const EpSweep *sweep, gint64 value);

/* The value nearest to that now at which the answer is another than now, of two at the same
 * distance the lower, and the stretch it is the near end of. FALSE when the answer is the same all
 * over the domain. */
gboolean ep_sweep_nearest (const EpSweep *sweep, gint64 *value, EpStretch *stretch);

G_END_DECLS
