#pragma once

/* A desk window on the example, for tests that act on it as a person would. */

#include "answer/visit-line.h"
#include "quotes/quote-keeper.h"
#include "support.h"
#include "window.h"

#include <adwaita.h>
#include <present/figures.h>

G_BEGIN_DECLS

typedef struct {
  EpFormatter *formatter;
  EpClinic *clinic; /* keeps nothing */
  EpDesk *desk;
  EpQuoteKeeper *keeper;
  GtkWidget *window; /* NULL when it has closed */
} WindowFixture;

/* adw_init() with the program's style sheet and without what blinks or moves. */
void window_support_init (void);

/* Set-up of cmocka: a window of 1280x800, drawn. */
int window_set_up (void **state);

/* The same with what is kept at that path. */
int window_set_up_with_store (void **state, const char *path);

/* The same with a window that is folded, 360 pixels wide. */
int window_set_up_narrow (void **state);

/* What they do in the formatter's language, which is taken, and for any store and size. */
void window_begin (void **state, EpFormatter *formatter, const char *store_path, int width_px,
                   int height_px);

int window_tear_down (void **state);

/* The child with that id in the template of the widget's own class. */
GtkWidget *window_part (GtkWidget *widget, const char *id);

/* A part of a part of the window: "reference", "price". */
GtkWidget *window_part_of (WindowFixture *fixture, const char *id, const char *part);

/* The same for a part of a row that unfolds, which then is unfolded. */
GtkWidget *window_folded_part_of (WindowFixture *fixture, const char *id, const char *row,
                                  const char *part);

/* The GtkEntry of an EpInputRow. */
GtkWidget *window_row_entry (GtkWidget *row);

/* What stands below the title of an EpInputRow. */
const char *window_caption (GtkWidget *row);

/* The sentence of the verdict, and the value of a key figure. */
const char *window_headline (WindowFixture *fixture);
const char *window_figure (WindowFixture *fixture, EpFigureId id);

/* A cell of the table of visits, in a row that is in sight. */
const char *window_visit_text (WindowFixture *fixture, guint row, EpVisitColumn column);

/* The first widget of that type, the widget itself or one within it; NULL: there is none. */
GtkWidget *window_find (GtkWidget *widget, GType type);

/* The first visible one that screen readers call so, likewise. */
GtkWidget *window_find_named (GtkWidget *widget, const char *name);

/* Whether the widget, or one within it, has the focus. */
gboolean window_has_focus (GtkWidget *widget);

/* wait_until() of tests/support, for windows. */
gboolean window_until (gboolean (*condition) (gpointer data), gpointer data);

/* Lets everything that is due happen. */
void window_settle (void);

/* Gives the window the keyboard, and the widget the focus. */
void window_focus (WindowFixture *fixture, GtkWidget *widget);

/* A real key, pressed and released, with the keys of those modifiers held; then settles. */
void window_key (WindowFixture *fixture, guint keyval, GdkModifierType modifiers);

/* A real key that opens another window, which then gets its release. */
void window_key_away (WindowFixture *fixture, guint keyval, GdkModifierType modifiers);

/* Selects all of the focused entry and types the text: digits, letters, point, comma, space. */
void window_type_over (WindowFixture *fixture, const char *text);

/* Goes to an item of the menu that is open by the Down key, past what can't be chosen; FALSE where
 * that does not lead there. */
gboolean window_go_to_item (WindowFixture *fixture, const char *item);

/* Moves the pointer to that part of the widget's width, 0 to 1, half way down. The widget is told
 * with the next frame. */
void window_point (WindowFixture *fixture, GtkWidget *widget, double part);

/* A real click where the pointer is, in the window of that widget; then settles. */
void window_click_here (WindowFixture *fixture, GtkWidget *widget);

/* A real click in the middle of the widget; then settles. */
void window_click (WindowFixture *fixture, GtkWidget *widget);

/* Holds the mouse's button down on the middle of the widget until it is enough; then settles. */
void window_hold (WindowFixture *fixture, GtkWidget *widget, gboolean (*enough) (gpointer data),
                  gpointer data);

G_END_DECLS
