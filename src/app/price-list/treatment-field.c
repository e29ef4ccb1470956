#include "treatment-field.h"

#include "inputs/field-type.h"

struct _EpTreatmentField {
  EpTextRow parent_instance;
  EpInputEntry *entry;
  EpField field;
  char *caption;
  EpInputHolder *holder;
};

G_DEFINE_FINAL_TYPE (EpTreatmentField, ep_treatment_field, EP_TYPE_TEXT_ROW)

enum { PROP_FIELD = 1, PROP_CAPTION, PROP_STEPPED, PROP_PAGE, PROP_PLACEHOLDER, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
refresh (EpTreatmentField *self)
{
  const EpInputFault *fault = ep_input_holder_fault (self->holder, (EpInput){self->field, 0, 0});

  ep_input_entry_refresh (self->entry, self->caption);
  ep_text_row_set_caption (EP_TEXT_ROW (self), fault != NULL ? fault->message : self->caption,
                           fault != NULL);
}

void
ep_treatment_field_bind (EpTreatmentField *self, EpInputHolder *holder)
{
  self->holder = holder;
  ep_input_entry_bind (self->entry, holder, (EpInput){self->field, 0, 0});
  ep_input_entry_set_name (self->entry, ep_text_row_get_title (EP_TEXT_ROW (self)));
  g_signal_connect_object (holder, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
ep_treatment_field_set_caption (EpTreatmentField *self, const char *caption)
{
  if (g_strcmp0 (self->caption, caption) == 0)
    return;
  g_free (self->caption);
  self->caption = g_strdup (caption);
  if (self->holder != NULL)
    refresh (self);
  else
    ep_text_row_set_caption (EP_TEXT_ROW (self), caption, FALSE);
}

EpInputEntry *
ep_treatment_field_get_entry (EpTreatmentField *self)
{
  return self->entry;
}

/* A click beside the entry means it too. */
static void
clicked (EpTreatmentField *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (ep_input_entry_get_entry (self->entry)));
}

static void
ep_treatment_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  EpTreatmentField *self = EP_TREATMENT_FIELD (object);

  if (id == PROP_FIELD)
    g_value_set_enum (value, (gint)self->field);
  else if (id == PROP_CAPTION)
    g_value_set_string (value, self->caption);
  else
    g_object_get_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_treatment_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EpTreatmentField *self = EP_TREATMENT_FIELD (object);

  if (id == PROP_FIELD)
    self->field = (EpField)g_value_get_enum (value);
  else if (id == PROP_CAPTION)
    ep_treatment_field_set_caption (self, g_value_get_string (value));
  else
    g_object_set_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_treatment_field_finalize (GObject *object)
{
  g_free (EP_TREATMENT_FIELD (object)->caption);
  G_OBJECT_CLASS (ep_treatment_field_parent_class)->finalize (object);
}

static void
ep_treatment_field_class_init (EpTreatmentFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ep_treatment_field_get_property;
  object_class->set_property = ep_treatment_field_set_property;
  object_class->finalize = ep_treatment_field_finalize;
  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, EP_TYPE_FIELD, EP_FIELD_START, flags);
  properties[PROP_CAPTION] = g_param_spec_string ("caption", NULL, NULL, NULL, flags);
  properties[PROP_STEPPED] = g_param_spec_boolean ("stepped", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 1, 100, 5, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ep_treatment_field_init (EpTreatmentField *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->entry = g_object_new (EP_TYPE_INPUT_ENTRY, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
