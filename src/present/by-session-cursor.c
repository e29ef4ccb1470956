#include "by-session-cursor.h"

#include "by-session.h"
#include "cursor-marks.h"
#include "session-room.h"
#include "session-words.h"

/* On the desk: the line, and the dots on it with the ground around them. */
#define LINE_PX   1.5
#define DOT_PX    5.5
#define CASING_PX 2

/* The pill over the counts: from the axis, and how far it reaches beyond the left of the plot. */
#define PILL_TOP_PX    2
#define PILL_BEYOND_PX 7

gboolean
ep_session_cursor_is_drawn (const SessionCursor *cursor, guint course)
{
  return cursor->sessions <= cursor->figures.n_drawn[course];
}

EpPoint
ep_session_cursor_point (const SessionCursor *cursor, guint course)
{
  return ep_session_point (&cursor->frame, &cursor->figures, course, cursor->sessions);
}

double
ep_session_cursor_dot_px (const SessionCursor *cursor)
{
  return DOT_PX * cursor->unit_px;
}

EpTextStyle
ep_session_cursor_amount_style (const SessionCursor *cursor)
{
  return (EpTextStyle){cursor->metrics.label_text_px, TRUE, FALSE};
}

static EpRect
line_rect (const SessionCursor *cursor)
{
  const EpRect *plot = &cursor->frame.plot;
  double width = LINE_PX * cursor->unit_px;

  return (EpRect){cursor->x - width / 2, plot->y, width, plot->height};
}

static void
add_line (const SessionCursor *cursor)
{
  EpRect line = line_rect (cursor);

  ep_scene_add_rule (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_FOREGROUND, 0},
                     (EpPoint){cursor->x, line.y}, (EpPoint){cursor->x, line.y + line.height},
                     line.width, (EpDash){0});
}

static void
add_dot (const SessionCursor *cursor, guint course)
{
  double unit = cursor->unit_px;

  ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_GROUND, 0},
                    ep_session_cursor_point (cursor, course), (DOT_PX + CASING_PX) * unit);
  ep_scene_add_dot (cursor->scene, EP_LAYER_CURSOR, (EpInk){EP_INK_LINE, course},
                    ep_session_cursor_point (cursor, course), DOT_PX * unit);
}

/* Over the counts. */
static void
add_pill (const SessionCursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.axis_text_px, TRUE, FALSE};
  const EpRect *plot = &cursor->frame.plot;
  double unit = cursor->unit_px, top = plot->y + plot->height + PILL_TOP_PX * unit;
  g_autofree char *text = ep_session_count (cursor->subject, cursor->sessions);

  ep_cursor_add_pill (cursor->scene, cursor->base, text, cursor->x, top,
                      plot->x - PILL_BEYOND_PX * unit, ep_scene_width_px (cursor->scene), unit,
                      &style, cursor->measurer);
}

/* What the line and the amounts lie upon goes. */
static void
cover_labels (const SessionCursor *cursor)
{
  ep_cursor_cover_text (cursor->scene, cursor->base, EP_LAYER_LABELS, line_rect (cursor));
  for (guint i = 0; i < cursor->n_amounts; i++)
    ep_cursor_cover_text (cursor->scene, cursor->base, EP_LAYER_LABELS, cursor->amounts[i].place);
}

static void
add_amounts (const SessionCursor *cursor)
{
  const EpTextStyle style = ep_session_cursor_amount_style (cursor);

  for (guint i = 0; i < cursor->n_amounts; i++) {
    const SessionAmount *amount = &cursor->amounts[i];

    ep_scene_add_text (cursor->scene, EP_LAYER_CURSOR, amount->ink,
                       (EpPoint){amount->place.x, amount->place.y + amount->place.height / 2},
                       EP_ANCHOR_LEFT, &style, amount->text, cursor->measurer)
        ->halo_px = SESSION_AMOUNT_HALO_PX;
  }
}

static void
init_cursor (SessionCursor *cursor, const EpChartSubject *subject, const EpScene *scene, guint stop,
             const EpTextMeasurer *measurer)
{
  EpChartMetrics metrics = ep_chart_metrics (ep_scene_style (scene));

  *cursor = (SessionCursor){.subject = subject,
                            .measurer = measurer,
                            .base = scene,
                            .scene = ep_scene_overlay_new (scene),
                            .frame = *ep_scene_frame (scene),
                            .metrics = metrics,
                            .unit_px = metrics.axis_text_px / 12,
                            .sessions = stop + 1};
  ep_session_figures_init (&cursor->figures, subject, ep_session_counts (subject));
  cursor->x = ep_crisp_px (ep_session_cursor_point (cursor, 0).x);
}

static void
clear_cursor (SessionCursor *cursor)
{
  for (guint i = 0; i < cursor->n_amounts; i++)
    g_free (cursor->amounts[i].text);
  ep_session_figures_clear (&cursor->figures);
}

EpScene *
ep_by_session_cursor (const EpChartSubject *subject, const EpScene *scene, guint stop,
                      const EpTextMeasurer *measurer)
{
  g_autofree char *reading = NULL;
  SessionCursor cursor;

  init_cursor (&cursor, subject, scene, stop, measurer);
  reading = ep_session_reading (subject, &cursor.figures, cursor.sessions);
  ep_scene_set_description (cursor.scene, reading);
  ep_session_cursor_place_amounts (&cursor);
  cover_labels (&cursor);
  add_line (&cursor);
  add_amounts (&cursor);
  for (guint i = cursor.figures.n_courses; i-- > 0;)
    if (ep_session_cursor_is_drawn (&cursor, i))
      add_dot (&cursor, i);
  add_pill (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  clear_cursor (&cursor);
  return cursor.scene;
}
