#include <engine/courses.h>
#include <engine/input.h>
#include <string.h>

static EpCourseOrder
all_courses (const EpScenario *scenario)
{
  EpCourseOrder order = {.n_courses = scenario->n_courses};

  for (guint c = 0; c < order.n_courses; c++)
    order.courses[c] = c;

  return order;
}

static void
insert (EpCourseOrder *order, guint place, guint course)
{
  for (guint i = order->n_courses; i > place; i--)
    order->courses[i] = order->courses[i - 1];
  order->courses[place] = course;
  order->n_courses++;
}

static void
take_out (EpCourseOrder *order, guint place)
{
  order->n_courses--;
  for (guint i = place; i < order->n_courses; i++)
    order->courses[i] = order->courses[i + 1];
}

EpCourseOrder
ep_course_order_added (const EpScenario *scenario, guint course)
{
  EpCourseOrder order = all_courses (scenario);

  g_assert (course < order.n_courses && order.n_courses < EP_COURSES_MAX);
  insert (&order, order.n_courses, course);

  return order;
}

EpCourseOrder
ep_course_order_removed (const EpScenario *scenario, guint course)
{
  EpCourseOrder order = all_courses (scenario);

  g_assert (course > 0 && course < order.n_courses && order.n_courses > EP_COURSES_MIN);
  take_out (&order, course);

  return order;
}

EpCourseOrder
ep_course_order_moved (const EpScenario *scenario, guint course, guint place)
{
  EpCourseOrder order = all_courses (scenario);

  g_assert (course < order.n_courses && place < order.n_courses);
  take_out (&order, course);
  insert (&order, place, course);

  return order;
}

guint
ep_course_order_find (const EpCourseOrder *order, guint course)
{
  guint place = 0;

  while (place < order->n_courses && order->courses[place] != course)
    place++;

  return place;
}

/* The same with every course told by its session price. */
static EpScenario *
with_prices (const EpScenario *scenario)
{
  EpScenario *priced = ep_scenario_copy (scenario);

  for (guint c = 1; c < scenario->n_courses; c++) {
    EpScenario *next = ep_scenario_with_pricing (priced, c, EP_PRICING_PRICE);

    ep_scenario_free (priced);
    priced = next;
  }

  return priced;
}

EpScenario *
ep_scenario_with_order (const EpScenario *scenario, const EpCourseOrder *order)
{
  g_assert (EP_COURSES_MIN <= order->n_courses && order->n_courses <= EP_COURSES_MAX);

  g_autoptr (EpScenario) before =
      order->courses[0] == 0 ? ep_scenario_copy (scenario) : with_prices (scenario);
  EpScenario *edited = g_memdup2 (before, sizeof *before);

  edited->n_courses = 0;
  memset (edited->courses, 0, sizeof edited->courses);
  for (guint c = 0; c < order->n_courses; c++) {
    g_assert (order->courses[c] < before->n_courses);
    ep_scenario_add_copy (edited, &before->courses[order->courses[c]]);
  }

  return edited;
}

guint
ep_scenario_last_laser (const EpScenario *scenario)
{
  for (guint c = scenario->n_courses; c > 0; c--) {
    if (scenario->courses[c - 1].kind == EP_KIND_LASER)
      return c - 1;
  }

  return scenario->n_courses - 1;
}

EpScenario *
ep_scenario_add_laser (const EpScenario *scenario, const char *name)
{
  const EpCourseOrder order = ep_course_order_added (scenario, ep_scenario_last_laser (scenario));
  EpScenario *edited = ep_scenario_with_order (scenario, &order);
  EpCourse *laser = &edited->courses[edited->n_courses - 1];

  laser->kind = EP_KIND_LASER;
  ep_course_set_name (laser, name);

  return edited;
}

EpScenario *
ep_scenario_with_course (const EpScenario *scenario, guint course, const EpCourse *other)
{
  EpScenario *edited = g_memdup2 (scenario, sizeof *scenario);

  g_assert (course < scenario->n_courses);
  g_assert (course > 0 || other->pricing == EP_PRICING_PRICE);
  edited->n_courses = 0;
  for (guint c = 0; c < scenario->n_courses; c++)
    ep_scenario_add_copy (edited, c == course ? other : &scenario->courses[c]);

  return edited;
}

EpScenario *
ep_scenario_rename_course (const EpScenario *scenario, guint course, const char *name)
{
  EpScenario *edited = ep_scenario_copy (scenario);

  g_assert (course < edited->n_courses);
  ep_course_set_name (&edited->courses[course], name);

  return edited;
}
