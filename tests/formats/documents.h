#pragma once

#include <engine/scenario.h>

G_BEGIN_DECLS

/* Scenario documents for tests, written with ' for " so that C can hold them. */

#define REFERENCE "{'name': 'M', 'session_price': '300.00', 'sessions': 5}"
#define OTHER     "{'name': 'L', 'session_price': '900.00', 'sessions': 3}"
#define COURSES   "'courses': [" REFERENCE ", " OTHER "]"

/* A good document but for `members`, further members of the root before the courses. */
#define ROOT(members) "{'currency': 'USD', 'start': '2026-12-01', " members ", " COURSES "}"

/* A good document with these courses. */
#define WITH_COURSES(courses) "{'currency': 'USD', 'start': '2026-12-01', 'courses': [" courses "]}"

/* A good document but for `members`, further members of the second course. */
#define COURSE(members)                                                                            \
  WITH_COURSES (REFERENCE ", {'name': 'L', 'session_price': '900.00', 'sessions': 3, " members "}")

/* The text with every ' made ". Free with g_free(). */
char *document_text (const char *text);

/* The scenario of a document that has to be good. Free with ep_scenario_free(). */
EpScenario *document_scenario (const char *text);

/* Fails the running test unless the document is refused with a message that is one line, names
 * `path` and gives a reason with `reason` in it. */
void document_assert_refused (const char *text, const char *path, const char *reason);

/* The same for bytes as they are. */
void bytes_assert_refused (const char *bytes, gsize length, const char *path, const char *reason);

/* One row of a table of refusals. */
typedef struct {
  const char *document;
  const char *path;
  const char *reason;
} Refusal;

void refusals_assert (const Refusal *refusals, gsize n_refusals);

G_END_DECLS
