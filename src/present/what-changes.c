#include "what-changes.h"

#include <glib/gi18n.h>
#include <math.h>
#include <present/verdict.h>
#include <present/what-changes.h>

#include "sweep-words.h"
#include "what-changes-chart.h"
#include "what-changes-reading.h"

/* Sizes on the desk; other styles multiply them. */
#define INSET_PX       6 /* from the scene's sides to texts, where a cursor goes around them */
#define COLUMN_GAP_PX  24
#define HEAD_GAP_PX    6
#define ROW_PX         52 /* as a row is meant to stand */
#define NARROW_ROW_PX  70
#define ROOMY_ROW_PX   46  /* from here on a row's title is larger */
#define ROW_MARGIN_PX  1.5 /* above and below what stands in a row */
#define BAR_PX         16
#define BAR_MOST_PX    24
#define BAR_LEAST_PX   6
#define TRACK_LEAST_PX 120
#define NAME_GAP_PX    12

/* How much larger the title of a roomy row is. */
#define ROOMY_TITLE 1.2

/* The least share of the width that is the tracks', with columns beside them. */
#define TRACK_SHARE 0.25

/* The least that a name keeps, in parts of the width and of its size. */
#define NAME_SHARE 0.14
#define NAME_SIZES 9

static double
title_line_px (const ChangeChart *chart)
{
  return ep_line_height_px (chart->title_style.size_px);
}

static double
note_line_px (const ChangeChart *chart)
{
  return ep_line_height_px (chart->note_style.size_px);
}

static char *
short_label (const ChangeChart *chart, guint course, EpLabelPlace place)
{
  const EpTextStyle style = {chart->metrics.label_text_px, TRUE, FALSE};
  g_autofree char *label = ep_course_label (chart->subject->scenario, course, place);

  return ep_text_shorten (chart->measurer, label, &style,
                          MAX (chart->width_px * NAME_SHARE, NAME_SIZES * style.size_px));
}

static void
init_row (ChangeRow *row, const ChangeChart *chart, const ChangeInput *input)
{
  const EpSweep *sweep = input->sweep;
  guint course = ep_sweep_course (sweep->parameter, chart->pair->course);

  row->input = *input;
  row->title = ep_sweep_title (sweep->parameter, chart->alone[course == 0 ? 0 : 1]);
  row->now = ep_sweep_now (chart->subject, sweep);
  if (input->flips) {
    row->where = ep_sweep_flip (chart->subject, sweep, input->stretch);
    row->then = ep_sweep_then (sweep, input->stretch, chart->inside);
  } else {
    /* Translators: the answer flips at no value of the range that is named below */
    row->where = g_strdup (C_ ("flip", "Never"));
    row->then = ep_sweep_range (chart->subject, sweep);
  }
}

static void
chart_init (ChangeChart *chart, const EpChartSubject *subject, const EpChartLayout *layout)
{
  ChangeInput inputs[EP_PARAMETERS];

  *chart = (ChangeChart){.subject = subject,
                         .pair = &subject->comparison->pairs[subject->pair],
                         .measurer = layout->measurer,
                         .metrics = ep_chart_metrics (&layout->style),
                         .width_px = layout->width_px,
                         .height_px = layout->height_px};
  chart->unit = chart->metrics.label_text_px / 12;
  chart->inset_px = MIN (INSET_PX * chart->unit, chart->width_px / 8);
  for (guint i = 0; i < 2; i++) {
    guint course = i == 0 ? 0 : chart->pair->course;

    chart->alone[i] = short_label (chart, course, EP_LABEL_ALONE);
    chart->inside[i] = short_label (chart, course, EP_LABEL_INSIDE);
  }
  chart->n_rows = ep_change_inputs (subject, inputs);
  for (guint i = 0; i < chart->n_rows; i++)
    init_row (&chart->rows[i], chart, &inputs[i]);
}

