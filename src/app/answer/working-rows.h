#pragma once

#include <gtk/gtk.h>
#include <present/working.h>

G_BEGIN_DECLS

/* The rows of a list that shows workings. Each can have the focus, by which the list scrolls, and
 * has what it shows as its name: a line is read as one, text and amount. */

/* Appends the sections, their lines and the prose. */
void ep_working_rows_append (GtkListBox *list, const EpWorking *working);

/* Appends the title, for a working that stands below another. */
void ep_working_rows_append_title (GtkListBox *list, const EpWorking *working);

G_END_DECLS
