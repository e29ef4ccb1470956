#include "treatment-line.h"

#include <glib/gi18n-lib.h>

struct _EpTreatmentLine {
  GtkListBoxRow parent_instance;
  GtkLabel *label;
  GtkLabel *price;
  GtkImage *sign;
  char *warning;
};

G_DEFINE_FINAL_TYPE (EpTreatmentLine, ep_treatment_line, GTK_TYPE_LIST_BOX_ROW)

GtkWidget *
ep_treatment_line_new (void)
{
  return g_object_new (EP_TYPE_TREATMENT_LINE, NULL);
}

static void
show_label (GtkLabel *label, const char *text)
{
  if (!g_str_equal (gtk_label_get_text (label), text))
    gtk_label_set_text (label, text);
}

void
ep_treatment_line_show (EpTreatmentLine *self, const char *label, const char *price,
                        const char *warning, gboolean is_fault)
{
  GtkWidget *sign = GTK_WIDGET (self->sign);
  g_autofree char *description =
      warning != NULL ? g_strdup_printf (_ ("%s. Warning: %s"), price, warning) : g_strdup (price);

  show_label (self->label, label);
  show_label (self->price, price);
  gtk_widget_set_visible (sign, warning != NULL);
  if (is_fault)
    gtk_widget_add_css_class (sign, "error");
  else
    gtk_widget_remove_css_class (sign, "error");
  if (g_strcmp0 (self->warning, warning) != 0)
    gtk_widget_set_tooltip_text (sign, warning);
  g_free (self->warning);
  self->warning = g_strdup (warning);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

const char *
ep_treatment_line_get_label (EpTreatmentLine *self)
{
  return gtk_label_get_text (self->label);
}

const char *
ep_treatment_line_get_price (EpTreatmentLine *self)
{
  return gtk_label_get_text (self->price);
}

const char *
ep_treatment_line_get_warning (EpTreatmentLine *self)
{
  return self->warning != NULL ? self->warning : "";
}

static void
ep_treatment_line_finalize (GObject *object)
{
  g_free (EP_TREATMENT_LINE (object)->warning);
  G_OBJECT_CLASS (ep_treatment_line_parent_class)->finalize (object);
}

static void
ep_treatment_line_class_init (EpTreatmentLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_treatment_line_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/treatment-line.ui");
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentLine, label);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentLine, price);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentLine, sign);
}

static void
ep_treatment_line_init (EpTreatmentLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
