#include "treatment-form.h"

#include "desk/extra-list.h"
#include "inputs/choice-row.h"
#include "inputs/interval-units.h"
#include "treatment-field.h"
#include "treatment-odds.h"
#include "treatment-package.h"
#include "treatment-warning.h"

#include <glib/gi18n-lib.h>

struct _EpTreatmentForm {
  GtkBox parent_instance;
  EpTextRow *text_rows[EP_TREATMENT_TEXTS];
  GtkEntry *texts[EP_TREATMENT_TEXTS];
  GtkDropDown *kind;
  EpTreatmentField *price;
  GtkBox *price_box;
  GtkWidget *price_warning;
  EpTextRow *sessions;
  EpInputEntry *sessions_min;
  EpInputEntry *sessions_max;
  EpInputEntry *sessions_likely;
  EpTreatmentField *narrow_likely;
  EpTreatmentField *narrow_min;
  EpTreatmentField *narrow_max;
  GtkButton *add_package;
  GtkBox *packages;
  GtkWidget *no_packages;
  GtkButton *add_extra;
  EpExtraList *extras;
  EpTreatmentField *interval;
  GtkDropDown *interval_unit;
  EpTreatmentField *maintenance;
  EpTreatmentField *maintenance_price;
  EpChoiceRow *refund;
  EpTreatmentField *minutes;
  EpTreatmentField *downtime;
  EpTreatmentField *discount;
  EpPriceListDraft *draft;
  gboolean narrow;
  gboolean refreshing; /* widgets change because the draft did, or are only being made */
  gboolean typing;     /* the draft changes because a text did, which stays as it is */
};

G_DEFINE_FINAL_TYPE (EpTreatmentForm, ep_treatment_form, GTK_TYPE_BOX)

static EpInputHolder *
holder (EpTreatmentForm *self)
{
  return EP_INPUT_HOLDER (self->draft);
}

static void
text_changed (EpTreatmentForm *self, GtkEntry *entry)
{
  EpTreatmentText text =
      entry == self->texts[EP_TREATMENT_NAME] ? EP_TREATMENT_NAME : EP_TREATMENT_AREA;

  if (self->draft == NULL || self->refreshing)
    return;
  self->typing = TRUE;
  ep_price_list_draft_enter_text (self->draft, text, gtk_editable_get_text (GTK_EDITABLE (entry)));
  self->typing = FALSE;
}

static void
kind_selected (EpTreatmentForm *self)
{
  guint kind = gtk_drop_down_get_selected (self->kind);

  if (self->draft != NULL && !self->refreshing && kind != GTK_INVALID_LIST_POSITION)
    ep_price_list_draft_set_kind (self->draft, (EpKind)kind);
}

static void
unit_selected (EpTreatmentForm *self)
{
  if (self->draft == NULL || self->refreshing)
    return;
  ep_input_holder_set (holder (self), (EpInput){EP_FIELD_INTERVAL_UNIT, 0, 0},
                       gtk_drop_down_get_selected (self->interval_unit));
  ep_input_holder_end_edit (holder (self));
}

static void
show_text (EpTreatmentForm *self, EpTreatmentText text, const char *caption)
{
  GtkEditable *editable = GTK_EDITABLE (self->texts[text]);
  const char *shown = ep_price_list_draft_text (self->draft, text);
  const char *fault = ep_price_list_draft_text_fault (self->draft, text);

  if (!self->typing && !g_str_equal (gtk_editable_get_text (editable), shown))
    gtk_editable_set_text (editable, shown);
  ep_text_row_set_caption (self->text_rows[text], fault != NULL ? fault : caption, fault != NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (editable), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (editable), "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (editable), GTK_ACCESSIBLE_STATE_INVALID,
      fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (editable), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  fault != NULL ? fault : caption, -1);
}

static void
refresh_price (EpTreatmentForm *self, guint place)
{
  gboolean in_words = ep_price_list_draft_treatment (self->draft)->price_text != NULL;
  g_autofree char *odd = ep_price_list_draft_odds_text (self->draft, place, EP_OF_PRICE);
  GtkWidget *entry = GTK_WIDGET (ep_treatment_field_get_entry (self->price));

  ep_treatment_field_set_caption (self->price,
                                  in_words ? _ ("In words: shown as it is, never counted with")
                                           : _ ("A number, or words like “on request”"));
  gtk_widget_set_size_request (entry, in_words ? 240 : 106, -1);
  ep_treatment_warning_show (self->price_warning, odd);
}

