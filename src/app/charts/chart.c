#include "chart.h"

#include "chart-cursor.h"
#include "scene-nodes.h"
#include "widgets/look.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <present/what-changes.h>

struct _EpChart {
  GtkWidget parent_instance;
  EpDesk *desk;
  EpView view;
  EpSceneNodes nodes; /* of the size and look it was last painted with */
  int scene_width_px;
  int scene_height_px;
  const char *font_family; /* what letters are drawn with; interned */
  EpTextMeasurer measurer; /* of that font, and kept while it stays */
  EpChartCursor cursor;
  EpScene *overlay; /* the cursor that is shown; NULL: none, or not laid out yet */
  GskRenderNode *overlay_node;
  PangoLayout *sentence;
  int sentence_width_px; /* that it is laid out for; 0: not yet */
  char *said;            /* all of the sentence, as screen readers know it */
};

G_DEFINE_FINAL_TYPE (EpChart, ep_chart, GTK_TYPE_WIDGET)

#define WIDTH_MIN_PX     280
#define WIDTH_WANTED_PX  815
#define HEIGHT_MIN_PX    240
#define HEIGHT_WANTED_PX 287
#define NARROW_PX        480 /* from here down labels stand above the lines, and need height */
#define NARROW_HEIGHT_PX 311
#define MEDIUM_PX        680
#define SENTENCE_GAP_PX  6
#define LEAN_PX          3

/* Sizes */

/* Of the win map the sentence says what is dashed and hatched, and is not to be left out. */
static int
sentence_rows (EpChart *self, int width_px)
{
  gboolean is_legend = self->view == EP_VIEW_WIN_MAP;

  if (width_px < NARROW_PX)
    return is_legend ? 7 : 4;
  if (width_px < MEDIUM_PX)
    return is_legend ? 4 : 2;
  return is_legend ? 3 : 2;
}

/* What the sentence takes above the scene: always the same, so that nothing jumps. */
static int
sentence_px (EpChart *self, int width_px)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (GTK_WIDGET (self)), NULL, NULL);
  int row = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (row) * sentence_rows (self, width_px) + SENTENCE_GAP_PX;
}

static EpChartSubject
subject_of (EpChart *self)
{
  return (EpChartSubject){ep_desk_formatter (self->desk), ep_desk_scenario (self->desk),
                          ep_desk_comparison (self->desk), ep_desk_pair (self->desk)};
}

static EpChartLayout
layout_of (EpChart *self, int width_px, int height_px)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return (EpChartLayout){.style = {.palette = ep_look_palette (),
                                   .size = EP_CHART_DESK,
                                   .font_family = self->font_family},
                         .width_px = width_px,
                         .height_px = height_px,
                         .right_to_left = right_to_left,
                         .measurer = &self->measurer};
}

static int
scene_wanted_px (EpChart *self, int width_px)
{
  int wanted_px = width_px < NARROW_PX ? NARROW_HEIGHT_PX : HEIGHT_WANTED_PX;

  if (self->view == EP_VIEW_WHAT_CHANGES_IT && self->desk != NULL) {
    EpChartSubject subject = subject_of (self);
    EpChartLayout layout = layout_of (self, width_px, wanted_px);

    wanted_px = (int)ep_what_changes_height_px (&subject, &layout);
  }
  return wanted_px;
}

static void
ep_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpChart *self = EP_CHART (widget);
  int width_px = for_size >= 0 ? for_size : WIDTH_WANTED_PX;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = WIDTH_MIN_PX;
    *natural = WIDTH_WANTED_PX;
  } else {
    *minimum = HEIGHT_MIN_PX + sentence_px (self, width_px);
    *natural = scene_wanted_px (self, width_px) + sentence_px (self, width_px);
  }
}

static GtkSizeRequestMode
ep_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* The sentence */

/* All that is to be said: what is read, or what the chart shows and what supports it. */
static char *
full_sentence (EpChart *self)
{
  const char *support = ep_scene_support (self->nodes.scene);

  if (self->overlay != NULL)
    return g_strdup (ep_scene_description (self->overlay));
  return g_strjoin (*support != '\0' ? " " : "", ep_scene_description (self->nodes.scene), support,
                    NULL);
}

