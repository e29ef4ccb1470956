#include "price-list-host.h"

static void
free_treatment (gpointer treatment)
{
  ep_treatment_free (treatment);
}

static void
add (GPtrArray *treatments, const char *name, const char *area, EpKind kind, gint64 price_minor)
{
  EpTreatment *treatment = price_list_treatment (name, area, kind, price_minor);

  treatment->course.sessions =
      kind == EP_KIND_LASER ? (EpSessions){2, 3, 4} : (EpSessions){4, 5, 6};
  treatment->course.maintenance = (EpMaintenance){kind == EP_KIND_LASER ? 12 : 6, FALSE, 0};
  treatment->course.refund = EP_REFUND_SINGLE_PRICE;
  g_ptr_array_add (treatments, treatment);
}

GPtrArray *
price_list_with_traps (void)
{
  GPtrArray *treatments = g_ptr_array_new_with_free_func (free_treatment);
  EpTreatment *first, *last;

  add (treatments, "Microneedling, face", "Face", EP_KIND_MICRONEEDLING, 30000);
  add (treatments, "Microneedling, neck and chest", "Neck and chest", EP_KIND_MICRONEEDLING, 34000);
  add (treatments, "Microneedling, scalp", "Scalp", EP_KIND_MICRONEEDLING, 26000);
  add (treatments, "Microneedling, abdomen", "Abdomen", EP_KIND_MICRONEEDLING, 32000);
  add (treatments, "Microneedling, arms", "Arms", EP_KIND_MICRONEEDLING, 28000);
  add (treatments, "Fractional, face", "Face", EP_KIND_LASER, 65000);
  add (treatments, "Fractional, neck and chest", "Neck and chest", EP_KIND_LASER, 72000);
  add (treatments, "Light, face", "Face", EP_KIND_LASER, 0);
  first = g_ptr_array_index (treatments, 0);
  first->course.n_packages = 3;
  first->course.packages[0] = (EpPackage){3, FALSE, 81000, 0};
  first->course.packages[1] = (EpPackage){6, FALSE, 165000, 0};
  first->course.packages[2] = (EpPackage){8, FALSE, 248000, 0};
  last = g_ptr_array_index (treatments, 7);
  last->price_text = g_strdup ("from 380");
  return treatments;
}

/* A list has only after its first frame found out how much room there is. */
static gboolean
has_found_room (const EpPriceListPage *page)
{
  return page->fold_source == 0 && gtk_widget_get_width (GTK_WIDGET (page->leaflet)) > 0 &&
         page->wide == !adw_leaflet_get_folded (page->leaflet);
}

static gboolean
is_settled (gpointer data)
{
  const EpPriceListPage *page = ((const PriceListFixture *)data)->page;

  if (g_str_equal (gtk_stack_get_visible_child_name (page->stack), "loading"))
    return FALSE;
  return page->draft == NULL ||
         (ep_price_list_draft_is_kept (page->draft) && has_found_room (page));
}

void
price_list_settle (PriceListFixture *fixture)
{
  assert_true (window_until (is_settled, fixture));
  window_settle ();
}

void
price_list_open (PriceListFixture *fixture, int width_px, int height_px)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window = adw_window_new ();

  fixture->page = EP_PRICE_LIST_PAGE (ep_price_list_page_new (fixture->clinic.clinic));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), GTK_WIDGET (fixture->page));
  adw_window_set_content (ADW_WINDOW (window), overlay);
  gtk_window_set_default_size (GTK_WINDOW (window), width_px, height_px);
  gtk_window_present (GTK_WINDOW (window));
  fixture->window.window = window;
  gtk_test_widget_wait_for_draw (window);
  price_list_settle (fixture);
  gtk_test_widget_wait_for_draw (window);
}

void
price_list_begin (void **state, EpFormatter *formatter, const GPtrArray *treatments, int width_px,
                  int height_px)
{
  PriceListFixture *fixture = g_new0 (PriceListFixture, 1);
  g_autofree EpPriceList *list =
      ep_price_list_new (ep_currency_find ("USD"), ep_day_from_ymd (2026, 12, 1));

  clinic_fixture_set_up (&fixture->clinic, formatter);
  fixture->window.formatter = fixture->clinic.formatter;
  if (treatments != NULL)
    price_list_keep (fixture->clinic.path, list, treatments);
  price_list_open (fixture, width_px, height_px);
  *state = fixture;
}

int
price_list_set_up_empty (void **state)
{
  price_list_begin (state, ep_formatter_new ("en_US"), NULL, 1100, 700);
  return 0;
}

static int
set_up (void **state, int width_px)
{
  g_autoptr (GPtrArray) treatments = price_list_with_traps ();

  price_list_begin (state, ep_formatter_new ("en_US"), treatments, width_px, 700);
  return 0;
}

int
price_list_set_up (void **state)
{
  return set_up (state, 1100);
}

int
price_list_set_up_narrow (void **state)
{
  return set_up (state, 360);
}

int
price_list_tear_down (void **state)
{
  PriceListFixture *fixture = *state;

  gtk_window_destroy (GTK_WINDOW (fixture->window.window));
  window_settle ();
  clinic_fixture_tear_down (&fixture->clinic);
  g_free (fixture);
  return 0;
}

GtkWidget *
price_list_dialog (PriceListFixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (window != fixture->window.window && gtk_widget_get_visible (window))
      found = window;
  }
  return found;
}

GtkWidget *
price_list_line (PriceListFixture *fixture, guint line)
{
  GtkListBox *lines = GTK_LIST_BOX (window_part (GTK_WIDGET (fixture->page->list), "lines"));

  return GTK_WIDGET (gtk_list_box_get_row_at_index (lines, (gint)line));
}

GtkWidget *
price_list_field (PriceListFixture *fixture, const char *id)
{
  return window_part (GTK_WIDGET (fixture->page->form), id);
}

GtkWidget *
price_list_button (GtkWidget *widget, const char *label)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = price_list_button (child, label);

    if (found != NULL)
      return found;
  }
  return NULL;
}
