#include "comparison-group.h"

#include "costs-row.h"
#include "inputs/input-row.h"
#include "setting-row.h"

#include <glib/gi18n-lib.h>

struct _EpComparisonGroup {
  GtkBox parent_instance;
  EpInputRow *horizon;
  EpSettingRow *setting;
  EpCostsRow *costs;
};

G_DEFINE_FINAL_TYPE (EpComparisonGroup, ep_comparison_group, GTK_TYPE_BOX)

void
ep_comparison_group_bind (EpComparisonGroup *self, EpDesk *desk)
{
  ep_input_row_bind (self->horizon, desk, 0);
  ep_input_row_set_group (self->horizon, _ ("Comparison"));
  ep_setting_row_bind (self->setting, desk);
  ep_costs_row_bind (self->costs, desk);
}

static void
ep_comparison_group_class_init (EpComparisonGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ROW);
  g_type_ensure (EP_TYPE_SETTING_ROW);
  g_type_ensure (EP_TYPE_COSTS_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/evenpoint/Evenpoint/comparison-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EpComparisonGroup, horizon);
  gtk_widget_class_bind_template_child (widget_class, EpComparisonGroup, setting);
  gtk_widget_class_bind_template_child (widget_class, EpComparisonGroup, costs);
}

static void
ep_comparison_group_init (EpComparisonGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