/* What supports a sentence is left out rather than cut. */
static void
fit_sentence (EpChart *self, const char *text)
{
  pango_layout_set_text (self->sentence, text, -1);
  if (pango_layout_is_ellipsized (self->sentence) && self->overlay == NULL)
    pango_layout_set_text (self->sentence, ep_scene_description (self->nodes.scene), -1);
}

static void
show_sentence (EpChart *self)
{
  g_autofree char *text = full_sentence (self);
  int width_px = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->sentence_width_px == width_px && g_strcmp0 (self->said, text) == 0)
    return;
  self->sentence_width_px = width_px;
  if (self->sentence == NULL) {
    self->sentence = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
    pango_layout_set_ellipsize (self->sentence, PANGO_ELLIPSIZE_END);
    pango_layout_set_wrap (self->sentence, PANGO_WRAP_WORD_CHAR);
  }
  pango_layout_set_width (self->sentence, width_px * PANGO_SCALE);
  pango_layout_set_height (self->sentence, -sentence_rows (self, width_px));
  fit_sentence (self, text);
  if (g_strcmp0 (self->said, text) == 0)
    return;
  g_free (self->said);
  self->said = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

/* The scene and the cursor */

static void
clear_overlay (EpChart *self)
{
  g_clear_pointer (&self->overlay, ep_scene_free);
  g_clear_pointer (&self->overlay_node, gsk_render_node_unref);
}

static void
forget_overlay (EpChart *self)
{
  clear_overlay (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The next scene is compared with the one of now, so that what stays is not painted again. */
static void
forget_scene (EpChart *self)
{
  self->scene_width_px = self->scene_height_px = 0;
  self->sentence_width_px = 0;
  forget_overlay (self);
}

static void
ensure_scene (EpChart *self, int width_px, int height_px)
{
  EpChartSubject subject = subject_of (self);
  EpChartLayout layout = layout_of (self, width_px, height_px);

  if (self->scene_width_px == width_px && self->scene_height_px == height_px)
    return;
  ep_scene_nodes_set (&self->nodes, ep_chart_scene (self->view, &subject, &layout));
  self->scene_width_px = width_px;
  self->scene_height_px = height_px;
  clear_overlay (self);
}

static void
ensure_overlay (EpChart *self)
{
  EpChartSubject subject = subject_of (self);
  guint stop = ep_chart_cursor_shown (&self->cursor);

  if (stop == EP_STOP_NONE || self->overlay != NULL)
    return;
  self->overlay = ep_chart_cursor (self->view, &subject, self->nodes.scene, stop, &self->measurer);
}

/* FALSE before it has a size. */
static gboolean
ensure_all (EpChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width_px = gtk_widget_get_width (widget);
  int height_px = gtk_widget_get_height (widget) - sentence_px (self, width_px);

  if (self->desk == NULL || width_px <= 0 || height_px <= 0)
    return FALSE;
  ensure_scene (self, width_px, height_px);
  ensure_overlay (self);
  show_sentence (self);
  return TRUE;
}

static void
snapshot_sentence (EpChart *self, GtkSnapshot *snapshot)
{
  GdkRGBA color;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gtk_snapshot_append_layout (snapshot, self->sentence, &color);
}

/* Some letters lean out of the chart by a pixel or so. Where GTK clips it, it would draw all of a
 * chart anew that leans out when the frame before did not. */
static void
snapshot_extent (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float width = (float)gtk_widget_get_width (widget),
        height = (float)gtk_widget_get_height (widget);

  gtk_snapshot_append_color (
      snapshot, &(GdkRGBA){0, 0, 0, 0},
      &GRAPHENE_RECT_INIT (-LEAN_PX, -LEAN_PX, width + 2 * LEAN_PX, height + 2 * LEAN_PX));
}

static void
ep_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  EpChart *self = EP_CHART (widget);
  int top_px = sentence_px (self, gtk_widget_get_width (widget));

  if (!ensure_all (self))
    return;
  snapshot_extent (widget, snapshot);
  snapshot_sentence (self, snapshot);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float)top_px));
  ep_scene_nodes_draw (&self->nodes, snapshot);
  if (self->overlay != NULL && self->overlay_node == NULL)
    self->overlay_node = ep_scene_nodes_over (&self->nodes, self->overlay);
  if (self->overlay_node != NULL)
    gtk_snapshot_append_node (snapshot, self->overlay_node);
  gtk_snapshot_restore (snapshot);
}

