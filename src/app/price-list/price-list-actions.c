#include "example-words.h"
#include "price-list-page-private.h"

#include "widgets/notice.h"

#include <formats/price-list-csv.h>
#include <glib/gi18n-lib.h>

static void
undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_draft_undo (EP_PRICE_LIST_PAGE (data)->draft);
}

static void
redo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_draft_redo (EP_PRICE_LIST_PAGE (data)->draft);
}

/* Its name is typed next. Of an entry that is not right the figures hold what could be taken
 * before, which nobody means. */
static void
add (EpPriceListPage *page, EpTreatmentAdd how)
{
  guint place;

  if (how != EP_ADD_PLAIN && ep_price_list_draft_chosen (page->draft, &place) &&
      ep_price_list_draft_has_fault (page->draft, place)) {
    ep_notice_done (GTK_WIDGET (page), _ ("An entry is not right yet"));
    return;
  }
  ep_price_list_draft_add (page->draft, how);
  ep_price_list_page_open_treatment (page);
}

static void
add_plain (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, EP_ADD_PLAIN);
}

static void
add_next (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, EP_ADD_NEXT);
}

static void
duplicate (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  add (data, EP_ADD_DUPLICATE);
}

static void
take_back (AdwToast *toast, gpointer data)
{
  ep_price_list_draft_undo (data);
}

static void
unref_draft (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

/* The toast speaks of the last step alone, and goes with the next. */
static void
remove_treatment (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EpPriceListPage *page = data;
  guint place = 0;
  g_autofree char *text = NULL;
  g_autoptr (AdwToast) toast = NULL;

  ep_price_list_draft_chosen (page->draft, &place);
  text = g_strdup_printf (
      /* Translators: a treatment of the price list. */
      _ ("“%s” removed"),
      ep_price_list_state_get (ep_price_list_draft_state (page->draft), place)->course.name);
  ep_price_list_draft_remove (page->draft);
  toast = ep_price_list_page_toast (page, text, G_CALLBACK (take_back), g_object_ref (page->draft),
                                    unref_draft);
  g_signal_connect_object (page->draft, "changed", G_CALLBACK (adw_toast_dismiss), toast,
                           G_CONNECT_SWAPPED);
  ep_treatment_list_grab_focus (page->list);
}

static void
move_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_draft_move (EP_PRICE_LIST_PAGE (data)->draft, TRUE);
}

static void
move_down (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_draft_move (EP_PRICE_LIST_PAGE (data)->draft, FALSE);
}

static void
keep (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_draft_keep (EP_PRICE_LIST_PAGE (data)->draft);
}

static void
reload (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EpPriceListPage *page = data;

  ep_clinic_try_again (page->clinic);
  ep_price_list_page_read (page, NULL);
}

/* From the treatment to the list in a folded window, else to the desk. */
static void
back (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EpPriceListPage *page = data;

  if (page->draft != NULL && adw_leaflet_get_folded (page->leaflet) &&
      adw_leaflet_get_visible_child (page->leaflet) == page->form_pane) {
    adw_leaflet_set_visible_child (page->leaflet, page->list_pane);
    ep_treatment_list_grab_focus (page->list);
  } else
    gtk_widget_activate_action (GTK_WIDGET (page), "win.show-page", "s", "desk");
}

static void
put_in_use (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_use_ask (data);
}

static void
new_version (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_versions_copy (data);
}

static void
remove_version (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_versions_remove (data);
}

static void
show_version (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_page_read (data, g_variant_get_string (parameter, NULL));
}

static void
import (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_files_import (data);
}

static void export(GSimpleAction *action, GVariant *parameter, gpointer data)
{
  ep_price_list_files_export (data);
}

static const EpCurrency *
currency_of (EpPriceListPage *page)
{
  return ep_formatter_currency (ep_clinic_formatter (page->clinic));
}

