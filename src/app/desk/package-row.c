#include "package-row.h"

#include "inputs/input-entry.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>

struct _EpPackageRow {
  GtkBox parent_instance;
  EpInputEntry *size;
  GtkLabel *link;
  EpInputEntry *price;
  GtkToggleButton *by_price;
  GtkToggleButton *by_percent;
  GtkButton *remove;
  GtkLabel *caption;
  EpDesk *desk;
  guint course;
  guint package;
  gboolean refreshing; /* widgets change because the desk did */
};

G_DEFINE_FINAL_TYPE (EpPackageRow, ep_package_row, GTK_TYPE_BOX)

static EpInput
size_input (EpPackageRow *self)
{
  return (EpInput){EP_FIELD_PACKAGE_SESSIONS, self->course, self->package};
}

static EpInput
price_input (EpPackageRow *self)
{
  const EpCourse *course = &ep_desk_scenario (self->desk)->courses[self->course];
  gboolean by_percent = course->packages[self->package].by_percent;

  return (EpInput){by_percent ? EP_FIELD_PACKAGE_PERCENT_OFF_PPM : EP_FIELD_PACKAGE_PRICE_MINOR,
                   self->course, self->package};
}

static void
kind_toggled (EpPackageRow *self, GtkToggleButton *button)
{
  if (self->desk != NULL && !self->refreshing && gtk_toggle_button_get_active (button))
    ep_desk_set_package_by (self->desk, self->course, self->package, button == self->by_percent);
}

static void
remove_clicked (EpPackageRow *self)
{
  ep_desk_remove_package (self->desk, self->course, self->package);
}

static void
refresh_kind (EpPackageRow *self, gboolean by_percent)
{
  gtk_button_set_label (GTK_BUTTON (self->by_price), ep_desk_scenario (self->desk)->currency->code);
  self->refreshing = TRUE;
  gtk_toggle_button_set_active (by_percent ? self->by_percent : self->by_price, TRUE);
  self->refreshing = FALSE;
  /* Translators: between a package's number of sessions and its price, as "3 for 810.00 USD", or
   * the percentage off, as "3 less 10 %" */
  gtk_label_set_text (self->link, by_percent ? C_ ("package", "less") : C_ ("package", "for"));
}

static void
set_names (EpPackageRow *self)
{
  g_autofree char *size = g_strdup_printf (_ ("Package %u: Sessions"), self->package + 1);
  g_autofree char *price = g_strdup_printf (_ ("Package %u: Price"), self->package + 1);
  g_autofree char *off = g_strdup_printf (_ ("Package %u: Percent off"), self->package + 1);
  g_autofree char *removal = g_strdup_printf (_ ("Remove package %u"), self->package + 1);
  gboolean by_percent = price_input (self).field == EP_FIELD_PACKAGE_PERCENT_OFF_PPM;

  ep_input_entry_set_name (self->size, size);
  ep_input_entry_set_name (self->price, by_percent ? off : price);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal, -1);
}

void
ep_package_row_refresh (EpPackageRow *self)
{
  EpInput price = price_input (self);
  const EpInputFault *fault = ep_desk_fault (self->desk, size_input (self));
  g_autofree char *caption =
      ep_input_caption (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                        ep_desk_comparison (self->desk), price);

  if (fault == NULL)
    fault = ep_desk_fault (self->desk, price);
  ep_input_entry_bind (self->price, EP_INPUT_HOLDER (self->desk), price);
  ep_input_entry_refresh (self->size, NULL);
  ep_input_entry_refresh (self->price, caption);
  refresh_kind (self, price.field == EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  set_names (self);
  gtk_label_set_text (self->caption, fault != NULL     ? fault->message
                                     : caption != NULL ? caption
                                                       : "");
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
}

void
ep_package_row_grab_focus (EpPackageRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (ep_input_entry_get_entry (self->size)));
}

void
ep_package_row_unbind (EpPackageRow *self)
{
  ep_input_entry_bind (self->size, NULL, size_input (self));
  ep_input_entry_bind (self->price, NULL, size_input (self));
}

GtkWidget *
ep_package_row_new (EpDesk *desk, guint course, guint package)
{
  EpPackageRow *self = g_object_new (EP_TYPE_PACKAGE_ROW, NULL);

  self->desk = desk;
  self->course = course;
  self->package = package;
  ep_input_entry_bind (self->size, EP_INPUT_HOLDER (desk), size_input (self));
  ep_package_row_refresh (self);
  return GTK_WIDGET (self);
}

static void
ep_package_row_class_init (EpPackageRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/package-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, size);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, link);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, price);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, by_price);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, by_percent);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, remove);
  gtk_widget_class_bind_template_child (widget_class, EpPackageRow, caption);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
}

static void
ep_package_row_init (EpPackageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
