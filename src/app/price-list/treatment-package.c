#include "treatment-package.h"

#include "inputs/input-entry.h"
#include "treatment-warning.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

struct _EpTreatmentPackage {
  GtkBox parent_instance;
  EpInputEntry *size;
  GtkLabel *sessions;
  EpInputEntry *price;
  GtkToggleButton *by_price;
  GtkToggleButton *by_percent;
  GtkBox *texts;
  GtkLabel *each;
  GtkLabel *saving;
  GtkWidget *warning;
  GtkButton *remove;
  EpPriceListDraft *draft;
  guint package;
  gboolean refreshing; /* widgets change because the draft did */
};

G_DEFINE_FINAL_TYPE (EpTreatmentPackage, ep_treatment_package, GTK_TYPE_BOX)

static const EpCourse *
course (EpTreatmentPackage *self)
{
  return &ep_input_holder_scenario (EP_INPUT_HOLDER (self->draft))->courses[0];
}

static EpInput
size_input (EpTreatmentPackage *self)
{
  return (EpInput){EP_FIELD_PACKAGE_SESSIONS, 0, self->package};
}

static EpInput
price_input (EpTreatmentPackage *self)
{
  return (EpInput){course (self)->packages[self->package].by_percent
                       ? EP_FIELD_PACKAGE_PERCENT_OFF_PPM
                       : EP_FIELD_PACKAGE_PRICE_MINOR,
                   0, self->package};
}

static void
kind_toggled (EpTreatmentPackage *self, GtkToggleButton *button)
{
  if (self->draft != NULL && !self->refreshing && gtk_toggle_button_get_active (button))
    ep_price_list_draft_set_package_by (self->draft, self->package, button == self->by_percent);
}

static void
remove_clicked (EpTreatmentPackage *self)
{
  ep_price_list_draft_remove_package (self->draft, self->package);
}

static void
refresh_kind (EpTreatmentPackage *self)
{
  const EpScenario *scenario = ep_input_holder_scenario (EP_INPUT_HOLDER (self->draft));
  gboolean by_percent = course (self)->packages[self->package].by_percent;

  gtk_button_set_label (GTK_BUTTON (self->by_price), scenario->currency->code);
  self->refreshing = TRUE;
  gtk_toggle_button_set_active (by_percent ? self->by_percent : self->by_price, TRUE);
  self->refreshing = FALSE;
}

static void
set_names (EpTreatmentPackage *self)
{
  g_autofree char *size = g_strdup_printf (_ ("Package %u: Sessions"), self->package + 1);
  g_autofree char *price = g_strdup_printf (_ ("Package %u: Price"), self->package + 1);
  g_autofree char *off = g_strdup_printf (_ ("Package %u: Percent off"), self->package + 1);
  g_autofree char *removal = g_strdup_printf (_ ("Remove package %u"), self->package + 1);

  ep_input_entry_set_name (self->size, size);
  ep_input_entry_set_name (self->price,
                           course (self)->packages[self->package].by_percent ? off : price);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal, -1);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static const EpInputFault *
find_fault (EpTreatmentPackage *self)
{
  const EpInputFault *fault =
      ep_input_holder_fault (EP_INPUT_HOLDER (self->draft), size_input (self));

  return fault != NULL ? fault
                       : ep_input_holder_fault (EP_INPUT_HOLDER (self->draft), price_input (self));
}

/* What follows from size and price, or what is wrong with them. */
static void
refresh_texts (EpTreatmentPackage *self)
{
  EpFormatter *formatter = ep_input_holder_formatter (EP_INPUT_HOLDER (self->draft));
  const EpCurrency *currency = ep_input_holder_scenario (EP_INPUT_HOLDER (self->draft))->currency;
  const EpInputFault *fault = find_fault (self);
  gboolean in_words = ep_price_list_draft_treatment (self->draft)->price_text != NULL;
  gboolean needs_price = in_words && course (self)->packages[self->package].by_percent;
  guint place = 0;
  g_autofree char *each =
      needs_price ? NULL : ep_package_each_text (formatter, currency, course (self), self->package);
  g_autofree char *saving =
      in_words ? NULL : ep_package_saving_text (formatter, currency, course (self), self->package);
  g_autofree char *odd = NULL;

  ep_price_list_draft_chosen (self->draft, &place);
  odd = ep_price_list_draft_odds_text (self->draft, place, self->package);
  show_label (self->each, fault != NULL ? NULL : each);
  show_label (self->saving, fault != NULL ? fault->message
                            : odd != NULL ? NULL
                            : needs_price ? _ ("Needs a session price in figures")
                                          : saving);
  ep_treatment_warning_show (self->warning, fault != NULL ? NULL : odd);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
  ep_input_entry_refresh (self->size, NULL);
  ep_input_entry_refresh (self->price, odd != NULL ? odd : saving);
}

void
ep_treatment_package_refresh (EpTreatmentPackage *self)
{
  guint sessions = course (self)->packages[self->package].sessions;

  ep_input_entry_bind (self->price, EP_INPUT_HOLDER (self->draft), price_input (self));
  refresh_kind (self);
  set_names (self);
  refresh_texts (self);
  /* Translators: behind the number of sessions of a package, which is at least 2. */
  gtk_label_set_text (self->sessions, ngettext ("session", "sessions", sessions));
}

void
ep_treatment_package_grab_focus (EpTreatmentPackage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (ep_input_entry_get_entry (self->size)));
}

void
ep_treatment_package_set_narrow (EpTreatmentPackage *self, gboolean narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_visible (GTK_WIDGET (self->sessions), !narrow);
  gtk_widget_set_margin_start (GTK_WIDGET (self->texts), narrow ? 0 : 6);
  gtk_widget_set_size_request (GTK_WIDGET (self->price), narrow ? 76 : 106, -1);
}

void
ep_treatment_package_unbind (EpTreatmentPackage *self)
{
  ep_input_entry_bind (self->size, NULL, (EpInput){EP_FIELD_PACKAGE_SESSIONS, 0, 0});
  ep_input_entry_bind (self->price, NULL, (EpInput){EP_FIELD_PACKAGE_SESSIONS, 0, 0});
}

GtkWidget *
ep_treatment_package_new (EpPriceListDraft *draft, guint package)
{
  EpTreatmentPackage *self = g_object_new (EP_TYPE_TREATMENT_PACKAGE, NULL);

  self->draft = draft;
  self->package = package;
  ep_input_entry_bind (self->size, EP_INPUT_HOLDER (draft), size_input (self));
  ep_treatment_package_refresh (self);
  return GTK_WIDGET (self);
}

static void
ep_treatment_package_class_init (EpTreatmentPackageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ENTRY);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/evenpoint/Evenpoint/treatment-package.ui");
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, size);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, sessions);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, price);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, by_price);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, by_percent);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, texts);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, each);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, saving);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentPackage, remove);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
}

static void
ep_treatment_package_init (EpTreatmentPackage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->warning = ep_treatment_warning_new ();
  gtk_box_append (self->texts, self->warning);
}