static void
chart_clear (ChangeChart *chart)
{
  for (guint i = 0; i < chart->n_rows; i++) {
    g_free (chart->rows[i].title);
    g_free (chart->rows[i].now);
    g_free (chart->rows[i].where);
    g_free (chart->rows[i].then);
  }
  for (guint i = 0; i < 2; i++) {
    g_free (chart->alone[i]);
    g_free (chart->inside[i]);
  }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChangeChart, chart_clear)

/* The titles of the columns. */
enum { HEAD_INPUT, HEAD_TRACK, HEAD_WHERE, HEADS };

static const char *
head_text (guint head)
{
  static const char *const texts[HEADS] = {
      N_ ("Input, and its value now"),
      N_ ("Who is cheaper over its range"),
      N_ ("The answer flips"),
  };

  return _ (texts[head]);
}

static void
init_styles (ChangeChart *chart)
{
  gboolean is_roomy = chart->height_px / MAX (chart->n_rows, 1) >= ROOMY_ROW_PX * chart->unit;

  chart->title_style =
      (EpTextStyle){chart->metrics.label_text_px * (is_roomy ? ROOMY_TITLE : 1), TRUE, FALSE};
  chart->note_style = (EpTextStyle){chart->metrics.range_text_px, FALSE, FALSE};
}

static double
wider_px (const ChangeChart *chart, double width_px, const char *text, const EpTextStyle *style)
{
  return MAX (width_px, ep_text_width_px (chart->measurer, text, style));
}

/* Puts the tracks between two columns as wide as their texts. FALSE when that leaves them too
 * little room. */
static gboolean
lay_out_columns (ChangeChart *chart)
{
  double gap = COLUMN_GAP_PX * chart->unit;
  double left = wider_px (chart, 0, head_text (HEAD_INPUT), &chart->note_style);
  double right = wider_px (chart, 0, head_text (HEAD_WHERE), &chart->note_style);

  for (guint i = 0; i < chart->n_rows; i++) {
    const ChangeRow *row = &chart->rows[i];

    left = wider_px (chart, left, row->title, &chart->title_style);
    left = wider_px (chart, left, row->now, &chart->note_style);
    right = wider_px (chart, right, row->where, &chart->title_style);
    right = wider_px (chart, right, row->then, &chart->note_style);
  }
  chart->track_x = chart->inset_px + ceil (left) + gap;
  chart->where_x = chart->width_px - chart->inset_px - ceil (right);
  chart->track_width = chart->where_x - gap - chart->track_x;
  return chart->track_width >= MAX (TRACK_LEAST_PX * chart->unit, chart->width_px * TRACK_SHARE);
}

static void
lay_out_narrow (ChangeChart *chart)
{
  /* Diamonds at the ends of a track stay within the scene. */
  double inset = MAX (chart->metrics.diamond_px * 1.25, chart->inset_px);

  chart->narrow = TRUE;
  chart->title_style.size_px = chart->metrics.label_text_px;
  chart->track_x = inset;
  chart->track_width = MAX (chart->width_px - 2 * inset, 1);
  chart->where_x = 0;
}

/* The least height of a row that shows so much. */
static double
least_row_px (ChangeChart *chart, ChangeDetail detail)
{
  double texts, track;

  chart->detail = detail;
  texts = title_line_px (chart) + (detail == CHANGE_ROW_FULL ? note_line_px (chart) : 0);
  track = ep_change_track_height_px (chart, BAR_LEAST_PX * chart->unit);
  return ceil ((chart->narrow ? texts + track : MAX (texts, track)) +
               2 * ROW_MARGIN_PX * chart->unit);
}

/* As much in each row as there is room for in all; where even the least has none, fewer rows. */
static void
lay_out_rows (ChangeChart *chart)
{
  double head = note_line_px (chart) + HEAD_GAP_PX * chart->unit;
  guint n_rows = MAX (chart->n_rows, 1);
  ChangeDetail detail = CHANGE_ROW_FULL;

  chart->has_head =
      !chart->narrow && (chart->height_px - head) / n_rows >= least_row_px (chart, CHANGE_ROW_FULL);
  chart->top_px = chart->has_head ? head : 0;
  chart->row_px = floor ((chart->height_px - chart->top_px) / n_rows);
  while (detail > CHANGE_ROW_LINE && chart->row_px < least_row_px (chart, detail))
    detail--;
  chart->row_px = MAX (chart->row_px, least_row_px (chart, detail));
  chart->detail = detail;
  chart->n_shown =
      MIN (chart->n_rows, (guint)MAX (0, (chart->height_px - chart->top_px) / chart->row_px));
}