static void
refresh_sessions (EpTreatmentForm *self)
{
  static const EpField fields[] = {EP_FIELD_SESSIONS_MIN, EP_FIELD_SESSIONS_MAX,
                                   EP_FIELD_SESSIONS_LIKELY};
  const char *fault = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (fields) && fault == NULL; i++) {
    const EpInputFault *found = ep_input_holder_fault (holder (self), (EpInput){fields[i], 0, 0});

    fault = found != NULL ? found->message : NULL;
  }
  ep_text_row_set_caption (
      self->sessions, fault != NULL ? fault : _ ("Usual range and likely number"), fault != NULL);
  ep_input_entry_refresh (self->sessions_min, NULL);
  ep_input_entry_refresh (self->sessions_max, NULL);
  ep_input_entry_refresh (self->sessions_likely, NULL);
}

/* Who was in the row goes on at the button, rather than nowhere. */
static void
remove_package (EpTreatmentForm *self, GtkWidget *row)
{
  ep_treatment_package_unbind (EP_TREATMENT_PACKAGE (row));
  if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->add_package));
  gtk_box_remove (self->packages, row);
}

static void
append_package (EpTreatmentForm *self, guint package)
{
  GtkWidget *row = ep_treatment_package_new (self->draft, package);

  ep_treatment_package_set_narrow (EP_TREATMENT_PACKAGE (row), self->narrow);
  gtk_box_append (self->packages, row);
}

static void
refresh_packages (EpTreatmentForm *self, guint n_packages)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->packages));
  guint n_rows = 0;

  while (row != NULL) {
    GtkWidget *next = gtk_widget_get_next_sibling (row);

    if (n_rows < n_packages)
      ep_treatment_package_refresh (EP_TREATMENT_PACKAGE (row));
    else
      remove_package (self, row);
    n_rows++;
    row = next;
  }
  for (; n_rows < n_packages; n_rows++)
    append_package (self, n_rows);
  gtk_widget_set_visible (GTK_WIDGET (self->packages), n_packages > 0);
  gtk_widget_set_visible (self->no_packages, n_packages == 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_package), n_packages < EP_PACKAGES_MAX);
}

static void
refresh (EpTreatmentForm *self)
{
  const EpTreatment *treatment = ep_price_list_draft_treatment (self->draft);
  guint place;

  if (treatment == NULL || !ep_price_list_draft_chosen (self->draft, &place)) {
    refresh_packages (self, 0);
    return;
  }
  self->refreshing = TRUE;
  show_text (self, EP_TREATMENT_NAME, _ ("Shown to patients"));
  show_text (self, EP_TREATMENT_AREA, _ ("Where on the body"));
  gtk_drop_down_set_selected (self->kind, (guint)treatment->course.kind);
  ep_interval_units_show (self->interval_unit, treatment->course.interval);
  self->refreshing = FALSE;
  refresh_price (self, place);
  refresh_sessions (self);
  refresh_packages (self, treatment->course.n_packages);
  gtk_widget_set_visible (GTK_WIDGET (self->extras), treatment->course.n_extras > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_extra),
                            treatment->course.n_extras < EP_EXTRAS_MAX);
  ep_treatment_field_set_caption (self->maintenance, treatment->course.maintenance.every_months > 0
                                                         ? _ ("Every so many months")
                                                         : C_ ("maintenance", "None"));
  gtk_widget_set_visible (GTK_WIDGET (self->maintenance_price),
                          treatment->course.maintenance.every_months > 0);
}

/* An entry that is left shows what was made of its text. */
static void
text_left (EpTreatmentForm *self)
{
  if (self->draft == NULL)
    return;
  ep_input_holder_end_edit (holder (self));
  refresh (self);
}

static void
add_package_clicked (EpTreatmentForm *self)
{
  GtkWidget *row;

  ep_price_list_draft_add_package (self->draft);
  row = gtk_widget_get_last_child (GTK_WIDGET (self->packages));
  ep_treatment_package_grab_focus (EP_TREATMENT_PACKAGE (row));
}

static void
add_extra_clicked (EpTreatmentForm *self)
{
  ep_extra_list_add (self->extras);
}

static void
bind_entry (EpTreatmentForm *self, EpInputEntry *entry, EpField field, const char *name)
{
  ep_input_entry_bind (entry, holder (self), (EpInput){field, 0, 0});
  ep_input_entry_set_name (entry, name);
}

