#pragma once

#include "desk/desk.h"
#include "support.h"

G_BEGIN_DECLS

/* A desk with the example in it, from 1 December 2026 and as it is in the United States. */
typedef struct {
  EpFormatter *formatter;
  EpDesk *desk;
  guint n_changes; /* how often it has told of one */
} DeskFixture;

int desk_set_up (void **state);
int desk_tear_down (void **state);

/* A case with a desk of its own, in *state. */
#define DESK_TEST(name) cmocka_unit_test_setup_teardown (name, desk_set_up, desk_tear_down)

/* The value of that input now. */
gint64 desk_value (DeskFixture *fixture, EpInput input);

/* Whether any input of the state was changed by hand. */
gboolean desk_any_edited (const EpDeskState *state);

/* What the course costs now. */
gint64 desk_course_total (DeskFixture *fixture, guint course);

G_END_DECLS
