#pragma once

#include "model.h"

/* The model asked at one value of a parameter, all else held as CONTRACT.md's sensitivity holds it.
 */

typedef struct {
  EpWide course;
  EpWide horizon;
} Totals;

/* The totals of a course with so many sessions, up to so many months. */
Totals model_totals (const EpScenario *scenario, guint course, guint sessions, guint months);

EpCheaper model_cheaper (EpWide reference, EpWide other);

/* The scenario as it is held while one value is searched: the reference, and one other course whose
 * ratio is the price that it gives. */
EpScenario *model_held (const EpScenario *scenario, guint course);

/* What the parameter is now. */
gint64 model_held_value (const EpScenario *held, guint course, EpParameter parameter);

/* The horizon totals of the reference and of that course when a parameter has another value. */
void model_held_totals (EpScenario *held, guint course, EpParameter parameter, gint64 value,
                        EpWide *reference, EpWide *other);

/* Who is cheaper then. */
EpCheaper model_held_answer (EpScenario *held, guint course, EpParameter parameter, gint64 value);
