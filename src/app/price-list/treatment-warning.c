#include "treatment-warning.h"

#include <glib/gi18n-lib.h>

GtkWidget *
ep_treatment_warning_new (void)
{
  GtkWidget *warning = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *text = gtk_label_new (NULL);

  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Warning"), -1);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_add_css_class (text, "caption");
  gtk_widget_add_css_class (warning, "odd");
  gtk_box_append (GTK_BOX (warning), sign);
  gtk_box_append (GTK_BOX (warning), text);
  gtk_widget_set_visible (warning, FALSE);
  return warning;
}

void
ep_treatment_warning_show (GtkWidget *warning, const char *text)
{
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (warning)), text != NULL ? text : "");
  gtk_widget_set_visible (warning, text != NULL);
}

const char *
ep_treatment_warning_get (GtkWidget *warning)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_last_child (warning)));
}
