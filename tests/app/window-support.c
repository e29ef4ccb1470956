#include "window-support.h"

#include "answer/figures-card.h"
#include "answer/visits-table.h"
#include "desk/example.h"
#include "inputs/input-row.h"
#include "style.h"
#include "waiting.h"
#include "widgets/lazy-row.h"
#include "widgets/prose.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

#define TODAY (ep_day_from_ymd (2026, 12, 1))

void
window_support_init (void)
{
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, "gtk-cursor-blink",
                FALSE, "gtk-double-click-time", 0, NULL);
  ep_style_load ();
}

/* A pointer that rests where a chart comes to lie would read it. */
static void
put_pointer_away (void)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());

  XTestFakeMotionEvent (display, -1, 0, 0, 0);
  XSync (display, False);
}

void
window_begin (void **state, EpFormatter *formatter, const char *store_path, int width_px,
              int height_px)
{
  WindowFixture *fixture = g_new0 (WindowFixture, 1);
  g_autoptr (EpDeskState) example = ep_example_new (formatter, TODAY);

  fixture->formatter = formatter;
  fixture->desk = ep_desk_new (fixture->formatter, example);
  put_pointer_away ();
  fixture->clinic = ep_clinic_new (store_path, fixture->formatter);
  ep_clinic_set_today (fixture->clinic, TODAY);
  fixture->keeper = ep_quote_keeper_new (fixture->clinic, fixture->desk);
  g_set_weak_pointer (&fixture->window, ep_window_new (NULL, fixture->keeper));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width_px, height_px);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  /* A narrow one has folded meanwhile, and is laid out for that now. */
  window_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  *state = fixture;
}

int
window_set_up (void **state)
{
  return window_set_up_with_store (state, NULL);
}

int
window_set_up_with_store (void **state, const char *path)
{
  window_begin (state, ep_formatter_new ("en_US"), path, 1280, 800);
  return 0;
}

int
window_set_up_narrow (void **state)
{
  window_begin (state, ep_formatter_new ("en_US"), NULL, 360, 720);
  return 0;
}

int
window_tear_down (void **state)
{
  WindowFixture *fixture = *state;

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  window_settle ();
  g_clear_weak_pointer (&fixture->window);
  g_clear_object (&fixture->keeper);
  g_object_unref (fixture->desk);
  g_clear_object (&fixture->clinic);
  ep_formatter_free (fixture->formatter);
  g_free (fixture);
  return 0;
}

GtkWidget *
window_part (GtkWidget *widget, const char *id)
{
  GObject *part = gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), id);

  if (part == NULL)
    fail_msg ("%s has no %s", G_OBJECT_TYPE_NAME (widget), id);
  return GTK_WIDGET (part);
}

GtkWidget *
window_part_of (WindowFixture *fixture, const char *id, const char *part)
{
  return window_part (window_part (fixture->window, id), part);
}

GtkWidget *
window_folded_part_of (WindowFixture *fixture, const char *id, const char *row, const char *part)
{
  GtkWidget *folded = window_part_of (fixture, id, row);

  ep_lazy_row_set_expanded (EP_LAZY_ROW (folded), TRUE);
  window_settle ();
  gtk_test_widget_wait_for_draw (fixture->window);
  return window_part (folded, part);
}

GtkWidget *
window_row_entry (GtkWidget *row)
{
  return GTK_WIDGET (ep_input_entry_get_entry (ep_input_row_get_entry (EP_INPUT_ROW (row))));
}

const char *
window_caption (GtkWidget *row)
{
  return ep_text_row_get_caption (EP_TEXT_ROW (row));
}

const char *
window_headline (WindowFixture *fixture)
{
  return ep_prose_get_text (EP_PROSE (window_part_of (fixture, "answer_pane", "headline")));
}

const char *
window_figure (WindowFixture *fixture, EpFigureId id)
{
  GtkWidget *card = window_part_of (fixture, "answer_pane", "figures");

  return ep_figure_tile_get_value (ep_figures_card_tile (EP_FIGURES_CARD (card), id));
}

const char *
window_visit_text (WindowFixture *fixture, guint row, EpVisitColumn column)
{
  EpVisitsTable *table = EP_VISITS_TABLE (window_part_of (fixture, "answer_pane", "visits"));

  gtk_test_widget_wait_for_draw (fixture->window);
  assert_non_null (ep_visits_table_line (table, row));
  return ep_visit_line_get_text (ep_visits_table_line (table, row), column);
}

