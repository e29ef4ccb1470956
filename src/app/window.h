#pragma once

#include "clinic.h"
#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The window: the desk, with the inputs and the answer side by side or folded into one column, and
 * beside it further pages. Actions: "win.show-page" (string), see pages.h. */
#define EP_TYPE_WINDOW (ep_window_get_type ())
G_DECLARE_FINAL_TYPE (EpWindow, ep_window, EP, WINDOW, AdwApplicationWindow)

/* A window of that application, which may be NULL, on that desk. It takes a reference to the desk
 * and the clinic. */
GtkWidget *ep_window_new (GtkApplication *application, EpDesk *desk, EpClinic *clinic);

G_END_DECLS
