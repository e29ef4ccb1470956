#include "toggle-pair.h"

struct _EpTogglePair {
  GtkBox parent_instance;
  GtkToggleButton *first;
  GtkToggleButton *second;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (EpTogglePair, ep_toggle_pair, GTK_TYPE_BOX)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Of two buttons that exclude each other both tell of a change: the second one's counts. */
static void
toggled (EpTogglePair *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[CHOSEN], 0, gtk_toggle_button_get_active (self->second));
}

static GtkToggleButton *
append (EpTogglePair *self, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_box_append (GTK_BOX (self), button);
  return GTK_TOGGLE_BUTTON (button);
}

GtkWidget *
ep_toggle_pair_new (const char *name, const char *first, const char *second)
{
  EpTogglePair *self = g_object_new (EP_TYPE_TOGGLE_PAIR, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  self->first = append (self, first);
  self->second = append (self, second);
  gtk_toggle_button_set_group (self->second, self->first);
  gtk_toggle_button_set_active (self->first, TRUE);
  g_signal_connect_object (self->second, "toggled", G_CALLBACK (toggled), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
ep_toggle_pair_show (EpTogglePair *self, gboolean second)
{
  self->showing = TRUE;
  gtk_toggle_button_set_active (second ? self->second : self->first, TRUE);
  self->showing = FALSE;
}

GtkToggleButton *
ep_toggle_pair_get_first (EpTogglePair *self)
{
  return self->first;
}

GtkToggleButton *
ep_toggle_pair_get_second (EpTogglePair *self)
{
  return self->second;
}

static void
ep_toggle_pair_class_init (EpTogglePairClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
  signals[CHOSEN] = g_signal_new ("chosen", EP_TYPE_TOGGLE_PAIR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
ep_toggle_pair_init (EpTogglePair *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}
