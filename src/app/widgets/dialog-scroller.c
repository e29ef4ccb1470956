#include "dialog-scroller.h"

/* What a dialog has beside its content, and how wide that is, where the window has room for it. */
#define AROUND_PX 120
#define WIDTH_PX  440

GtkWidget *
ep_dialog_scroller_new (GtkWidget *window, GtkWidget *content, int most_px)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  int width_px = MIN (gtk_widget_get_width (window) - AROUND_PX, WIDTH_PX), height_px;

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  /* What is cut between two lines looks whole: the bar says that there is more. */
  gtk_scrolled_window_set_overlay_scrolling (GTK_SCROLLED_WINDOW (scroller), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), content);
  gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, width_px, NULL, &height_px, NULL, NULL);
  gtk_widget_set_size_request (scroller, width_px, MIN (height_px, most_px));
  gtk_widget_add_css_class (scroller, "dialog-scroller");
  return scroller;
}
