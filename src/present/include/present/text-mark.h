#pragma once

#include <pango/pangocairo.h>
#include <present/marks.h>

G_BEGIN_DECLS

/* How the text of a mark is laid out, for whoever draws it by other means than the painter. */

/* A layout for texts of scenes. Free with g_object_unref(). */
PangoLayout *ep_text_mark_layout_new (void);

/* Gives the layout the mark's text, all but its ink, and returns where its top left corner is. */
EpPoint ep_text_mark_lay_out (const EpScene *scene, const EpMark *mark, PangoLayout *layout);

G_END_DECLS
