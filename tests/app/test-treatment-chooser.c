#include "desk/treatment-chooser.h"

#include "clinic-support.h"
#include "desk/course-group.h"
#include "desk/example.h"

typedef struct {
  WindowFixture *window;
  char *folder;
  GPtrArray *list;
} Fixture;

static int
set_up_in (void **state, int (*set_up_window) (void **state))
{
  Fixture *fixture = g_new0 (Fixture, 1);

  set_up_window ((void **)&fixture->window);
  ep_clinic_set_today (fixture->window->clinic, LIST_BEFORE);
  fixture->folder = clinic_add_store (fixture->window);
  fixture->list = list_new ();
  *state = fixture;
  return 0;
}

static int
set_up (void **state)
{
  return set_up_in (state, window_set_up);
}

static int
set_up_narrow (void **state)
{
  return set_up_in (state, window_set_up_narrow);
}

static gboolean
is_mapped (gpointer widget)
{
  return gtk_widget_get_mapped (widget);
}

static GtkWidget *
chooser (Fixture *fixture)
{
  return window_find (fixture->window->window, EP_TYPE_TREATMENT_CHOOSER);
}

static GtkWidget *
list (Fixture *fixture)
{
  return window_part (chooser (fixture), "list");
}

static gboolean
has_closed (gpointer window)
{
  return window_find (window, EP_TYPE_TREATMENT_CHOOSER) == NULL;
}

static void
assert_closed (Fixture *fixture)
{
  assert_true (window_until (has_closed, fixture->window->window));
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  /* What is open would hold the keys of the next window. */
  if (chooser (fixture) != NULL) {
    gtk_popover_popdown (GTK_POPOVER (chooser (fixture)));
    assert_closed (fixture);
  }
  clinic_remove_store ((void **)&fixture->window, fixture->folder);
  g_ptr_array_unref (fixture->list);
  g_free (fixture);
  return 0;
}

/* With that list the desk still shows the example. */
static void
put_list (Fixture *fixture, const char *currency)
{
  g_autoptr (EpDeskState) example = ep_example_new (fixture->window->formatter, LIST_BEFORE);

  clinic_put_list (fixture->window->clinic, currency, LIST_BEFORE, fixture->list);
  ep_desk_open (fixture->window->desk, example);
  gtk_test_widget_wait_for_draw (fixture->window->window);
}

static GtkWidget *
button (Fixture *fixture, const char *group)
{
  return GTK_WIDGET (ep_course_group_get_treatment (
      EP_COURSE_GROUP (window_part (fixture->window->window, group))));
}

static void
open_chooser (Fixture *fixture, const char *group)
{
  window_focus (fixture->window, button (fixture, group));
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_non_null (chooser (fixture));
  assert_true (window_until (is_mapped, chooser (fixture)));
  gtk_test_widget_wait_for_draw (chooser (fixture));
}

static const EpCourse *
course (Fixture *fixture, guint number)
{
  return &ep_desk_scenario (fixture->window->desk)->courses[number];
}

/* The names of the rows that are seen, one after the other, a heading in brackets before. */
static char *
rows (Fixture *fixture)
{
  GtkListBox *box = GTK_LIST_BOX (window_part (list (fixture), "list"));
  GString *text = g_string_new (NULL);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (box, i)) != NULL; i++) {
    GtkWidget *header = gtk_list_box_row_get_header (row);

    if (!gtk_widget_get_child_visible (GTK_WIDGET (row)))
      continue;
    if (header != NULL)
      g_string_append_printf (text, "[%s] ", gtk_label_get_text (GTK_LABEL (header)));
    g_string_append_printf (
        text, "%s; ",
        gtk_label_get_text (GTK_LABEL (window_find (GTK_WIDGET (row), GTK_TYPE_LABEL))));
  }
  return g_string_free (text, FALSE);
}

static void
assert_rows (Fixture *fixture, const char *expected)
{
  g_autofree char *text = rows (fixture);

  assert_string_equal (text, expected);
}

static void
a_treatment_is_chosen_by_keys (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  window_key (fixture->window, GDK_KEY_Down, 0);
  window_key (fixture->window, GDK_KEY_Up, 0);
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (course (fixture, 0)->name, "Microneedling, face");
  assert_string_equal (ep_drop_button_get_text (EP_DROP_BUTTON (button (fixture, "reference"))),
                       "Face");
  assert_true (window_has_focus (button (fixture, "reference")));
}

static void
a_choice_is_one_step_of_undo (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "USD");
  open_chooser (fixture, "other");
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_int_equal (course (fixture, 1)->session_price_minor, 65000);
  window_key (fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_true (ep_desk_is_as_opened (fixture->window->desk));
  assert_string_equal (ep_drop_button_get_text (EP_DROP_BUTTON (button (fixture, "other"))),
                       "Treatment");
}

