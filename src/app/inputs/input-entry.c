#include "input-entry.h"

#include "entry-text.h"
#include "widgets/sign-button.h"

#include <glib/gi18n-lib.h>

struct _EpInputEntry {
  GtkBox parent_instance;
  GtkEntry *entry;
  GtkWidget *less; /* both NULL unless it is stepped */
  GtkWidget *more;
  guint repeat_source; /* while a button is held */
  int repeat_steps;    /* 1 or -1 */
  int page;            /* steps of Page Up and Page Down */
  EpInputHolder *holder;
  EpInput input;
  gboolean refreshing; /* the text changes because the holder did */
  gboolean typing;     /* the holder changes because the text did, which stays as it is */
};

#define WIDTH_PX  106
#define REPEAT_MS 60 /* of a held button */

G_DEFINE_FINAL_TYPE (EpInputEntry, ep_input_entry, GTK_TYPE_BOX)

enum { PROP_STEPPED = 1, PROP_PAGE, PROP_PLACEHOLDER, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
show_text (EpInputEntry *self, const char *text)
{
  GtkEditable *editable = GTK_EDITABLE (self->entry);

  if (g_str_equal (gtk_editable_get_text (editable), text))
    return;
  self->refreshing = TRUE;
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, -1);
  self->refreshing = FALSE;
}

static void
show_figure (EpInputEntry *self)
{
  g_autofree char *text = ep_input_holder_entry_text (self->holder, self->input);

  show_text (self, text);
}

