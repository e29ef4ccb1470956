#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sentence or two that change with every key, wrapped to the width. It keeps room for "lines" of
 * them, and asks for another height only when they need more, so that nothing jumps and nothing
 * else is laid out again while someone types. Its CSS node is "prose". */
#define EP_TYPE_PROSE (ep_prose_get_type ())
G_DECLARE_FINAL_TYPE (EpProse, ep_prose, EP, PROSE, GtkWidget)

/* NULL for none. */
void ep_prose_set_text (EpProse *self, const char *text);

/* "" for none. Owned by the prose. */
const char *ep_prose_get_text (EpProse *self);

G_END_DECLS
