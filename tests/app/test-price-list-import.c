#include "price-list-host.h"
#include "price-list/import-line.h"
#include "price-list/import-window.h"
#include "price-list/price-list-files.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define HEADER "area,kind,name,session_price,sessions_min,sessions_likely,sessions_max\n"

static char *
file_path (PriceListFixture *fixture)
{
  return g_build_filename (fixture->clinic.folder, "list.csv", NULL);
}

static gboolean
has_read (gpointer window)
{
  GtkStack *stack = GTK_STACK (window_part (window, "stack"));

  return !g_str_equal (gtk_stack_get_visible_child_name (stack), "reading");
}

/* The preview of a file with that text. */
static GtkWidget *
open_file (PriceListFixture *fixture, const char *csv)
{
  g_autofree char *path = file_path (fixture);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *window;

  assert_true (g_file_set_contents (path, csv, -1, NULL));
  ep_price_list_files_open (fixture->page, file);
  window = price_list_dialog (fixture);
  assert_non_null (window);
  assert_true (window_until (has_read, window));
  gtk_test_widget_wait_for_draw (window);
  gtk_test_widget_wait_for_draw (window);
  return window;
}

/* The n-th line of the preview. */
static GtkWidget *
line (GtkWidget *window, guint n)
{
  GtkWidget *row = gtk_widget_get_first_child (window_part (window, "lines"));

  for (; n > 0; n--)
    row = gtk_widget_get_next_sibling (row);
  return gtk_widget_get_first_child (row);
}

static void
assert_line (GtkWidget *window, guint n, const char *title, const char *fate, const char *warning)
{
  assert_string_equal (ep_import_line_title (line (window, n)), title);
  assert_string_equal (ep_import_line_fate (line (window, n)), fate);
  assert_string_equal (ep_import_line_warning (line (window, n)), warning);
}

static void
assert_outline (PriceListFixture *fixture, const char *expected)
{
  g_autoptr (GPtrArray) treatments =
      ep_price_list_state_treatments (ep_price_list_draft_state (fixture->page->draft));
  g_autofree char *outline = price_list_outline (treatments);

  assert_string_equal (outline, expected);
}

#define BEFORE                                                                                     \
  "Face 300.00, Neck and chest 340.00, Scalp 260.00, Abdomen 320.00, Arms 280.00, Face 650.00, "   \
  "Neck and chest 720.00, Face from 380"

static void
every_row_says_what_becomes_of_it (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *window =
      open_file (fixture, HEADER "Scalp,microneedling,\"Microneedling, scalp\",270,4,5,6\n"
                                 "Face,laser,\"Light, face\",on request,2,3,4\n"
                                 "Legs,microneedling,\"Microneedling, legs\",2600,,1,\n"
                                 "Hands,laser,\"Light, hands\",$300,,1,\n");

  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (window, "counts"))),
                       "1 new, 2 changed, 1 refused, and 6 not in the file");
  assert_string_equal (ep_import_line_title (line (window, 0)),
                       "Line 5 · Hands,laser,\"Light, hands\",$300,,1,");
  assert_true (
      g_str_has_prefix (ep_import_line_fate (line (window, 0)), "Refused: session_price: "));
  assert_string_equal (ep_import_line_title (line (window, 1)), "Line 2 · Microneedling, scalp");
  assert_true (g_str_has_prefix (ep_import_line_fate (line (window, 1)),
                                 "Changed: session price $260.00 → $270.00"));
  assert_true (g_str_has_prefix (ep_import_line_fate (line (window, 2)),
                                 "Changed: session price from 380 → on request"));
  assert_string_equal (ep_import_line_fate (line (window, 3)), "New, $2,600.00 a session");
  assert_line (window, 4, "Microneedling, face", "Not in the file: stays as it is", "");
}

static void
nothing_is_imported_while_a_row_is_refused (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *window =
      open_file (fixture, HEADER "Legs,microneedling,Legs,300,,1,\nHands,laser,Hands,x,0,1,\n");
  GtkWidget *button = window_part (window, "import_button");

  assert_false (gtk_widget_is_sensitive (button));
  assert_true (gtk_widget_get_visible (window_part (window, "refusal")));
  gtk_window_close (GTK_WINDOW (window));
  window_settle ();
  assert_outline (fixture, BEFORE);
  assert_false (ep_price_list_draft_can_undo (fixture->page->draft));
}

static gboolean
has_no_dialog (gpointer fixture)
{
  return price_list_dialog (fixture) == NULL;
}

static void
an_import_is_one_step_that_can_be_undone (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *window =
      open_file (fixture, HEADER "Scalp,microneedling,\"Microneedling, scalp\",270,4,5,6\n"
                                 "Legs,microneedling,Legs,2600,,1,\n");
  GtkWidget *button = window_part (window, "import_button");

  assert_string_equal (gtk_button_get_label (GTK_BUTTON (button)), "Import 2 Treatments");
  assert_string_equal (
      ep_import_line_warning (line (window, 1)),
      "Others of its kind cost about $300.00 a session. Is this the price of a package?");
  window_click (&fixture->window, button);
  assert_true (window_until (has_no_dialog, fixture));
  price_list_settle (fixture);
  assert_outline (fixture, "Face 300.00, Neck and chest 340.00, Scalp 270.00, Abdomen 320.00, Arms "
                           "280.00, Face 650.00, Neck and chest 720.00, Face from 380, Legs "
                           "2600.00");
  window_focus (&fixture->window, price_list_field (fixture, "name"));
  window_key (&fixture->window, GDK_KEY_z, GDK_CONTROL_MASK);
  assert_outline (fixture, BEFORE);
}

static gboolean
has_draft (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL;
}

