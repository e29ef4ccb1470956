#include "extra-row.h"

#include "inputs/input-entry.h"

#include <glib/gi18n-lib.h>

struct _EpExtraRow {
  GtkBox parent_instance;
  GtkEntry *name;
  EpInputEntry *price;
  GtkToggleButton *per_session;
  GtkToggleButton *per_course;
  GtkButton *remove;
  GtkLabel *caption;
  EpInputHolder *holder;
  guint course;
  guint extra;
  gboolean name_typed; /* a name is being typed and not taken yet */
  gboolean refreshing; /* widgets change because the holder did */
};

G_DEFINE_FINAL_TYPE (EpExtraRow, ep_extra_row, GTK_TYPE_BOX)

static EpInput
input_of (EpExtraRow *self, EpField field)
{
  return (EpInput){field, self->course, self->extra};
}

static const EpExtra *
get_extra (EpExtraRow *self)
{
  return &ep_input_holder_scenario (self->holder)->courses[self->course].extras[self->extra];
}

static void
show_name (EpExtraRow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->name), get_extra (self)->name);
  self->name_typed = FALSE;
}

static void
name_changed (EpExtraRow *self)
{
  self->name_typed = TRUE;
}

/* A name changes no figure, so it is taken when it is complete: on leaving the entry, or Enter. */
static void
name_entered (EpExtraRow *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (self->holder == NULL || !self->name_typed)
    return;
  self->name_typed = FALSE;
  if (!g_str_equal (typed, get_extra (self)->name))
    ep_input_holder_rename_extra (self->holder, self->course, self->extra, typed);
  show_name (self);
}

static void
per_toggled (EpExtraRow *self, GtkToggleButton *button)
{
  EpPer per = button == self->per_course ? EP_PER_COURSE : EP_PER_SESSION;

  if (self->holder == NULL || self->refreshing || !gtk_toggle_button_get_active (button))
    return;
  ep_input_holder_set (self->holder, input_of (self, EP_FIELD_EXTRA_PER), (gint64)per);
  ep_input_holder_end_edit (self->holder);
}

static void
remove_clicked (EpExtraRow *self)
{
  ep_input_holder_remove_extra (self->holder, self->course, self->extra);
}

static void
set_names (EpExtraRow *self)
{
  const char *name = get_extra (self)->name;
  g_autofree char *price = g_strdup_printf (_ ("%s: Price"), name);
  g_autofree char *removal = g_strdup_printf (_ ("Remove %s"), name);

  ep_input_entry_set_name (self->price, price);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  removal, -1);
}

void
ep_extra_row_refresh (EpExtraRow *self)
{
  const EpInputFault *fault =
      ep_input_holder_fault (self->holder, input_of (self, EP_FIELD_EXTRA_PRICE_MINOR));
  GtkToggleButton *per =
      get_extra (self)->per == EP_PER_COURSE ? self->per_course : self->per_session;

  if (!self->name_typed)
    show_name (self);
  self->refreshing = TRUE;
  gtk_toggle_button_set_active (per, TRUE);
  self->refreshing = FALSE;
  ep_input_entry_refresh (self->price, NULL);
  set_names (self);
  gtk_widget_set_visible (GTK_WIDGET (self->caption), fault != NULL);
  gtk_label_set_text (self->caption, fault != NULL ? fault->message : "");
}

void
ep_extra_row_unbind (EpExtraRow *self)
{
  self->holder = NULL;
  ep_input_entry_bind (self->price, NULL, input_of (self, EP_FIELD_EXTRA_PRICE_MINOR));
}

void
ep_extra_row_grab_focus (EpExtraRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

GtkWidget *
ep_extra_row_new (EpInputHolder *holder, guint course, guint extra)
{
  EpExtraRow *self = g_object_new (EP_TYPE_EXTRA_ROW, NULL);

  self->holder = holder;
  self->course = course;
  self->extra = extra;
  ep_input_entry_bind (self->price, holder, input_of (self, EP_FIELD_EXTRA_PRICE_MINOR));
  ep_extra_row_refresh (self);
  return GTK_WIDGET (self);
}

static void
ep_extra_row_class_init (EpExtraRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/extra-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, name);
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, price);
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, per_session);
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, per_course);
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, remove);
  gtk_widget_class_bind_template_child (widget_class, EpExtraRow, caption);
  gtk_widget_class_bind_template_callback (widget_class, name_changed);
  gtk_widget_class_bind_template_callback (widget_class, name_entered);
  gtk_widget_class_bind_template_callback (widget_class, per_toggled);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked);
}

static void
ep_extra_row_init (EpExtraRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
