#include "treatment-chooser.h"

#include "widgets/menu-popover.h"
#include "widgets/search-list.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

struct _EpTreatmentChooser {
  GtkPopover parent_instance;
  EpSearchList *list;
  GtkLabel *notice;
  GtkButton *edit;
  EpDesk *desk;
  EpClinic *clinic;
  guint course;
  GtkWidget *price_entry; /* of the course */
  GPtrArray *treatments;  /* of the rows, owned by the clinic */
};

G_DEFINE_FINAL_TYPE (EpTreatmentChooser, ep_treatment_chooser, GTK_TYPE_POPOVER)

GPtrArray *
ep_treatments_by_kind (const GPtrArray *treatments, EpKind first)
{
  const EpKind kinds[] = {first, EP_KIND_MICRONEEDLING, EP_KIND_LASER, EP_KIND_OTHER};
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < treatments->len && (k == 0 || kinds[k] != first); i++) {
      EpTreatment *treatment = g_ptr_array_index (treatments, i);

      if (treatment->course.kind == kinds[k])
        g_ptr_array_add (sorted, treatment);
    }
  return sorted;
}

static const char *
kind_heading (EpKind kind)
{
  switch (kind) {
  case EP_KIND_MICRONEEDLING:
    return C_ ("heading", "Microneedling");
  case EP_KIND_LASER:
    return C_ ("heading", "Laser");
  case EP_KIND_OTHER:
  default:
    /* Translators: a heading over treatments that are neither microneedling nor laser */
    return C_ ("heading", "Other treatments");
  }
}

static void
chosen (EpTreatmentChooser *self, guint row)
{
  const EpTreatment *treatment = g_ptr_array_index (self->treatments, row);
  EpDay counts_from = ep_clinic_price_list (self->clinic)->counts_from;
  gboolean asks_for_price = treatment->price_text != NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  ep_desk_choose_treatment (self->desk, self->course, treatment, counts_from);
  if (asks_for_price)
    gtk_widget_grab_focus (self->price_entry);
}

/* Closed first: the focus then goes where the page wants it. */
static void
edit_clicked (EpTreatmentChooser *self)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (window, "win.show-page", "s", "price-list");
}

static GtkWidget *
label_new (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* As a screen reader says it. */
static char *
row_name (const EpTreatment *treatment, const char *price)
{
  if (*treatment->area == '\0')
    /* Translators: a treatment and its price: "Scalp: $260.00 a session" */
    return g_strdup_printf (_ ("%s: %s"), treatment->course.name, price);
  /* Translators: a treatment, the area of the body, the price: "Fractional, Face: $650.00 a
   * session" */
  return g_strdup_printf (_ ("%s, %s: %s"), treatment->course.name, treatment->area, price);
}

static GtkWidget *
content_new (const EpTreatment *treatment, const char *price)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *price_label = gtk_label_new (price);

  gtk_box_append (GTK_BOX (names), label_new (treatment->course.name, NULL));
  if (*treatment->area != '\0') {
    GtkWidget *area = label_new (treatment->area, "caption");

    gtk_widget_add_css_class (area, "dim-label");
    gtk_box_append (GTK_BOX (names), area);
  }
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_set_valign (names, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), names);
  gtk_label_set_ellipsize (GTK_LABEL (price_label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (price_label, "numeric");
  gtk_box_append (GTK_BOX (row), price_label);
  return row;
}

static void
append_row (EpTreatmentChooser *self, const EpTreatment *treatment)
{
  g_autofree char *price = ep_price_list_price_text (ep_clinic_formatter (self->clinic),
                                                     ep_clinic_price_list (self->clinic)->currency,
                                                     &treatment->course, treatment->price_text);
  g_autofree char *name = row_name (treatment, price);
  g_autofree char *sought = g_strconcat (treatment->course.name, " ", treatment->area, NULL);

  ep_search_list_append (self->list, kind_heading (treatment->course.kind),
                         content_new (treatment, price), name, sought);
}

/* Tells why there is nothing to choose; NULL: there is. */
static void
show_notice (EpTreatmentChooser *self, const char *text)
{
  gtk_label_set_text (self->notice, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list), text == NULL);
}

