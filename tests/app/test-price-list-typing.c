#include "price-list-host.h"
#include "price-list/treatment-line.h"
#include "price-list/treatment-package.h"
#include "widgets/notice.h"
#include "widgets/text-row.h"

/* Keys that a person has pressed. */
static guint n_keys;

static void
key (PriceListFixture *fixture, guint keyval, GdkModifierType modifiers)
{
  n_keys++;
  window_key (&fixture->window, keyval, modifiers);
}

/* Into an entry whose text is selected, as it is when it is gone to. */
static void
type (PriceListFixture *fixture, const char *text)
{
  for (; *text != '\0'; text++)
    key (fixture, gdk_unicode_to_keyval ((guint32)*text), 0);
}

static void
type_line (PriceListFixture *fixture, const char *text)
{
  type (fixture, text);
  key (fixture, GDK_KEY_Return, 0);
}

/* The heading above a line, "" for none. */
static const char *
heading (PriceListFixture *fixture, guint line)
{
  GtkListBoxRow *row = GTK_LIST_BOX_ROW (price_list_line (fixture, line));
  GtkWidget *header = gtk_list_box_row_get_header (row);

  return header != NULL ? gtk_label_get_text (GTK_LABEL (header)) : "";
}

static GtkWidget *
focused (PriceListFixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window.window));
}

static void
assert_kept (PriceListFixture *fixture, const char *expected)
{
  EpPriceList list;
  g_autoptr (GPtrArray) treatments = NULL;
  g_autofree char *outline = NULL;

  price_list_settle (fixture);
  treatments = price_list_read (fixture->clinic.path,
                                ep_price_list_draft_uuid (fixture->page->draft), &list);
  outline = price_list_outline (treatments);
  assert_string_equal (outline, expected);
}

static const char *
warning (PriceListFixture *fixture, guint line)
{
  return ep_treatment_line_get_warning (EP_TREATMENT_LINE (price_list_line (fixture, line)));
}

static gboolean
has_draft (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && fixture->page->wide;
}

/* A new treatment with a name, an area and a price; sessions and schedule are those of the one
 * before. */
static void
type_treatment (PriceListFixture *fixture, const char *name, const char *area, const char *price)
{
  key (fixture, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  /* Entries have an order only where they have a place, which people wait for. */
  gtk_test_widget_wait_for_draw (fixture->window.window);
  type_line (fixture, name);
  type_line (fixture, area);
  type (fixture, price);
}

/* Goes on from the price. */
static void
type_sessions (PriceListFixture *fixture, const char *fewest, const char *most, const char *likely)
{
  key (fixture, GDK_KEY_Return, 0);
  type_line (fixture, fewest);
  type_line (fixture, most);
  type (fixture, likely);
}

/* Goes on from the likely sessions: Tab leads to the button. */
static void
type_package (PriceListFixture *fixture, const char *sessions, const char *price)
{
  key (fixture, GDK_KEY_Tab, 0);
  assert_true (window_has_focus (price_list_field (fixture, "add_package")));
  key (fixture, GDK_KEY_space, 0);
  type_line (fixture, sessions);
  type (fixture, price);
}

/* At one key a second, as of somebody new to it, that is less than five minutes. */
static void
a_list_of_ten_treatments_is_typed_by_hand (void **state)
{
  PriceListFixture *fixture = *state;

  n_keys = 0;
  window_focus (&fixture->window,
                price_list_button (GTK_WIDGET (fixture->page), "Start with the Example List"));
  key (fixture, GDK_KEY_Tab, 0);
  key (fixture, GDK_KEY_Tab, 0);
  assert_true (window_has_focus (price_list_button (GTK_WIDGET (fixture->page), "Start Empty")));
  key (fixture, GDK_KEY_Return, 0);
  assert_true (window_until (has_draft, fixture));
  window_settle ();

  type_treatment (fixture, "needling face", "face", "300");
  type_sessions (fixture, "4", "6", "5");
  type_package (fixture, "3", "810");
  type_treatment (fixture, "needling neck", "neck", "340");
  type_treatment (fixture, "needling scalp", "scalp", "260.50");
  type_treatment (fixture, "needling arms", "arms", "280");
  type_treatment (fixture, "needling legs", "legs", "from 350");
  type_treatment (fixture, "laser face", "face", "650");
  type_treatment (fixture, "laser neck", "neck", "720");
  type_treatment (fixture, "laser hands", "hands", "480");
  type_treatment (fixture, "laser scars", "scars", "on request");
  type_treatment (fixture, "peel", "", "120");
  assert_kept (fixture, "face 300.00, neck 340.00, scalp 260.50, arms 280.00, legs from 350, "
                        "face 650.00, neck 720.00, hands 480.00, scars on request,  120.00");
  assert_int_equal (ep_price_list_draft_treatment (fixture->page->draft)->course.sessions.max, 6);
  assert_true (n_keys < 300);
}

static void
enter_goes_from_entry_to_entry (void **state)
{
  PriceListFixture *fixture = *state;
  static const char *const ids[] = {"area", "price", "sessions_min", "sessions_max",
                                    "sessions_likely"};

  window_focus (&fixture->window, price_list_field (fixture, "name"));
  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++) {
    key (fixture, GDK_KEY_Return, 0);
    assert_true (window_has_focus (price_list_field (fixture, ids[i])));
  }
  key (fixture, GDK_KEY_Return, 0);
  assert_non_null (gtk_widget_get_ancestor (focused (fixture), EP_TYPE_TREATMENT_PACKAGE));
}

