#pragma once

#include "clinic/clinic.h"

#include <present/quote-words.h>

G_BEGIN_DECLS

/* Erases quotes in two steps: first out of every list, which can be undone, then for good. One
 * erasure at a time can be undone; the next one makes it final.
 *
 * Signal "told" (guint erased, const char *text): an EpErased, and the sentence that says so.
 * Signal "failed" (const GError *error): nothing came of the step that was asked for. */
#define EP_TYPE_QUOTE_ERASER (ep_quote_eraser_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteEraser, ep_quote_eraser, EP, QUOTE_ERASER, GObject)

/* Takes a reference to the clinic. */
EpQuoteEraser *ep_quote_eraser_new (EpClinic *clinic);

/* Takes the quotes of those uuids (a list that ends with NULL, of at least one) out of the lists.
 * `numbers` are what they are called by, in that order. */
void ep_quote_eraser_remove (EpQuoteEraser *self, const char *const *uuids, const guint *numbers);

/* Whether there is an erasure that can be undone; and undoes it, where there is. */
gboolean ep_quote_eraser_can_undo (EpQuoteEraser *self);
void ep_quote_eraser_undo (EpQuoteEraser *self);

/* Makes the erasure that could be undone final, where there is one: it is under way when this
 * returns, and the store's worker does it even when the program ends. Where another process reads
 * the store it is tried again until it is done. */
void ep_quote_eraser_finish (EpQuoteEraser *self);

G_END_DECLS
