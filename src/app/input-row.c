#include "input-row.h"

#include "caption.h"
#include "field-type.h"

#include <glib/gi18n-lib.h>

struct _EpInputRow {
  EpTextRow parent_instance;
  EpInputEntry *entry;
  EpField field;
  EpDesk *desk;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpInputRow, ep_input_row, EP_TYPE_TEXT_ROW)

enum { PROP_FIELD = 1, PROP_STEPPED, PROP_PAGE, PROP_PLACEHOLDER, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
refresh (EpInputRow *self)
{
  EpInput input = {self->field, self->course, 0};
  const EpDeskFault *fault = ep_desk_fault (self->desk, input);
  g_autofree char *caption = ep_caption (self->desk, input);
  g_autofree char *tooltip = ep_caption_tooltip (self->desk, input);

  ep_input_entry_refresh (self->entry, caption);
  ep_text_row_set_caption (EP_TEXT_ROW (self), fault != NULL ? fault->message : caption,
                           fault != NULL);
  /* Setting it asks the X server where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

void
ep_input_row_bind (EpInputRow *self, EpDesk *desk, guint course)
{
  self->desk = desk;
  self->course = course;
  ep_input_entry_bind (self->entry, desk, (EpInput){self->field, course, 0});
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
ep_input_row_set_group (EpInputRow *self, const char *group)
{
  const char *title = ep_text_row_get_title (EP_TEXT_ROW (self));
  /* Translators: group and title of an input, as "Laser: Session price" */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), group, title);

  ep_input_entry_set_name (self->entry, name);
}

EpInputEntry *
ep_input_row_get_entry (EpInputRow *self)
{
  return self->entry;
}

/* A click beside the entry means it too. */
static void
clicked (EpInputRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (ep_input_entry_get_entry (self->entry)));
}

static void
ep_input_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  EpInputRow *self = EP_INPUT_ROW (object);

  if (id == PROP_FIELD)
    g_value_set_enum (value, (gint)self->field);
  else
    g_object_get_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_input_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EpInputRow *self = EP_INPUT_ROW (object);

  if (id == PROP_FIELD)
    self->field = (EpField)g_value_get_enum (value);
  else
    g_object_set_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_input_row_class_init (EpInputRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ep_input_row_get_property;
  object_class->set_property = ep_input_row_set_property;
  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, EP_TYPE_FIELD, EP_FIELD_START, flags);
  properties[PROP_STEPPED] = g_param_spec_boolean ("stepped", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 1, 100, 5, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
ep_input_row_init (EpInputRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->entry = g_object_new (EP_TYPE_INPUT_ENTRY, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->entry), GTK_WIDGET (self));
  g_signal_connect_swapped (click, "released", G_CALLBACK (clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
