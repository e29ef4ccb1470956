#pragma once

#include <engine/comparison.h>

G_BEGIN_DECLS

/* Which case of the verdict a comparison is: decided here, worded in verdict.c and course-range.c.
 */

typedef enum {
  EP_VERDICT_EQUAL,             /* to the cent, for the course and over the horizon */
  EP_VERDICT_ABOUT_THE_SAME,    /* each equal or a near tie */
  EP_VERDICT_CHANGES,           /* the lead goes back and forth */
  EP_VERDICT_COURSE_UNDECIDED,  /* the course is equal or a near tie */
  EP_VERDICT_HORIZON_UNDECIDED, /* the horizon is */
  EP_VERDICT_AGREE,             /* one is cheaper both ways */
  EP_VERDICT_DISAGREE,          /* one for the course, the other over the horizon */
} EpVerdictCase;

/* What the ranges of session counts do to the answer for the course. */
typedef enum {
  EP_RANGE_NONE,           /* there are none */
  EP_RANGE_WINNER_HOLDS,   /* only the winner has one, and wins with every number in it */
  EP_RANGE_LOSER_HOLDS,    /* only the loser has one, and loses with every number in it */
  EP_RANGE_BOTH_HOLD,      /* both have, and the winner wins with all of them */
  EP_RANGE_WINNER_FLIPS,   /* the winner does not win with `winner_sessions` */
  EP_RANGE_LOSER_FLIPS,    /* nor when the loser has `loser_sessions` */
  EP_RANGE_TOGETHER_FLIPS, /* only both together change it */
} EpRangeCase;

typedef struct {
  EpRangeCase range_case;
  guint winner_sessions; /* the numbers that are spoken of: nearest to the likely ones */
  guint loser_sessions;
  gint64 extra_minor; /* of a flip: how much dearer the winner is then, 0 when equal */
} EpRangeFinding;

/* How the lead over time came about that the horizon's winner has in the end. */
typedef enum {
  EP_LEAD_ALWAYS,       /* from the start, and all the time */
  EP_LEAD_NEVER_BEHIND, /* never behind, at times equal */
  EP_LEAD_SINCE,        /* since a day, and not all the time before */
} EpLeadCase;

typedef struct {
  EpVerdictCase verdict_case;
  guint course_winner; /* indices of courses; of equal ones, the reference as the winner */
  guint course_loser;
  guint horizon_winner;
  guint horizon_loser;
  EpLeadCase lead; /* unless the horizon is equal */
  EpDay lead_since;
  guint n_changes; /* of the leader, to and from equal too */
} EpVerdictFacts;

EpVerdictFacts ep_verdict_facts (const EpComparison *comparison, guint pair);

/* What the ranges do to the answer for the course. The course is not equal. */
EpRangeFinding ep_range_finding (const EpScenario *scenario, guint winner, guint loser);

G_END_DECLS
