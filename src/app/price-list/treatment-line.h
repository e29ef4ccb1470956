#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A treatment in the list: what it is called, its price, and a sign with what is odd about it. */
#define EP_TYPE_TREATMENT_LINE (ep_treatment_line_get_type ())
G_DECLARE_FINAL_TYPE (EpTreatmentLine, ep_treatment_line, EP, TREATMENT_LINE, GtkListBoxRow)

GtkWidget *ep_treatment_line_new (void);

/* `warning` is NULL where nothing is odd, and with is_fault says what can't be taken. */
void ep_treatment_line_show (EpTreatmentLine *self, const char *label, const char *price,
                             const char *warning, gboolean is_fault);

/* Owned by the line; the warning is "" where there is none. */
const char *ep_treatment_line_get_label (EpTreatmentLine *self);
const char *ep_treatment_line_get_price (EpTreatmentLine *self);
const char *ep_treatment_line_get_warning (EpTreatmentLine *self);

G_END_DECLS
