#pragma once

#include "visit-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of the table of visits for a narrow window: the date, and below it what each course's visit
 * is, what is paid at it and what has been paid so far. */
#define EP_TYPE_VISIT_BRIEF (ep_visit_brief_get_type ())
G_DECLARE_FINAL_TYPE (EpVisitBrief, ep_visit_brief, EP, VISIT_BRIEF, GtkBox)

GtkWidget *ep_visit_brief_new (const char *reference, const char *other);

/* Follows the item from now on; NULL for none. */
void ep_visit_brief_set_item (EpVisitBrief *self, EpVisitItem *item);

G_END_DECLS
