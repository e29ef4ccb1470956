#include "chart-card.h"

#include "chart-actions.h"
#include "chart-data.h"
#include "widgets/menu-popover.h"
#include "widgets/notice.h"
#include "widgets/sign-button.h"

#include <glib/gi18n-lib.h>

struct _EpChartCard {
  GtkBox parent_instance;
  EpViewTabs *tabs;
  EpSignButton *data_button;
  EpSignButton *export_button;
  GtkBox *card;
  EpChart *chart;
  EpChartData *data; /* NULL until it is asked for */
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpChartCard, ep_chart_card, GTK_TYPE_BOX)

static gboolean
shows_data (EpChartCard *self)
{
  return self->data != NULL && gtk_widget_get_visible (GTK_WIDGET (self->data));
}

static void
refresh_data (EpChartCard *self)
{
  EpChartSubject subject = {ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                            ep_desk_comparison (self->desk), ep_desk_pair (self->desk)};

  if (shows_data (self))
    ep_chart_data_show (self->data, ep_chart_table (ep_chart_get_view (self->chart), &subject));
}

static void
name_data_button (EpChartCard *self)
{
  ep_sign_button_set_glyph (self->data_button,
                            shows_data (self) ? EP_GLYPH_OVER_TIME : EP_GLYPH_TABLE);
  ep_sign_button_set_name (self->data_button,
                           shows_data (self) ? _ ("Show as a chart") : _ ("Show as a table"));
}

static void
copied (EpChartCard *self)
{
  ep_notice_done (GTK_WIDGET (self), _ ("Table copied"));
}

static void
make_data (EpChartCard *self)
{
  self->data = EP_CHART_DATA (ep_chart_data_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->data), TRUE);
  g_signal_connect_object (self->data, "copied", G_CALLBACK (copied), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->card, GTK_WIDGET (self->data));
}

static void
data_clicked (EpChartCard *self)
{
  gboolean show = !shows_data (self);

  if (self->data == NULL)
    make_data (self);
  gtk_widget_set_visible (GTK_WIDGET (self->data), show);
  gtk_widget_set_visible (GTK_WIDGET (self->chart), !show);
  refresh_data (self);
  name_data_button (self);
}

static void
export_clicked (EpChartCard *self)
{
  g_autoptr (GMenuModel) menu = ep_chart_menu_new ();

  ep_menu_popover_show (GTK_WIDGET (self->export_button), menu);
}

void
ep_chart_card_show_view (EpChartCard *self, EpView view)
{
  ep_view_tabs_show (self->tabs, view);
  ep_chart_set_view (self->chart, view);
  refresh_data (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view-shown", "u", view);
}

static void
view_chosen (EpChartCard *self, guint view)
{
  ep_chart_card_show_view (self, (EpView)view);
}

static EpView
get_view (gpointer self)
{
  return ep_chart_get_view (EP_CHART_CARD (self)->chart);
}

void
ep_chart_card_bind (EpChartCard *self, EpDesk *desk)
{
  self->desk = desk;
  ep_chart_bind (self->chart, desk);
  ep_chart_actions_install (GTK_WIDGET (self), desk, get_view, self);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh_data), self, G_CONNECT_SWAPPED);
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
  g_type_ensure (EP_TYPE_SIGN_BUTTON);
  g_type_ensure (EP_TYPE_CHART);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/chart-card.ui");
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, tabs);
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, data_button);
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, export_button);
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, card);
  gtk_widget_class_bind_template_child (widget_class, EpChartCard, chart);
  gtk_widget_class_bind_template_callback (widget_class, view_chosen);
  gtk_widget_class_bind_template_callback (widget_class, data_clicked);
  gtk_widget_class_bind_template_callback (widget_class, export_clicked);
}

static void
ep_chart_card_init (EpChartCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  ep_sign_button_set_glyph (self->export_button, EP_GLYPH_EXPORT);
  ep_sign_button_set_name (self->export_button, _ ("Copy or save the chart"));
  name_data_button (self);
}
