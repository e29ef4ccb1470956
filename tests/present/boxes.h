#pragma once

#include <present/marks.h>

G_BEGIN_DECLS

/* The scene with a box in the place of each text, so that what is painted depends on no font; laid
 * out by `letters`, see letters.h. The mark of index `left_out` is not there: G_MAXUINT for none.
 * Free with ep_scene_free(). */
EpScene *boxes_for_texts (const EpScene *scene, guint left_out);

G_END_DECLS
