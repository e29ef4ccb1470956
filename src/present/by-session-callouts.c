#include "by-session-chart.h"
#include "session-words.h"

/* What is written at the planned numbers of sessions, and at the number that the same money
 * buys. */

/* On the desk: from a planned number's dot to what is written beside it, how far that reaches over
 * the dot, and what it keeps from the right of the dot's cell, where the line rises. */
#define BESIDE_PX   5.5
#define APART_PX    3
#define OVERHANG_PX 15
#define CELL_GAP_PX 6

/* Where something is written at the dot of that number. Who costs more there has its label above
 * the line, the other below: between them the two would be in each other's way. */
static SessionSpot
spot_at (const SessionChart *chart, guint course, guint sessions)
{
  guint against = course == 0 ? chart->other : 0;
  double unit = chart->unit_px, radius = ep_session_chart_dot_px (chart);
  double half_cell = ep_session_cell_px (&chart->frame) / 2;
  gint64 total_minor = chart->figures.totals[course][sessions - 1];
  gint64 against_minor = chart->figures.totals[against][sessions - 1];
  gboolean is_upper = course == 0 ? total_minor > against_minor : total_minor >= against_minor;
  SessionSpot spot = {
      .at = ep_session_chart_point (chart, course, sessions),
      .left_px = -MIN (OVERHANG_PX * unit, half_cell - CELL_GAP_PX * unit),
      .right_px = radius + BESIDE_PX * unit,
      .apart_px = radius + APART_PX * unit,
      .sides = {SESSION_BELOW_RIGHT, SESSION_ABOVE_LEFT, SESSION_ABOVE_RIGHT, SESSION_BELOW_LEFT},
      .n_sides = 4,
      .n_moves = SESSION_MOVES};

  if (is_upper) {
    spot.sides[0] = SESSION_ABOVE_LEFT;
    spot.sides[1] = SESSION_BELOW_RIGHT;
  }
  return spot;
}

static gint64
total_of (const SessionChart *chart, guint course, guint sessions)
{
  return chart->figures.totals[course][sessions - 1];
}

/* What is written at the end of a line depends on whether a callout stands there, and on whether
 * one names the course already. The version is NULL where it has no room. */
static void
note_callout (SessionChart *chart, guint course, guint sessions, const SessionVersion *version)
{
  if (version == NULL)
    return;
  chart->labelled[course] |= chart->figures.n_drawn[course] == sessions;
  chart->named[course] |= version->title == chart->names[course];
}

static void
add_other_callout (SessionChart *chart, SessionRoom *room)
{
  guint likely = ep_session_chart_plan (chart, chart->other).likely;
  SessionSpot spot = spot_at (chart, chart->other, likely);
  g_autofree char *title = ep_one_course (chart->subject, chart->other, EP_LABEL_ALONE);
  g_autofree char *cost =
      ep_session_count_and_cost (chart->subject, likely, total_of (chart, chart->other, likely));
  const char *name = chart->names[chart->other];
  const SessionVersion versions[] = {{title, cost}, {name, cost}, {title, NULL}, {name, NULL}};

  note_callout (chart, chart->other, likely,
                ep_session_chart_add_label (chart, room, &spot, chart->other, versions,
                                            G_N_ELEMENTS (versions)));
}

/* At a number of the reference's sessions: what they cost, and that this is the most that the money
 * for one course of the other pays for. */
static void
add_reference_callout (SessionChart *chart, SessionRoom *room, guint sessions)
{
  const EpPair *pair = &chart->subject->comparison->pairs[chart->subject->pair];
  gint64 total_minor = total_of (chart, 0, sessions);
  gint64 money_minor = chart->subject->comparison->courses[chart->other].course_total_minor;
  SessionSpot spot = spot_at (chart, 0, sessions);
  g_autofree char *title = ep_sessions_of_course (chart->subject, 0, sessions);
  g_autofree char *cost = ep_session_cost (chart->subject, total_minor);
  g_autofree char *most = ep_session_most_for (chart->subject, total_minor, money_minor);
  g_autofree char *all = ep_session_count_and_cost (chart->subject, sessions, total_minor);
  gboolean is_most = pair->sessions_for_same_money_known &&
                     sessions == pair->sessions_for_same_money && total_minor < money_minor;
  gboolean is_planned = sessions == ep_session_chart_plan (chart, 0).likely;
  const SessionVersion versions[] = {
      {title, is_most ? most : cost}, {title, cost}, {chart->names[0], all}, {cost, NULL}};
  /* The amount alone is enough at the large dot. */
  guint n_versions = G_N_ELEMENTS (versions) - !is_planned;

  note_callout (chart, 0, sessions,
                ep_session_chart_add_label (chart, room, &spot, 0, versions, n_versions));
}

void
ep_session_chart_add_callouts (SessionChart *chart, SessionRoom *room)
{
  add_other_callout (chart, room);
  add_reference_callout (chart, room, ep_session_chart_plan (chart, 0).likely);
}

void
ep_session_chart_add_meeting (SessionChart *chart, SessionRoom *room)
{
  SessionMeeting meeting = ep_session_meeting (chart->subject);

  if (meeting.kind != SESSIONS_NEVER && meeting.sessions <= chart->figures.n_drawn[0] &&
      meeting.sessions != ep_session_chart_plan (chart, 0).likely)
    add_reference_callout (chart, room, meeting.sessions);
}
