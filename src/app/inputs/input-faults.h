#pragma once

#include "input-holder.h"

#include <engine/courses.h>

G_BEGIN_DECLS

/* What was entered and could not be taken, at most one fault an input: an array of EpInputFault. */
GPtrArray *ep_input_faults_new (void);

/* The fault of that input, or NULL. Owned by the array. */
const EpInputFault *ep_input_faults_find (GPtrArray *faults, EpInput input);

/* The fault of that input in place of the one it has. Takes the message over; `text` may be NULL.
 */
void ep_input_faults_set (GPtrArray *faults, EpInput input, const char *text, gint64 value,
                          char *message);

/* Forgets the fault of that input. */
void ep_input_faults_clear (GPtrArray *faults, EpInput input);

/* Forgets those of the course's inputs from one field to another. */
void ep_input_faults_clear_fields (GPtrArray *faults, guint course, EpField first, EpField last);

/* Forgets those of inputs that differ between the two scenarios. */
void ep_input_faults_clear_changed (GPtrArray *faults, const EpScenario *before,
                                    const EpScenario *after);

/* Lets each fault go where its course goes, or forgets it where that goes away. */
void ep_input_faults_reorder (GPtrArray *faults, const EpCourseOrder *order);

G_END_DECLS
