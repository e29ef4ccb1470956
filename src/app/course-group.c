#include "course-group.h"

#include "course-details.h"
#include "input-row.h"

#include <present/inputs.h>
#include <present/verdict.h>

struct _EpCourseGroup {
  AdwPreferencesGroup parent_instance;
  GtkWidget *pricing;
  GtkToggleButton *by_ratio;
  GtkToggleButton *by_price;
  EpInputRow *price;
  EpInputRow *ratio;
  AdwActionRow *ratio_per;
  GtkToggleButton *per_session;
  GtkToggleButton *per_course;
  EpInputRow *sessions;
  EpInputRow *maintenance;
  EpCourseDetails *details;
  EpDesk *desk;
  guint course;
  gboolean refreshing;     /* widgets change because the desk did */
  EpPricing ratio_pricing; /* which reading of the ratio the toggle goes back to */
};

G_DEFINE_FINAL_TYPE (EpCourseGroup, ep_course_group, ADW_TYPE_PREFERENCES_GROUP)

static const EpCourse *
get_course (EpCourseGroup *self)
{
  return &ep_desk_scenario (self->desk)->courses[self->course];
}

static void
set_pricing (EpCourseGroup *self, EpPricing pricing)
{
  if (self->desk != NULL && !self->refreshing && get_course (self)->pricing != pricing)
    ep_desk_set_pricing (self->desk, self->course, pricing);
}

/* Of two buttons that exclude each other both tell of a change: only the pressed one counts. */
static void
pricing_toggled (EpCourseGroup *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    set_pricing (self, button == self->by_price ? EP_PRICING_PRICE : self->ratio_pricing);
}

static void
ratio_per_toggled (EpCourseGroup *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    set_pricing (self, button == self->per_course ? EP_PRICING_RATIO_PER_COURSE
                                                  : EP_PRICING_RATIO_PER_SESSION);
}

static void
refresh_pricing (EpCourseGroup *self)
{
  EpPricing pricing = get_course (self)->pricing;
  gboolean by_price = pricing == EP_PRICING_PRICE;

  gtk_widget_set_visible (self->pricing, self->course > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->price), by_price);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio), !by_price);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio_per), !by_price);
  if (!by_price)
    self->ratio_pricing = pricing;
  gtk_toggle_button_set_active (by_price ? self->by_price : self->by_ratio, TRUE);
  gtk_toggle_button_set_active (
      self->ratio_pricing == EP_PRICING_RATIO_PER_COURSE ? self->per_course : self->per_session,
      TRUE);
}

static void
refresh (EpCourseGroup *self)
{
  EpFormatter *formatter = ep_desk_formatter (self->desk);
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  EpInput ratio = {EP_FIELD_PRICE_RATIO_E4, self->course, 0};
  g_autofree char *price =
      ep_input_caption (formatter, scenario, ep_desk_comparison (self->desk), ratio);

  self->refreshing = TRUE;
  refresh_pricing (self);
  self->refreshing = FALSE;
  adw_action_row_set_subtitle (self->ratio_per, price);
}

static void
bind_rows (EpCourseGroup *self, const char *title)
{
  EpInputRow *rows[] = {self->price, self->ratio, self->sessions, self->maintenance};

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    ep_input_row_bind (rows[i], self->desk, self->course);
    ep_input_row_set_group (rows[i], title);
  }
  ep_course_details_bind (self->details, self->desk, self->course);
}

void
ep_course_group_bind (EpCourseGroup *self, EpDesk *desk, guint course)
{
  g_autofree char *title = ep_course_label (ep_desk_scenario (desk), course, EP_LABEL_ALONE);

  self->desk = desk;
  self->course = course;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  bind_rows (self, title);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

GtkWidget *
ep_course_group_get_first_entry (EpCourseGroup *self)
{
  return GTK_WIDGET (ep_input_entry_get_entry (ep_input_row_get_entry (self->price)));
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, pricing);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, by_ratio);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, by_price);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, price);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, ratio);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, ratio_per);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, per_session);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, per_course);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, sessions);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, maintenance);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, details);
}

static void
ep_course_group_class_init (EpCourseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ROW);
  g_type_ensure (EP_TYPE_COURSE_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/course-group.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, pricing_toggled);
  gtk_widget_class_bind_template_callback (widget_class, ratio_per_toggled);
}

static void
ep_course_group_init (EpCourseGroup *self)
{
  self->ratio_pricing = EP_PRICING_RATIO_PER_SESSION;
  gtk_widget_init_template (GTK_WIDGET (self));
}
