#include "course-group.h"

#include "course-details.h"
#include "course-menu.h"
#include "extra-row.h"
#include "inputs/input-row.h"
#include "treatment-chooser.h"
#include "widgets/sign-button.h"
#include "widgets/toggle-pair.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>
#include <present/verdict.h>

struct _EpCourseGroup {
  GtkBox parent_instance;
  GtkBox *header;
  GtkLabel *title;
  GtkBox *rows;
  EpInputRow *price;
  EpInputRow *sessions;
  EpInputRow *maintenance;
  EpCourseDetails *details;
  /* of a course that is not the reference, else NULL */
  EpTogglePair *pricing;
  EpInputRow *ratio;
  EpTextRow *ratio_per;
  EpTogglePair *ratio_pricing_toggle;
  GtkWidget *add;
  EpPricing ratio_pricing; /* which reading of the ratio the toggle goes back to */
  EpDropButton *treatment; /* opens what the course can be filled with */
  EpDesk *desk;
  EpClinic *clinic;
  guint course;
};

G_DEFINE_FINAL_TYPE (EpCourseGroup, ep_course_group, GTK_TYPE_BOX)

static EpPricing
get_pricing (EpCourseGroup *self)
{
  return ep_desk_scenario (self->desk)->courses[self->course].pricing;
}

static void
set_pricing (EpCourseGroup *self, EpPricing pricing)
{
  if (get_pricing (self) != pricing)
    ep_desk_set_pricing (self->desk, self->course, pricing);
}

static void
pricing_chosen (EpCourseGroup *self, gboolean by_price)
{
  set_pricing (self, by_price ? EP_PRICING_PRICE : self->ratio_pricing);
}

static void
ratio_pricing_chosen (EpCourseGroup *self, gboolean per_course)
{
  set_pricing (self, per_course ? EP_PRICING_RATIO_PER_COURSE : EP_PRICING_RATIO_PER_SESSION);
}

/* Names follow from the other courses too: "Laser" is "Laser 2" once another one is there. */
static void
refresh_names (EpCourseGroup *self)
{
  g_autofree char *title =
      ep_course_label (ep_desk_scenario (self->desk), self->course, EP_LABEL_ALONE);
  EpInputRow *rows[] = {self->price, self->sessions, self->maintenance, self->ratio};

  if (g_str_equal (gtk_label_get_text (self->title), title))
    return;
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  for (gsize i = 0; i < G_N_ELEMENTS (rows) && rows[i] != NULL; i++)
    ep_input_row_set_group (rows[i], title);
}

static void
refresh_pricing (EpCourseGroup *self)
{
  EpInput ratio = {EP_FIELD_PRICE_RATIO_E4, self->course, 0};
  EpPricing pricing = get_pricing (self);
  gboolean by_price = pricing == EP_PRICING_PRICE;
  g_autofree char *price =
      ep_input_caption (ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                        ep_desk_comparison (self->desk), ratio);

  if (!by_price)
    self->ratio_pricing = pricing;
  gtk_widget_set_visible (GTK_WIDGET (self->price), by_price);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio), !by_price);
  gtk_widget_set_visible (GTK_WIDGET (self->ratio_per), !by_price);
  ep_toggle_pair_show (self->pricing, by_price);
  ep_toggle_pair_show (self->ratio_pricing_toggle,
                       self->ratio_pricing == EP_PRICING_RATIO_PER_COURSE);
  ep_text_row_set_caption (self->ratio_per, price, FALSE);
}

/* What the course was filled with, or that it can be: in fewer words where the header has more to
 * hold. */
