#pragma once

#include "engine/scenario.h"

G_BEGIN_DECLS

/* Edits of the courses that a scenario compares: which ones, in what order, by what names. */

/* The courses of an edited scenario, each told by what its number was before. A course may be there
 * twice, once more with the same figures, or not at all. EP_COURSES_MIN to EP_COURSES_MAX. */
typedef struct {
  guint n_courses;
  guint courses[EP_COURSES_MAX];
} EpCourseOrder;

/* All courses, and that one once more as the last. There must be room for one more. */
EpCourseOrder ep_course_order_added (const EpScenario *scenario, guint course);

/* All but that one. It is not the reference, and more than EP_COURSES_MIN are there. */
EpCourseOrder ep_course_order_removed (const EpScenario *scenario, guint course);

/* All, with that one at another place: `place` is its new number, and the others keep their order.
 * At place 0 it becomes the reference. */
EpCourseOrder ep_course_order_moved (const EpScenario *scenario, guint course, guint place);

/* Where a course of before is, the first of them where it is there twice; n_courses when it is
 * gone.
 */
guint ep_course_order_find (const EpCourseOrder *order, guint course);

/* The scenario with its courses in that order: a copy, free with ep_scenario_free().
 *
 * What a course costs stays as it is. When another one becomes the reference, to which prices told
 * by a ratio no longer relate, each of those becomes the session price that it gives now, see
 * ep_scenario_with_pricing(). */
EpScenario *ep_scenario_with_order (const EpScenario *scenario, const EpCourseOrder *order);

/* The course whose figures one more laser starts with: the last laser, or the last course of all
 * where there is none. */
guint ep_scenario_last_laser (const EpScenario *scenario);

/* The scenario with one more laser as the last course, under that name, with the figures of
 * ep_scenario_last_laser(): a copy, free with ep_scenario_free(). There must be room for one more.
 * The name is one that CONTRACT.md allows. */
EpScenario *ep_scenario_add_laser (const EpScenario *scenario, const char *name);

/* The scenario with another course in the place of one, of whatever scenario: a copy, free with
 * ep_scenario_free(). In place of the reference it is one told by its session price. */
EpScenario *ep_scenario_with_course (const EpScenario *scenario, guint course,
                                     const EpCourse *other);

/* The scenario with a course renamed: a copy, free with ep_scenario_free(). The name is one that
 * CONTRACT.md allows. */
EpScenario *ep_scenario_rename_course (const EpScenario *scenario, guint course, const char *name);

G_END_DECLS
