#pragma once

#include <glib.h>
#include <present/palette.h>

G_BEGIN_DECLS

/* A chart as a value: series, marks, labels and axes laid out in pixels, made by a pure function of
 * scenario and comparison, and painted the same for screen, PNG, SVG, PDF and print. */
typedef struct _EpScene EpScene;

void ep_scene_free (EpScene *scene);

typedef struct {
  double x, y; /* the top left corner */
  double width, height;
} EpRect;

/* What a scene is made of, from the bottom up. Layers are painted in this order and can be painted
 * each by itself, so that a window keeps those that did not change. */
typedef enum {
  EP_LAYER_GROUND,
  EP_LAYER_AXES,
  EP_LAYER_BANDS,
  EP_LAYER_STRIP,
  EP_LAYER_RULES,
  EP_LAYER_OTHERS,
  EP_LAYER_REFERENCE,
  EP_LAYER_MARKS,
  EP_LAYER_LABELS,
  EP_LAYER_CURSOR, /* of a scene that lies over another one, see chart.h */
} EpLayer;

#define EP_LAYERS 10

double ep_scene_width_px (const EpScene *scene);
double ep_scene_height_px (const EpScene *scene);

/* Whether the layer paints the same in both scenes: of the same style, the same marks. */
gboolean ep_scene_layer_equal (const EpScene *a, const EpScene *b, EpLayer layer);

/* Whether all of them do, of the same size. */
gboolean ep_scene_equal (const EpScene *a, const EpScene *b);

/* The sentence that says what the chart shows, for its accessible description and for a picture's
 * title. Owned by the scene. */
const char *ep_scene_description (const EpScene *scene);

/* What supports that sentence, below it: "Cost of a course of that many sessions, packages
 * included." Empty where nothing has to be said. Owned by the scene. */
const char *ep_scene_support (const EpScene *scene);

/* The scene as text, one mark a line, for tests and diffs. Free with g_free(). */
char *ep_scene_dump (const EpScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpScene, ep_scene_free)

G_END_DECLS
