#pragma once

#include <present/marks.h>

/* What holds for every scene. */

/* No text covers another, counted without the space between lines. */
void assert_texts_apart (const EpScene *scene);

/* Nothing is painted outside of the scene. */
void assert_marks_inside (const EpScene *scene);

/* The text mark that begins so, or NULL. */
const EpMark *text_that_begins (const EpScene *scene, const char *start);

guint count_marks (const EpScene *scene, EpMarkKind kind, EpLayer layer);

/* Whether the scene is as kept in tests/data/scenes/NAME.txt; says so when it is not. With
 * EVENPOINT_KEEP_SCENES set it is kept instead: look at the diff. */
gboolean scene_is_as_kept (const EpScene *scene, const char *name);
