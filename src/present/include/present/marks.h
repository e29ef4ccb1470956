#pragma once

#include <present/scale.h>
#include <present/scene.h>
#include <present/text.h>

G_BEGIN_DECLS

/* What scenes are built of. Charts add marks from left to right; ep_scene_mirror() turns the whole
 * for languages that read the other way. */

/* A colour by what it is for; the palette of the scene's style says which. */
typedef enum {
  EP_INK_GROUND,
  EP_INK_FOREGROUND,
  EP_INK_DIM,
  EP_INK_GRID,
  EP_INK_ZERO_LINE,
  EP_INK_LINE, /* these four are of a course */
  EP_INK_TEXT,
  EP_INK_BAND,
  EP_INK_TINT,
} EpInkRole;

typedef struct {
  EpInkRole role;
  guint course; /* 0 where the role is of no course */
} EpInk;

typedef struct {
  double x, y;
} EpPoint;

typedef struct {
  double width_px;
  double casing_px; /* how much wider the ground-coloured line below it is; 0: none */
  gboolean round;   /* ends of dashes are round: a length of 0 is a dot */
  EpDash dash;
} EpStroke;

typedef enum { EP_ANCHOR_LEFT, EP_ANCHOR_MIDDLE, EP_ANCHOR_RIGHT } EpAnchor;

typedef enum {
  EP_MARK_PATH,    /* a line through its points */
  EP_MARK_AREA,    /* the inside of its points */
  EP_MARK_DIAMOND, /* a break-even: ground with an outline, around its point */
  EP_MARK_DOT,     /* the value now: filled, around its point */
  EP_MARK_TEXT,    /* a line of text; its point is the middle of its height */
  EP_MARK_CHIP,    /* a rectangle with round corners: filled, or outlined where it has a stroke */
  EP_MARK_HATCH,   /* a rectangle of slanted lines */
} EpMarkKind;

typedef struct {
  EpMarkKind kind;
  EpLayer layer;
  EpInk ink;
  guint n_points; /* 1 for diamond, dot and text; 2 opposite corners for chip and hatch */
  EpPoint *points;
  EpStroke stroke;  /* of a path, a diamond and a hatch; else width 0, unless it is outlined */
  double radius_px; /* of a dot and of the corners of a chip; half the diagonal of a diamond */
  char *text;
  EpTextStyle text_style;
  EpAnchor anchor;
  double text_width_px; /* as measured */
  double halo_px;       /* how far the ground shines around the text */
  EpInkRole strong_ink; /* of what is bold in markup */
} EpMark;

/* An empty scene with its ground. */
EpScene *ep_scene_new (const EpChartStyle *style, double width_px, double height_px);

/* An empty scene without a ground, to be painted on what is there. */
EpScene *ep_scene_new_blank (const EpChartStyle *style, double width_px, double height_px);

/* The points are copied. */
void ep_scene_add_path (EpScene *scene, EpLayer layer, EpInk ink, const EpPoint *points,
                        guint n_points, const EpStroke *stroke);

/* A solid or dashed straight line without casing. */
void ep_scene_add_rule (EpScene *scene, EpLayer layer, EpInk ink, EpPoint from, EpPoint to,
                        double width_px, EpDash dash);

/* The points are copied. Outlined by 1 px of the course's line where the palette says so. */
void ep_scene_add_area (EpScene *scene, EpLayer layer, EpInk ink, const EpPoint *points,
                        guint n_points);

void ep_scene_add_diamond (EpScene *scene, EpPoint at, double radius_px);

void ep_scene_add_dot (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, double radius_px);

/* A dot that is filled with the ground and outlined, its outer edge at `radius_px`. */
void ep_scene_add_ring (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, double radius_px,
                        double width_px);

/* A rectangle filled with the ink, its corners rounded by `corner_px`. */
void ep_scene_add_chip (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect, double corner_px);

/* The outline of such a rectangle, along its edges. */
void ep_scene_add_frame (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect, double corner_px,
                         double width_px, EpDash dash);

/* Lines of 1 px at 45 degrees, EP_HATCH_PX apart, all over the rectangle. */
#define EP_HATCH_PX 7
void ep_scene_add_hatch (EpScene *scene, EpLayer layer, EpInk ink, EpRect rect);

/* The returned mark is valid until the next one is added. */
EpMark *ep_scene_add_text (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, EpAnchor anchor,
                           const EpTextStyle *style, const char *text,
                           const EpTextMeasurer *measurer);

/* Adds a copy of a mark, of another scene, moved by that much. */
void ep_scene_add_mark (EpScene *scene, const EpMark *mark, EpPoint by);

void ep_scene_set_description (EpScene *scene, const char *description);
void ep_scene_set_support (EpScene *scene, const char *support);

/* Turns left and right around: what is there, and what ep_scene_unmirrored_x() says. Once. */
void ep_scene_mirror (EpScene *scene);

/* Where the scene shows its data, as it was before it was mirrored: what reading it needs. */
typedef struct {
  EpRect plot;
  EpScale x, y;
} EpChartFrame;

void ep_scene_set_frame (EpScene *scene, const EpChartFrame *frame);

/* All zero where none was set. Owned by the scene. */
const EpChartFrame *ep_scene_frame (const EpScene *scene);

gboolean ep_scene_is_mirrored (const EpScene *scene);

/* Where a place on the painted scene was before it was mirrored. */
double ep_scene_unmirrored_x (const EpScene *scene, double x_px);

/* A scene without a ground, of the same style and size, to lie over this one: a cursor. Mirror it
 * where this one is. */
EpScene *ep_scene_overlay_new (const EpScene *scene);

const EpChartStyle *ep_scene_style (const EpScene *scene);

guint ep_scene_n_marks (const EpScene *scene);
const EpMark *ep_scene_mark (const EpScene *scene, guint i);

/* Whether both paint the same in scenes of the same style. */
gboolean ep_mark_equal (const EpMark *a, const EpMark *b);

/* The rectangle that the mark is painted in. */
EpRect ep_mark_bounds (const EpMark *mark);

EpColor ep_ink_color (EpPaletteId palette, EpInk ink);

G_END_DECLS
