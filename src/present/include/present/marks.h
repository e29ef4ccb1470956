#pragma once

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
  EP_INK_LINE, /* these three are of a course */
  EP_INK_TEXT,
  EP_INK_BAND,
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
} EpMarkKind;

typedef struct {
  EpMarkKind kind;
  EpLayer layer;
  EpInk ink;
  guint n_points; /* 1 for diamond, dot and text */
  EpPoint *points;
  EpStroke stroke;  /* of a path and of a diamond; an area's when it is outlined, else width 0 */
  double radius_px; /* of a dot; half the diagonal of a diamond */
  char *text;
  EpTextStyle text_style;
  EpAnchor anchor;
  double text_width_px; /* as measured */
  double halo_px;       /* how far the ground shines around the text */
  EpInkRole strong_ink; /* of what is bold in markup */
} EpMark;

/* An empty scene with its ground. */
EpScene *ep_scene_new (const EpChartStyle *style, double width_px, double height_px);

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

void ep_scene_add_dot (EpScene *scene, EpInk ink, EpPoint at, double radius_px);

/* The returned mark is valid until the next one is added. */
EpMark *ep_scene_add_text (EpScene *scene, EpLayer layer, EpInk ink, EpPoint at, EpAnchor anchor,
                           const EpTextStyle *style, const char *text,
                           const EpTextMeasurer *measurer);

void ep_scene_set_description (EpScene *scene, const char *description);

/* Turns left and right around. */
void ep_scene_mirror (EpScene *scene);

const EpChartStyle *ep_scene_style (const EpScene *scene);

guint ep_scene_n_marks (const EpScene *scene);
const EpMark *ep_scene_mark (const EpScene *scene, guint i);

/* The rectangle that the mark is painted in. */
EpRect ep_mark_bounds (const EpMark *mark);

EpColor ep_ink_color (EpPaletteId palette, EpInk ink);

G_END_DECLS
