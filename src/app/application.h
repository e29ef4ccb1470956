#pragma once

#include <adwaita.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The program: one desk window, and what is said about it. */
#define EP_TYPE_APPLICATION (ep_application_get_type ())
G_DECLARE_FINAL_TYPE (EpApplication, ep_application, EP, APPLICATION, AdwApplication)

EpApplication *ep_application_new (void);

G_END_DECLS
