#pragma once

#include "desk/desk.h"

#include <gtk/gtk.h>
#include <present/figures.h>
#include <present/visits.h>

G_BEGIN_DECLS

/* Open the working of what a widget shows on that widget, for the pair that the desk looks at; see
 * ep_working_popover_show(). */

/* A key figure, for the course and over the horizon. */
void ep_workings_show_figure (GtkWidget *widget, EpDesk *desk, EpFigureId figure);

/* A row of the table of visits: what each course that has a visit that day costs then, and so far.
 */
void ep_workings_show_visit (GtkWidget *widget, EpDesk *desk, const EpVisitDay *day);

G_END_DECLS
