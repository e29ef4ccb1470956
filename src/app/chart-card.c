#include "chart-card.h"

#include <glib/gi18n-lib.h>

struct _EpChartCard {
  GtkBox parent_instance;
  EpViewTabs *tabs;
  EpChart *chart;
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpChartCard, ep_chart_card, GTK_TYPE_BOX)

void
ep_chart_card_show_view (EpChartCard *self, EpView view)
{
  ep_view_tabs_show (self->tabs, view);
  ep_chart_set_view (self->chart, view);
}

static void
view_chosen (EpChartCard *self, guint view)
{
  ep_chart_card_show_view (self, (EpView)view);
}

void
ep_chart_card_bind (EpChartCard *self, EpDesk *desk)
{
  self->desk = desk;
  ep_chart_bind (self->chart, desk);
}

EpChart *
ep_chart_card_get_chart (EpChartCard *self)
{
  return self->chart;
}

EpViewTabs *
ep_chart_card_get_tabs (EpChartCard *self)
{
  return self->tabs;
}

static void
ep_chart_card_class_init (EpChartCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_VIEW_TABS);
  g_type_ensure (EP_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, tabs);
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, chart);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen);
}

static void
ep_chart_card_init (EpChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
