#pragma once

#include <engine/currency.h>
#include <present/formatter.h>
#include <present/marks.h>
#include <present/text.h>
#include <present/ticks.h>

/* The axis of amounts at the left of a plot, from zero at its bottom, the same for every chart
 * whose lines rise with money. */

typedef struct {
  EpFormatter *formatter;
  const EpCurrency *currency;
  const EpTextMeasurer *measurer;
  double text_px;      /* of tick labels and title */
  double tick_px;      /* the least height that a tick takes */
  const char *title;   /* NULL where the chart does not name the axis */
  gboolean no_amounts; /* goes without tick labels */
  EpMoneyTicks ticks;  /* set by ep_money_axis_lay_out() */
  EpScale scale;       /* over minor units; set by ep_money_axis_lay_out() */
} MoneyAxis;

/* Lays the axis out over `height_px` from `top_px`, up to the highest amount. Returns the margin
 * that the tick labels take at the left of the plot. Where nothing costs anything the axis still
 * has a length, and whole amounts on it. */
double ep_money_axis_lay_out (MoneyAxis *axis, gint64 highest_minor, double top_px,
                              double height_px);

/* The lines across the plot, the one at zero too, and as many of their amounts as have room. */
void ep_money_axis_add (const MoneyAxis *axis, EpScene *scene, const EpRect *plot);

/* Where the title stands: at the left of the plot, below what ends at `below_px`. Empty without a
 * title. */
EpRect ep_money_axis_title_rect (const MoneyAxis *axis, const EpRect *plot, double below_px);

/* Adds the title there, unless it would leave the scene. */
void ep_money_axis_add_title (const MoneyAxis *axis, EpScene *scene, const EpRect *plot,
                              double below_px);
