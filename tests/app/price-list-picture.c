/* Makes a picture of the page of the price list: price-list-picture WIDTHxHEIGHT FILE.png [STEP...]
 *
 * A STEP is "empty" (first) for a clinic without a list, "example" (after it) for the list that
 * comes with the app, "form" for the treatment in a folded window, "add-next" for one more of the
 * same settings, "duplicate" for one of the same name, "in-use" for a list in use, "use" for the
 * question before, "import=FILE.csv" for its preview, "bottom" for the end of the form, or a number
 * for a treatment. Looks and languages as with screenshot. */

#include "picture.h"
#include "price-list-host.h"
#include "price-list/price-list-files.h"

static void
scroll_down (PriceListFixture *fixture)
{
  GtkWidget *scrolled =
      gtk_widget_get_ancestor (GTK_WIDGET (fixture->page->form), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
}

static gboolean
has_rows (gpointer window)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (
                        GTK_STACK (window_part (GTK_WIDGET (window), "stack"))),
                    "reading") != 0;
}

static gboolean
has_list (gpointer data)
{
  return ((PriceListFixture *)data)->page->draft != NULL;
}

static gboolean
is_in_use (gpointer data)
{
  const PriceListFixture *fixture = data;

  return fixture->page->draft != NULL && ep_price_list_draft_is_in_use (fixture->page->draft) &&
         gtk_widget_get_visible (fixture->page->banner);
}

static void
act (PriceListFixture *fixture, const char *step)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);
  guint64 place;

  if (g_str_equal (step, "example")) {
    gtk_widget_activate_action (page, "prices.start-example", NULL);
    window_until (has_list, fixture);
  } else if (g_str_equal (step, "form"))
    ep_price_list_page_open_treatment (fixture->page);
  else if (g_str_equal (step, "add-next") || g_str_equal (step, "duplicate")) {
    g_autofree char *action = g_strconcat ("prices.", step, NULL);

    gtk_widget_activate_action (page, action, NULL);
  } else if (g_str_equal (step, "in-use")) {
    ep_price_list_draft_put_in_use (fixture->page->draft, ep_day_from_ymd (2026, 11, 25));
    window_until (is_in_use, fixture);
  } else if (g_str_equal (step, "use"))
    gtk_widget_activate_action (page, "prices.put-in-use", NULL);
  else if (g_str_equal (step, "bottom"))
    scroll_down (fixture);
  else if (g_str_has_prefix (step, "import=")) {
    g_autoptr (GFile) file = g_file_new_for_commandline_arg (step + strlen ("import="));

    ep_price_list_files_open (fixture->page, file);
    window_until (has_rows, price_list_dialog (fixture));
  } else if (g_ascii_string_to_unsigned (step, 10, 0, 999, &place, NULL))
    ep_price_list_draft_choose (fixture->page->draft, (guint)place);
  else if (!g_str_equal (step, "empty"))
    g_error ("no such step: %s", step);
  price_list_settle (fixture);
  picture_settle (fixture->window.window);
}

int
main (int argc, char **argv)
{
  g_autoptr (GPtrArray) treatments = price_list_with_traps ();
  PriceListFixture *fixture;
  int width_px, height_px;
  gboolean empty = argc > 3 && g_str_equal (argv[3], "empty");
  EpFormatter *formatter = picture_formatter_new ();
  gpointer state;
  GtkWidget *dialog, *shown;

  if (argc < 3 || !picture_parse_size (argv[1], &width_px, &height_px))
    g_error ("usage: price-list-picture WIDTHxHEIGHT FILE.png [STEP...]");
  picture_set_up_look ();
  price_list_begin (&state, formatter, empty ? NULL : treatments, width_px, height_px);
  fixture = state;
  picture_settle (fixture->window.window);
  for (int i = 3; i < argc; i++)
    act (fixture, argv[i]);
  dialog = price_list_dialog (fixture);
  shown = dialog != NULL ? dialog : fixture->window.window;
  picture_settle (shown);
  picture_save (shown, argv[2]);
  if (dialog != NULL)
    gtk_window_destroy (GTK_WINDOW (dialog));
  price_list_tear_down (&state);
  return 0;
}
