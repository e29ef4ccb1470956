#include "pair-chooser.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

struct _EpPairChooser {
  GtkBox parent_instance;
  GtkLabel *title;
  GtkBox *choices; /* a toggle button for each pair */
  EpDesk *desk;
  gboolean refreshing; /* the choice changes because the desk did */
};

G_DEFINE_FINAL_TYPE (EpPairChooser, ep_pair_chooser, GTK_TYPE_BOX)

static void
toggled (GtkToggleButton *chosen, EpPairChooser *self)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->choices));

  if (self->refreshing || !gtk_toggle_button_get_active (chosen))
    return;
  for (guint pair = 0; button != NULL; pair++, button = gtk_widget_get_next_sibling (button))
    if (button == GTK_WIDGET (chosen))
      ep_desk_set_pair (self->desk, pair);
}

static GtkWidget *
add_choice (EpPairChooser *self)
{
  GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
  GtkWidget *button = gtk_toggle_button_new ();

  if (first != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
  g_signal_connect (button, "toggled", G_CALLBACK (toggled), self);
  gtk_box_append (self->choices, button);
  return button;
}

static void
show_title (EpPairChooser *self)
{
  g_autofree char *reference = ep_course_label (ep_desk_scenario (self->desk), 0, EP_LABEL_ALONE);
  /* Translators: before the courses of which one is chosen: "Microneedling against" Laser, Peel */
  g_autofree char *title = g_strdup_printf (_ ("%s against"), reference);

  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
}

static void
show_choices (EpPairChooser *self, guint n_pairs)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
  GtkWidget *next;

  for (guint pair = 0; pair < n_pairs; pair++, button = next) {
    g_autofree char *name =
        ep_course_label (ep_desk_scenario (self->desk), pair + 1, EP_LABEL_ALONE);

    if (button == NULL)
      button = add_choice (self);
    gtk_button_set_label (GTK_BUTTON (button), name);
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                             PANGO_ELLIPSIZE_END);
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), pair == ep_desk_pair (self->desk));
    next = gtk_widget_get_next_sibling (button);
  }
  for (; button != NULL; button = next) {
    next = gtk_widget_get_next_sibling (button);
    gtk_box_remove (self->choices, button);
  }
}

static void
refresh (EpPairChooser *self)
{
  guint n_pairs = ep_desk_comparison (self->desk)->n_pairs;

  gtk_widget_set_visible (GTK_WIDGET (self), n_pairs > 1);
  if (n_pairs < 2)
    return;
  self->refreshing = TRUE;
  show_title (self);
  show_choices (self, n_pairs);
  self->refreshing = FALSE;
}

void
ep_pair_chooser_bind (EpPairChooser *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_pair_chooser_class_init (EpPairChooserClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "pairs");
}

static void
ep_pair_chooser_init (EpPairChooser *self)
{
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->choices = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_box_set_spacing (GTK_BOX (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  gtk_widget_add_css_class (GTK_WIDGET (self->choices), "linked");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->choices));
}