typedef gboolean (*Matches) (GtkWidget *widget, gconstpointer wanted);

static GtkWidget *
find (GtkWidget *widget, Matches matches, gconstpointer wanted)
{
  if (matches (widget, wanted))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, matches, wanted);

    if (found != NULL)
      return found;
  }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *)type);
}

static gboolean
is_named (GtkWidget *widget, gconstpointer name)
{
  g_autofree char *difference = NULL;

  if (!gtk_widget_get_visible (widget))
    return FALSE;
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  return difference == NULL;
}

GtkWidget *
window_find (GtkWidget *widget, GType type)
{
  return find (widget, is_of_type, &type);
}

GtkWidget *
window_find_named (GtkWidget *widget, const char *name)
{
  return find (widget, is_named, name);
}

gboolean
window_has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

gboolean
window_until (gboolean (*condition) (gpointer data), gpointer data)
{
  return wait_until (condition, data);
}

void
window_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static Display *
display_of (WindowFixture *fixture)
{
  return gdk_x11_display_get_xdisplay (gtk_widget_get_display (fixture->window));
}

static Window
xid_of (GtkNative *native)
{
  return gdk_x11_surface_get_xid (gtk_native_get_surface (native));
}

static gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

void
window_focus (WindowFixture *fixture, GtkWidget *widget)
{
  /* There is no window manager that would give it the keyboard. */
  XSetInputFocus (display_of (fixture), xid_of (GTK_NATIVE (fixture->window)), RevertToParent,
                  CurrentTime);
  XSync (display_of (fixture), False);
  assert_true (window_until (is_active, fixture->window));
  assert_true (gtk_widget_grab_focus (widget));
  window_settle ();
}

static gboolean
key_came (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType modifiers,
          gpointer came)
{
  *(gboolean *)came = TRUE;
  return FALSE;
}

static void
key_went (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType modifiers,
          gpointer went)
{
  *(gboolean *)went = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *)flag;
}

static void
hold (Display *display, GdkModifierType modifiers, Bool down)
{
  static const struct {
    GdkModifierType modifier;
    KeySym key;
  } keys[] = {{GDK_CONTROL_MASK, GDK_KEY_Control_L},
              {GDK_SHIFT_MASK, GDK_KEY_Shift_L},
              {GDK_ALT_MASK, GDK_KEY_Alt_L}};

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if ((modifiers & keys[i].modifier) != 0)
      XTestFakeKeyEvent (display, XKeysymToKeycode (display, keys[i].key), down, 0);
}

/* Presses and releases the key, with the keys of those modifiers held. */
static void
strike (WindowFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  Display *display = display_of (fixture);
  KeyCode key = XKeysymToKeycode (display, keyval);

  hold (display, modifiers, True);
  XTestFakeKeyEvent (display, key, True, 0);
  XTestFakeKeyEvent (display, key, False, 0);
  hold (display, modifiers, False);
  XSync (display, False);
}

/* The window, or the popover in it, that has the focus. */
static GtkWidget *
focused_native (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL ? GTK_WIDGET (gtk_widget_get_native (focus)) : fixture->window;
}

/* Where a key may come to while it is pressed and released: a popover that it opens or closes has
 * only one half of it, the window the other. */
typedef struct {
  GtkWidget *widget;
  GtkEventController *controller;
} KeyWatcher;

static void
watch_keys (GArray *watchers, GtkWidget *widget, gboolean *came, gboolean *went)
{
  KeyWatcher watcher = {g_object_ref (widget), gtk_event_controller_key_new ()};

  gtk_event_controller_set_propagation_phase (watcher.controller, GTK_PHASE_CAPTURE);
  g_signal_connect (watcher.controller, "key-pressed", G_CALLBACK (key_came), came);
  g_signal_connect (watcher.controller, "key-released", G_CALLBACK (key_went), went);
  gtk_widget_add_controller (widget, watcher.controller);
  g_array_append_val (watchers, watcher);
}

static void
stop_watching (gpointer data)
{
  KeyWatcher *watcher = data;

  gtk_widget_remove_controller (watcher->widget, watcher->controller);
  g_object_unref (watcher->widget);
}

