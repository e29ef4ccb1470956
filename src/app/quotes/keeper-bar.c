#include "keeper-bar.h"

struct _EpKeeperBar {
  AdwBin parent_instance;
  GtkOrientable *parts;
  GtkImage *sign;
  GtkLabel *text;
  GtkWidget *try_again;
  GtkWidget *keep_as_new;
  GtkWidget *discard;
  GtkWidget *dismiss;
  EpQuoteKeeper *keeper;
};

G_DEFINE_FINAL_TYPE (EpKeeperBar, ep_keeper_bar, ADW_TYPE_BIN)

/* What happened is only told; what is not kept asks for something to be done. */
static void
show (EpKeeperBar *self, EpKeeperState state, const char *text)
{
  gtk_label_set_text (self->text, text);
  if (state == EP_KEEPER_TOLD)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "not-kept");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "not-kept");
  gtk_image_set_from_icon_name (self->sign, state == EP_KEEPER_TOLD ? "dialog-information-symbolic"
                                                                    : "dialog-warning-symbolic");
}

static void
refresh (EpKeeperBar *self)
{
  EpKeeperState state = ep_quote_keeper_state (self->keeper);
  g_autofree char *text = ep_quote_keeper_text (self->keeper);

  if (text != NULL)
    show (self, state, text);
  gtk_widget_set_visible (self->try_again, state == EP_KEEPER_NOT_KEPT);
  gtk_widget_set_visible (self->keep_as_new, state == EP_KEEPER_ERASED);
  gtk_widget_set_visible (self->discard, state == EP_KEEPER_ERASED);
  gtk_widget_set_visible (self->dismiss, state == EP_KEEPER_TOLD);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

static void
try_again (EpKeeperBar *self)
{
  ep_quote_keeper_try_again (self->keeper);
}

static void
keep_as_new (EpKeeperBar *self)
{
  ep_quote_keeper_keep_as_new (self->keeper);
}

static void
discard (EpKeeperBar *self)
{
  ep_quote_keeper_open_new (self->keeper);
}

static void
dismiss (EpKeeperBar *self)
{
  ep_quote_keeper_dismiss (self->keeper);
}

void
ep_keeper_bar_set_wide (EpKeeperBar *self, gboolean wide)
{
  gtk_orientable_set_orientation (self->parts,
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
}

void
ep_keeper_bar_bind (EpKeeperBar *self, EpQuoteKeeper *keeper)
{
  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_keeper_bar_finalize (GObject *object)
{
  g_clear_object (&EP_KEEPER_BAR (object)->keeper);
  G_OBJECT_CLASS (ep_keeper_bar_parent_class)->finalize (object);
}

static void
ep_keeper_bar_class_init (EpKeeperBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_keeper_bar_finalize;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/keeper-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, parts);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, sign);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, text);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, try_again);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, keep_as_new);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, discard);
  gtk_widget_class_bind_template_child (widget_class, EpKeeperBar, dismiss);
  gtk_widget_class_bind_template_callback (widget_class, try_again);
  gtk_widget_class_bind_template_callback (widget_class, keep_as_new);
  gtk_widget_class_bind_template_callback (widget_class, discard);
  gtk_widget_class_bind_template_callback (widget_class, dismiss);
}

static void
ep_keeper_bar_init (EpKeeperBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
