#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The part of a row that unfolds which is always in sight: a button with a title, a caption and an
 * arrow, which draws all of it itself. */
#define EP_TYPE_FOLD_HEAD (ep_fold_head_get_type ())
G_DECLARE_FINAL_TYPE (EpFoldHead, ep_fold_head, EP, FOLD_HEAD, GtkButton)

void ep_fold_head_set_title (EpFoldHead *self, const char *title);
void ep_fold_head_set_caption (EpFoldHead *self, const char *caption, gboolean is_fault);
void ep_fold_head_set_expanded (EpFoldHead *self, gboolean expanded);

/* Owned by the head. */
const char *ep_fold_head_get_caption (EpFoldHead *self);

G_END_DECLS
