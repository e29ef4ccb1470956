#include "flip-button.h"

#include "widgets/look.h"
#include "widgets/notice.h"
#include "widgets/sign-button.h"

#include <glib/gi18n-lib.h>
#include <present/sparkline.h>
#include <present/targets.h>

guint
ep_flip_pair (EpDesk *desk, EpInput input)
{
  return input.course > 0 ? input.course - 1 : ep_desk_pair (desk);
}

static EpChartSubject
subject_of (EpDesk *desk, EpInput input)
{
  return (EpChartSubject){ep_desk_formatter (desk), ep_desk_scenario (desk),
                          ep_desk_comparison (desk), ep_flip_pair (desk, input)};
}

static const EpPair *
pair_of (const EpChartSubject *subject)
{
  return &subject->comparison->pairs[subject->pair];
}

static const EpCurve *
curve_of (EpDesk *desk, EpInput input, EpParameter *parameter)
{
  EpChartSubject subject = subject_of (desk, input);

  if (!ep_input_parameter (input, pair_of (&subject)->course, parameter))
    return NULL;
  return ep_desk_curve (desk, subject.pair, *parameter);
}

EpScene *
ep_flip_chart (EpDesk *desk, EpInput input, GtkWidget *widget)
{
  EpChartSubject subject = subject_of (desk, input);
  EpChartStyle style = {.palette = ep_look_palette (), .size = EP_CHART_DESK};
  EpParameter parameter;
  const EpCurve *curve = curve_of (desk, input, &parameter);

  if (curve == NULL)
    return NULL;
  return ep_sparkline_scene (pair_of (&subject), curve, &style, EP_SPARKLINE_WIDTH_PX,
                             EP_SPARKLINE_HEIGHT_PX,
                             gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL);
}

/* NULL where the input has no small chart. */
static char *
description_of (EpDesk *desk, EpInput input)
{
  EpChartSubject subject = subject_of (desk, input);
  EpParameter parameter;

  if (curve_of (desk, input, &parameter) == NULL)
    return NULL;
  return ep_sparkline_description (&subject, parameter);
}

static gboolean
find (EpDesk *desk, EpInput input, EpTarget *target)
{
  EpChartSubject subject = subject_of (desk, input);

  return ep_target_find (subject.scenario, subject.comparison, subject.pair, input, target);
}

/* The small chart has no widget of its own: what it shows is told beside what the button does. */
static void
describe (GtkWidget *button, EpDesk *desk, EpInput input)
{
  g_autofree char *description = description_of (desk, input);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

void
ep_flip_button_refresh (GtkWidget *button, EpDesk *desk, EpInput input)
{
  EpChartSubject subject = subject_of (desk, input);
  g_autofree char *name = NULL;
  EpTarget target;

  if (find (desk, input, &target)) {
    name = ep_target_label (&subject, &target);
    gtk_widget_set_sensitive (button, target.kind == EP_TARGET_VALUE);
  } else {
    name = g_strdup (_ ("Without maintenance there is no break-even here"));
    gtk_widget_set_sensitive (button, FALSE);
  }
  ep_sign_button_set_name (EP_SIGN_BUTTON (button), name);
  describe (button, desk, input);
}

char *
ep_flip (GtkWidget *widget, EpDesk *desk, EpInput input)
{
  EpChartSubject subject = subject_of (desk, input);
  g_autoptr (EpScenario) scenario = NULL;
  EpTarget target;
  char *text;

  if (!find (desk, input, &target) || target.kind != EP_TARGET_VALUE)
    return NULL;
  text = ep_target_toast (&subject, &target);
  scenario = ep_target_scenario (subject.scenario, subject.comparison, subject.pair, &target);
  ep_desk_set_scenario (desk, input, scenario);
  ep_notice_undoable (widget, desk, text);
  return text;
}