static void
bind_rows (EpTreatmentForm *self)
{
  EpTreatmentField *fields[] = {
      self->price,    self->narrow_likely, self->narrow_min,        self->narrow_max,
      self->interval, self->maintenance,   self->maintenance_price, self->minutes,
      self->downtime, self->discount};

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    ep_treatment_field_bind (fields[i], holder (self));
  bind_entry (self, self->sessions_min, EP_FIELD_SESSIONS_MIN, _ ("Fewest sessions"));
  bind_entry (self, self->sessions_max, EP_FIELD_SESSIONS_MAX, _ ("Most sessions"));
  bind_entry (self, self->sessions_likely, EP_FIELD_SESSIONS_LIKELY, _ ("Likely sessions"));
  ep_choice_row_bind (self->refund, holder (self), 0);
  ep_extra_list_bind (self->extras, holder (self), 0);
}

void
ep_treatment_form_bind (EpTreatmentForm *self, EpPriceListDraft *draft)
{
  g_assert (self->draft == NULL);
  self->draft = draft;
  bind_rows (self);
  g_signal_connect_object (draft, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self), !ep_price_list_draft_is_in_use (draft));
  refresh (self);
}

void
ep_treatment_form_set_narrow (EpTreatmentForm *self, gboolean narrow)
{
  EpTreatmentField *rows[] = {self->narrow_likely, self->narrow_min, self->narrow_max};

  self->narrow = narrow;
  gtk_widget_set_visible (GTK_WIDGET (self->sessions), !narrow);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (GTK_WIDGET (rows[i]), narrow);
  for (guint text = 0; text < EP_TREATMENT_TEXTS; text++)
    gtk_widget_set_size_request (GTK_WIDGET (self->texts[text]), narrow ? 170 : 240, -1);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->packages)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    ep_treatment_package_set_narrow (EP_TREATMENT_PACKAGE (row), narrow);
}

void
ep_treatment_form_grab_focus (EpTreatmentForm *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->texts[EP_TREATMENT_NAME]));
}

static GtkWidget *
focused (EpTreatmentForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

/* Past buttons and lists, to the next entry; at the last one it stays. */
static gboolean
key_pressed (EpTreatmentForm *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  GtkWidget *from = focused (self);

  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter) ||
      (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || !GTK_IS_TEXT (from))
    return FALSE;
  do {
    if (!gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD)) {
      gtk_widget_grab_focus (from);
      break;
    }
  } while (!GTK_IS_TEXT (focused (self)));
  return TRUE;
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, kind);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, price);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, price_box);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, sessions);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, sessions_min);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, sessions_max);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, sessions_likely);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, narrow_likely);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, narrow_min);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, narrow_max);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, add_package);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, packages);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, no_packages);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, add_extra);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, extras);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, interval);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, interval_unit);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, maintenance);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, maintenance_price);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, refund);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, minutes);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, downtime);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentForm, discount);
  gtk_widget_class_bind_template_child_full (
      widget_class, "name_row", FALSE,
      G_STRUCT_OFFSET (EpTreatmentForm, text_rows[EP_TREATMENT_NAME]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "area_row", FALSE,
      G_STRUCT_OFFSET (EpTreatmentForm, text_rows[EP_TREATMENT_AREA]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "name", FALSE, G_STRUCT_OFFSET (EpTreatmentForm, texts[EP_TREATMENT_NAME]));
  gtk_widget_class_bind_template_child_full (
      widget_class, "area", FALSE, G_STRUCT_OFFSET (EpTreatmentForm, texts[EP_TREATMENT_AREA]));
}

static void
ep_treatment_form_class_init (EpTreatmentFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_TREATMENT_FIELD);
  g_type_ensure (EP_TYPE_CHOICE_ROW);
  g_type_ensure (EP_TYPE_EXTRA_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/treatment-form.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, text_changed);
  gtk_widget_class_bind_template_callback (widget_class, text_left);
  gtk_widget_class_bind_template_callback (widget_class, kind_selected);
  gtk_widget_class_bind_template_callback (widget_class, unit_selected);
  gtk_widget_class_bind_template_callback (widget_class, add_package_clicked);
  gtk_widget_class_bind_template_callback (widget_class, add_extra_clicked);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
}

static void
ep_treatment_form_init (EpTreatmentForm *self)
{
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (ep_input_entry_get_entry (ep_treatment_field_get_entry (self->price)),
                "input-purpose", GTK_INPUT_PURPOSE_FREE_FORM, NULL);
  self->price_warning = ep_treatment_warning_new ();
  gtk_box_append (self->price_box, self->price_warning);
  ep_treatment_form_set_narrow (self, TRUE);
  self->refreshing = FALSE;
}
