#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows to choose one of, by pointer or keys, and above them a search where they are more than can
 * be seen at once. What is typed goes to the search, wherever in it the focus is: Enter there
 * chooses the first row that is found, Down leads to it.
 *
 * Signals: "chosen" (guint: the row, counted from 0), "stopped" (Escape in the search). */
#define EP_TYPE_SEARCH_LIST (ep_search_list_get_type ())
G_DECLARE_FINAL_TYPE (EpSearchList, ep_search_list, EP, SEARCH_LIST, GtkWidget)

/* What the search and the list are called, and what stands there when nothing is found. */
void ep_search_list_set_words (EpSearchList *self, const char *search, const char *list,
                               const char *nothing);

/* One more row at the end. `heading` stands above it where that of the row before is another one,
 * NULL: none; it is not copied. `name` is what screen readers say, `sought` what the search looks
 * in: the start of each of its words, whatever its case and accents. */
void ep_search_list_append (EpSearchList *self, const char *heading, GtkWidget *content,
                            const char *name, const char *sought);

/* Takes all rows away. */
void ep_search_list_clear (EpSearchList *self);

/* Marks that row as the one which is chosen already. */
void ep_search_list_select (EpSearchList *self, guint row);

/* The focus goes to the search, without one to the chosen row or to the first one. FALSE where
 * there is no row. */
gboolean ep_search_list_take_focus (EpSearchList *self);

G_END_DECLS
