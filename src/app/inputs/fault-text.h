#pragma once

#include <engine/comparison.h>
#include <engine/input.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What is wrong with something entered, in a short sentence to stand beside it, translated. New
 * text, freed with g_free(). */

/* A text that could not be read; fault is not EP_ENTRY_OK. */
char *ep_fault_text_entry (EpFormatter *formatter, const EpScenario *scenario, EpInput input,
                           EpEntryFault fault);

/* A package size that another package of the course has. */
char *ep_fault_text_package_size (void);

/* An edit of that input that led to `scenario`, which ep_compare() refused with that error. */
char *ep_fault_text_refused (EpFormatter *formatter, const EpScenario *scenario, EpInput input,
                             const GError *error);

G_END_DECLS
