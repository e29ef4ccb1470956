#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A line that says what is odd: a sign and a sentence, never the colour alone. Hidden while there
 * is nothing to say. */
GtkWidget *ep_treatment_warning_new (void);

/* NULL for nothing. */
void ep_treatment_warning_show (GtkWidget *warning, const char *text);

/* "" while there is nothing. */
const char *ep_treatment_warning_get (GtkWidget *warning);

G_END_DECLS