static void
show_state (EpInputEntry *self, const EpInputFault *fault, const char *caption)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self->entry);
  const char *description = fault != NULL ? fault->message : caption;

  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (
      accessible, GTK_ACCESSIBLE_STATE_INVALID,
      fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

void
ep_input_entry_refresh (EpInputEntry *self, const char *caption)
{
  const EpInputFault *fault = ep_input_holder_fault (self->holder, self->input);
  gint64 minimum, maximum,
      value = ep_entry_value (ep_input_holder_scenario (self->holder), self->input);

  if (fault != NULL && fault->text != NULL)
    show_text (self, fault->text);
  else if (!self->typing)
    show_figure (self);
  show_state (self, fault, caption);
  ep_entry_range (ep_input_holder_scenario (self->holder), self->input, &minimum, &maximum);
  if (self->less == NULL)
    return;
  gtk_widget_set_sensitive (self->less, value > minimum);
  gtk_widget_set_sensitive (self->more, value < maximum);
}

static void
entry_changed (EpInputEntry *self)
{
  if (self->holder == NULL || self->refreshing)
    return;
  self->typing = TRUE;
  ep_input_holder_enter (self->holder, self->input,
                         gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  self->typing = FALSE;
}

/* The entry is done with: its text takes the usual form, unless it could not be read. */
static void
finish (EpInputEntry *self)
{
  if (self->holder == NULL)
    return;
  ep_input_holder_end_edit (self->holder);
  if (ep_input_holder_fault (self->holder, self->input) == NULL)
    show_figure (self);
}

static void
step (EpInputEntry *self, int steps)
{
  gtk_entry_grab_focus_without_selecting (self->entry);
  ep_input_holder_step (self->holder, self->input, steps);
}

static void
less_clicked (EpInputEntry *self)
{
  step (self, -1);
}

static void
more_clicked (EpInputEntry *self)
{
  step (self, 1);
}

static gboolean
repeat (gpointer data)
{
  EpInputEntry *self = data;
  GtkWidget *held = self->repeat_steps < 0 ? self->less : self->more;

  step (self, self->repeat_steps);
  if (gtk_widget_get_sensitive (held))
    return G_SOURCE_CONTINUE;
  self->repeat_source = 0;
  return G_SOURCE_REMOVE;
}

static void
released (EpInputEntry *self)
{
  g_clear_handle_id (&self->repeat_source, g_source_remove);
}

/* A button that is held steps on until it is let go; that then is no click. */
static void
hold (EpInputEntry *self, GtkGesture *gesture, int steps)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  released (self);
  self->repeat_steps = steps;
  self->repeat_source = g_timeout_add (REPEAT_MS, repeat, self);
  step (self, steps);
}

static void
less_held (EpInputEntry *self, double x, double y, GtkGesture *gesture)
{
  hold (self, gesture, -1);
}

static void
more_held (EpInputEntry *self, double x, double y, GtkGesture *gesture)
{
  hold (self, gesture, 1);
}

static gboolean
key_pressed (EpInputEntry *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  if (self->holder == NULL || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    step (self, 1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    step (self, -1);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    step (self, self->page);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    step (self, -self->page);
    return TRUE;
  default:
    return FALSE;
  }
}

void
ep_input_entry_bind (EpInputEntry *self, EpInputHolder *holder, EpInput input)
{
  self->holder = holder;
  self->input = input;
}

void
ep_input_entry_set_name (EpInputEntry *self, const char *name)
{
  /* Translators: the name of a button for screen readers, as "Sessions, one less" */
  g_autofree char *less = g_strdup_printf (_ ("%s, one less"), name);
  /* Translators: the name of a button for screen readers, as "Sessions, one more" */
  g_autofree char *more = g_strdup_printf (_ ("%s, one more"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (self->less == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->less), GTK_ACCESSIBLE_PROPERTY_LABEL, less,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->more), GTK_ACCESSIBLE_PROPERTY_LABEL, more,
                                  -1);
}

GtkEntry *
ep_input_entry_get_entry (EpInputEntry *self)
{
  return self->entry;
}

GtkWidget *
ep_input_entry_get_less (EpInputEntry *self)
{
  return self->less;
}

GtkWidget *
ep_input_entry_get_more (EpInputEntry *self)
{
  return self->more;
}

static void
ep_input_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  EpInputEntry *self = EP_INPUT_ENTRY (object);

  switch (id) {
  case PROP_STEPPED:
    g_value_set_boolean (value, self->less != NULL);
    break;
  case PROP_PAGE:
    g_value_set_int (value, self->page);
    break;
  case PROP_PLACEHOLDER:
    g_value_set_string (value, gtk_entry_get_placeholder_text (self->entry));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static GtkWidget *
append_step (EpInputEntry *self, EpGlyph glyph, GCallback clicked, GCallback held)
{
  GtkWidget *button = ep_sign_button_new (glyph, NULL);
  GtkGesture *hold = gtk_gesture_long_press_new ();

  gtk_widget_set_focusable (button, FALSE);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (hold), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (hold, "pressed", held, self);
  g_signal_connect_swapped (hold, "end", G_CALLBACK (released), self);
  gtk_widget_add_controller (button, GTK_EVENT_CONTROLLER (hold));
  gtk_box_append (GTK_BOX (self), button);
  return button;
}

static void
make_stepped (EpInputEntry *self)
{
  if (self->less != NULL)
    return;
  self->less = append_step (self, EP_GLYPH_LESS, G_CALLBACK (less_clicked), G_CALLBACK (less_held));
  self->more = append_step (self, EP_GLYPH_MORE, G_CALLBACK (more_clicked), G_CALLBACK (more_held));
  gtk_widget_add_css_class (GTK_WIDGET (self), "stepped");
}

static void
ep_input_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  EpInputEntry *self = EP_INPUT_ENTRY (object);

  switch (id) {
  case PROP_STEPPED:
    if (g_value_get_boolean (value))
      make_stepped (self);
    break;
  case PROP_PAGE:
    self->page = g_value_get_int (value);
    break;
  case PROP_PLACEHOLDER:
    gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
  }
}

static void
ep_input_entry_dispose (GObject *object)
{
  released (EP_INPUT_ENTRY (object));
  G_OBJECT_CLASS (ep_input_entry_parent_class)->dispose (object);
}

static void
ep_input_entry_class_init (EpInputEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = ep_input_entry_dispose;
  object_class->get_property = ep_input_entry_get_property;
  object_class->set_property = ep_input_entry_set_property;
  properties[PROP_STEPPED] = g_param_spec_boolean ("stepped", NULL, NULL, FALSE, flags);
  properties[PROP_PAGE] = g_param_spec_int ("page", NULL, NULL, 1, 100, 5, flags);
  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Made without a template: there are many of them. */
static void
make_entry (EpInputEntry *self)
{
  self->entry = g_object_new (GTK_TYPE_ENTRY, "hexpand", TRUE, "width-chars", 1, "max-width-chars",
                              1, "xalign", 1.0f, "enable-undo", FALSE, "input-purpose",
                              GTK_INPUT_PURPOSE_NUMBER, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (finish), self);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->entry));
}

static void
add_controllers (EpInputEntry *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (finish), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
ep_input_entry_init (EpInputEntry *self)
{
  self->page = 5;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (GTK_WIDGET (self), WIDTH_PX, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "input-entry");
  make_entry (self);
  add_controllers (self);
}
