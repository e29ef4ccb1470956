#include "values.h"
#include "words.h"

#include <engine/schedule.h>
#include <formats/results-json.h>

#define DOWNTIME_DECIMALS 1

static const char *const visit_kind_words[] = {"session", "maintenance"};
static const char *const cheaper_words[] = {"reference", "other", "equal"};
static const char *const note_code_words[] = {"package-dearer-than-singles",
                                              "package-dearer-per-session", "unused-sessions"};

static json_t *
ratio_json (EpRatio ratio)
{
  if (!ratio.known)
    return json_null ();
  g_autofree char *text =
      g_strdup_printf ("%" G_GINT64_FORMAT ".%04u", ratio.whole, ratio.ten_thousandths);
  return json_string (text);
}

static json_t *
purchases_json (const EpCourseCost *cost, guint decimals)
{
  json_t *purchases = json_array ();
  for (guint i = 0; i < cost->n_purchases; i++) {
    const EpPurchase *purchase = &cost->purchases[i];
    ep_json_append (purchases,
                    json_pack ("{s:i, s:o, s:i}", "sessions", purchase->sessions, "price",
                               ep_json_decimal (purchase->price_minor, decimals), "visit",
                               purchase->visit));
  }
  return purchases;
}

static json_t *
visits_json (const EpCourseCost *cost, guint decimals)
{
  json_t *visits = json_array ();
  for (guint i = 0; i < cost->n_visits; i++) {
    const EpVisit *visit = &cost->visits[i];
    json_t *written = json_pack ("{s:i, s:o, s:s}", "number", visit->number, "date",
                                 ep_json_day (visit->day), "kind", visit_kind_words[visit->kind]);
    ep_json_set (written, "gross", ep_json_decimal (visit->gross_minor, decimals));
    ep_json_set (written, "tax", ep_json_decimal (visit->tax_minor, decimals));
    ep_json_set (written, "patient_cost", ep_json_decimal (visit->patient_cost_minor, decimals));
    ep_json_set (written, "cumulative", ep_json_decimal (visit->cumulative_minor, decimals));
    ep_json_append (visits, written);
  }
  return visits;
}

static json_t *
stops_json (const EpCourseCost *cost, guint decimals)
{
  json_t *stops = json_array ();
  for (guint i = 0; i < cost->n_stops; i++) {
    const EpStop *stop = &cost->stops[i];
    json_t *written = json_pack ("{s:i}", "after", stop->after);
    ep_json_set (written, "total", ep_json_decimal (stop->total_minor, decimals));
    ep_json_set (written, "refund", ep_json_decimal (stop->refund_minor, decimals));
    ep_json_set (written, "planned", ep_json_decimal (stop->planned_minor, decimals));
    ep_json_set (written, "extra", ep_json_decimal (stop->extra_minor, decimals));
    ep_json_append (stops, written);
  }
  return stops;
}

static json_t *
notes_json (const EpCourseCost *cost, guint course)
{
  json_t *notes = json_array ();
  for (guint i = 0; i < cost->n_notes; i++) {
    const EpNote *note = &cost->notes[i];
    g_autofree char *path =
        note->code == EP_NOTE_UNUSED_SESSIONS
            ? g_strdup_printf ("courses[%u]", course)
            : g_strdup_printf ("courses[%u].packages[%u]", course, note->package);
    ep_json_append (notes,
                    json_pack ("{s:s, s:s}", "code", note_code_words[note->code], "path", path));
  }
  return notes;
}

static json_t *
course_json (const EpScenario *scenario, const EpComparison *comparison, guint course)
{
  const EpCourseCost *cost = &comparison->courses[course];
  const guint decimals = scenario->currency->decimals;
  const struct {
    const char *name;
    gint64 amount_minor;
  } totals[] = {{"course_total", cost->course_total_minor},
                {"course_total_min", cost->course_total_min_minor},
                {"course_total_max", cost->course_total_max_minor},
                {"horizon_total", cost->horizon_total_minor},
                {"tax_total", cost->tax_total_minor},
                {"patient_total", cost->patient_total_minor}};

  json_t *written =
      json_pack ("{s:s, s:o}", "name", scenario->courses[course].name, "session_price",
                 ep_json_decimal (cost->session_price_minor, decimals));
  ep_json_set (written, "purchases", purchases_json (cost, decimals));
  ep_json_set (written, "visits", visits_json (cost, decimals));
  for (gsize i = 0; i < G_N_ELEMENTS (totals); i++)
    ep_json_set (written, totals[i].name, ep_json_decimal (totals[i].amount_minor, decimals));
  ep_json_set (written, "minutes_total", json_integer ((json_int_t)cost->minutes_total));
  ep_json_set (written, "downtime_total",
               ep_json_decimal ((gint64)cost->downtime_total_tenths, DOWNTIME_DECIMALS));
  ep_json_set (written, "last_session", ep_json_day (cost->last_session));
  ep_json_set (written, "if_stopped", stops_json (cost, decimals));
  ep_json_set (written, "notes", notes_json (cost, course));
  return written;
}

