#include "course-details.h"

#include "extra-list.h"
#include "inputs/choice-row.h"
#include "inputs/input-row.h"
#include "inputs/interval-units.h"
#include "package-list.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>
#include <present/verdict.h>

struct _EpCourseDetails {
  EpLazyRow parent_instance;
  EpInputRow *sessions_min;
  EpInputRow *sessions_max;
  EpInputRow *interval;
  GtkDropDown *interval_unit;
  EpInputRow *discount;
  EpPackageList *packages;
  EpExtraList *extras;
  EpChoiceRow *refund;
  EpInputRow *maintenance_price;
  EpInputRow *minutes;
  EpInputRow *downtime;
  EpDesk *desk;
  guint course;
  gboolean refreshing; /* widgets change because the desk did, or are only being made */
};

G_DEFINE_FINAL_TYPE (EpCourseDetails, ep_course_details, EP_TYPE_LAZY_ROW)

static void
unit_selected (EpCourseDetails *self)
{
  EpInput input = {EP_FIELD_INTERVAL_UNIT, self->course, 0};

  if (self->refreshing)
    return;
  ep_desk_set (self->desk, input, gtk_drop_down_get_selected (self->interval_unit));
  ep_desk_end_edit (self->desk);
}

static void
refresh_unit (EpCourseDetails *self)
{
  EpInput input = {EP_FIELD_INTERVAL_UNIT, self->course, 0};
  const EpInputFault *fault = ep_desk_fault (self->desk, input);
  EpInterval interval = ep_desk_scenario (self->desk)->courses[self->course].interval;

  if (fault != NULL)
    interval.unit = (EpUnit)fault->value;
  self->refreshing = TRUE;
  ep_interval_units_show (self->interval_unit, interval);
  self->refreshing = FALSE;
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->interval_unit),
                               fault != NULL ? fault->message : NULL);
}

/* All but the two that are always in sight. */
static gboolean
is_field_of_row (EpField field)
{
  return field >= EP_FIELD_SESSIONS_MIN && field != EP_FIELD_SESSIONS_LIKELY &&
         field != EP_FIELD_MAINTENANCE_MONTHS;
}

static void
refresh (EpCourseDetails *self)
{
  g_autofree char *caption = ep_course_details_caption (
      ep_desk_formatter (self->desk), ep_desk_scenario (self->desk), self->course);

  ep_lazy_row_show_caption (EP_LAZY_ROW (self), caption,
                            ep_desk_has_fault_among (self->desk, self->course, is_field_of_row));
  if (ep_lazy_row_is_filled (EP_LAZY_ROW (self)))
    refresh_unit (self);
}

void
ep_course_details_bind (EpCourseDetails *self, EpDesk *desk, guint course)
{
  self->desk = desk;
  self->course = course;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_course_details_filled (EpLazyRow *row)
{
  EpCourseDetails *self = EP_COURSE_DETAILS (row);
  g_autofree char *title = ep_course_label (ep_desk_scenario (self->desk), self->course, TRUE);
  EpInputRow *rows[] = {self->sessions_min,      self->sessions_max, self->interval, self->discount,
                        self->maintenance_price, self->minutes,      self->downtime};

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    ep_input_row_bind (rows[i], self->desk, self->course);
    ep_input_row_set_group (rows[i], title);
  }
  ep_choice_row_bind (self->refund, EP_INPUT_HOLDER (self->desk), self->course);
  ep_extra_list_bind (self->extras, EP_INPUT_HOLDER (self->desk), self->course);
  ep_package_list_bind (self->packages, self->desk, self->course);
  refresh_unit (self);
}

static void
ep_course_details_class_init (EpCourseDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ROW);
  g_type_ensure (EP_TYPE_CHOICE_ROW);
  g_type_ensure (EP_TYPE_PACKAGE_LIST);
  g_type_ensure (EP_TYPE_EXTRA_LIST);
  EP_LAZY_ROW_CLASS (klass)->filled = ep_course_details_filled;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/course-details.ui");
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, sessions_min);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, sessions_max);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, interval);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, interval_unit);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, discount);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, packages);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, extras);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, refund);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, maintenance_price);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, minutes);
  gtk_widget_class_bind_template_child (widget_class, EpCourseDetails, downtime);
  gtk_widget_class_bind_template_callback (widget_class, unit_selected);
}

static void
ep_course_details_init (EpCourseDetails *self)
{
  self->refreshing = TRUE;
}
