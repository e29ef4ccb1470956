#pragma once

#include <cairo.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* Paints a scene with its top left corner at the origin, in the colours and sizes of the style it
 * was made with. Leaves the context's state as it was. Needs no display. */
void ep_paint_scene (cairo_t *cr, const EpScene *scene);

/* Paints one layer of it, all of it within ep_scene_layer_bounds(). All layers painted in their
 * order are the scene. */
void ep_paint_layer (cairo_t *cr, const EpScene *scene, EpLayer layer);

/* Paints one mark of it, within ep_mark_bounds(). */
void ep_paint_mark (cairo_t *cr, const EpScene *scene, guint mark);

G_END_DECLS
