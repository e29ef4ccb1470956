#include <glib/gi18n.h>
#include <math.h>
#include <present/verdict.h>
#include <present/what-changes.h>

#include "sweep-words.h"
#include "what-changes-chart.h"

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

/* How much larger the title of a roomy row is. */
#define ROOMY_TITLE 1.2

/* The least share of the width that is the tracks', with columns beside them. */
#define TRACK_SHARE 0.25

/* The most of it that a column has, where tracks below the texts would leave inputs out. */
#define COLUMN_SHARE 0.3

/* The least that a name keeps, in parts of the width and of its size. */
#define NAME_SHARE 0.14
#define NAME_SIZES 9

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

void
ep_change_chart_init (ChangeChart *chart, const EpChartSubject *subject,
                      const EpChartLayout *layout)
{
  ChangeInput inputs[EP_PARAMETERS];

  *chart = (ChangeChart){.subject = subject,
                         .pair = &subject->comparison->pairs[subject->pair],
                         .measurer = layout->measurer,
                         .metrics = ep_chart_metrics (&layout->style),
                         .width_px = layout->width_px,
                         .height_px = layout->height_px};
  chart->unit = chart->metrics.label_text_px / 12;
  chart->gap_px = COLUMN_GAP_PX * chart->unit;
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

void
ep_change_chart_clear (ChangeChart *chart)
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

const char *
ep_change_head (guint head)
{
  static const char *const texts[CHANGE_HEADS] = {
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

/* Puts the tracks between two columns as wide as their texts, each at most that share of the width.
 * FALSE when that leaves the tracks too little room. */
static gboolean
lay_out_columns (ChangeChart *chart, double share)
{
  double gap = chart->gap_px;
  double left = wider_px (chart, 0, ep_change_head (CHANGE_HEAD_INPUT), &chart->note_style);
  double right = wider_px (chart, 0, ep_change_head (CHANGE_HEAD_WHERE), &chart->note_style);

  for (guint i = 0; i < chart->n_rows; i++) {
    const ChangeRow *row = &chart->rows[i];

    left = wider_px (chart, left, row->title, &chart->title_style);
    left = wider_px (chart, left, row->now, &chart->note_style);
    right = wider_px (chart, right, row->where, &chart->title_style);
    right = wider_px (chart, right, row->then, &chart->note_style);
  }
  left = MIN (ceil (left), chart->width_px * share);
  right = MIN (ceil (right), chart->width_px * share);
  chart->narrow = FALSE;
  chart->track_x = chart->inset_px + left + gap;
  chart->where_x = chart->width_px - chart->inset_px - right;
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

double
ep_change_texts_height_px (const ChangeChart *chart)
{
  return ep_line_height_px (chart->title_style.size_px) +
         (chart->detail == CHANGE_ROW_FULL ? ep_line_height_px (chart->note_style.size_px) : 0);
}

/* The least height of a row that shows so much. */
static double
least_row_px (ChangeChart *chart, ChangeDetail detail)
{
  double texts, track;

  chart->detail = detail;
  texts = ep_change_texts_height_px (chart);
  track = ep_change_track_height_px (chart, BAR_LEAST_PX * chart->unit);
  return ceil ((chart->narrow ? texts + track : MAX (texts, track)) +
               2 * ROW_MARGIN_PX * chart->unit);
}

/* As much in each row as there is room for in all; where even the least has none, fewer rows. */
static void
lay_out_rows (ChangeChart *chart)
{
  double head = ep_line_height_px (chart->note_style.size_px) + HEAD_GAP_PX * chart->unit;
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

/* Bars as high as there is room for, up to what looks well. */
static void
lay_out_tracks (ChangeChart *chart)
{
  double most = (chart->row_px > ROW_PX * 1.25 * chart->unit ? BAR_MOST_PX : BAR_PX) * chart->unit;
  double texts = chart->narrow ? ep_change_texts_height_px (chart) : 0;
  double room = chart->row_px - texts - 2 * ROW_MARGIN_PX * chart->unit -
                ep_change_track_height_px (chart, 0);

  chart->track_px = ep_change_track_height_px (chart, MIN (room, most));
}

/* Tracks between the columns or, where there is no room for both, below the texts. */
static void
lay_out_all (ChangeChart *chart, double share)
{
  init_styles (chart);
  if (!lay_out_columns (chart, share))
    lay_out_narrow (chart);
  lay_out_rows (chart);
}

/* Texts are rather cut short than inputs left out. */
void
ep_change_lay_out (ChangeChart *chart)
{
  lay_out_all (chart, 1);
  if (chart->narrow && chart->n_shown < chart->n_rows)
    lay_out_all (chart, COLUMN_SHARE);
  lay_out_tracks (chart);
}

double
ep_what_changes_height_px (const EpChartSubject *subject, const EpChartLayout *layout)
{
  g_auto (ChangeChart) chart;

  ep_change_chart_init (&chart, subject, layout);
  /* As high as it takes for the titles to be large. */
  chart.height_px = G_MAXINT;
  init_styles (&chart);
  if (lay_out_columns (&chart, 1))
    return ceil (ep_line_height_px (chart.note_style.size_px) +
                 (HEAD_GAP_PX + chart.n_rows * ROW_PX) * chart.unit);
  return ceil (chart.n_rows * NARROW_ROW_PX * chart.unit);
}
