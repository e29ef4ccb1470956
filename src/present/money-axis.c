#include "money-axis.h"

#include <math.h>

/* What the left margin adds to the text in it, and how far the text keeps from its edge. */
#define LEFT_PX      10
#define LEFT_EDGE_PX 2

/* From what lies above the title to the title. */
#define TITLE_PX 7

static EpTextStyle
text_style (const MoneyAxis *axis)
{
  return (EpTextStyle){axis->text_px, FALSE, FALSE};
}

static char *
tick_text (const MoneyAxis *axis, guint tick)
{
  gint64 amount = (gint64)tick * axis->ticks.step_minor;

  if (axis->ticks.whole)
    return ep_format_money_short (axis->formatter, amount, axis->currency);
  return ep_format_money (axis->formatter, amount, axis->currency);
}

static double
tick_texts_width (const MoneyAxis *axis)
{
  const EpTextStyle style = text_style (axis);
  double widest = 0;

  for (guint i = 0; i < axis->ticks.n_ticks; i++) {
    g_autofree char *text = tick_text (axis, i);

    widest = MAX (widest, ep_text_width_px (axis->measurer, text, &style));
  }
  return widest;
}

static gint64
five_whole (const EpCurrency *currency)
{
  gint64 amount_minor = 5;

  for (guint i = 0; i < currency->decimals; i++)
    amount_minor *= 10;
  return amount_minor;
}

double
ep_money_axis_lay_out (MoneyAxis *axis, gint64 highest_minor, double top_px, double height_px)
{
  gint64 highest = highest_minor > 0 ? highest_minor : five_whole (axis->currency);

  axis->ticks = ep_money_ticks (highest, axis->currency->decimals, height_px, axis->tick_px);
  axis->scale = (EpScale){0, highest, top_px + height_px, top_px};
  return axis->no_amounts ? LEFT_PX : ceil (tick_texts_width (axis)) + LEFT_PX;
}

static void
add_line (EpScene *scene, EpInkRole role, const EpRect *plot, double y_px)
{
  double y = ep_crisp_px (y_px);

  ep_scene_add_rule (scene, EP_LAYER_AXES, (EpInk){role, 0}, (EpPoint){plot->x, y},
                     (EpPoint){plot->x + plot->width, y}, 1, (EpDash){0});
}

void
ep_money_axis_add (const MoneyAxis *axis, EpScene *scene, const EpRect *plot)
{
  const EpTextStyle style = text_style (axis);
  double last_y = INFINITY;

  for (guint i = 0; i < axis->ticks.n_ticks; i++) {
    double y = ep_scale_px (&axis->scale, (gint64)i * axis->ticks.step_minor);
    g_autofree char *text = tick_text (axis, i);

    if (i > 0)
      add_line (scene, EP_INK_GRID, plot, y);
    if (axis->no_amounts || last_y - y < ep_line_height_px (style.size_px))
      continue;
    ep_scene_add_text (scene, EP_LAYER_AXES, (EpInk){EP_INK_DIM, 0},
                       (EpPoint){plot->x - LEFT_PX + LEFT_EDGE_PX, y}, EP_ANCHOR_RIGHT, &style,
                       text, axis->measurer);
    last_y = y;
  }
  add_line (scene, EP_INK_ZERO_LINE, plot, plot->y + plot->height);
}

EpRect
ep_money_axis_title_rect (const MoneyAxis *axis, const EpRect *plot, double below_px)
{
  const EpTextStyle style = text_style (axis);

  if (axis->title == NULL)
    return (EpRect){0, 0, 0, 0};
  return (EpRect){plot->x, below_px + TITLE_PX,
                  ep_text_width_px (axis->measurer, axis->title, &style),
                  ep_line_height_px (style.size_px)};
}

void
ep_money_axis_add_title (const MoneyAxis *axis, EpScene *scene, const EpRect *plot, double below_px)
{
  const EpTextStyle style = text_style (axis);
  EpRect rect = ep_money_axis_title_rect (axis, plot, below_px);

  if (axis->title == NULL || rect.x + rect.width > ep_scene_width_px (scene))
    return;
  ep_scene_add_text (scene, EP_LAYER_LABELS, (EpInk){EP_INK_DIM, 0},
                     (EpPoint){rect.x, rect.y + rect.height / 2}, EP_ANCHOR_LEFT, &style,
                     axis->title, axis->measurer)
      ->halo_px = 2;
}
