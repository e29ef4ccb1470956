#pragma once

#include "input-holder.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The entry of one numeric input, with buttons that step it where "stepped" is set. Up and Down
 * step it too, Page Up and Page Down by "page" steps.
 *
 * What is typed goes to the holder at once. The text is only re-formatted when the entry is left or
 * Enter is pressed; a text that can't be taken stays, and the entry is marked invalid. Whoever owns
 * the entry calls ep_input_entry_refresh() when the holder changed. */
#define EP_TYPE_INPUT_ENTRY (ep_input_entry_get_type ())
G_DECLARE_FINAL_TYPE (EpInputEntry, ep_input_entry, EP, INPUT_ENTRY, GtkBox)

/* Connects the entry to that input of the holder, which outlives it, or to none; both may
 * change later. */
void ep_input_entry_bind (EpInputEntry *self, EpInputHolder *holder, EpInput input);

/* What a screen reader calls it: "Microneedling: Session price". */
void ep_input_entry_set_name (EpInputEntry *self, const char *name);

/* Shows the holder's figure, or what was typed and why it can't be taken; `caption` tells a screen
 * reader more where nothing is wrong, and may be NULL. */
void ep_input_entry_refresh (EpInputEntry *self, const char *caption);

/* The entry itself. */
GtkEntry *ep_input_entry_get_entry (EpInputEntry *self);

/* The buttons that step it, NULL where it has none. */
GtkWidget *ep_input_entry_get_less (EpInputEntry *self);
GtkWidget *ep_input_entry_get_more (EpInputEntry *self);

G_END_DECLS
