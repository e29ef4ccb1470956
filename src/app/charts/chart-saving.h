#pragma once

#include "chart-file.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Taking a chart out of the window: to the clipboard or to a file. `widget` is a part of the window
 * that is asked from: its font and direction of reading are the picture's, a toast overlay around
 * it tells that it is done. */

/* The picture as image/png, image/svg+xml and as a texture. */
void ep_chart_copy_picture (GtkWidget *widget, EpDesk *desk, EpView view);

/* The figures as text for a spreadsheet, as a person reads them. */
void ep_chart_copy_table (GtkWidget *widget, EpDesk *desk, EpView view);

/* Saves it as a person chose who typed that name when one of the kind `offered` was offered: see
 * ep_chart_file_complete(). It is what the desk shows now. Whoever asked for the name has asked
 * about a file that was there under it, but not under one that gets its end only now, so that this
 * is asked here. */
void ep_chart_save_as (GtkWidget *widget, EpDesk *desk, EpView view, EpChartFile offered,
                       GFile *typed, EpChartFile chosen);

/* Asks where to save it, offering a name of that kind and every other kind, and does so. The folder
 * is offered again until the program ends. */
void ep_chart_save (GtkWidget *widget, EpDesk *desk, EpView view, EpChartFile kind);

G_END_DECLS