static void
the_courses_own_kind_comes_first (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "USD");
  open_chooser (fixture, "other");
  assert_rows (fixture, "[Laser] Fractional, face; Light; [Microneedling] Microneedling, face; "
                        "Scalp; [Other treatments] Peel; ");
  assert_non_null (
      window_find_named (chooser (fixture), "Fractional, face, Face: $650.00 a session"));
  assert_non_null (window_find_named (chooser (fixture), "Scalp: from 250"));
}

static void
a_click_chooses_too (void **state)
{
  Fixture *fixture = *state;
  GtkListBox *box;

  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  box = GTK_LIST_BOX (window_part (list (fixture), "list"));
  window_click (fixture->window, GTK_WIDGET (gtk_list_box_get_row_at_index (box, 4)));
  assert_closed (fixture);
  assert_string_equal (course (fixture, 0)->name, "Peel");
  assert_int_equal (course (fixture, 0)->kind, EP_KIND_OTHER);
}

static void
a_desk_with_prices_of_the_list_is_no_worked_example (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *subtitle = window_part_of (fixture->window, "title", "subtitle");

  assert_string_equal (gtk_label_get_text (GTK_LABEL (subtitle)), "Worked example");
  clinic_put_list (fixture->window->clinic, "USD", LIST_BEFORE, fixture->list);
  assert_string_equal (gtk_label_get_text (GTK_LABEL (subtitle)), "New quote");
}

static void
words_ask_for_the_price (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *price;

  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  window_key (fixture->window, GDK_KEY_Down, 0);
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  price = window_part_of (fixture->window, "reference", "price");
  assert_string_equal (window_caption (price), "The price list says “from 250”: enter the price");
  window_settle ();
  assert_true (window_has_focus (window_row_entry (price)));
  for (const char *digit = "280"; *digit != '\0'; digit++)
    window_key (fixture->window, (guint)*digit, 0);
  assert_string_equal (window_caption (price), "Edited");
  assert_int_equal (course (fixture, 0)->session_price_minor, 28000);
}

static void
a_figure_says_which_list_it_is_from (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *price;

  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  price = window_part_of (fixture->window, "reference", "price");
  assert_string_equal (window_caption (price), "Clinic");
  assert_string_equal (gtk_widget_get_tooltip_text (price), "Clinic’s list of December 1, 2026.");
  ep_desk_enter (fixture->window->desk, (EpInput){EP_FIELD_SESSION_PRICE_MINOR, 0, 0}, "310");
  assert_string_equal (window_caption (price), "Edited");
  assert_string_equal (gtk_widget_get_tooltip_text (price),
                       "Edited here. Before that: Clinic’s list of December 1, 2026.");
}

/* Nobody edited them. */
static void
months_that_a_treatment_needs_are_told_as_raised (void **state)
{
  Fixture *fixture = *state;
  GtkWidget *months = window_part_of (fixture->window, "comparison", "horizon");

  list_get (fixture->list, LIST_FACE)->course.sessions = (EpSessions){8, 8, 8};
  put_list (fixture, "USD");
  ep_desk_enter (fixture->window->desk, (EpInput){EP_FIELD_HORIZON_MONTHS, 0, 0}, "5");
  assert_string_equal (window_caption (months), "To May 1, 2027 · Edited");
  open_chooser (fixture, "reference");
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (window_caption (months), "To Aug 1, 2027 · Raised");
  assert_string_equal (gtk_widget_get_tooltip_text (months),
                       "Raised to what the chosen treatment needs.");
}

static void
add_lasers (Fixture *fixture, guint n_lasers)
{
  while (n_lasers-- > 0) {
    EpTreatment *copy = ep_treatment_copy (list_get (fixture->list, LIST_LIGHT));

    g_snprintf (copy->uuid, sizeof copy->uuid, "00000000-0000-4000-8000-0000000001%02u", n_lasers);
    g_ptr_array_add (fixture->list, copy);
  }
}

static void
many_treatments_are_searched_by_typing (void **state)
{
  Fixture *fixture = *state;

  add_lasers (fixture, 4);
  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  assert_true (window_has_focus (window_part (list (fixture), "search")));
  window_type_over (fixture->window, "frac");
  assert_rows (fixture, "[Laser] Fractional, face; ");
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (course (fixture, 0)->name, "Fractional, face");
}

static void
down_leads_from_the_search_to_what_is_found (void **state)
{
  Fixture *fixture = *state;

  add_lasers (fixture, 4);
  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  window_type_over (fixture->window, "scalp");
  window_key (fixture->window, GDK_KEY_Down, 0);
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (course (fixture, 0)->name, "Scalp");
}

