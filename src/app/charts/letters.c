#include "letters.h"

#include <present/text-mark.h>

#define TEXTS_MOST 256

typedef struct {
  GskRenderNode *node; /* NULL: nothing is seen of the text */
  EpPoint corner;      /* from the point of the mark */
} Text;

struct _EpLetters {
  PangoLayout *layout;
  GHashTable *texts; /* by text_key() */
};

static void
text_free (gpointer data)
{
  Text *text = data;

  g_clear_pointer (&text->node, gsk_render_node_unref);
  g_free (text);
}

EpLetters *
ep_letters_new (void)
{
  EpLetters *letters = g_new (EpLetters, 1);

  letters->layout = ep_text_mark_layout_new ();
  letters->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, text_free);
  return letters;
}

void
ep_letters_free (EpLetters *letters)
{
  g_object_unref (letters->layout);
  g_hash_table_unref (letters->texts);
  g_free (letters);
}

/* All that its look hangs on. */
static char *
text_key (const EpScene *scene, const EpMark *mark)
{
  const EpChartStyle *style = ep_scene_style (scene);

  return g_strdup_printf ("%d %d %u %d %d %d %d %g %s\n%s", style->palette, mark->ink.role,
                          mark->ink.course, mark->strong_ink, mark->anchor, mark->text_style.bold,
                          mark->text_style.markup, mark->text_style.size_px,
                          style->font_family != NULL ? style->font_family : "", mark->text);
}

static Text *
text_new (EpLetters *letters, const EpScene *scene, const EpMark *mark)
{
  EpColor ink = ep_ink_color (ep_scene_style (scene)->palette, mark->ink);
  GdkRGBA color = {(float)ink.red, (float)ink.green, (float)ink.blue, (float)ink.alpha};
  EpPoint corner = ep_text_mark_lay_out (scene, mark, letters->layout);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  Text *text = g_new (Text, 1);

  gtk_snapshot_append_layout (snapshot, letters->layout, &color);
  text->node = gtk_snapshot_free_to_node (snapshot);
  text->corner = (EpPoint){corner.x - mark->points[0].x, corner.y - mark->points[0].y};
  return text;
}

static const Text *
find_text (EpLetters *letters, const EpScene *scene, const EpMark *mark)
{
  g_autofree char *key = text_key (scene, mark);
  Text *text = g_hash_table_lookup (letters->texts, key);

  if (text != NULL)
    return text;
  if (g_hash_table_size (letters->texts) >= TEXTS_MOST)
    g_hash_table_remove_all (letters->texts);
  text = text_new (letters, scene, mark);
  g_hash_table_insert (letters->texts, g_steal_pointer (&key), text);
  return text;
}

void
ep_letters_append (EpLetters *letters, GtkSnapshot *snapshot, const EpScene *scene,
                   const EpMark *mark)
{
  const Text *text = find_text (letters, scene, mark);

  if (text->node == NULL)
    return;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(mark->points[0].x + text->corner.x),
                                                (float)(mark->points[0].y + text->corner.y)));
  gtk_snapshot_append_node (snapshot, text->node);
  gtk_snapshot_restore (snapshot);
}
