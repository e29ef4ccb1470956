/* The floors of the desktop, drawn the way the app has itself drawn: bench-bare-window is a
 * libadwaita window with a header bar and one label; with any argument it also has an entry, and
 * the label repeats what is typed. */
#include <adwaita.h>

static gboolean with_entry;

static void
repeat (GtkEditable *entry, GtkLabel *label)
{
  gtk_label_set_text (label, gtk_editable_get_text (entry));
}

static void
append_entry (GtkBox *content, GtkLabel *label)
{
  GtkWidget *entry = gtk_entry_new ();

  g_signal_connect (entry, "changed", G_CALLBACK (repeat), label);
  gtk_box_append (content, entry);
  gtk_widget_grab_focus (entry);
}

static void
activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new ("Evenpoint");

  gtk_widget_set_vexpand (label, TRUE);
  gtk_box_append (GTK_BOX (content), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (content), label);
  if (with_entry)
    append_entry (GTK_BOX (content), GTK_LABEL (label));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), content);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 320);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application = NULL;

  g_setenv ("GSK_RENDERER", "cairo", FALSE);
  g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
  application = adw_application_new ("io.github.evenpoint.BareWindow", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate), NULL);
  with_entry = argc > 1;
  return g_application_run (G_APPLICATION (application), 1, argv);
}
