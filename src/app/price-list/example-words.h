#pragma once

#include <formats/treatment.h>

G_BEGIN_DECLS

/* Puts what the list that comes with the app says into the language of the window: name, area,
 * extras and what stands in place of a price. `treatment` is one of it, just read. */
void ep_example_translate (EpTreatment *treatment);

G_END_DECLS
