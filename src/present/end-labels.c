#include "end-labels.h"

#include <math.h>
#include <present/labels.h>

/* From a line's end to its label beside it, and what the margin adds to the labels. */
#define BESIDE_PX 15
#define MARGIN_PX 18

/* How far apart two labels beside the plot stay. */
#define PART_PX 6

/* From what lies below a label above its line's end. */
#define ABOVE_PX 4

/* How far a label above reaches beyond the end of the line, towards the dot's edge. */
#define OVERHANG_PX 2

/* How far the ground shines around a label that stands among the lines. */
#define HALO_PX 2

/* A label that moved by more than this share of its height is tied to its end. */
#define TIE_SHARE 0.75

void
ep_end_label_add_line (EndLabel *label, const EpTextMeasurer *measurer, char *text, EpInk ink,
                       double size_px, gboolean bold)
{
  guint i = label->n_lines++;

  g_assert (i < END_LINES_MAX);
  label->lines[i] = text;
  label->inks[i] = ink;
  label->styles[i] = (EpTextStyle){size_px, bold, FALSE};
  label->width_px = MAX (label->width_px, ep_text_width_px (measurer, text, &label->styles[i]));
  label->height_px += ep_line_height_px (size_px);
}

void
ep_end_label_clear (EndLabel *label)
{
  for (guint i = 0; i < label->n_lines; i++)
    g_free (label->lines[i]);
  *label = (EndLabel){0};
}

void
ep_end_label_add (const EndLabel *label, EpScene *scene, EpAnchor anchor, double halo_px,
                  const EpTextMeasurer *measurer)
{
  double x = label->place.x + (anchor == EP_ANCHOR_RIGHT ? label->place.width : 0);
  double y = label->place.y;

  for (guint i = 0; i < label->n_lines; i++) {
    double height = ep_line_height_px (label->styles[i].size_px);

    ep_scene_add_text (scene, EP_LAYER_LABELS, label->inks[i], (EpPoint){x, y + height / 2}, anchor,
                       &label->styles[i], label->lines[i], measurer)
        ->halo_px = halo_px;
    y += height;
  }
}

double
ep_end_labels_widest (const EndLabel *labels, guint n_labels)
{
  double widest = 0;

  for (guint i = 0; i < n_labels; i++)
    widest = MAX (widest, labels[i].width_px);
  return widest;
}

double
ep_end_labels_height (const EndLabel *labels, guint n_labels)
{
  double height = (n_labels - 1) * PART_PX;

  for (guint i = 0; i < n_labels; i++)
    height += labels[i].height_px;
  return height;
}

double
ep_end_labels_margin (const EndLabel *labels, guint n_labels)
{
  return ceil (ep_end_labels_widest (labels, n_labels)) + MARGIN_PX;
}

void
ep_end_labels_place_beside (EndLabel *labels, guint n_labels, double low_px, double high_px)
{
  EpSideLabel sides[END_LABELS_MAX];

  g_assert (n_labels <= END_LABELS_MAX);
  for (guint i = 0; i < n_labels; i++) {
    sides[i].wanted_px = labels[i].end.y;
    sides[i].extent_px = labels[i].height_px;
  }
  ep_labels_part (sides, n_labels, low_px, high_px, PART_PX);
  for (guint i = 0; i < n_labels; i++)
    labels[i].place =
        (EpRect){labels[i].end.x + BESIDE_PX, sides[i].placed_px - labels[i].height_px / 2,
                 labels[i].width_px, labels[i].height_px};
}

/* The rectangle of the label above whatever is at `bottom_px`. */
static EpRect
above (const EndLabel *label, double bottom_px)
{
  return (EpRect){label->end.x + OVERHANG_PX - label->width_px, bottom_px - label->height_px,
                  label->width_px, label->height_px};
}

static gboolean
meets_mark (const EndLabelGround *ground, const EpRect *place)
{
  for (guint i = 0; i < ground->n_marks; i++)
    if (ep_rects_meet (place, &ground->marks[i], 0))
      return TRUE;
  return FALSE;
}

/* Whether the place is below all of that line. */
static gboolean
clear_of_line (const EndLabelGround *ground, guint line, const EpRect *place)
{
  /* The line only rises: it is nearest to the label where the label begins. */
  double line_y = ground->line_y (ground->chart, line, place->x - ground->line_px);

  return place->y >= line_y + ground->line_px / 2 + 1;
}

static gboolean
clear_of_lines (const EndLabelGround *ground, const guint *lines, guint n_lines,
                const EpRect *place)
{
  for (guint i = 0; i < n_lines; i++)
    if (!clear_of_line (ground, lines[i], place))
      return FALSE;
  return TRUE;
}

/* Fills in the labels' order from the lowest end up. */
static void
order_from_below (const EndLabel *labels, guint n_labels, guint *order)
{
  for (guint i = 0; i < n_labels; i++) {
    guint k = i;

    for (; k > 0 && labels[order[k - 1]].end.y < labels[i].end.y; k--)
      order[k] = order[k - 1];
    order[k] = i;
  }
}

void
ep_end_labels_place_above (EndLabel *labels, guint n_labels, const EndLabelGround *ground)
{
  guint order[END_LABELS_MAX], level = 0;
  double bottom = INFINITY;

  g_assert (n_labels <= END_LABELS_MAX);
  order_from_below (labels, n_labels, order);
  for (guint i = 0; i < n_labels; i++) {
    EndLabel *label = &labels[order[i]];

    /* From one line's end up to the next, until a label fits between the two. */
    for (level = MAX (level, i);; level++) {
      bottom = MIN (bottom, labels[order[level]].top_px - ABOVE_PX);
      label->place = above (label, bottom);
      if (level + 1 == n_labels ||
          (!meets_mark (ground, &label->place) &&
           clear_of_lines (ground, &order[level + 1], n_labels - level - 1, &label->place)))
        break;
    }
    while (meets_mark (ground, &label->place))
      label->place.y -= 1;
    bottom = label->place.y;
  }
}

static void
add_tie (const EndLabel *label, EpScene *scene, double dot_px)
{
  double label_y = label->place.y + label->height_px / 2;

  if (fabs (label_y - label->end.y) <= label->height_px * TIE_SHARE)
    return;
  ep_scene_add_rule (scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0},
                     (EpPoint){label->end.x + dot_px + 1, label->end.y},
                     (EpPoint){label->place.x - 3, label_y}, 1, (EpDash){0});
}

void
ep_end_labels_add_beside (const EndLabel *labels, guint n_labels, EpScene *scene, double dot_px,
                          const EpTextMeasurer *measurer)
{
  for (guint i = 0; i < n_labels; i++) {
    ep_end_label_add (&labels[i], scene, EP_ANCHOR_LEFT, 0, measurer);
    add_tie (&labels[i], scene, dot_px);
  }
}

void
ep_end_labels_add_above (const EndLabel *labels, guint n_labels, EpScene *scene,
                         const EpTextMeasurer *measurer)
{
  for (guint i = 0; i < n_labels; i++)
    if (labels[i].place.x >= 0)
      ep_end_label_add (&labels[i], scene, EP_ANCHOR_RIGHT, HALO_PX, measurer);
}
