#include "costs-row.h"

#include "inputs/choice-row.h"
#include "inputs/input-row.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>

struct _EpCostsRow {
  EpLazyRow parent_instance;
  EpInputRow *tax;
  EpChoiceRow *tax_included;
  EpChoiceRow *basis;
  EpInputRow *per_visit;
  EpInputRow *per_day_off;
  EpInputRow *near_tie;
  EpDesk *desk;
};

G_DEFINE_FINAL_TYPE (EpCostsRow, ep_costs_row, EP_TYPE_LAZY_ROW)

static gboolean
is_field_of_row (EpField field)
{
  return field >= EP_FIELD_BASIS && field <= EP_FIELD_PER_DAY_OFF_MINOR;
}

static void
refresh (EpCostsRow *self)
{
  g_autofree char *caption =
      ep_comparison_details_caption (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk));

  ep_lazy_row_show_caption (EP_LAZY_ROW (self), caption,
                            ep_desk_has_fault_among (self->desk, 0, is_field_of_row));
}

void
ep_costs_row_bind (EpCostsRow *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_costs_row_filled (EpLazyRow *row)
{
  EpCostsRow *self = EP_COSTS_ROW (row);
  EpInputRow *rows[] = {self->tax, self->per_visit, self->per_day_off, self->near_tie};

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    ep_input_row_bind (rows[i], self->desk, 0);
    ep_input_row_set_group (rows[i], _ ("Comparison"));
  }
  ep_choice_row_bind (self->tax_included, EP_INPUT_HOLDER (self->desk), 0);
  ep_choice_row_bind (self->basis, EP_INPUT_HOLDER (self->desk), 0);
}

static void
ep_costs_row_class_init (EpCostsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ROW);
  g_type_ensure (EP_TYPE_CHOICE_ROW);
  EP_LAZY_ROW_CLASS (klass)->filled = ep_costs_row_filled;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/costs-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, tax);
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, tax_included);
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, basis);
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, per_visit);
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, per_day_off);
  gtk_widget_class_bind_template_child (widget_class, EpCostsRow, near_tie);
}

static void
ep_costs_row_init (EpCostsRow *self)
{
}
