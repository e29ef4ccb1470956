#include "calendar-names.h"

#include <glib/gi18n-lib.h>

/* In the order of GTK's buttons. */
static const char *const names[] = {
    N_ ("Previous month"),
    N_ ("Next month"),
    N_ ("Previous year"),
    N_ ("Next year"),
};

static void
name_within (GtkWidget *widget, guint *n_named)
{
  if (GTK_IS_BUTTON (widget) && *n_named < G_N_ELEMENTS (names))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ (names[(*n_named)++]), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_within (child, n_named);
}

void
ep_calendar_name_buttons (GtkCalendar *calendar)
{
  guint n_named = 0;

  name_within (GTK_WIDGET (calendar), &n_named);
}
