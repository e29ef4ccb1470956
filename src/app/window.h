#pragma once

#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The desk window: the inputs and the answer side by side, or folded into one column. */
#define EP_TYPE_WINDOW (ep_window_get_type ())
G_DECLARE_FINAL_TYPE (EpWindow, ep_window, EP, WINDOW, AdwApplicationWindow)

/* A window of that application, which may be NULL, on that desk, of which it takes a reference. */
GtkWidget *ep_window_new (GtkApplication *application, EpDesk *desk);

G_END_DECLS
