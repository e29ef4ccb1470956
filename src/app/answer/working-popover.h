#pragma once

#include "widgets/sign-button.h"
#include "widgets/toggle-pair.h"

#include <gtk/gtk.h>
#include <present/working.h>

G_BEGIN_DECLS

/* Shows how figures come about, and copies it as text. */
#define EP_TYPE_WORKING_POPOVER (ep_working_popover_get_type ())
G_DECLARE_FINAL_TYPE (EpWorkingPopover, ep_working_popover, EP, WORKING_POPOVER, GtkPopover)

GtkWidget *ep_working_popover_new (void);

/* Shows those workings, at least one, and frees them later; the array stays the caller's.
 *
 * `titles` has the title of the page that each stands on: "For the course", "36 months". Those
 * that follow each other under the same title stand below each other, and where there is a second
 * title, the person chooses between two pages; there is no third. NULL: all on one page. */
void ep_working_popover_set (EpWorkingPopover *self, EpWorking **workings, guint n_workings,
                             const char *const *titles);

/* What the page in sight says, as the button copies it. Free with g_free(). */
char *ep_working_popover_text (EpWorkingPopover *self);

/* The parts that a person acts on; there are no pages where there is only one. */
EpSignButton *ep_working_popover_get_copy (EpWorkingPopover *self);
EpTogglePair *ep_working_popover_get_pages (EpWorkingPopover *self);

/* Opens one on the widget, which is in a window; see ep_working_popover_set(). It is a child of an
 * ancestor that can have one and is gone soon after it has been closed. Closed, it gives the focus
 * to the widget, which is :checked and expanded as long as it is open. */
void ep_working_popover_show (GtkWidget *widget, EpWorking **workings, guint n_workings,
                              const char *const *titles);

G_END_DECLS
