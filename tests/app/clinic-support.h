#pragma once

/* A price list in the store of a window's clinic. */

#include "list-support.h"
#include "window-support.h"

G_BEGIN_DECLS

/* Gives the window's clinic a store in a folder of its own, which is returned: for
 * clinic_remove_store(). */
char *clinic_add_store (WindowFixture *fixture);

/* Ends the window, see window_tear_down(), and removes the store's folder, which it frees. */
void clinic_remove_store (void **state, char *folder);

/* Puts a list of those treatments (of EpTreatment) in use from that day on, and waits until the
 * clinic knows it. */
void clinic_put_list (EpClinic *clinic, const char *currency, EpDay counts_from,
                      const GPtrArray *treatments);

G_END_DECLS
