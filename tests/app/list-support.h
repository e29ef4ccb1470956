#pragma once

/* A small price list, for tests that choose from one. */

#include "support.h"

#include <formats/treatment.h>

G_BEGIN_DECLS

/* The days from which the list of before and that of today count. */
#define LIST_BEFORE ep_day_from_ymd (2026, 12, 1)
#define LIST_TODAY  ep_day_from_ymd (2027, 1, 1)

/* The treatments of the list, in their order. */
enum { LIST_FACE, LIST_SCALP, LIST_FRACTIONAL, LIST_LIGHT, LIST_PEEL, LIST_TREATMENTS };

/* "Microneedling, face" at $300.00 with packages of 3 for $810.00 and of 6 with 15% off, a serum at
 * $25.00 a session, 4 to 6 sessions of which 5 are likely, maintenance every 6 months for $250.00;
 * "Scalp", "from 250", without an area; "Fractional, face" at $650.00, 3 sessions 6 weeks apart;
 * "Light", "on request"; and "Peel", of another kind, at $90.00. Always with the same uuids: an
 * array of EpTreatment, free with g_ptr_array_unref(). */
GPtrArray *list_new (void);

/* Those treatments, to be changed. */
EpTreatment *list_get (GPtrArray *list, guint treatment);

G_END_DECLS
