#pragma once

#include <pango/pangocairo.h>
#include <present/text.h>

/* How text is set, the same for measuring and for painting. */

/* A context without hinted widths, the same on every surface. Free with g_object_unref(). */
PangoContext *ep_text_context_new (void);

/* Gives the layout that text, in pixels and with figures of one width. */
void ep_text_layout_set (PangoLayout *layout, const char *font_family, const char *text,
                         const EpTextStyle *style);
