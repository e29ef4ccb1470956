#pragma once

#include <glib.h>
#include <present/palette.h>

G_BEGIN_DECLS

/* A chart as a value: series, marks, labels and axes laid out in pixels, made by a pure function of
 * scenario and comparison, and painted the same for screen, PNG, SVG, PDF and print. */
typedef struct _EpScene EpScene;

void ep_scene_free (EpScene *scene);

/* The sentence that says what the chart shows, for its accessible description and for a picture's
 * title. Owned by the scene. */
const char *ep_scene_description (const EpScene *scene);

/* The scene as text, one mark a line, for tests and diffs. Free with g_free(). */
char *ep_scene_dump (const EpScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpScene, ep_scene_free)

G_END_DECLS
