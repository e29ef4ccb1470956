#include "menu-popover.h"

/* A popover gets its place from its parent's layout manager, which what draws itself has not. */
static GtkWidget *
parent_for (GtkWidget *button)
{
  GtkWidget *parent = gtk_widget_get_parent (button);

  while (gtk_widget_get_layout_manager (parent) == NULL)
    parent = gtk_widget_get_parent (parent);
  return parent;
}

static gboolean
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* What was chosen is still to be done, by an action that is looked up from the popover on. */
static void
closed (GtkWidget *popover, gpointer button)
{
  gtk_widget_grab_focus (button);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent, g_object_ref (popover), g_object_unref);
}

void
ep_popover_show_at (GtkWidget *button, GtkWidget *popover)
{
  GtkWidget *parent = parent_for (button);
  graphene_rect_t bounds;
  GdkRectangle place = {0, 0, 1, 1};

  if (gtk_widget_compute_bounds (button, parent, &bounds))
    place = (GdkRectangle){(int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width,
                           (int)bounds.size.height};
  gtk_widget_set_parent (popover, parent);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (closed), button, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

void
ep_menu_popover_show (GtkWidget *button, GMenuModel *menu)
{
  ep_popover_show_at (button, gtk_popover_menu_new_from_model (menu));
}
