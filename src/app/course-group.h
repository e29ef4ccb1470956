#pragma once

#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The inputs of one course, the reference or one it is compared with. */
#define EP_TYPE_COURSE_GROUP (ep_course_group_get_type ())
G_DECLARE_FINAL_TYPE (EpCourseGroup, ep_course_group, EP, COURSE_GROUP, AdwPreferencesGroup)

/* Shows that course of the desk from now on. */
void ep_course_group_bind (EpCourseGroup *self, EpDesk *desk, guint course);

/* The entry of the session price, where a person begins. */
GtkWidget *ep_course_group_get_first_entry (EpCourseGroup *self);

G_END_DECLS
