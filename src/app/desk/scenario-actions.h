#pragma once

#include "quotes/quote-keeper.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opening and saving scenario files from a window. */

/* Gives the window the actions "win.open-file" (Ctrl+O) and "win.save-copy" (Ctrl+Shift+S), and
 * lets files be dropped on it. The keeper outlives the window. */
void ep_scenario_actions_install (AdwApplicationWindow *window, EpQuoteKeeper *keeper);

/* Opens the files (of GFile), one after the other, in a window with these actions: each that is a
 * scenario becomes a quote of its own, the others are told in one dialog. */
void ep_scenario_open (AdwApplicationWindow *window, GListModel *files);

/* Saves the scenario under the name that a person typed, with its suffix. Whoever asked for the
 * name has asked about a file that was there under it, but not under one that gets its end only
 * now, so that this is asked here. */
void ep_scenario_save_as (GtkWidget *widget, const EpScenario *scenario, GFile *typed);

G_END_DECLS
