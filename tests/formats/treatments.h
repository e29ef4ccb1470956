#pragma once

#include <formats/treatment.h>
#include <support.h>

G_BEGIN_DECLS

/* Treatments for tests. */

/* The uuid that treatment_read() gives. */
#define TREATMENT_UUID "0b5d4c52-8a3e-4f0e-9d6a-3f1f2c7a9e11"

/* The treatment of JSON text with ' for ", which has to be good. Free with ep_treatment_free(). */
EpTreatment *treatment_read (const char *text);

/* A treatment in which every field holds something that it would not hold when absent. */
EpTreatment *treatment_full (void);

/* Text that CONTRACT.md allows, 1 to `characters` of them, full of what a file could trip over.
 * Free with g_free(). */
char *text_random (TestRandom *random, guint characters);

/* A treatment that uses every field now and then, within the contract's limits. */
EpTreatment *treatment_random (TestRandom *random, const EpCurrency *currency);

/* A random currency. */
const EpCurrency *currency_random (TestRandom *random);

G_END_DECLS