/* Moving the cursor */

static void
cursor_moved (EpChart *self)
{
  forget_overlay (self);
  ensure_all (self);
}

static void
pointer_moved (EpChart *self, double x_px, double y_px)
{
  EpChartSubject subject;
  guint stop;

  if (self->nodes.scene == NULL)
    return;
  subject = subject_of (self);
  stop = ep_chart_stop_at (self->view, &subject, self->nodes.scene, x_px,
                           y_px - sentence_px (self, gtk_widget_get_width (GTK_WIDGET (self))));
  if (ep_chart_cursor_point (&self->cursor, x_px, y_px, stop))
    cursor_moved (self);
}

static void
pointer_left (EpChart *self)
{
  if (ep_chart_cursor_unpoint (&self->cursor))
    cursor_moved (self);
}

/* A press is a move, though the pointer may have rested there while keys moved. */
static void
pressed (EpChart *self, int n_press, double x_px, double y_px)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  ep_chart_cursor_unpoint (&self->cursor);
  pointer_moved (self, x_px, y_px);
  if (ep_chart_cursor_pin (&self->cursor))
    cursor_moved (self);
}

static gboolean
move_of_key (guint keyval, gboolean right_to_left, EpMove *move)
{
  static const struct {
    guint keyval;
    EpMove move;
  } keys[] = {
      {GDK_KEY_Home, EP_MOVE_FIRST},
      {GDK_KEY_KP_Home, EP_MOVE_FIRST},
      {GDK_KEY_End, EP_MOVE_LAST},
      {GDK_KEY_KP_End, EP_MOVE_LAST},
      {GDK_KEY_Left, EP_MOVE_BACK},
      {GDK_KEY_KP_Left, EP_MOVE_BACK},
      {GDK_KEY_Right, EP_MOVE_FORTH},
      {GDK_KEY_KP_Right, EP_MOVE_FORTH},
      {GDK_KEY_Page_Up, EP_MOVE_PAGE_BACK},
      {GDK_KEY_Page_Down, EP_MOVE_PAGE_FORTH},
      {GDK_KEY_Up, EP_MOVE_UP},
      {GDK_KEY_KP_Up, EP_MOVE_UP},
      {GDK_KEY_Down, EP_MOVE_DOWN},
      {GDK_KEY_KP_Down, EP_MOVE_DOWN},
  };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++) {
    if (keys[i].keyval != keyval)
      continue;
    *move = keys[i].move;
    if (right_to_left && *move == EP_MOVE_BACK)
      *move = EP_MOVE_FORTH;
    else if (right_to_left && *move == EP_MOVE_FORTH)
      *move = EP_MOVE_BACK;
    return TRUE;
  }
  return FALSE;
}

static gboolean
key_pressed (EpChart *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  gboolean right_to_left = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  EpChartSubject subject = subject_of (self);
  gboolean changed;
  EpMove move;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;
  if (move_of_key (keyval, right_to_left, &move))
    changed = ep_chart_cursor_move (
        &self->cursor,
        ep_chart_stop_move (self->view, &subject, ep_chart_cursor_shown (&self->cursor), move));
  else if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
    changed = ep_chart_cursor_pin (&self->cursor);
  else if (keyval == GDK_KEY_Escape && ep_chart_cursor_shown (&self->cursor) != EP_STOP_NONE)
    changed = ep_chart_cursor_leave (&self->cursor);
  else
    return FALSE;
  if (changed)
    cursor_moved (self);
  return TRUE;
}

static void
focus_left (EpChart *self)
{
  if (ep_chart_cursor_unfocus (&self->cursor))
    cursor_moved (self);
}

