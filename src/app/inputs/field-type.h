#pragma once

#include <engine/input.h>
#include <glib-object.h>

G_BEGIN_DECLS

/* EpField for GObject, so that a .ui file names the input a row is for: its nicks are the fields in
 * words, the units left out: "session-price", "sessions-likely". */
#define EP_TYPE_FIELD (ep_field_get_type ())
GType ep_field_get_type (void);

G_END_DECLS
