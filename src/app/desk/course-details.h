#pragma once

#include "desk.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* The inputs of one course that are needed less often, folded into one row. */
#define EP_TYPE_COURSE_DETAILS (ep_course_details_get_type ())
G_DECLARE_FINAL_TYPE (EpCourseDetails, ep_course_details, EP, COURSE_DETAILS, EpLazyRow)

/* Shows that course of the desk from now on. */
void ep_course_details_bind (EpCourseDetails *self, EpDesk *desk, guint course);

G_END_DECLS
