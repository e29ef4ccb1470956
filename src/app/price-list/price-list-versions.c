#include "price-list-page-private.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

char *
ep_price_list_versions_text (EpPriceListPage *page, const EpPriceList *list)
{
  EpDay counts_from = list->counts_from;
  gboolean example = list->example;
  g_autofree char *text = NULL;

  if (page->draft != NULL && !ep_price_list_draft_is_in_use (page->draft) &&
      g_str_equal (list->uuid, ep_price_list_draft_uuid (page->draft))) {
    counts_from = ep_price_list_state_counts_from (ep_price_list_draft_state (page->draft));
    example = ep_price_list_state_is_example (ep_price_list_draft_state (page->draft));
  }
  text = ep_version_text (ep_clinic_formatter (page->clinic), counts_from, list->in_use,
                          ep_clinic_today (page->clinic),
                          ep_price_lists_replaced_on (page->lists, list));
  if (!example)
    return g_steal_pointer (&text);
  /* Translators: a price list with made-up prices, and its state. */
  return g_strdup_printf (_ ("Example · %s"), text);
}

void
ep_price_list_versions_refresh (EpPriceListPage *page)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) versions = g_menu_new ();
  g_autoptr (GMenu) more = g_menu_new ();

  for (guint i = 0; i < page->lists->len; i++) {
    const EpPriceList *list = g_ptr_array_index (page->lists, i);
    g_autofree char *text = ep_price_list_versions_text (page, list);
    g_autoptr (GMenuItem) item = g_menu_item_new (text, NULL);

    g_menu_item_set_action_and_target (item, "prices.version", "s", list->uuid);
    g_menu_append_item (versions, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (versions));
  g_menu_append (more, _ ("New Version"), "prices.new-version");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  gtk_menu_button_set_menu_model (page->versions, G_MENU_MODEL (menu));
  gtk_menu_button_set_menu_model (page->narrow_versions, G_MENU_MODEL (menu));
}

static void
free_treatment (gpointer treatment)
{
  ep_treatment_free (treatment);
}

/* Of their own, since they go to another thread. */
static GPtrArray *
copy_treatments (const GPtrArray *treatments)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (free_treatment);

  for (guint i = 0; i < treatments->len; i++)
    g_ptr_array_add (copies, ep_treatment_copy (treatments->pdata[i]));
  return copies;
}

/* Takes the version. */
static void
create (EpPriceListPage *page, EpPriceList *list, const GPtrArray *treatments)
{
  EpStoreWorker *worker = ep_clinic_worker (page->clinic);
  g_autoptr (GPtrArray) copies = copy_treatments (treatments);

  if (worker == NULL) {
    g_free (list);
    return;
  }
  ep_price_lists_create_async (worker, list, copies, ep_clinic_today (page->clinic),
                               ep_price_list_page_read_cb, g_object_ref (page));
}

void
ep_price_list_versions_create (EpPriceListPage *page, const EpCurrency *currency, EpDay counts_from,
                               gboolean example, GPtrArray *treatments)
{
  EpPriceList *list = ep_price_list_new (currency, counts_from);

  list->example = example;
  create (page, list, treatments);
}

void
ep_price_list_versions_copy (EpPriceListPage *page)
{
  EpPriceListState *state = ep_price_list_draft_state (page->draft);
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (state);
  EpDay tomorrow =
      MIN (ep_clinic_today (page->clinic) + 1, ep_day_from_ymd (EP_START_YEAR_MAX, 12, 31));

  ep_price_list_versions_create (page, ep_price_list_state_currency (state), tomorrow,
                                 ep_price_list_state_is_example (state), treatments);
}

/* A version that was removed. */
typedef struct {
  EpPriceListPage *page;
  EpPriceList list;
  GPtrArray *treatments;
} Removed;

static void
removed_free (gpointer data, GClosure *closure)
{
  Removed *removed = data;

  g_object_unref (removed->page);
  g_ptr_array_unref (removed->treatments);
  g_free (removed);
}

static void
restore (AdwToast *toast, gpointer data)
{
  const Removed *removed = data;

  create (removed->page, g_memdup2 (&removed->list, sizeof removed->list), removed->treatments);
}

void
ep_price_list_versions_remove (EpPriceListPage *page)
{
  EpStoreWorker *worker = ep_clinic_worker (page->clinic);
  EpPriceListState *state = ep_price_list_draft_state (page->draft);
  g_autoptr (GPtrArray) treatments = ep_price_list_state_treatments (state);
  g_autofree char *text = NULL;
  g_autofree char *date = NULL;
  Removed *removed;

  if (worker == NULL)
    return;
  removed = g_new (Removed, 1);
  *removed =
      (Removed){g_object_ref (page), *ep_price_list_page_list (page), copy_treatments (treatments)};
  removed->list.revision = 0;
  removed->list.counts_from = ep_price_list_state_counts_from (state);
  removed->list.example = ep_price_list_state_is_example (state);
  date =
      ep_format_date (ep_clinic_formatter (page->clinic), removed->list.counts_from, EP_DATE_LONG);
  /* Translators: a version of the price list, and the day from which it would have counted. */
  text = g_strdup_printf (_ ("Version from %s removed"), date);
  g_object_unref (
      ep_price_list_page_toast (page, text, G_CALLBACK (restore), removed, removed_free));
  ep_price_lists_remove_async (worker, removed->list.uuid, ep_clinic_today (page->clinic),
                               ep_price_list_page_read_cb, g_object_ref (page));
}
