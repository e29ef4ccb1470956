#pragma once

#include "clinic/clinic.h"
#include "desk.h"
#include "inputs/input-row.h"
#include "widgets/drop-button.h"
#include "widgets/toggle-pair.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The inputs of one course: those that are always needed, and the rest folded away. */
#define EP_TYPE_COURSE_GROUP (ep_course_group_get_type ())
G_DECLARE_FINAL_TYPE (EpCourseGroup, ep_course_group, EP, COURSE_GROUP, GtkBox)

/* Shows that course of the desk from now on; once. It is filled from the clinic's price list. The
 * reference, course 0, has no ratio. Desk and clinic outlive it. */
void ep_course_group_bind (EpCourseGroup *self, EpDesk *desk, EpClinic *clinic, guint course);

/* Its course is there no longer: the group and all that is in it lets go of the desk, before it is
 * taken away. It may outlive that, since GTK holds what a key goes to until the key has been dealt
 * with, and the key may be the one that took the course away. */
void ep_course_group_unbind (EpCourseGroup *self);

/* The first entry of the group. */
GtkWidget *ep_course_group_get_first_entry (EpCourseGroup *self);

/* At which the course is filled from the price list. */
EpDropButton *ep_course_group_get_treatment (EpCourseGroup *self);

/* These are NULL for the reference: the row of the ratio, ratio or price, per session or course. */
EpInputRow *ep_course_group_get_ratio (EpCourseGroup *self);
EpTogglePair *ep_course_group_get_pricing (EpCourseGroup *self);
EpTogglePair *ep_course_group_get_ratio_pricing (EpCourseGroup *self);

G_END_DECLS
