#pragma once

#include "clinic/clinic.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How long quotes are kept after their last change. Signal "changed". Signal "failed" (const GError
 * *error): it could not be read or kept. */
#define EP_TYPE_QUOTE_RETENTION (ep_quote_retention_get_type ())
G_DECLARE_FINAL_TYPE (EpQuoteRetention, ep_quote_retention, EP, QUOTE_RETENTION, GObject)

/* Reads it. Takes a reference to the clinic. */
EpQuoteRetention *ep_quote_retention_new (EpClinic *clinic);

/* Months, 0 for ever. */
guint ep_quote_retention_months (EpQuoteRetention *self);

/* Keeps quotes for so many months from now on, and erases those that are older. Where there are
 * any, a dialog over the widget's window asks first. */
void ep_quote_retention_choose (EpQuoteRetention *self, GtkWidget *widget, guint months);

G_END_DECLS