/* Text at the start or the end of a line, shortened to the room there is. */
static void
add_text (const ChangeChart *chart, EpInk ink, double x, double top, EpAnchor anchor,
          const EpTextStyle *style, const char *text, double most_px)
{
  g_autofree char *shorter = NULL;

  if (ep_text_width_px (chart->measurer, text, style) > most_px) {
    text = shorter = ep_text_shorten (chart->measurer, text, style, most_px);
    if (ep_text_width_px (chart->measurer, text, style) > most_px)
      return;
  }
  ep_scene_add_text (chart->scene, EP_LAYER_LABELS, ink,
                     (EpPoint){x, top + ep_line_height_px (style->size_px) / 2}, anchor, style,
                     text, chart->measurer);
}

static EpInk
where_ink (const ChangeRow *row)
{
  return (EpInk){row->input.flips ? EP_INK_FOREGROUND : EP_INK_DIM, 0};
}

/* A column of one or two lines, in the middle of the row. */
static void
add_column (const ChangeChart *chart, double x, double top, double most_px, EpInk ink,
            const char *title, const char *note)
{
  gboolean has_note = chart->detail == CHANGE_ROW_FULL;
  double height = title_line_px (chart) + (has_note ? note_line_px (chart) : 0);
  double y = top + (chart->row_px - height) / 2;

  add_text (chart, ink, x, y, EP_ANCHOR_LEFT, &chart->title_style, title, most_px);
  if (has_note)
    add_text (chart, (EpInk){EP_INK_DIM, 0}, x, y + title_line_px (chart), EP_ANCHOR_LEFT,
              &chart->note_style, note, most_px);
}

/* The height of the bar of a track that may take so much. */
static double
bar_height_px (const ChangeChart *chart, double room_px)
{
  double most = (chart->row_px > ROW_PX * 1.25 * chart->unit ? BAR_MOST_PX : BAR_PX) * chart->unit;

  return MIN (room_px - ep_change_track_height_px (chart, 0), most);
}

static void
add_row_beside (const ChangeChart *chart, const ChangeRow *row, double top)
{
  double room = chart->row_px - 2 * ROW_MARGIN_PX * chart->unit;
  double height = ep_change_track_height_px (chart, bar_height_px (chart, room));
  double gap = COLUMN_GAP_PX * chart->unit, right = chart->width_px - chart->inset_px;

  add_column (chart, chart->inset_px, top, chart->track_x - gap - chart->inset_px,
              (EpInk){EP_INK_FOREGROUND, 0}, row->title, row->now);
  ep_change_track_add (chart, &row->input, top + (chart->row_px - height) / 2, height);
  add_column (chart, chart->where_x, top, right - chart->where_x, where_ink (row), row->where,
              row->then);
}

/* Two texts on one line, the one at the end first to have its room. */
static void
add_line (const ChangeChart *chart, double top, const EpTextStyle *style, EpInk ink,
          const char *text, EpInk end_ink, const char *end_text)
{
  double left = chart->inset_px, right = chart->width_px - chart->inset_px;
  double end = MIN (ep_text_width_px (chart->measurer, end_text, style), (right - left) * 0.6);

  add_text (chart, end_ink, right, top, EP_ANCHOR_RIGHT, style, end_text, end + 0.01);
  add_text (chart, ink, left, top, EP_ANCHOR_LEFT, style, text,
            right - left - end - NAME_GAP_PX * chart->unit);
}