static json_t *
break_even_price_json (const EpBreakEven *break_even, guint decimals)
{
  switch (break_even->kind) {
  case EP_BREAK_EVEN_ALWAYS_DEARER:
    return json_string ("always-dearer");
  case EP_BREAK_EVEN_ALWAYS_CHEAPER:
    return json_string ("always-cheaper");
  case EP_BREAK_EVEN_PRICE:
  default:
    return ep_json_decimal (break_even->price_minor, decimals);
  }
}

static json_t *
leaders_json (const EpPair *pair)
{
  json_t *leaders = json_array ();
  for (guint i = 0; i < pair->n_leaders; i++) {
    const EpLeader *leader = &pair->leaders[i];
    ep_json_append (leaders,
                    json_pack ("{s:o, s:i, s:s}", "date", ep_json_day (leader->day), "month",
                               leader->month, "cheaper", cheaper_words[leader->cheaper]));
  }
  return leaders;
}

static json_t *
sensitivity_json (const EpPair *pair, guint decimals)
{
  json_t *sweeps = json_array ();
  for (guint i = 0; i < pair->n_sweeps; i++) {
    const EpSweep *sweep = &pair->sweeps[i];
    json_t *flips = json_array ();
    for (guint j = 0; j < sweep->n_flips; j++) {
      const EpFlip *flip = &sweep->flips[j];
      json_t *value = ep_parameter_is_price (sweep->parameter)
                          ? ep_json_decimal (flip->value, decimals)
                          : json_integer (flip->value);
      ep_json_append (
          flips, json_pack ("{s:o, s:s}", "value", value, "cheaper", cheaper_words[flip->cheaper]));
    }
    ep_json_append (sweeps, json_pack ("{s:s, s:o}", "parameter",
                                       ep_parameter_name (sweep->parameter), "flips", flips));
  }
  return sweeps;
}

/* The answers of the pair: what each member says of the course, then of the horizon. */
static void
set_answers (json_t *written, const EpPair *pair, guint decimals)
{
  ep_json_set (written, "course_difference",
               ep_json_decimal (pair->course_difference_minor, decimals));
  ep_json_set (written, "horizon_difference",
               ep_json_decimal (pair->horizon_difference_minor, decimals));
  ep_json_set (written, "course_ratio", ratio_json (pair->course_ratio));
  ep_json_set (written, "horizon_ratio", ratio_json (pair->horizon_ratio));
  ep_json_set (written, "course_cheaper", json_string (cheaper_words[pair->course_cheaper]));
  ep_json_set (written, "horizon_cheaper", json_string (cheaper_words[pair->horizon_cheaper]));
  ep_json_set (written, "course_near_tie", json_boolean (pair->course_near_tie));
  ep_json_set (written, "horizon_near_tie", json_boolean (pair->horizon_near_tie));
}

static json_t *
pair_json (const EpPair *pair, guint decimals)
{
  const EpBreakEven *course = &pair->break_even_course;
  const EpBreakEven *horizon = &pair->break_even_horizon;
  const EpOutcomes *outcomes = &pair->outcomes;
  json_t *written = json_pack ("{s:i}", "course", pair->course);
  set_answers (written, pair, decimals);
  ep_json_set (written, "sessions_for_same_money",
               pair->sessions_for_same_money_known ? json_integer (pair->sessions_for_same_money)
                                                   : json_null ());
  ep_json_set (written, "break_even_price",
               json_pack ("{s:o, s:o}", "course", break_even_price_json (course, decimals),
                          "horizon", break_even_price_json (horizon, decimals)));
  ep_json_set (written, "break_even_ratio",
               json_pack ("{s:o, s:o}", "course", ratio_json (course->ratio), "horizon",
                          ratio_json (horizon->ratio)));
  ep_json_set (written, "leaders", leaders_json (pair));
  ep_json_set (written, "outcomes",
               json_pack ("{s:i, s:i, s:i}", "reference", outcomes->reference, "other",
                          outcomes->other, "equal", outcomes->equal));
  if (pair->n_sweeps > 0)
    ep_json_set (written, "sensitivity", sensitivity_json (pair, decimals));
  return written;
}

char *
ep_results_to_json (const EpScenario *scenario, const EpComparison *comparison)
{
  json_t *courses = json_array ();
  json_t *pairs = json_array ();
  for (guint i = 0; i < comparison->n_courses; i++)
    ep_json_append (courses, course_json (scenario, comparison, i));
  for (guint i = 0; i < comparison->n_pairs; i++)
    ep_json_append (pairs, pair_json (&comparison->pairs[i], scenario->currency->decimals));
  return ep_json_finish (
      json_pack ("{s:s, s:s, s:o, s:o, s:o, s:o}", "currency", scenario->currency->code, "basis",
                 ep_basis_words[scenario->basis], "start", ep_json_day (scenario->start), "end",
                 ep_json_day (comparison->end), "courses", courses, "comparisons", pairs));
}
