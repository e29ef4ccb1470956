#pragma once

#include "chart.h"
#include "desk/desk.h"
#include "view-tabs.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The four views behind their tabs, each as a chart or as the table of its figures, and what can be
 * taken away of them: copied and saved. */
#define EP_TYPE_CHART_CARD (ep_chart_card_get_type ())
G_DECLARE_FINAL_TYPE (EpChartCard, ep_chart_card, EP, CHART_CARD, GtkBox)

void ep_chart_card_bind (EpChartCard *self, EpDesk *desk);

void ep_chart_card_show_view (EpChartCard *self, EpView view);

/* The parts of it. Owned by the card. */
EpChart *ep_chart_card_get_chart (EpChartCard *self);
EpViewTabs *ep_chart_card_get_tabs (EpChartCard *self);

G_END_DECLS
