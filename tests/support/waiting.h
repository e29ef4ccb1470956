#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Goes on with what is due until the condition holds; FALSE when it does not within twenty seconds,
 * which is far longer than anything takes on a busy machine. */
gboolean wait_until (gboolean (*condition) (gpointer data), gpointer data);

G_END_DECLS