static void
refresh_treatment (EpCourseGroup *self)
{
  const EpListedTreatment *listed = ep_desk_state_listed (ep_desk_state (self->desk), self->course);
  const char *title = gtk_label_get_text (self->title);
  const char *text = self->course == 0 ? _ ("Choose treatment") : C_ ("button", "Treatment");
  g_autofree char *name = NULL;

  if (listed == NULL)
    name = g_strdup_printf (_ ("%s: %s"), title, _ ("Choose treatment"));
  else
    /* Translators: a course, and the name of the treatment it was filled with */
    name = g_strdup_printf (_ ("%s: Treatment “%s” of the price list"), title, listed->name);
  if (listed != NULL)
    text = ep_listed_treatment_label (listed);
  ep_drop_button_set_text (self->treatment, text, name);
}

static void
refresh (EpCourseGroup *self)
{
  refresh_names (self);
  refresh_treatment (self);
  if (self->course == 0)
    return;
  refresh_pricing (self);
  gtk_widget_set_sensitive (self->add, ep_desk_scenario (self->desk)->n_courses < EP_COURSES_MAX);
}

/* Scrolls as little as shows all of the group, or its top where it is higher than what is seen. */
static gboolean
bring_into_sight (gpointer group)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (group, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *scrolling;
  graphene_rect_t bounds;

  if (scroller == NULL || !gtk_widget_compute_bounds (group, scroller, &bounds))
    return G_SOURCE_REMOVE;
  scrolling = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  graphene_rect_offset (&bounds, 0, (float)gtk_adjustment_get_value (scrolling));
  gtk_adjustment_clamp_page (scrolling, bounds.origin.y, bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

/* Who adds a course goes on in its group. Nothing moves below the pointer before a second click
 * would have come: each laser keeps its button, and what is scrolled is scrolled later. */
static void
add_clicked (EpCourseGroup *self)
{
  GtkWidget *group = GTK_WIDGET (self), *next;
  guint double_click_ms;

  ep_desk_add_course (self->desk);
  while ((next = gtk_widget_get_next_sibling (group)) != NULL && EP_IS_COURSE_GROUP (next))
    group = next;
  gtk_widget_child_focus (group, GTK_DIR_TAB_FORWARD);
  g_object_get (gtk_widget_get_settings (group), "gtk-double-click-time", &double_click_ms, NULL);
  g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, double_click_ms, bring_into_sight,
                      g_object_ref (group), g_object_unref);
}

static void
menu_clicked (EpCourseGroup *self, GtkWidget *button)
{
  ep_course_menu_show (button, self->desk, self->course);
}

static void
add_buttons (EpCourseGroup *self)
{
  GtkWidget *menu = ep_sign_button_new (EP_GLYPH_DOTS, NULL);

  self->add = ep_sign_button_new (EP_GLYPH_MORE, NULL);
  ep_sign_button_set_name (EP_SIGN_BUTTON (self->add), _ ("Add another laser"));
  g_signal_connect_object (self->add, "clicked", G_CALLBACK (add_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->header, self->add);
  ep_sign_button_set_name (EP_SIGN_BUTTON (menu), _ ("Change this course"));
  g_signal_connect_object (menu, "clicked", G_CALLBACK (menu_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->header, menu);
}

static GtkWidget *
append_toggle (EpCourseGroup *self, GtkWidget *toggle, GCallback chosen)
{
  g_signal_connect_object (toggle, "chosen", chosen, self, G_CONNECT_SWAPPED);
  return toggle;
}

/* What only a course has that can be told as so many times the reference. */
static void
add_pricing (EpCourseGroup *self)
{
  GtkWidget *pricing =
      ep_toggle_pair_new (_ ("How the price is told"), C_ ("how a price is told", "Ratio"),
                          C_ ("how a price is told", "Price"));
  GtkWidget *per = ep_toggle_pair_new (_ ("Ratio applies"), _ ("Per session"), _ ("Per course"));
  GtkWidget *ratio = g_object_new (EP_TYPE_INPUT_ROW, "title", _ ("Price ratio"), "field",
                                   EP_FIELD_PRICE_RATIO_E4, "flips", TRUE, NULL);
  GtkWidget *ratio_per = g_object_new (EP_TYPE_TEXT_ROW, "title", _ ("Ratio applies"), NULL);

  gtk_box_append (self->header, append_toggle (self, pricing, G_CALLBACK (pricing_chosen)));
  gtk_widget_set_parent (append_toggle (self, per, G_CALLBACK (ratio_pricing_chosen)), ratio_per);
  gtk_box_insert_child_after (self->rows, ratio, GTK_WIDGET (self->price));
  gtk_box_insert_child_after (self->rows, ratio_per, ratio);
  self->pricing = EP_TOGGLE_PAIR (pricing);
  self->ratio = EP_INPUT_ROW (ratio);
  self->ratio_per = EP_TEXT_ROW (ratio_per);
  self->ratio_pricing_toggle = EP_TOGGLE_PAIR (per);
  add_buttons (self);
}

static void
treatment_clicked (EpCourseGroup *self)
{
  ep_treatment_chooser_show (GTK_WIDGET (self->treatment), self->desk, self->clinic, self->course,
                             ep_course_group_get_first_entry (self));
}

static void
add_treatment (EpCourseGroup *self)
{
  GtkWidget *treatment = ep_drop_button_new ();

  g_signal_connect_object (treatment, "clicked", G_CALLBACK (treatment_clicked), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (self->header, treatment);
  self->treatment = EP_DROP_BUTTON (treatment);
}

static void
bind_rows (EpCourseGroup *self)
{
  EpInputRow *rows[] = {self->price, self->sessions, self->maintenance, self->ratio};

  for (gsize i = 0; i < G_N_ELEMENTS (rows) && rows[i] != NULL; i++)
    ep_input_row_bind (rows[i], self->desk, self->course);
  ep_course_details_bind (self->details, self->desk, self->course);
}

void
ep_course_group_bind (EpCourseGroup *self, EpDesk *desk, EpClinic *clinic, guint course)
{
  self->desk = desk;
  self->clinic = clinic;
  self->course = course;
  add_treatment (self);
  if (course > 0)
    add_pricing (self);
  bind_rows (self);
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
unbind (GtkWidget *widget, EpDesk *desk)
{
  g_signal_handlers_disconnect_by_data (desk, widget);
  if (EP_IS_INPUT_ENTRY (widget))
    ep_input_entry_bind (EP_INPUT_ENTRY (widget), NULL, (EpInput){EP_FIELD_START, 0, 0});
  else if (EP_IS_EXTRA_ROW (widget))
    ep_extra_row_unbind (EP_EXTRA_ROW (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    unbind (child, desk);
}

void
ep_course_group_unbind (EpCourseGroup *self)
{
  unbind (GTK_WIDGET (self), self->desk);
}

GtkWidget *
ep_course_group_get_first_entry (EpCourseGroup *self)
{
  return GTK_WIDGET (ep_input_entry_get_entry (ep_input_row_get_entry (self->price)));
}

EpDropButton *
ep_course_group_get_treatment (EpCourseGroup *self)
{
  return self->treatment;
}

EpInputRow *
ep_course_group_get_ratio (EpCourseGroup *self)
{
  return self->ratio;
}

EpTogglePair *
ep_course_group_get_pricing (EpCourseGroup *self)
{
  return self->pricing;
}

EpTogglePair *
ep_course_group_get_ratio_pricing (EpCourseGroup *self)
{
  return self->ratio_pricing_toggle;
}

static void
ep_course_group_class_init (EpCourseGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (EP_TYPE_INPUT_ROW);
  g_type_ensure (EP_TYPE_COURSE_DETAILS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/course-group.ui");
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, header);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, title);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, rows);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, price);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, sessions);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, maintenance);
  gtk_widget_class_bind_template_child (widget_class, EpCourseGroup, details);
}

static void
ep_course_group_init (EpCourseGroup *self)
{
  self->ratio_pricing = EP_PRICING_RATIO_PER_SESSION;
  gtk_widget_init_template (GTK_WIDGET (self));
}