static void
add_row_below (const ChangeChart *chart, const ChangeRow *row, double top)
{
  const EpInk dim = {EP_INK_DIM, 0};
  gboolean has_notes = chart->detail == CHANGE_ROW_FULL;
  double texts = title_line_px (chart) + (has_notes ? note_line_px (chart) : 0);
  double room = chart->row_px - texts - 2 * ROW_MARGIN_PX * chart->unit;
  double height = ep_change_track_height_px (chart, bar_height_px (chart, room));
  double y = top + (chart->row_px - texts - height) / 2;

  add_line (chart, y, &chart->title_style, (EpInk){EP_INK_FOREGROUND, 0}, row->title,
            where_ink (row), row->where);
  if (has_notes)
    add_line (chart, y + title_line_px (chart), &chart->note_style, dim, row->now, dim, row->then);
  ep_change_track_add (chart, &row->input, y + texts, height);
}

static void
add_heads (const ChangeChart *chart)
{
  const double xs[HEADS] = {chart->inset_px, chart->track_x, chart->where_x};
  double gap = COLUMN_GAP_PX * chart->unit;

  for (guint i = 0; i < HEADS; i++) {
    double end = i + 1 < HEADS ? xs[i + 1] - gap : chart->width_px - chart->inset_px;

    add_text (chart, (EpInk){EP_INK_DIM, 0}, xs[i], 0, EP_ANCHOR_LEFT, &chart->note_style,
              head_text (i), end - xs[i]);
  }
}

static void
add_rows (const ChangeChart *chart)
{
  for (guint i = 0; i < chart->n_shown; i++) {
    double top = chart->top_px + i * chart->row_px;

    if (i > 0 || chart->has_head)
      ep_scene_add_rule (chart->scene, EP_LAYER_AXES, (EpInk){EP_INK_GRID, 0},
                         (EpPoint){0, floor (top) + 0.5},
                         (EpPoint){chart->width_px, floor (top) + 0.5}, 1, (EpDash){0});
    if (chart->narrow)
      add_row_below (chart, &chart->rows[i], top);
    else
      add_row_beside (chart, &chart->rows[i], top);
  }
}

/* The plot is the rows, its y counts them. */
static void
set_frame (const ChangeChart *chart)
{
  double height = chart->n_shown * chart->row_px;
  EpChartFrame frame = {
      .plot = {0, chart->top_px, chart->width_px, height},
      .y = {0, chart->n_shown, chart->top_px, chart->top_px + height},
  };

  ep_scene_set_frame (chart->scene, &frame);
}

static void
lay_out (ChangeChart *chart)
{
  init_styles (chart);
  if (!lay_out_columns (chart))
    lay_out_narrow (chart);
  lay_out_rows (chart);
}

static EpScene *
what_changes_scene (const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_auto (ChangeChart) chart;
  g_autofree char *headline = ep_change_headline (subject);
  g_autofree char *support = ep_change_support (subject);

  chart_init (&chart, subject, layout);
  lay_out (&chart);
  chart.scene = ep_scene_new (&layout->style, layout->width_px, layout->height_px);
  ep_scene_set_description (chart.scene, headline);
  ep_scene_set_support (chart.scene, support);
  if (chart.has_head)
    add_heads (&chart);
  add_rows (&chart);
  set_frame (&chart);
  if (layout->right_to_left)
    ep_scene_mirror (chart.scene);
  return chart.scene;
}

double
ep_what_changes_height_px (const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_auto (ChangeChart) chart;

  chart_init (&chart, subject, layout);
  /* As high as it takes for the titles to be large. */
  chart.height_px = G_MAXINT;
  init_styles (&chart);
  if (lay_out_columns (&chart))
    return ceil (note_line_px (&chart) + (HEAD_GAP_PX + chart.n_rows * ROW_PX) * chart.unit);
  return ceil (chart.n_rows * NARROW_ROW_PX * chart.unit);
}

const EpChartClass ep_what_changes_class = {
    .scene = what_changes_scene,
    .n_stops = ep_change_n_stops,
    .stop_at = ep_change_stop_at,
    .stop_move = ep_change_stop_move,
    .cursor = ep_change_cursor,
    .table = ep_change_table,
};
