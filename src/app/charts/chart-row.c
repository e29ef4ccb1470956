#include "chart-row.h"

struct _EpChartRow {
  GObject parent_instance;
  guint number;
};

G_DEFINE_FINAL_TYPE (EpChartRow, ep_chart_row, G_TYPE_OBJECT)

EpChartRow *
ep_chart_row_new (guint number)
{
  EpChartRow *self = g_object_new (EP_TYPE_CHART_ROW, NULL);

  self->number = number;
  return self;
}

guint
ep_chart_row_get_number (EpChartRow *self)
{
  return self->number;
}

static void
ep_chart_row_class_init (EpChartRowClass *klass)
{
}

static void
ep_chart_row_init (EpChartRow *self)
{
}
