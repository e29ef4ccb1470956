#pragma once

#include <present/formatter.h>
#include <present/marks.h>

#include "example.h"

G_BEGIN_DECLS

/* Win maps that tests look at. Free the scenarios with ep_scenario_free(). */

/* That of example.h with near ties up to 5%. */
EpScenario *win_map_crossing (void);

/* At one price, with ranges. */
EpScenario *win_map_equal_courses (void);

/* One session each: for nothing, and at nearly one price. */
EpScenario *win_map_free_of_charge (void);
EpScenario *win_map_near_tie (void);

/* Savings of a few cents, and some that are no whole amounts. */
EpScenario *win_map_cents (void);

EpScenario *win_map_nine_digits (void);

/* Ranges that are longer than a map. */
EpScenario *win_map_hundred_sessions (void);

/* A second laser with a long name, pair 1. */
EpScenario *win_map_two_lasers (void);

/* Anything that can be compared, now and then with large counts, long names or large prices. */
EpScenario *win_map_random (TestRandom *random);

guint win_map_random_pair (TestRandom *random, const EpScenario *scenario);

/* Its map, measured by `letters`. Free with ep_scene_free(). */
EpScene *win_map_scene (EpFormatter *formatter, EpChartSize size, const EpScenario *scenario,
                        guint pair, double width_px, double height_px, gboolean right_to_left);

/* The cells that a scene shows. */
typedef struct {
  guint first[2], n[2]; /* counts of the reference along x, of the other along y */
  EpRect plot;
} WinMapShown;

WinMapShown win_map_shown (const EpScene *scene);

/* The cell in that column from the left and row from the bottom, from 0, with its gaps. */
EpRect win_map_cell_rect (const WinMapShown *shown, guint column, guint row);

/* The last mark of that layer and kind that covers the place, or NULL. */
const EpMark *win_map_mark_at (const EpScene *scene, EpLayer layer, EpMarkKind kind, double x,
                               double y);

G_END_DECLS
