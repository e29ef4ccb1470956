#pragma once

#include "desk/desk.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which of several courses the reference is compared with in all that follows; invisible while
 * there is only one. */
#define EP_TYPE_PAIR_CHOOSER (ep_pair_chooser_get_type ())
G_DECLARE_FINAL_TYPE (EpPairChooser, ep_pair_chooser, EP, PAIR_CHOOSER, GtkBox)

void ep_pair_chooser_bind (EpPairChooser *self, EpDesk *desk);

G_END_DECLS
