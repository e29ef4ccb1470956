#pragma once

/* The page of the price list in a window of its own, for tests that act on it as a person would. */

#include "price-list-support.h"
#include "price-list/price-list-page-private.h"
#include "window-support.h"

G_BEGIN_DECLS

typedef struct {
  WindowFixture window; /* of which only the window is there */
  ClinicFixture clinic;
  EpPriceListPage *page;
} PriceListFixture;

/* Set-ups of cmocka: a clinic without a price list; one whose list has traps, as wide as a desk's
 * window or 360 pixels. */
int price_list_set_up_empty (void **state);
int price_list_set_up (void **state);
int price_list_set_up_narrow (void **state);

/* What they do in the formatter's language, which is taken, and for any list (of EpTreatment; NULL:
 * none) and size. */
void price_list_begin (void **state, EpFormatter *formatter, const GPtrArray *treatments,
                       int width_px, int height_px);

int price_list_tear_down (void **state);

/* A list to be looked at: eight treatments of two kinds, one of them with packages that cost more
 * than they should, one with a price in words. Of EpTreatment. */
GPtrArray *price_list_with_traps (void);

/* A window of that size on the clinic's page, drawn, with what the store has. */
void price_list_open (PriceListFixture *fixture, int width_px, int height_px);

/* Goes on until all is kept, and what is read is shown. */
void price_list_settle (PriceListFixture *fixture);

/* The other window that is open, NULL where there is none. */
GtkWidget *price_list_dialog (PriceListFixture *fixture);

/* The n-th line of the list. */
GtkWidget *price_list_line (PriceListFixture *fixture, guint line);

/* The button in sight with that label, the widget itself or one within it; NULL: there is none. */
GtkWidget *price_list_button (GtkWidget *widget, const char *label);

/* A part of the form. */
GtkWidget *price_list_field (PriceListFixture *fixture, const char *id);

G_END_DECLS