guint
ep_chart_get_stop (EpChart *self)
{
  return ep_chart_cursor_shown (&self->cursor);
}

gboolean
ep_chart_is_pinned (EpChart *self)
{
  return ep_chart_cursor_is_pinned (&self->cursor);
}

const char *
ep_chart_get_sentence (EpChart *self)
{
  return self->said != NULL ? self->said : "";
}

/* The desk and the view */

static void
refresh (EpChart *self)
{
  EpChartSubject subject = subject_of (self);

  ep_chart_cursor_limit (&self->cursor, ep_chart_n_stops (self->view, &subject));
  forget_scene (self);
  if (self->view == EP_VIEW_WHAT_CHANGES_IT)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  /* Who can't see it is told at once; before it has a size nobody meets it. */
  ensure_all (self);
}

void
ep_chart_bind (EpChart *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
name_view (EpChart *self)
{
  const char *names[EP_VIEWS] = {
      [EP_VIEW_OVER_TIME] = _ ("Chart of what has been paid so far, over time"),
      [EP_VIEW_BY_SESSION] = _ ("Chart of what courses of so many sessions cost"),
      [EP_VIEW_WIN_MAP] = _ ("Map of who is cheaper at each pair of session counts"),
      [EP_VIEW_WHAT_CHANGES_IT] = _ ("Chart of what would change the answer"),
  };

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  names[self->view], -1);
}

void
ep_chart_set_view (EpChart *self, EpView view)
{
  if (self->view == view)
    return;
  self->view = view;
  ep_chart_cursor_leave (&self->cursor);
  name_view (self);
  refresh (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

EpView
ep_chart_get_view (EpChart *self)
{
  return self->view;
}

/* The look */

/* A change of style is mostly one of colours that the chart has its own of: a window that gets the
 * focus is one. */
static void
read_font (EpChart *self)
{
  g_autofree char *font_family = ep_look_font_family (GTK_WIDGET (self));
  const char *interned = g_intern_string (font_family);

  if (self->font_family == interned)
    return;
  if (self->font_family != NULL)
    ep_pango_measurer_clear (&self->measurer);
  self->font_family = interned;
  ep_pango_measurer_init (&self->measurer, interned);
  g_clear_object (&self->sentence);
  forget_scene (self);
}

static void
ep_chart_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->system_setting_changed (widget, setting);
  read_font (EP_CHART (widget));
  forget_scene (EP_CHART (widget));
}

static void
ep_chart_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->css_changed (widget, change);
  EP_CHART (widget)->sentence_width_px = 0;
  read_font (EP_CHART (widget));
}

static void
ep_chart_direction_changed (GtkWidget *widget, GtkTextDirection previous)
{
  GTK_WIDGET_CLASS (ep_chart_parent_class)->direction_changed (widget, previous);
  forget_scene (EP_CHART (widget));
}

static void
ep_chart_finalize (GObject *object)
{
  EpChart *self = EP_CHART (object);

  ep_scene_nodes_clear (&self->nodes);
  clear_overlay (self);
  g_clear_object (&self->sentence);
  g_free (self->said);
  ep_pango_measurer_clear (&self->measurer);
  G_OBJECT_CLASS (ep_chart_parent_class)->finalize (object);
}

static void
ep_chart_class_init (EpChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ep_chart_finalize;
  widget_class->snapshot = ep_chart_snapshot;
  widget_class->measure = ep_chart_measure;
  widget_class->get_request_mode = ep_chart_get_request_mode;
  widget_class->system_setting_changed = ep_chart_system_setting_changed;
  widget_class->css_changed = ep_chart_css_changed;
  widget_class->direction_changed = ep_chart_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_controllers (EpChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (pointer_moved), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (pointer_left), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left), self);
  g_signal_connect_swapped (press, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, focus);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (press));
}

static void
ep_chart_init (EpChart *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  ep_chart_cursor_init (&self->cursor);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  read_font (self);
  name_view (self);
  add_controllers (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (forget_scene), self,
                           G_CONNECT_SWAPPED);
}