static void
escape_leaves_the_search_and_all (void **state)
{
  Fixture *fixture = *state;

  add_lasers (fixture, 4);
  put_list (fixture, "USD");
  open_chooser (fixture, "reference");
  window_key (fixture->window, GDK_KEY_Escape, 0);
  assert_closed (fixture);
  assert_true (ep_desk_is_as_opened (fixture->window->desk));
}

static void
who_comes_back_finds_what_was_chosen (void **state)
{
  Fixture *fixture = *state;
  GtkListBox *box;

  put_list (fixture, "USD");
  ep_desk_choose_treatment (fixture->window->desk, 0, list_get (fixture->list, LIST_SCALP),
                            LIST_BEFORE);
  open_chooser (fixture, "reference");
  box = GTK_LIST_BOX (window_part (list (fixture), "list"));
  assert_int_equal (gtk_list_box_row_get_index (gtk_list_box_get_selected_row (box)), 1);
  assert_true (window_has_focus (GTK_WIDGET (gtk_list_box_get_selected_row (box))));
}

static void
without_a_list_it_says_so_and_leads_there (void **state)
{
  Fixture *fixture = *state;

  open_chooser (fixture, "reference");
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (chooser (fixture), "notice"))),
                       "No price list yet");
  assert_string_equal (gtk_button_get_label (GTK_BUTTON (window_part (chooser (fixture), "edit"))),
                       "Make Price List…");
  assert_true (window_has_focus (window_part (chooser (fixture), "edit")));
}

static void
a_list_in_another_currency_is_not_offered (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "EUR");
  open_chooser (fixture, "reference");
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (chooser (fixture), "notice"))),
                       "The price list is in EUR, this comparison in USD.");
  assert_false (gtk_widget_get_visible (list (fixture)));
}

static void
a_list_that_changes_is_shown_anew (void **state)
{
  Fixture *fixture = *state;

  open_chooser (fixture, "reference");
  clinic_put_list (fixture->window->clinic, "USD", LIST_BEFORE, fixture->list);
  assert_rows (fixture, "[Microneedling] Microneedling, face; Scalp; [Laser] Fractional, face; "
                        "Light; [Other treatments] Peel; ");
  assert_false (gtk_widget_get_visible (window_part (chooser (fixture), "notice")));
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (course (fixture, 0)->name, "Microneedling, face");
}

static void
its_button_names_its_course (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "USD");
  assert_ptr_equal (window_find_named (fixture->window->window, "Microneedling: Choose treatment"),
                    button (fixture, "reference"));
  assert_ptr_equal (window_find_named (fixture->window->window, "Laser: Choose treatment"),
                    button (fixture, "other"));
  ep_desk_choose_treatment (fixture->window->desk, 0, list_get (fixture->list, LIST_FACE),
                            LIST_BEFORE);
  assert_ptr_equal (
      window_find_named (fixture->window->window,
                         "Microneedling: Treatment “Microneedling, face” of the price list"),
      button (fixture, "reference"));
}

static void
a_narrow_window_has_room_for_it (void **state)
{
  Fixture *fixture = *state;

  put_list (fixture, "USD");
  assert_true (gtk_widget_get_width (button (fixture, "other")) >= 45);
  open_chooser (fixture, "other");
  window_key (fixture->window, GDK_KEY_Return, 0);
  assert_closed (fixture);
  assert_string_equal (course (fixture, 1)->name, "Fractional, face");
  assert_true (gtk_widget_get_width (fixture->window->window) <= 360);
}

#define CASE(name)        cmocka_unit_test_setup_teardown (name, set_up, tear_down)
#define NARROW_CASE(name) cmocka_unit_test_setup_teardown (name, set_up_narrow, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      CASE (a_treatment_is_chosen_by_keys),
      CASE (a_choice_is_one_step_of_undo),
      CASE (the_courses_own_kind_comes_first),
      CASE (a_click_chooses_too),
      CASE (a_desk_with_prices_of_the_list_is_no_worked_example),
      CASE (words_ask_for_the_price),
      CASE (a_figure_says_which_list_it_is_from),
      CASE (months_that_a_treatment_needs_are_told_as_raised),
      CASE (many_treatments_are_searched_by_typing),
      CASE (down_leads_from_the_search_to_what_is_found),
      CASE (escape_leaves_the_search_and_all),
      CASE (who_comes_back_finds_what_was_chosen),
      CASE (without_a_list_it_says_so_and_leads_there),
      CASE (a_list_in_another_currency_is_not_offered),
      CASE (a_list_that_changes_is_shown_anew),
      CASE (its_button_names_its_course),
      NARROW_CASE (a_narrow_window_has_room_for_it),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("treatment-chooser", tests, NULL, NULL);
}
