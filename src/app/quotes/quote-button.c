#include "quote-button.h"

#include "quote-popover.h"
#include "quote-text.h"

#include <glib/gi18n-lib.h>

struct _EpQuoteButton {
  AdwBin parent_instance;
  GtkMenuButton *button;
  GtkLabel *title;
  GtkLabel *subtitle;
  EpQuoteKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (EpQuoteButton, ep_quote_button, ADW_TYPE_BIN)

static void
refresh (EpQuoteButton *self)
{
  g_autofree char *title = ep_quote_text_title (self->keeper);
  g_autofree char *subtitle = ep_quote_text_subtitle (self->keeper);
  /* Translators: the title of the window and the line below it: "Quote 1042, Worked example" */
  g_autofree char *name = g_strdup_printf (_ ("%s, %s"), title, subtitle);

  /* Nearly every change keeps it. */
  if (g_str_equal (gtk_label_get_text (self->title), title) &&
      g_str_equal (gtk_label_get_text (self->subtitle), subtitle))
    return;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* Made when it is first opened. */
static void
make_popover (GtkMenuButton *button, gpointer self)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, ep_quote_popover_new (EP_QUOTE_BUTTON (self)->keeper));
}

void
ep_quote_button_bind (EpQuoteButton *self, EpQuoteKeeper *keeper)
{
  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
ep_quote_button_open (EpQuoteButton *self)
{
  gtk_menu_button_popup (self->button);
}

void
ep_quote_button_set_wide (EpQuoteButton *self, gboolean wide)
{
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), wide);
}

static void
ep_quote_button_finalize (GObject *object)
{
  g_clear_object (&EP_QUOTE_BUTTON (object)->keeper);
  G_OBJECT_CLASS (ep_quote_button_parent_class)->finalize (object);
}

static void
ep_quote_button_class_init (EpQuoteButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_quote_button_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/quote-button.ui");
  gtk_widget_class_bind_template_child (widget_class, EpQuoteButton, button);
  gtk_widget_class_bind_template_child (widget_class, EpQuoteButton, title);
  gtk_widget_class_bind_template_child (widget_class, EpQuoteButton, subtitle);
}

static void
ep_quote_button_init (EpQuoteButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->button, make_popover, self, NULL);
}
