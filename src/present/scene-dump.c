#include <present/marks.h>

static const char *const layer_names[EP_LAYERS] = {
    "ground", "axes", "bands", "strip", "rules", "others", "reference", "marks", "labels", "cursor",
};

/* At most one decimal, with a point in every locale, and never "-0". */
static void
append_number (GString *dump, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];
  char *fraction;

  g_ascii_formatd (text, sizeof text, "%.1f", number);
  fraction = text + strlen (text) - 2;
  if (g_str_equal (fraction, ".0"))
    *fraction = '\0';
  g_string_append (dump, g_str_equal (text, "-0") ? "0" : text);
}

static void
append_points (GString *dump, const EpMark *mark)
{
  for (guint i = 0; i < mark->n_points; i++) {
    g_string_append_c (dump, ' ');
    append_number (dump, mark->points[i].x);
    g_string_append_c (dump, ',');
    append_number (dump, mark->points[i].y);
  }
}

static void
append_ink (GString *dump, EpInk ink)
{
  static const char *const names[] = {
      [EP_INK_GROUND] = "ground",
      [EP_INK_FOREGROUND] = "foreground",
      [EP_INK_DIM] = "dim",
      [EP_INK_GRID] = "grid",
      [EP_INK_ZERO_LINE] = "zero-line",
      [EP_INK_LINE] = "line",
      [EP_INK_TEXT] = "text",
      [EP_INK_BAND] = "band",
      [EP_INK_TINT] = "tint",
  };

  g_string_append_printf (dump, " %s", names[ink.role]);
  if (ink.role >= EP_INK_LINE)
    g_string_append_printf (dump, "-%u", ink.course);
}

static void
append_stroke (GString *dump, const EpStroke *stroke)
{
  g_string_append (dump, " width ");
  append_number (dump, stroke->width_px);
  if (stroke->dash.n_lengths > 0)
    g_string_append (dump, stroke->round ? " dots" : " dash");
  for (guint i = 0; i < stroke->dash.n_lengths; i++) {
    g_string_append_c (dump, ' ');
    append_number (dump, stroke->dash.lengths_px[i]);
  }
  if (stroke->casing_px > 0) {
    g_string_append (dump, " casing ");
    append_number (dump, stroke->casing_px);
  }
}

static void
append_text (GString *dump, const EpMark *mark)
{
  static const char *const anchors[] = {"left", "middle", "right"};

  g_string_append_printf (dump, " %s size ", anchors[mark->anchor]);
  append_number (dump, mark->text_style.size_px);
  if (mark->text_style.bold)
    g_string_append (dump, " bold");
  if (mark->halo_px > 0)
    g_string_append (dump, " halo");
  g_string_append_printf (dump, " \"%s\"", mark->text);
}

static void
append_mark (GString *dump, const EpMark *mark)
{
  static const char *const kinds[] = {"path", "area", "diamond", "dot", "text", "chip", "hatch"};

  g_string_append_printf (dump, "%s %s", layer_names[mark->layer], kinds[mark->kind]);
  append_ink (dump, mark->ink);
  if (mark->stroke.width_px > 0)
    append_stroke (dump, &mark->stroke);
  if (mark->radius_px > 0) {
    g_string_append (dump, " radius ");
    append_number (dump, mark->radius_px);
  }
  if (mark->kind == EP_MARK_TEXT)
    append_text (dump, mark);
  g_string_append (dump, " at");
  append_points (dump, mark);
  g_string_append_c (dump, '\n');
}

char *
ep_scene_dump (const EpScene *scene)
{
  GString *dump = g_string_new ("scene ");

  append_number (dump, ep_scene_width_px (scene));
  g_string_append (dump, " x ");
  append_number (dump, ep_scene_height_px (scene));
  g_string_append_printf (dump, "\ndescription \"%s\"\n", ep_scene_description (scene));
  if (*ep_scene_support (scene) != '\0')
    g_string_append_printf (dump, "support \"%s\"\n", ep_scene_support (scene));
  for (guint layer = 0; layer < EP_LAYERS; layer++)
    for (guint i = 0; i < ep_scene_n_marks (scene); i++)
      if (ep_scene_mark (scene, i)->layer == layer)
        append_mark (dump, ep_scene_mark (scene, i));
  return g_string_free (dump, FALSE);
}
