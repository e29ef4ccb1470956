#pragma once

#include "letters.h"

#include <gtk/gtk.h>
#include <present/scene.h>

G_BEGIN_DECLS

/* A scene as render nodes, one for each of its layers and no larger than it. GTK draws only where
 * the nodes of two frames differ, so a layer that looks as before keeps its node. Zero when made.
 */
typedef struct {
  EpScene *scene; /* NULL: none */
  GskRenderNode *layers[EP_LAYERS];
  EpLetters *letters; /* NULL until there was text */
} EpSceneNodes;

/* Takes the scene, NULL for none. */
void ep_scene_nodes_set (EpSceneNodes *self, EpScene *scene);

/* Draws it with its top left corner at the origin, without its ground: the card that it lies on is
 * of that colour. */
void ep_scene_nodes_draw (EpSceneNodes *self, GtkSnapshot *snapshot);

void ep_scene_nodes_clear (EpSceneNodes *self);

/* A scene that moves over what stays, a cursor, as a node of its own: GTK compares two frames node
 * by node, and where too many siblings differ it draws all of them. NULL where the scene is empty.
 * Free with gsk_render_node_unref(). */
GskRenderNode *ep_scene_nodes_over (EpSceneNodes *self, const EpScene *over);

/* The same of a scene that is drawn once. */
GskRenderNode *ep_scene_node (const EpScene *scene);

G_END_DECLS
