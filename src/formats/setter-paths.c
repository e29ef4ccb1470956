#include "setters.h"
#include "values.h"

#include <string.h>

typedef enum { VALUE_TEXT, VALUE_INTEGER, VALUE_BOOLEAN } ValueKind;

typedef struct {
  const char *holder; /* where in the scenario or course the member's object is; "": right there */
  const char *member;
  ValueKind kind;
} Path;

/* By what they set. The first ones are of the scenario, those from the name on of a course. A
 * holder in plural is an array. */
static const Path paths[EP_SETS] = {
    [EP_SET_CURRENCY] = {"", "currency", VALUE_TEXT},
    [EP_SET_START] = {"", "start", VALUE_TEXT},
    [EP_SET_HORIZON_MONTHS] = {"", "horizon_months", VALUE_INTEGER},
    [EP_SET_BASIS] = {"", "basis", VALUE_TEXT},
    [EP_SET_NEAR_TIE_PERCENT] = {"", "near_tie_percent", VALUE_TEXT},
    [EP_SET_TAX_PERCENT] = {"tax", "percent", VALUE_TEXT},
    [EP_SET_TAX_INCLUDED] = {"tax", "included", VALUE_BOOLEAN},
    [EP_SET_PER_VISIT] = {"patient_costs", "per_visit", VALUE_TEXT},
    [EP_SET_PER_DAY_OFF] = {"patient_costs", "per_day_off", VALUE_TEXT},
    [EP_SET_NAME] = {"", "name", VALUE_TEXT},
    [EP_SET_KIND] = {"", "kind", VALUE_TEXT},
    [EP_SET_SESSION_PRICE] = {"", "session_price", VALUE_TEXT},
    [EP_SET_PRICE_RATIO] = {"", "price_ratio", VALUE_TEXT},
    [EP_SET_RATIO_PER] = {"", "ratio_per", VALUE_TEXT},
    [EP_SET_SESSIONS] = {"", "sessions", VALUE_INTEGER},
    [EP_SET_SESSIONS_MIN] = {"sessions", "min", VALUE_INTEGER},
    [EP_SET_SESSIONS_LIKELY] = {"sessions", "likely", VALUE_INTEGER},
    [EP_SET_SESSIONS_MAX] = {"sessions", "max", VALUE_INTEGER},
    [EP_SET_INTERVAL] = {"", "interval", VALUE_TEXT},
    [EP_SET_PACKAGE_SESSIONS] = {"packages", "sessions", VALUE_INTEGER},
    [EP_SET_PACKAGE_PRICE] = {"packages", "price", VALUE_TEXT},
    [EP_SET_PACKAGE_PERCENT_OFF] = {"packages", "percent_off", VALUE_TEXT},
    [EP_SET_DISCOUNT_PERCENT] = {"", "discount_percent", VALUE_TEXT},
    [EP_SET_REFUND] = {"", "refund", VALUE_TEXT},
    [EP_SET_EXTRA_NAME] = {"extras", "name", VALUE_TEXT},
    [EP_SET_EXTRA_PRICE] = {"extras", "price", VALUE_TEXT},
    [EP_SET_EXTRA_PER] = {"extras", "per", VALUE_TEXT},
    [EP_SET_MAINTENANCE_MONTHS] = {"maintenance", "every_months", VALUE_INTEGER},
    [EP_SET_MAINTENANCE_PRICE] = {"maintenance", "price", VALUE_TEXT},
    [EP_SET_SESSION_MINUTES] = {"", "session_minutes", VALUE_INTEGER},
    [EP_SET_DOWNTIME_DAYS] = {"", "downtime_days", VALUE_TEXT},
};

static gboolean
is_of_course (EpSet set)
{
  return set >= EP_SET_NAME;
}

static gboolean
is_of_element (EpSet set)
{
  return strcmp (paths[set].holder, "packages") == 0 || strcmp (paths[set].holder, "extras") == 0;
}

/* Whether the step of a path is the index of an object in that array. */
static gboolean
parse_index (const json_t *array, const char *step, guint *index)
{
  guint64 number;
  if (!g_ascii_isdigit (step[0]) || (step[0] == '0' && step[1] != '\0') ||
      !g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT, &number, NULL) ||
      !json_is_object (json_array_get (array, (gsize)number)))
    return FALSE;
  *index = (guint)number;
  return TRUE;
}

