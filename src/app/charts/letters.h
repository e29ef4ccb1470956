#pragma once

#include <gtk/gtk.h>
#include <present/marks.h>

G_BEGIN_DECLS

/* What texts of scenes look like, as render nodes. Most texts of a chart are there again in the
 * next frame, many at another place, and to lay one out takes longer than to draw it. */
typedef struct _EpLetters EpLetters;

EpLetters *ep_letters_new (void);
void ep_letters_free (EpLetters *letters);

/* Appends the text of a mark of that scene, at its place. */
void ep_letters_append (EpLetters *letters, GtkSnapshot *snapshot, const EpScene *scene,
                        const EpMark *mark);

G_END_DECLS
