#include "input-row.h"

#include "caption.h"
#include "field-type.h"
#include "flip-button.h"
#include "widgets/sign-button.h"

#include <glib/gi18n-lib.h>

struct _EpInputRow {
  EpTextRow parent_instance;
  EpInputEntry *entry;
  GtkWidget *flip; /* NULL: it has none */
  char *flipped;   /* what the button has done, until something else changes */
  EpField field;
  EpDesk *desk;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpInputRow, ep_input_row, EP_TYPE_TEXT_ROW)

enum { PROP_FIELD = 1, PROP_STEPPED, PROP_PAGE, PROP_PLACEHOLDER, PROP_FLIPS, N_PROPS };
static GParamSpec *properties[N_PROPS];

static EpInput
input_of (EpInputRow *self)
{
  return (EpInput){self->field, self->course, 0};
}

static void
refresh_flip (EpInputRow *self)
{
  if (self->flip == NULL || self->desk == NULL || !gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  ep_flip_button_refresh (self->flip, self->desk, input_of (self));
  ep_text_row_set_chart (EP_TEXT_ROW (self),
                         ep_flip_chart (self->desk, input_of (self), GTK_WIDGET (self)));
}

static void
refresh (EpInputRow *self)
{
  EpInput input = input_of (self);
  const EpInputFault *fault = ep_desk_fault (self->desk, input);
  g_autofree char *caption = ep_caption (self->desk, input);
  g_autofree char *tooltip = ep_caption_tooltip (self->desk, input);

  if (self->flipped != NULL) {
    g_free (caption);
    caption = g_steal_pointer (&self->flipped);
  }
  ep_input_entry_refresh (self->entry, caption);
  ep_text_row_set_caption (EP_TEXT_ROW (self), fault != NULL ? fault->message : caption,
                           fault != NULL);
  refresh_flip (self);
  /* Setting it asks the X server where the pointer is. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (GTK_WIDGET (self)), tooltip) != 0)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
}

void
ep_input_row_bind (EpInputRow *self, EpDesk *desk, guint course)
{
  self->desk = desk;
  self->course = course;
  ep_input_entry_bind (self->entry, EP_INPUT_HOLDER (desk), (EpInput){self->field, course, 0});
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

static void
flip_clicked (EpInputRow *self)
{
  self->flipped = ep_flip (GTK_WIDGET (self), self->desk, input_of (self));
  if (self->flipped != NULL)
    refresh (self);
}

static void
add_flip (EpInputRow *self)
{
  self->flip = ep_sign_button_new (EP_GLYPH_DIAMOND, NULL);
  g_signal_connect_object (self->flip, "clicked", G_CALLBACK (flip_clicked), self,
                           G_CONNECT_SWAPPED);
  /* A row that is not seen does not look for its break-even. */
  g_signal_connect (self, "notify::visible", G_CALLBACK (refresh_flip), NULL);
  gtk_widget_set_parent (self->flip, GTK_WIDGET (self));
}

GtkWidget *
ep_input_row_get_flip (EpInputRow *self)
{
  return self->flip;
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
  else if (id == PROP_FLIPS)
    g_value_set_boolean (value, self->flip != NULL);
  else
    g_object_get_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_input_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EpInputRow *self = EP_INPUT_ROW (object);

  if (id == PROP_FIELD)
    self->field = (EpField)g_value_get_enum (value);
  else if (id == PROP_FLIPS && g_value_get_boolean (value))
    add_flip (self);
  else if (id != PROP_FLIPS)
    g_object_set_property (G_OBJECT (self->entry), g_param_spec_get_name (spec), value);
}

static void
ep_input_row_finalize (GObject *object)
{
  g_free (EP_INPUT_ROW (object)->flipped);
  G_OBJECT_CLASS (ep_input_row_parent_class)->finalize (object);
}

static void
ep_input_row_class_init (EpInputRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ep_input_row_get_property;
  object_class->set_property = ep_input_row_set_property;
  object_class->finalize = ep_input_row_finalize;
  properties[PROP_FIELD] =
      g_param_spec_enum ("field", NULL, NULL, EP_TYPE_FIELD, EP_FIELD_START, flags);
  properties[PROP_STEPPED] = g_param_spec_boolean ("stepped", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 1, 100, 5, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  properties[PROP_FLIPS] = g_param_spec_boolean ("flips", NULL, NULL, FALSE, flags);
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
