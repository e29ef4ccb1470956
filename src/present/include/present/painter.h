#pragma once

#include <cairo.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* Paints a scene with its top left corner at the origin, in the colours and sizes of the style it
 * was made with. Leaves the context's state as it was. Needs no display. */
void ep_paint_scene (cairo_t *cr, const EpScene *scene);

/* Paints one mark of it, within ep_mark_bounds(). All marks painted in the order of their layers
 * are the scene. */
void ep_paint_mark (cairo_t *cr, const EpScene *scene, guint mark);

G_END_DECLS