/* Whether the steps, as many as are left of a path, name the member that `set` sets in `object`. */
static gboolean
steps_fit (char *const *steps, const json_t *object, EpSetter *setter)
{
  const Path *path = &paths[setter->set];
  if (path->holder[0] != '\0') {
    if (g_strcmp0 (steps[0], path->holder) != 0)
      return FALSE;
    steps++;
  }
  if (is_of_element (setter->set)) {
    const json_t *array = json_object_get (object, path->holder);
    if (steps[0] == NULL || !parse_index (array, steps[0], &setter->index))
      return FALSE;
    steps++;
  }
  return g_strcmp0 (steps[0], path->member) == 0 && steps[1] == NULL;
}

gboolean
ep_setter_find (const json_t *base, const char *path, EpSetter *setter)
{
  g_auto (GStrv) steps = g_strsplit (path, ".", -1);
  const json_t *courses = json_object_get (base, "courses");
  const gboolean of_course = g_strcmp0 (steps[0], "courses") == 0;
  guint course = 0;
  if (of_course && (steps[1] == NULL || !parse_index (courses, steps[1], &course)))
    return FALSE;
  for (guint set = 0; set < EP_SETS; set++) {
    *setter = (EpSetter){.set = (EpSet)set, .course = course};
    if (is_of_course (setter->set) == of_course &&
        steps_fit (of_course ? steps + 2 : steps,
                   of_course ? json_array_get (courses, course) : base, setter))
      return TRUE;
  }
  return FALSE;
}

/* Makes {"min": n, "likely": n, "max": n} of a course's integer n. */
static void
widen_sessions (json_t *course)
{
  const json_t *sessions = json_object_get (course, "sessions");
  if (!json_is_integer (sessions))
    return;
  const json_int_t n = json_integer_value (sessions);
  json_object_set_new (course, "sessions",
                       json_pack ("{s:I, s:I, s:I}", "min", n, "likely", n, "max", n));
}

json_t *
ep_setter_object (const EpSetter *setter, json_t *root, const char **member)
{
  const Path *path = &paths[setter->set];
  json_t *object = is_of_course (setter->set)
                       ? json_array_get (json_object_get (root, "courses"), setter->course)
                       : root;
  *member = path->member;
  if (path->holder[0] == '\0')
    return object;
  if (is_of_element (setter->set))
    return json_array_get (json_object_get (object, path->holder), setter->index);
  if (strcmp (path->holder, "sessions") == 0)
    widen_sessions (object);
  else if (json_object_get (object, path->holder) == NULL)
    json_object_set_new (object, path->holder, json_object ());
  json_t *holder = json_object_get (object, path->holder);
  return json_is_object (holder) ? holder : NULL;
}

json_t *
ep_setter_value (const EpSetter *setter, const char *text)
{
  const ValueKind kind = paths[setter->set].kind;
  json_t *integer = kind == VALUE_INTEGER ? ep_json_integer_parse (text) : NULL;
  if (integer != NULL)
    return integer;
  if (kind == VALUE_BOOLEAN && (strcmp (text, "true") == 0 || strcmp (text, "false") == 0))
    return json_boolean (text[0] == 't');
  return json_string (text);
}

const char *const *
ep_setter_rivals (const EpSetter *setter)
{
  static const char *const none[] = {NULL};
  static const char *const of_session_price[] = {"price_ratio", "ratio_per", NULL};
  static const char *const of_price_ratio[] = {"session_price", NULL};
  static const char *const of_package_price[] = {"percent_off", NULL};
  static const char *const of_percent_off[] = {"price", NULL};
  if (setter->set == EP_SET_SESSION_PRICE)
    return of_session_price;
  if (setter->set == EP_SET_PRICE_RATIO)
    return of_price_ratio;
  if (setter->set == EP_SET_PACKAGE_PRICE)
    return of_package_price;
  return setter->set == EP_SET_PACKAGE_PERCENT_OFF ? of_percent_off : none;
}