/* The list that comes with the app is read as any other file. */
static void
start_example (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EpPriceListPage *page = data;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (
      "/io/github/evenpoint/Evenpoint/example-price-list.csv", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GPtrArray) known = g_ptr_array_new ();
  g_autoptr (GPtrArray) treatments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (EpImport) example = ep_import_new (
      g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), currency_of (page), known, &error);

  if (example == NULL || example->counts[EP_ROW_REFUSED] > 0) {
    /* Such as a currency without decimals, or with amounts that large. */
    ep_notice_fault (GTK_WIDGET (page), _ ("The Example List Can’t Be Used Here"),
                     _ ("Its prices can’t be told in your currency. Start with an empty list."));
    return;
  }
  for (guint i = 0; i < example->rows->len; i++) {
    const EpImportRow *row = g_ptr_array_index (example->rows, i);

    ep_example_translate (row->treatment);
    g_ptr_array_add (treatments, row->treatment);
  }
  ep_price_list_versions_create (page, currency_of (page), ep_clinic_today (page->clinic), TRUE,
                                 treatments);
}

static void
start_empty (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  EpPriceListPage *page = data;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  ep_price_list_versions_create (page, currency_of (page), ep_clinic_today (page->clinic), FALSE,
                                 none);
}

void
ep_price_list_actions_add (EpPriceListPage *page)
{
  static const GActionEntry entries[] = {
      {.name = "undo", .activate = undo},
      {.name = "redo", .activate = redo},
      {.name = "add", .activate = add_plain},
      {.name = "add-next", .activate = add_next},
      {.name = "duplicate", .activate = duplicate},
      {.name = "remove", .activate = remove_treatment},
      {.name = "move-up", .activate = move_up},
      {.name = "move-down", .activate = move_down},
      {.name = "keep", .activate = keep},
      {.name = "reload", .activate = reload},
      {.name = "back", .activate = back},
      {.name = "put-in-use", .activate = put_in_use},
      {.name = "new-version", .activate = new_version},
      {.name = "remove-version", .activate = remove_version},
      {.name = "version", .activate = show_version, .parameter_type = "s", .state = "''"},
      {.name = "import", .activate = import},
      {.name = "export", .activate = export},
      {.name = "start-example", .activate = start_example},
      {.name = "start-empty", .activate = start_empty},
  };

  g_action_map_add_action_entries (G_ACTION_MAP (page->actions), entries, G_N_ELEMENTS (entries),
                                   page);
  gtk_widget_insert_action_group (GTK_WIDGET (page), "prices", G_ACTION_GROUP (page->actions));
}

static void
enable (EpPriceListPage *page, const char *name, gboolean enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (page->actions), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
ep_price_list_actions_refresh (EpPriceListPage *page)
{
  EpPriceListDraft *draft = page->draft;
  gboolean shown = draft != NULL;
  gboolean editable = shown && !ep_price_list_draft_is_in_use (draft);
  gboolean chosen = editable && ep_price_list_draft_treatment (draft) != NULL;
  GAction *version = g_action_map_lookup_action (G_ACTION_MAP (page->actions), "version");

  enable (page, "undo", shown && ep_price_list_draft_can_undo (draft));
  enable (page, "redo", shown && ep_price_list_draft_can_redo (draft));
  enable (page, "add", editable);
  enable (page, "add-next", editable);
  enable (page, "duplicate", chosen);
  enable (page, "remove", chosen);
  enable (page, "move-up", chosen && ep_price_list_draft_can_move (draft, TRUE));
  enable (page, "move-down", chosen && ep_price_list_draft_can_move (draft, FALSE));
  enable (page, "keep", editable);
  enable (page, "put-in-use", chosen);
  enable (page, "new-version", shown);
  enable (page, "remove-version", editable);
  enable (page, "import", editable || (page->lists != NULL && page->lists->len == 0));
  enable (page, "export", shown);
  g_simple_action_set_state (G_SIMPLE_ACTION (version),
                             g_variant_new_string (shown ? ep_price_list_draft_uuid (draft) : ""));
}
