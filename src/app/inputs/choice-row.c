#include "choice-row.h"

#include "field-type.h"

struct _EpChoiceRow {
  AdwComboRow parent_instance;
  EpField field;
  EpInputHolder *holder;
  guint course;
  gboolean refreshing; /* the choice changes because the holder did */
};

G_DEFINE_FINAL_TYPE (EpChoiceRow, ep_choice_row, ADW_TYPE_COMBO_ROW)

enum { PROP_FIELD = 1, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
chosen (EpChoiceRow *self)
{
  guint item = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  EpInput input = {self->field, self->course, 0};

  if (self->holder == NULL || self->refreshing || item == GTK_INVALID_LIST_POSITION)
    return;
  ep_input_holder_set (self->holder, input, item);
  ep_input_holder_end_edit (self->holder);
}

static void
refresh (EpChoiceRow *self)
{
  EpInput input = {self->field, self->course, 0};
  const EpInputFault *fault = ep_input_holder_fault (self->holder, input);
  gint64 value =
      fault != NULL ? fault->value : ep_input_get (ep_input_holder_scenario (self->holder), input);

  self->refreshing = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), (guint)value);
  self->refreshing = FALSE;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), fault != NULL ? fault->message : NULL);
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "fault");
}

void
ep_choice_row_bind (EpChoiceRow *self, EpInputHolder *holder, guint course)
{
  self->holder = holder;
  self->course = course;
  g_signal_connect_object (holder, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_choice_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_enum (value, (gint)EP_CHOICE_ROW (object)->field);
}

static void
ep_choice_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EP_CHOICE_ROW (object)->field = (EpField)g_value_get_enum (value);
}

static void
ep_choice_row_class_init (EpChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ep_choice_row_get_property;
  object_class->set_property = ep_choice_row_set_property;
  properties[PROP_FIELD] = g_param_spec_enum ("field", NULL, NULL, EP_TYPE_FIELD, EP_FIELD_START,
                                              G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ep_choice_row_init (EpChoiceRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (chosen), NULL);
}