/* Who comes back finds the treatment that was chosen. */
static void
select_chosen (EpTreatmentChooser *self)
{
  const EpListedTreatment *listed = ep_desk_state_listed (ep_desk_state (self->desk), self->course);

  for (guint i = 0; listed != NULL && i < self->treatments->len; i++)
    if (ep_listed_treatment_find (listed, self->treatments) ==
        g_ptr_array_index (self->treatments, i))
      ep_search_list_select (self->list, i);
}

static void
list_treatments (EpTreatmentChooser *self)
{
  EpKind kind = ep_desk_scenario (self->desk)->courses[self->course].kind;

  show_notice (self, NULL);
  self->treatments = ep_treatments_by_kind (ep_clinic_treatments (self->clinic), kind);
  for (guint i = 0; i < self->treatments->len; i++)
    append_row (self, g_ptr_array_index (self->treatments, i));
  select_chosen (self);
}

static void
fill (EpTreatmentChooser *self)
{
  const EpPriceList *list = ep_clinic_price_list (self->clinic);
  const EpCurrency *currency = ep_desk_scenario (self->desk)->currency;
  g_autofree char *other = NULL;

  gtk_button_set_label (self->edit, list != NULL ? _ ("Edit Price List…") : _ ("Make Price List…"));
  if (list == NULL)
    show_notice (self, _ ("No price list yet"));
  else if (list->currency != currency) {
    /* Translators: two currencies, as "The price list is in EUR, this comparison in USD." */
    other = g_strdup_printf (_ ("The price list is in %s, this comparison in %s."),
                             list->currency->code, currency->code);
    show_notice (self, other);
  } else if (ep_clinic_treatments (self->clinic)->len == 0)
    show_notice (self, _ ("The price list has no treatments yet"));
  else
    list_treatments (self);
}

static void
take_focus (EpTreatmentChooser *self)
{
  if (self->treatments == NULL || !ep_search_list_take_focus (self->list))
    gtk_widget_grab_focus (GTK_WIDGET (self->edit));
}

/* What it lists is no longer there. */
static void
list_changed (EpTreatmentChooser *self)
{
  ep_search_list_clear (self->list);
  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  fill (self);
  take_focus (self);
}

void
ep_treatment_chooser_show (GtkWidget *button, EpDesk *desk, EpClinic *clinic, guint course,
                           GtkWidget *price_entry)
{
  EpTreatmentChooser *self = g_object_new (EP_TYPE_TREATMENT_CHOOSER, NULL);

  self->desk = g_object_ref (desk);
  self->clinic = g_object_ref (clinic);
  self->course = course;
  self->price_entry = g_object_ref (price_entry);
  fill (self);
  g_signal_connect_object (clinic, "price-list-changed", G_CALLBACK (list_changed), self,
                           G_CONNECT_SWAPPED);
  ep_popover_show_at (button, GTK_WIDGET (self));
  take_focus (self);
}

static void
ep_treatment_chooser_dispose (GObject *object)
{
  EpTreatmentChooser *self = EP_TREATMENT_CHOOSER (object);

  g_clear_object (&self->desk);
  g_clear_object (&self->clinic);
  g_clear_object (&self->price_entry);
  G_OBJECT_CLASS (ep_treatment_chooser_parent_class)->dispose (object);
}

static void
ep_treatment_chooser_finalize (GObject *object)
{
  g_clear_pointer (&EP_TREATMENT_CHOOSER (object)->treatments, g_ptr_array_unref);
  G_OBJECT_CLASS (ep_treatment_chooser_parent_class)->finalize (object);
}

static void
ep_treatment_chooser_class_init (EpTreatmentChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_treatment_chooser_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_treatment_chooser_finalize;
  g_type_ensure (EP_TYPE_SEARCH_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/evenpoint/Evenpoint/treatment-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentChooser, list);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentChooser, notice);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentChooser, edit);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
  gtk_widget_class_bind_template_callback (widget_class, edit_clicked);
}

static void
ep_treatment_chooser_init (EpTreatmentChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ep_search_list_set_words (self->list, _ ("Search treatments"), _ ("Treatments of the price list"),
                            _ ("No treatment of that name"));
}
