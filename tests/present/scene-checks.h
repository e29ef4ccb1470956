#pragma once

#include <present/marks.h>

G_BEGIN_DECLS

/* What tests ask of a scene. */

/* Whether its dump is that of tests/data/scenes/NAME.txt; prints it where not. With
 * EVENPOINT_KEEP_SCENES set the file is written instead: look at the diff. */
gboolean is_as_kept (const EpScene *scene, const char *name);

/* That no text covers another or leaves the scene. */
void assert_texts_apart (const EpScene *scene);

/* That no label in or beside the plot lies on a course's line. */
void assert_labels_off_lines (const EpScene *scene);

guint count_marks (const EpScene *scene, EpMarkKind kind, EpLayer layer);

/* The first such text, or NULL. */
const EpMark *text_that_begins (const EpScene *scene, const char *start);

G_END_DECLS
