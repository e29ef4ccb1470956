#pragma once

#include <present/marks.h>

G_BEGIN_DECLS

/* What must hold of the scene of every chart. */

/* What the letters of a text take, without the space between lines. */
EpRect scene_text_rect (const EpMark *mark);

/* Fails where a text leaves the scene or covers another one. */
void scene_assert_texts_apart (const EpScene *scene);

G_END_DECLS