static void
the_first_list_of_all_can_be_an_import (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *window = open_file (fixture, HEADER "Legs,microneedling,Legs,300,,1,\n");

  window_click (&fixture->window, window_part (window, "import_button"));
  assert_true (window_until (has_draft, fixture));
  assert_outline (fixture, "Legs 300.00");
  assert_false (ep_price_list_state_is_example (ep_price_list_draft_state (fixture->page->draft)));
}

static void
a_file_that_is_no_list_is_refused_in_one_line (void **state)
{
  PriceListFixture *fixture = *state;
  static const char *const files[] = {"", "name;price\n", "%PDF-1.4\n", "name,colour\n",
                                      "\xff\xfe"};

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++) {
    GtkWidget *window = open_file (fixture, files[i]);
    const char *text =
        adw_status_page_get_description (ADW_STATUS_PAGE (window_part (window, "fault")));

    assert_string_equal (
        gtk_stack_get_visible_child_name (GTK_STACK (window_part (window, "stack"))), "fault");
    assert_true (
        g_str_has_prefix (text, "The file is no price list that can be read (line 1, column "));
    assert_null (strchr (text, '\n'));
    assert_false (gtk_widget_get_mapped (window_part (window, "import_button")));
    gtk_window_destroy (GTK_WINDOW (window));
    window_settle ();
  }
}

static void
the_list_that_is_not_there_is_told (void **state)
{
  PriceListFixture *fixture = *state;
  g_autoptr (GFile) file = g_file_new_for_path ("/no/such/list.csv");
  GtkWidget *window;

  ep_price_list_files_open (fixture->page, file);
  window = price_list_dialog (fixture);
  assert_true (window_until (has_read, window));
  assert_non_null (
      strstr (adw_status_page_get_description (ADW_STATUS_PAGE (window_part (window, "fault"))),
              "No such file"));
}

/* Another desk adds a treatment while the rows are looked at. */
static void
rows_are_shown_again_when_the_list_has_changed_meanwhile (void **state)
{
  PriceListFixture *fixture = *state;
  GtkWidget *window = open_file (fixture, HEADER "Legs,microneedling,Legs,300,,1,\n");

  ep_price_list_draft_choose (fixture->page->draft, 0);
  ep_price_list_draft_remove (fixture->page->draft);
  window_click (&fixture->window, window_part (window, "import_button"));
  assert_ptr_equal (price_list_dialog (fixture), window);
  assert_true (window_until (has_read, window));
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (window, "counts"))),
                       "1 new and 7 not in the file");
  assert_int_equal (ep_price_list_state_n (ep_price_list_draft_state (fixture->page->draft)), 7);
}

static void
a_list_with_one_treatment_twice_is_mended_first (void **state)
{
  PriceListFixture *fixture = *state;
  g_autoptr (GPtrArray) treatments =
      ep_price_list_state_treatments (ep_price_list_draft_state (fixture->page->draft));
  g_autoptr (EpTreatment) twice =
      price_list_treatment ("MICRONEEDLING, FACE", "face", EP_KIND_MICRONEEDLING, 100);
  g_autoptr (GFile) file = g_file_new_for_path ("/no/such/list.csv");
  GtkWidget *dialog;

  g_ptr_array_add (treatments, twice);
  ep_price_list_draft_replace (fixture->page->draft, treatments);
  ep_price_list_files_open (fixture->page, file);
  dialog = price_list_dialog (fixture);
  assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  assert_string_equal (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)),
                       "Two treatments of the list have the same kind, name and area. Rename one "
                       "of them first.");
}

static gboolean
is_written (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
an_export_is_whole_and_for_its_owner_only (void **state)
{
  PriceListFixture *fixture = *state;
  g_autofree char *path = g_build_filename (fixture->clinic.folder, "mine.csv", NULL);
  g_autofree char *typed = g_build_filename (fixture->clinic.folder, "mine", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (typed);
  g_autofree char *csv = NULL;
  GtkWidget *window;
  GStatBuf status;

  ep_price_list_files_save (fixture->page, file);
  assert_true (window_until (is_written, path));
  assert_int_equal (g_stat (path, &status), 0);
  assert_int_equal (status.st_mode & 0777, 0600);
  assert_true (g_file_get_contents (path, &csv, NULL, NULL));
  window = open_file (fixture, csv);
  assert_string_equal (gtk_label_get_text (GTK_LABEL (window_part (window, "counts"))),
                       "8 the same");
  assert_string_equal (gtk_button_get_label (GTK_BUTTON (window_part (window, "import_button"))),
                       "Nothing to Import");
}

static int
tear_down (void **state)
{
  GtkWidget *window = price_list_dialog (*state);

  if (window != NULL)
    gtk_window_destroy (GTK_WINDOW (window));
  window_settle ();
  return price_list_tear_down (state);
}

#define EMPTY(name) cmocka_unit_test_setup_teardown (name, price_list_set_up_empty, tear_down)
#define WIDE(name)  cmocka_unit_test_setup_teardown (name, price_list_set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
      WIDE (every_row_says_what_becomes_of_it),
      WIDE (nothing_is_imported_while_a_row_is_refused),
      WIDE (an_import_is_one_step_that_can_be_undone),
      EMPTY (the_first_list_of_all_can_be_an_import),
      EMPTY (a_file_that_is_no_list_is_refused_in_one_line),
      EMPTY (the_list_that_is_not_there_is_told),
      WIDE (rows_are_shown_again_when_the_list_has_changed_meanwhile),
      WIDE (a_list_with_one_treatment_twice_is_mended_first),
      WIDE (an_export_is_whole_and_for_its_owner_only),
  };

  window_support_init ();
  return cmocka_run_group_tests_name ("price list import", tests, NULL, NULL);
}