void
window_key (WindowFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  g_autoptr (GArray) watchers = g_array_new (FALSE, FALSE, sizeof (KeyWatcher));
  gboolean came = FALSE, went = FALSE;

  g_array_set_clear_func (watchers, stop_watching);
  watch_keys (watchers, fixture->window, &came, &went);
  watch_keys (watchers, focused_native (fixture), &came, &went);
  strike (fixture, keyval, modifiers);
  assert_true (window_until (is_true, &came));
  assert_true (window_until (is_true, &went));
  g_array_set_size (watchers, 0);
  window_settle ();
}

void
window_key_away (WindowFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  strike (fixture, keyval, modifiers);
}

void
window_type_over (WindowFixture *fixture, const char *text)
{
  window_key (fixture, GDK_KEY_a, GDK_CONTROL_MASK);
  if (*text == '\0')
    window_key (fixture, GDK_KEY_BackSpace, 0);
  for (; *text != '\0'; text++)
    window_key (fixture, gdk_unicode_to_keyval ((guint32)*text), 0);
}

/* The text of the item of a menu that has the focus, "" where none has. */
static char *
focused_item (WindowFixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  char *text = NULL;

  if (focus != NULL && g_object_class_find_property (G_OBJECT_GET_CLASS (focus), "text") != NULL)
    g_object_get (focus, "text", &text, NULL);
  return text != NULL ? text : g_strdup ("");
}

gboolean
window_go_to_item (WindowFixture *fixture, const char *item)
{
  for (guint i = 0; i < 8; i++) {
    g_autofree char *text = focused_item (fixture);

    if (g_str_equal (text, item))
      return TRUE;
    window_key (fixture, GDK_KEY_Down, 0);
  }
  return FALSE;
}

static gboolean
click_came (gpointer data)
{
  return *(guint *)data > 0;
}

static void
count_release (GtkGestureClick *gesture, int n_press, double x, double y, guint *n_releases)
{
  ++*n_releases;
}

void
window_point (WindowFixture *fixture, GtkWidget *widget, double part)
{
  Display *display = display_of (fixture);
  GtkNative *native = gtk_widget_get_native (widget);
  double x, y, surface_x, surface_y;
  int root_x, root_y;
  Window child;

  assert_true (gtk_widget_translate_coordinates (widget, GTK_WIDGET (native),
                                                 gtk_widget_get_width (widget) * part,
                                                 gtk_widget_get_height (widget) / 2.0, &x, &y));
  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  XTranslateCoordinates (display, xid_of (native), DefaultRootWindow (display),
                         (int)(x + surface_x), (int)(y + surface_y), &root_x, &root_y, &child);
  XTestFakeMotionEvent (display, -1, root_x, root_y, 0);
  XSync (display, False);
}

void
window_hold (WindowFixture *fixture, GtkWidget *widget, gboolean (*enough) (gpointer data),
             gpointer data)
{
  Display *display = display_of (fixture);

  window_point (fixture, widget, 0.5);
  XTestFakeButtonEvent (display, 1, True, 0);
  XSync (display, False);
  assert_true (window_until (enough, data));
  XTestFakeButtonEvent (display, 1, False, 0);
  XSync (display, False);
  window_settle ();
}

void
window_click_here (WindowFixture *fixture, GtkWidget *widget)
{
  Display *display = display_of (fixture);
  /* A popover may go by the click. */
  g_autoptr (GtkWidget) native = g_object_ref (GTK_WIDGET (gtk_widget_get_native (widget)));
  g_autoptr (GtkGesture) watcher = g_object_ref (gtk_gesture_click_new ());
  guint n_releases = 0;

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (watcher), GTK_PHASE_CAPTURE);
  g_signal_connect (watcher, "released", G_CALLBACK (count_release), &n_releases);
  gtk_widget_add_controller (native, GTK_EVENT_CONTROLLER (watcher));
  XTestFakeButtonEvent (display, 1, True, 0);
  XTestFakeButtonEvent (display, 1, False, 0);
  XSync (display, False);
  assert_true (window_until (click_came, &n_releases));
  if (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (watcher)) == native)
    gtk_widget_remove_controller (native, GTK_EVENT_CONTROLLER (watcher));
  window_settle ();
}

void
window_click (WindowFixture *fixture, GtkWidget *widget)
{
  window_point (fixture, widget, 0.5);
  window_click_here (fixture, widget);
}
