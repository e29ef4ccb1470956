#include "by-session-cursor.h"

#include "by-session.h"
#include "session-room.h"
#include "session-words.h"

/* On the desk: the line, and the dots on it with the ground around them. */
#define LINE_PX 1.5
#define DOT_PX  5.5
#define RIM_PX  2

/* The pill over the counts: from the axis, and how far it reaches beyond the plot, which leaves the
 * labels beside that alone. */
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

/* Over the counts. */
static void
add_pill (const SessionCursor *cursor)
{
  const EpTextStyle style = {cursor->metrics.axis_text_px, TRUE, FALSE};
  const EpRect *plot = &cursor->frame.plot;
  double unit = cursor->unit_px, beyond = PILL_BEYOND_PX * unit;
  double top = plot->y + plot->height + PILL_TOP_PX * unit;
  g_autofree char *text = ep_session_count (cursor->subject, cursor->sessions);
  const char *const texts[] = {text, NULL};

  ep_cursor_add_pill (cursor->scene, cursor->base, texts, cursor->x, top, plot->x - beyond,
                      MIN (plot->x + plot->width + beyond, ep_scene_width_px (cursor->scene)), unit,
                      &style, cursor->measurer);
}

static void
add_dots (const SessionCursor *cursor)
{
  for (guint i = cursor->figures.n_courses; i-- > 0;)
    if (ep_session_cursor_is_drawn (cursor, i))
      ep_cursor_add_dot (cursor->scene, ep_session_cursor_point (cursor, i), i,
                         ep_session_cursor_dot_px (cursor), RIM_PX * cursor->unit_px);
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
                            .unit_px = ep_chart_unit_px (&metrics),
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
  EpTextStyle style;
  EpRect line;

  init_cursor (&cursor, subject, scene, stop, measurer);
  reading = ep_session_reading (subject, &cursor.figures, cursor.sessions);
  ep_scene_set_description (cursor.scene, reading);
  ep_session_cursor_place_amounts (&cursor);
  line = line_rect (&cursor);
  style = ep_session_cursor_amount_style (&cursor);
  ep_cursor_cover_labels (cursor.scene, scene, line, cursor.amounts, cursor.n_amounts);
  ep_cursor_add_line (cursor.scene, line);
  ep_cursor_add_amounts (cursor.scene, cursor.amounts, cursor.n_amounts, &style, measurer);
  add_dots (&cursor);
  add_pill (&cursor);
  if (ep_scene_is_mirrored (scene))
    ep_scene_mirror (cursor.scene);
  clear_cursor (&cursor);
  return cursor.scene;
}
