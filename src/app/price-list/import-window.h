#pragma once

#include "price-list-state.h"

#include <adwaita.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* Shows what becomes of every row of a CSV file before anything is kept, and then takes all of it
 * or, when it is closed, nothing. */
#define EP_TYPE_IMPORT_WINDOW (ep_import_window_get_type ())
G_DECLARE_FINAL_TYPE (EpImportWindow, ep_import_window, EP, IMPORT_WINDOW, AdwWindow)

/* Where the treatments go. */
typedef struct {
  EpPriceListState *(*state) (gpointer data); /* the list as it is now, to be unref'd */
  void (*take) (gpointer data, const EpCurrency *currency,
                GPtrArray *treatments); /* of EpTreatment, copied */
} EpImportTarget;

/* Begins to read the file. The target and the formatter outlive the window, `data` is kept. */
GtkWidget *ep_import_window_new (GtkWindow *parent, EpFormatter *formatter, GFile *file,
                                 const EpImportTarget *target, GObject *data);

G_END_DECLS