static void
a_treatment_of_another_kind_goes_where_it_belongs (void **state)
{
  PriceListFixture *fixture = *state;

  assert_string_equal (heading (fixture, 0), "Microneedling");
  assert_string_equal (heading (fixture, 4), "");
  assert_string_equal (heading (fixture, 5), "Laser");
  ep_price_list_draft_set_kind (fixture->page->draft, EP_KIND_LASER);
  assert_string_equal (heading (fixture, 0), "Microneedling");
  assert_string_equal (heading (fixture, 4), "Laser");
  assert_string_equal (heading (fixture, 5), "");
  assert_string_equal (
      ep_treatment_line_get_label (EP_TREATMENT_LINE (price_list_line (fixture, 4))),
      "Microneedling, face");
  assert_true (gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (price_list_line (fixture, 4))));
}

static void
a_price_in_words_stands_in_the_list_as_it_is (void **state)
{
  PriceListFixture *fixture = *state;

  window_focus (&fixture->window, price_list_field (fixture, "name"));
  key (fixture, GDK_KEY_Return, 0);
  key (fixture, GDK_KEY_Return, 0);
  type (fixture, "on request");
  assert_string_equal (
      ep_treatment_line_get_price (EP_TREATMENT_LINE (price_list_line (fixture, 0))), "on request");
  assert_string_equal (warning (fixture, 0), "");
}

static void
a_warning_is_told_in_words_everywhere (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *line = price_list_line (fixture, 0);

  assert_string_equal (warning (fixture, 0),
                       "8 single sessions cost $80.00 less. Two packages of 3 cost $30.00 less. "
                       "Patients would pay more for the larger package.");
  gtk_test_accessible_assert_property (
      GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
      "$300.00 a session. Warning: 8 single sessions cost $80.00 less. Two packages of 3 cost "
      "$30.00 less. Patients would pay more for the larger package.");
  assert_string_equal (warning (fixture, 1), "");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (price_list_line (fixture, 1)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "$340.00 a session");
}

static void
a_text_that_is_no_price_stays_with_its_fault (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *price = price_list_field (fixture, "price");

  window_focus (&fixture->window, price_list_field (fixture, "name"));
  key (fixture, GDK_KEY_Return, 0);
  key (fixture, GDK_KEY_Return, 0);
  type (fixture, "3.0.0");
  assert_string_equal (ep_text_row_get_caption (EP_TEXT_ROW (price)), "Type a number, like 3.00");
  assert_string_equal (warning (fixture, 0), "An entry in here is not right");
  key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_string_equal (ep_text_row_get_caption (EP_TEXT_ROW (price)),
                       "A number, or words like “on request”");
}

