#include "quote-strip.h"

#include "charts/scene-nodes.h"
#include "widgets/look.h"

struct _EpQuoteStrip {
  GtkWidget parent_instance;
  EpQuoteFacts *facts;
};

G_DEFINE_FINAL_TYPE (EpQuoteStrip, ep_quote_strip, GTK_TYPE_WIDGET)

#define WIDTH_MIN_PX 60

static void
ep_quote_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH_MIN_PX : EP_QUOTE_STRIP_HEIGHT_PX;
}

static void
ep_quote_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpQuoteStrip *self = EP_QUOTE_STRIP (widget);
  const EpChartStyle style = {ep_look_palette (), EP_CHART_DESK, "Sans"};
  g_autoptr (EpScene) scene =
      ep_quote_strip_scene (self->facts, &style, gtk_widget_get_width (widget),
                            gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
  GskRenderNode *node = ep_scene_node (scene);

  if (node == NULL)
    return;
  gtk_snapshot_append_node (snapshot, node);
  gsk_render_node_unref (node);
}

static void
ep_quote_strip_finalize (GObject *object)
{
  ep_quote_facts_free (EP_QUOTE_STRIP (object)->facts);
  G_OBJECT_CLASS (ep_quote_strip_parent_class)->finalize (object);
}

static void
ep_quote_strip_class_init (EpQuoteStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_quote_strip_finalize;
  widget_class->measure = ep_quote_strip_measure;
  widget_class->snapshot = ep_quote_strip_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ep_quote_strip_init (EpQuoteStrip *self)
{
}

GtkWidget *
ep_quote_strip_new (EpQuoteFacts *facts, const char *sentence)
{
  EpQuoteStrip *self = g_object_new (EP_TYPE_QUOTE_STRIP, NULL);

  self->facts = facts;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), sentence);
  return GTK_WIDGET (self);
}
