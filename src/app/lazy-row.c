#include "lazy-row.h"

#include <glib/gi18n-lib.h>

typedef struct {
  gboolean filled;
} EpLazyRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (EpLazyRow, ep_lazy_row, ADW_TYPE_EXPANDER_ROW)

static void
expanded_changed (EpLazyRow *self)
{
  EpLazyRowPrivate *private = ep_lazy_row_get_instance_private (self);

  if (private->filled || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  private->filled = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  EP_LAZY_ROW_GET_CLASS (self)->filled (self);
}

gboolean
ep_lazy_row_is_filled (EpLazyRow *self)
{
  EpLazyRowPrivate *private = ep_lazy_row_get_instance_private (self);

  return private->filled;
}

void
ep_lazy_row_show_caption (EpLazyRow *self, const char *caption, gboolean has_fault)
{
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                 has_fault ? _ ("An entry in here is not right") : caption);
  if (has_fault)
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-fault");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "has-fault");
}

static void
ep_lazy_row_class_init (EpLazyRowClass *klass)
{
}

static void
ep_lazy_row_init (EpLazyRow *self)
{
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_changed), NULL);
}
