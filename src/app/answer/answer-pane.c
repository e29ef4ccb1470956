#include "answer-pane.h"

#include "charts/chart-card.h"
#include "figures-card.h"
#include "pair-chooser.h"
#include "visits-table.h"
#include "widgets/prose.h"
#include "workings.h"

#include <glib/gi18n-lib.h>
#include <present/verdict.h>

struct _EpAnswerPane {
  AdwBin parent_instance;
  GtkBox *content;
  GtkLabel *notice;
  EpProse *headline;
  EpProse *support;
  EpFiguresCard *figures;
  EpPairChooser *pairs;
  GtkLabel *overall;
  EpChartCard *charts;
  EpVisitsTable *visits;
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpAnswerPane, ep_answer_pane, ADW_TYPE_BIN)

static void
refresh (EpAnswerPane *self)
{
  g_autoptr (EpVerdict) verdict =
      ep_verdict_new (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                      ep_desk_comparison (self->desk), ep_desk_pair (self->desk));
  gboolean stale = ep_desk_is_stale (self->desk);

  ep_prose_set_text (self->headline, verdict->headline);
  ep_prose_set_text (self->support, verdict->support);
  if (verdict->overall != NULL)
    gtk_label_set_text (self->overall, verdict->overall);
  gtk_widget_set_visible (GTK_WIDGET (self->overall), verdict->overall != NULL);
  /* Its line is always there, so that nothing moves when it says something. */
  gtk_widget_set_visible (GTK_WIDGET (self->notice), stale);
  if (stale)
    gtk_widget_add_css_class (GTK_WIDGET (self->content), "stale");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->content), "stale");
}

static void
visit_activated (EpAnswerPane *self, guint number, GtkWidget *line)
{
  ep_workings_show_visit (line, self->desk, ep_visits_table_day (self->visits, number));
}

void
ep_answer_pane_bind (EpAnswerPane *self, EpDesk *desk)
{
  self->desk = desk;
  ep_figures_card_bind (self->figures, desk);
  ep_pair_chooser_bind (self->pairs, desk);
  ep_chart_card_bind (self->charts, desk);
  ep_visits_table_bind (self->visits, desk);
  g_signal_connect_object (self->visits, "row-activated", G_CALLBACK (visit_activated), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

void
ep_answer_pane_show_view (EpAnswerPane *self, EpView view)
{
  ep_chart_card_show_view (self->charts, view);
}

static void
ep_answer_pane_class_init (EpAnswerPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_FIGURES_CARD);
  g_type_ensure (EP_TYPE_PAIR_CHOOSER);
  g_type_ensure (EP_TYPE_PROSE);
  g_type_ensure (EP_TYPE_CHART_CARD);
  g_type_ensure (EP_TYPE_VISITS_TABLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/answer-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, content);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, notice);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, headline);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, support);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, figures);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, pairs);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, overall);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, charts);
  gtk_widget_class_bind_template_child (widget_class, EpAnswerPane, visits);
}

static void
ep_answer_pane_init (EpAnswerPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
