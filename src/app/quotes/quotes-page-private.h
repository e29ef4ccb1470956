#pragma once

#include "quote-eraser.h"
#include "quote-header.h"
#include "quote-list.h"
#include "quote-retention.h"
#include "quote-selection.h"
#include "quote-table.h"
#include "quotes-page.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the parts of the page share. */
struct _EpQuotesPage {
  GtkWidget parent_instance;
  GtkWidget *box;
  AdwWindowTitle *title;
  GtkWidget *new_button;
  GtkWidget *new_label;
  GtkToggleButton *select_toggle;
  GtkToggleButton *search_toggle;
  GtkBox *search_box;
  GtkEditable *search_entry;
  GtkToggleButton *all_toggle;
  GtkToggleButton *valid_toggle;
  GtkToggleButton *expired_toggle;
  GtkStack *stack;
  GtkWidget *begin_button; /* of a store without quotes */
  EpQuoteHeader *header;
  EpQuoteTable *table;
  AdwStatusPage *fault_page;
  GtkRevealer *selection_revealer;
  GtkBox *selection_box;
  GtkLabel *selection_label;
  EpClinic *clinic;
  EpQuoteList *list;
  EpQuoteSelection *selection;
  EpQuoteEraser *eraser;
  EpQuoteRetention *retention;
  AdwToast *toast; /* offers to undo an erasure, or NULL */
  EpQuoteOrder order;
  gboolean descending;
  gboolean comes; /* it has just been shown, and the list has not come yet */
  gboolean wide;
  guint width_source;
};

/* Adds the actions on quotes that are selected, or else on the row that has the focus. */
void ep_quotes_page_install_deeds (GtkWidgetClass *widget_class);

/* Says what has become of erased quotes, and offers to undo that. */
void ep_quotes_page_tell_erased (EpQuotesPage *self, guint erased, const char *text);

/* Takes the offer back: what could be undone is final. */
void ep_quotes_page_end_offer (EpQuotesPage *self);

/* Says that the store has failed. */
void ep_quotes_page_tell_fault (EpQuotesPage *self, const GError *error);

gboolean ep_quotes_page_is_selecting (EpQuotesPage *self);

/* How many quotes the deeds would be done with allows which of them. */
void ep_quotes_page_refresh_deeds (EpQuotesPage *self);

G_END_DECLS
