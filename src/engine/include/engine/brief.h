#pragma once

#include "engine/comparison.h"

G_BEGIN_DECLS

/* The few results that a row of a batch prints, of the first other course (O) against the reference
 * (R), without the visits, notes and searches that nobody reads there. They are the same figures
 * that ep_compare() gives. */
typedef struct {
  gint64 reference_course_total_minor;
  gint64 other_course_total_minor;
  gint64 reference_horizon_total_minor;
  gint64 other_horizon_total_minor;
  EpCheaper course_cheaper;
  EpCheaper horizon_cheaper;
  gboolean sessions_for_same_money_known;
  guint sessions_for_same_money;
  EpBreakEven break_even_course;
  gboolean has_crossover; /* whether the leader ever changes */
  guint crossover_month;  /* of the first change */
} EpBrief;

/* Calculates them. FALSE with exactly the error that ep_compare() has for the scenario; no memory
 * is kept. */
gboolean ep_brief (const EpScenario *scenario, EpBrief *brief, GError **error);

G_END_DECLS