static void
keys_duplicate_move_and_remove_a_treatment (void **state)
{
  PriceListFixture *fixture = *state;
  const GdkModifierType both = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  window_focus (&fixture->window, price_list_field (fixture, "name"));
  key (fixture, GDK_KEY_d, both);
  assert_true (window_has_focus (price_list_field (fixture, "name")));
  assert_string_equal (ep_price_list_draft_treatment (fixture->page->draft)->course.name,
                       "Microneedling, face 2");
  key (fixture, GDK_KEY_Up, both);
  assert_string_equal (
      ep_treatment_line_get_label (EP_TREATMENT_LINE (price_list_line (fixture, 0))),
      "Microneedling, face 2");
  key (fixture, GDK_KEY_Down, both);
  key (fixture, GDK_KEY_Delete, both);
  assert_string_equal (
      ep_treatment_line_get_label (EP_TREATMENT_LINE (price_list_line (fixture, 0))), "Face");
  assert_true (window_has_focus (GTK_WIDGET (fixture->page->list)));
  for (guint i = 0; i < 4; i++)
    key (fixture, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_false (ep_price_list_draft_can_undo (fixture->page->draft));
  key (fixture, GDK_KEY_z, both);
  assert_string_equal (ep_price_list_draft_treatment (fixture->page->draft)->course.name,
                       "Microneedling, face 2");
}

static gboolean
has_toast (gpointer data)
{
  PriceListFixture *fixture = data;

  return price_list_button (fixture->window.window, "Undo") != NULL;
}

static void
a_toast_takes_a_removal_back (void **state)
{
  PriceListFixture *fixture = *state;

  window_focus (&fixture->window, price_list_field (fixture, "name"));
  key (fixture, GDK_KEY_Delete, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  assert_true (window_until (has_toast, fixture));
  gtk_test_widget_wait_for_draw (fixture->window.window);
  window_click (&fixture->window, price_list_button (fixture->window.window, "Undo"));
  assert_string_equal (
      ep_treatment_line_get_label (EP_TREATMENT_LINE (price_list_line (fixture, 0))), "Face");
}

static void
arrows_in_the_list_look_at_treatments_and_enter_goes_in (void **state)
{
  PriceListFixture *fixture = *state;

  window_focus (&fixture->window, price_list_line (fixture, 0));
  key (fixture, GDK_KEY_Down, 0);
  assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (price_list_field (fixture, "name"))),
                       "Microneedling, neck and chest");
  key (fixture, GDK_KEY_Return, 0);
  assert_true (window_has_focus (price_list_field (fixture, "name")));
}

static gboolean
is_folded (gpointer data)
{
  const PriceListFixture *fixture = data;

  return adw_leaflet_get_folded (fixture->page->leaflet) &&
         gtk_widget_get_visible (fixture->page->narrow_bar);
}

static void
a_narrow_window_shows_list_and_treatment_in_turn (void **state)
{
  PriceListFixture *fixture = *state;

  assert_true (window_until (is_folded, fixture));
  assert_true (gtk_widget_get_width (GTK_WIDGET (fixture->page)) <= 360);
  window_focus (&fixture->window, price_list_line (fixture, 1));
  key (fixture, GDK_KEY_Return, 0);
  assert_ptr_equal (adw_leaflet_get_visible_child (fixture->page->leaflet),
                    fixture->page->form_pane);
  gtk_test_widget_wait_for_draw (fixture->window.window);
  assert_true (gtk_widget_get_width (GTK_WIDGET (fixture->page)) <= 360);
  key (fixture, GDK_KEY_Left, GDK_ALT_MASK);
  assert_ptr_equal (adw_leaflet_get_visible_child (fixture->page->leaflet),
                    fixture->page->list_pane);
  assert_true (window_has_focus (price_list_line (fixture, 1)));
}

/* A notice that was still leaving, as it does where there are animations, ended the program. */
static void
treatments_are_removed_in_quick_succession_after_a_notice (void **state)
{
  PriceListFixture *fixture = *state;
  guint n_before = ep_price_list_state_n (ep_price_list_draft_state (fixture->page->draft));

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  ep_notice_done (GTK_WIDGET (fixture->page), "An entry is not right yet");
  for (guint i = 0; i < 2; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->page), "prices.remove", NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (fixture->page->draft)),
                    n_before - 2);
  price_list_settle (fixture);
}

#define EMPTY(name)                                                                                \
  cmocka_unit_test_setup_teardown (name, price_list_set_up_empty, price_list_tear_down)
#define WIDE(name) cmocka_unit_test_setup_teardown (name, price_list_set_up, price_list_tear_down)
#define NARROW(name)                                                                               \
  cmocka_unit_test_setup_teardown (name, price_list_set_up_narrow, price_list_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      EMPTY (a_list_of_ten_treatments_is_typed_by_hand),
      WIDE (enter_goes_from_entry_to_entry),
      WIDE (a_treatment_of_another_kind_goes_where_it_belongs),
      WIDE (a_price_in_words_stands_in_the_list_as_it_is),
      WIDE (a_warning_is_told_in_words_everywhere),
      WIDE (a_text_that_is_no_price_stays_with_its_fault),
      WIDE (keys_duplicate_move_and_remove_a_treatment),
      WIDE (a_toast_takes_a_removal_back),
      WIDE (treatments_are_removed_in_quick_succession_after_a_notice),
      WIDE (arrows_in_the_list_look_at_treatments_and_enter_goes_in),
      NARROW (a_narrow_window_shows_list_and_treatment_in_turn),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("price list typing", tests, NULL, NULL);
}
