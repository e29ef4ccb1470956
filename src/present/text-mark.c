#include <present/text-mark.h>

#include "text-layout.h"

/* Where the baseline of a line of text lies below the middle of its height, in parts of its size:
 * half the height of a capital or a figure, whatever the font. */
#define BASELINE 0.36

/* Gives what is bold in markup its own ink. */
static void
set_strong_ink (const EpScene *scene, const EpMark *mark, PangoLayout *layout)
{
  EpInk ink = {mark->strong_ink, mark->ink.course};
  EpColor color = ep_ink_color (ep_scene_style (scene)->palette, ink);
  PangoAttrList *attributes = pango_attr_list_copy (pango_layout_get_attributes (layout));
  PangoAttrIterator *runs = pango_attr_list_get_iterator (attributes);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  do {
    PangoAttribute *foreground;
    int start, end;

    if (pango_attr_iterator_get (runs, PANGO_ATTR_WEIGHT) == NULL)
      continue;
    foreground = pango_attr_foreground_new ((guint16)(color.red * G_MAXUINT16),
                                            (guint16)(color.green * G_MAXUINT16),
                                            (guint16)(color.blue * G_MAXUINT16));
    pango_attr_iterator_range (runs, &start, &end);
    foreground->start_index = (guint)start;
    foreground->end_index = (guint)end;
    g_ptr_array_add (added, foreground);
  } while (pango_attr_iterator_next (runs));
  pango_attr_iterator_destroy (runs);
  for (guint i = 0; i < added->len; i++)
    pango_attr_list_insert (attributes, added->pdata[i]);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

PangoLayout *
ep_text_mark_layout_new (void)
{
  PangoContext *context = ep_text_context_new ();
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  return layout;
}

EpPoint
ep_text_mark_lay_out (const EpScene *scene, const EpMark *mark, PangoLayout *layout)
{
  EpPoint corner = mark->points[0];
  double width;
  int width_units;

  ep_text_layout_set (layout, ep_scene_style (scene)->font_family, mark->text, &mark->text_style);
  pango_layout_get_size (layout, &width_units, NULL);
  width = (double)width_units / PANGO_SCALE;
  if (mark->anchor == EP_ANCHOR_MIDDLE)
    corner.x -= width / 2;
  else if (mark->anchor == EP_ANCHOR_RIGHT)
    corner.x -= width;
  corner.y += mark->text_style.size_px * BASELINE;
  corner.y -= (double)pango_layout_get_baseline (layout) / PANGO_SCALE;
  if (mark->strong_ink != mark->ink.role)
    set_strong_ink (scene, mark, layout);
  return corner;
}
