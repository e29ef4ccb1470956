#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The answer in one sentence, and a second that supports it, translated: whole sentences per case.
 */

typedef struct {
  char *headline; /* "Microneedling is cheaper, for the course and over 36 months." */
  char *support;  /* "The course costs $2,190.00 less with 5 sessions, and less with 4 or 6 too.
                     Laser never ..." */
  char *brief;    /* where there is room for a line each: "Microneedling for the course" */
  char *brief_support; /* "$90.00 less; laser $2,260.00 less over 36 months" */
  char *overall;       /* of three or more courses, who is cheapest of all, whatever the pair:
                          "Laser 2 is the cheapest of all 3, for the course and over 36 months."; NULL
                          of two */
} EpVerdict;

/* What to say of pair `pair` of the comparison. Of three or more courses, headline and brief name
 * the two that they speak of. Free with ep_verdict_free(). */
EpVerdict *ep_verdict_new (EpFormatter *formatter, const EpScenario *scenario,
                           const EpComparison *comparison, guint pair);

void ep_verdict_free (EpVerdict *verdict);

/* Where the name of a course stands. Many languages begin a sentence by its article, "El láser",
 * but no heading. */
typedef enum {
  EP_LABEL_ALONE, /* a heading, a label, a cell */
  EP_LABEL_AT_START,
  EP_LABEL_INSIDE,
} EpLabelPlace;

/* What a course is called, translated: "microneedling", "laser", or its own name when
 * its kind is other or when another course of the scenario is of the same kind or named so, with
 * its number where two have the same name. New text. */
char *ep_course_label (const EpScenario *scenario, guint course, EpLabelPlace place);

/* A name for one more laser, translated: "Laser 2", by the number of lasers, or by the next one
 * that no course is called by. New text. */
char *ep_laser_name (EpFormatter *formatter, const EpScenario *scenario);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpVerdict, ep_verdict_free)

G_END_DECLS
