#pragma once

#include "price-list-draft.h"
#include "price-list-page.h"
#include "price-list-store.h"
#include "treatment-form.h"
#include "treatment-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the files of the page share: price-list-page.c shows a version, price-list-actions.c does
 * what is asked for on it, price-list-versions.c makes, opens and removes versions,
 * price-list-use.c puts one in use, price-list-files.c imports and exports. */

struct _EpPriceListPage {
  GtkBox parent_instance;
  AdwWindowTitle *title;
  GtkWidget *undo;
  GtkWidget *redo;
  GtkWidget *put_in_use;
  GtkWidget *menu_button;
  GtkMenuButton *versions;
  GtkMenuButton *narrow_versions;
  GtkWidget *narrow_put_in_use;
  GtkWidget *narrow_bar;
  GtkLabel *narrow_state;
  GtkWidget *banner;
  GtkLabel *banner_text;
  GtkButton *banner_button;
  GtkStack *stack;
  AdwStatusPage *fault;
  AdwLeaflet *leaflet;
  GtkWidget *list_pane;
  GtkWidget *form_pane;
  AdwBin *list_place;
  AdwBin *form_place;
  GtkStack *form_stack;
  GtkWidget *add_first;  /* that is for a list without treatments */
  EpTreatmentList *list; /* both NULL where no version is shown */
  EpTreatmentForm *form;
  EpClinic *clinic;
  EpStoreWorker *worker; /* that was read from, and the path of its store; NULL: none was */
  char *store_path;
  EpPriceListDraft *draft;
  GPtrArray *lists; /* of EpPriceList, what the store has; NULL: not read yet */
  GSimpleActionGroup *actions;
  GCancellable *reading; /* until the page goes */
  guint fold_source;
  gboolean wide; /* list and treatment are side by side */
};

/* Reads the versions anew and shows the one of that uuid, or NULL: whichever is best. */
void ep_price_list_page_read (EpPriceListPage *page, const char *uuid);

/* Takes what was read and shows it: the callback of the functions of price-list-store.h, whose data
 * is a reference to the page. */
void ep_price_list_page_read_cb (GObject *source, GAsyncResult *result, gpointer page);

/* The shown version as the store has it, NULL where none is shown. */
const EpPriceList *ep_price_list_page_list (EpPriceListPage *page);

/* Shows which actions can be done. */
void ep_price_list_page_refresh (EpPriceListPage *page);

/* Shows the treatment in a folded window. */
void ep_price_list_page_open_treatment (EpPriceListPage *page);

/* Adds the actions "prices.…". */
void ep_price_list_actions_add (EpPriceListPage *page);
void ep_price_list_actions_refresh (EpPriceListPage *page);

/* The menu of all versions. */
void ep_price_list_versions_refresh (EpPriceListPage *page);

/* A version of that currency with those treatments (of EpTreatment), counting from a day: kept and
 * then shown. */
void ep_price_list_versions_create (EpPriceListPage *page, const EpCurrency *currency,
                                    EpDay counts_from, gboolean example, GPtrArray *treatments);

/* The version is copied into a new one that counts from tomorrow; removed, which can be undone. */
void ep_price_list_versions_copy (EpPriceListPage *page);
void ep_price_list_versions_remove (EpPriceListPage *page);

/* What a version is called in the header and the menu. Free with g_free(). */
char *ep_price_list_versions_text (EpPriceListPage *page, const EpPriceList *list);

/* Asks and puts the shown version in use. */
void ep_price_list_use_ask (EpPriceListPage *page);

/* Ask for a file. */
void ep_price_list_files_import (EpPriceListPage *page);
void ep_price_list_files_export (EpPriceListPage *page);

/* A toast that says what was done, with a button that takes it back. `undo` is called with the data
 * at most once, while the toast is there. */
AdwToast *ep_price_list_page_toast (EpPriceListPage *page, const char *text, GCallback undo,
                                    gpointer data, GClosureNotify data_free);

G_END_DECLS
