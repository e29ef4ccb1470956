#include <engine/scenario.h>
#include <string.h>

EpScenario *
ep_scenario_new (const EpCurrency *currency, EpDay start)
{
  EpScenario *scenario = g_new0 (EpScenario, 1);

  scenario->currency = currency;
  scenario->start = start;
  scenario->near_tie_ppm = EP_NEAR_TIE_PPM_DEFAULT;

  return scenario;
}

EpCourse
ep_course_new (const char *name)
{
  return (EpCourse){
      .name = g_ref_string_new (name),
      .kind = EP_KIND_OTHER,
      .sessions = {1, 1, 1},
      .interval = {1, EP_UNIT_MONTHS},
  };
}

EpCourse *
ep_scenario_add_course (EpScenario *scenario, const char *name)
{
  g_assert (scenario->n_courses < EP_COURSES_MAX);

  EpCourse *course = &scenario->courses[scenario->n_courses++];
  *course = ep_course_new (name);

  return course;
}

void
ep_course_add_extra (EpCourse *course, const char *name, gint64 price_minor, EpPer per)
{
  g_assert (course->n_extras < EP_EXTRAS_MAX);

  course->extras[course->n_extras++] = (EpExtra){
      .name = g_ref_string_new (name),
      .price_minor = price_minor,
      .per = per,
  };
}

void
ep_course_set_name (EpCourse *course, const char *name)
{
  g_ref_string_release (course->name);
  course->name = g_ref_string_new (name);
}

static void
acquire_names (EpCourse *course)
{
  g_ref_string_acquire (course->name);
  for (guint i = 0; i < course->n_extras; i++)
    g_ref_string_acquire (course->extras[i].name);
}

EpCourse
ep_course_copy (const EpCourse *course)
{
  EpCourse copy = *course;

  acquire_names (&copy);

  return copy;
}

void
ep_course_clear (EpCourse *course)
{
  g_ref_string_release (course->name);
  for (guint i = 0; i < course->n_extras; i++)
    g_ref_string_release (course->extras[i].name);
}

void
ep_scenario_add_copy (EpScenario *scenario, const EpCourse *course)
{
  g_assert (scenario->n_courses < EP_COURSES_MAX);

  scenario->courses[scenario->n_courses++] = ep_course_copy (course);
}

EpScenario *
ep_scenario_copy (const EpScenario *scenario)
{
  EpScenario *copy = g_memdup2 (scenario, sizeof *scenario);

  for (guint c = 0; c < copy->n_courses; c++)
    acquire_names (&copy->courses[c]);

  return copy;
}

void
ep_scenario_free (EpScenario *scenario)
{
  if (scenario == NULL)
    return;

  for (guint c = 0; c < scenario->n_courses; c++)
    ep_course_clear (&scenario->courses[c]);
  g_free (scenario);
}

static gboolean
packages_equal (const EpCourse *a, const EpCourse *b)
{
  if (a->n_packages != b->n_packages)
    return FALSE;

  for (guint i = 0; i < a->n_packages; i++) {
    const EpPackage *p = &a->packages[i];
    const EpPackage *q = &b->packages[i];

    if (p->sessions != q->sessions || !p->by_percent != !q->by_percent ||
        p->price_minor != q->price_minor || p->percent_off_ppm != q->percent_off_ppm)
      return FALSE;
  }

  return TRUE;
}

static gboolean
extras_equal (const EpCourse *a, const EpCourse *b)
{
  if (a->n_extras != b->n_extras)
    return FALSE;

  for (guint i = 0; i < a->n_extras; i++) {
    const EpExtra *p = &a->extras[i];
    const EpExtra *q = &b->extras[i];

    if (strcmp (p->name, q->name) != 0 || p->price_minor != q->price_minor || p->per != q->per)
      return FALSE;
  }

  return TRUE;
}

static gboolean
maintenance_equal (const EpMaintenance *a, const EpMaintenance *b)
{
  return a->every_months == b->every_months && !a->has_price == !b->has_price &&
         a->price_minor == b->price_minor;
}

gboolean
ep_course_equal (const EpCourse *a, const EpCourse *b)
{
  return strcmp (a->name, b->name) == 0 && a->kind == b->kind && a->pricing == b->pricing &&
         a->session_price_minor == b->session_price_minor &&
         a->price_ratio_e4 == b->price_ratio_e4 && a->sessions.min == b->sessions.min &&
         a->sessions.likely == b->sessions.likely && a->sessions.max == b->sessions.max &&
         a->interval.count == b->interval.count && a->interval.unit == b->interval.unit &&
         packages_equal (a, b) && a->discount_ppm == b->discount_ppm && a->refund == b->refund &&
         extras_equal (a, b) && maintenance_equal (&a->maintenance, &b->maintenance) &&
         a->session_minutes == b->session_minutes && a->downtime_tenths == b->downtime_tenths;
}

gboolean
ep_scenario_equal (const EpScenario *a, const EpScenario *b)
{
  if (a->currency != b->currency || a->start != b->start ||
      a->horizon_months != b->horizon_months || a->basis != b->basis ||
      a->near_tie_ppm != b->near_tie_ppm || a->tax.rate_ppm != b->tax.rate_ppm ||
      !a->tax.included != !b->tax.included || a->per_visit_minor != b->per_visit_minor ||
      a->per_day_off_minor != b->per_day_off_minor || a->n_courses != b->n_courses)
    return FALSE;

  for (guint c = 0; c < a->n_courses; c++) {
    if (!ep_course_equal (&a->courses[c], &b->courses[c]))
      return FALSE;
  }

  return TRUE;
}
