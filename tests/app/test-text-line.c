#include "widgets/text-line.h"
#include "window-support.h"

#define WIDE_PX 400

/* Where the text is, that is asked for at 10 pixels, in a widget of that direction. */
static float
drawn_at (GtkTextDirection direction, const char *text, int wrap_px)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;
  EpTextLine line = {0};

  gtk_widget_set_direction (widget, direction);
  ep_text_line_set (&line, widget, EP_TEXT_BODY, text);
  ep_text_line_wrap (&line, wrap_px);
  ep_text_line_draw (&line, widget, snapshot, 10, 0, -1, 1);
  node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_get_bounds (node, &bounds);
  ep_text_line_clear (&line);
  g_object_unref (widget);
  return bounds.origin.x;
}

/* Of a letter, however much it leans. */
static void
assert_at_ten (float x_px)
{
  assert_true (x_px > 0 && x_px < 20);
}

static void
a_text_is_where_it_is_put_in_either_direction (void **state)
{
  static const char *const texts[] = {"Sessions", "جلسات", "5 sessions"};

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    assert_at_ten (drawn_at (GTK_TEXT_DIR_LTR, texts[i], WIDE_PX));
    assert_at_ten (drawn_at (GTK_TEXT_DIR_RTL, texts[i], WIDE_PX));
    assert_at_ten (drawn_at (GTK_TEXT_DIR_RTL, texts[i], -1));
  }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      cmocka_unit_test (a_text_is_where_it_is_put_in_either_direction),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("text line", tests, NULL, NULL);
}
