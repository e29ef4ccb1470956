#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A row that unfolds, with a template that is only built when it first does: most of what the
 * window can show is folded away when it opens, and would cost more to make than what is in sight.
 *
 * Until then a subclass has none of its template's children. They are the rows below it. */
#define EP_TYPE_LAZY_ROW (ep_lazy_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (EpLazyRow, ep_lazy_row, EP, LAZY_ROW, GtkBox)

struct _EpLazyRowClass {
  GtkBoxClass parent_class;
  void (*filled) (EpLazyRow *self); /* the template's children are there now */
};

gboolean ep_lazy_row_is_filled (EpLazyRow *self);

void ep_lazy_row_set_expanded (EpLazyRow *self, gboolean expanded);

/* Says below the title what is set in the row, or that something in it is wrong. */
void ep_lazy_row_show_caption (EpLazyRow *self, const char *caption, gboolean has_fault);

/* Owned by the row. */
const char *ep_lazy_row_get_caption (EpLazyRow *self);

G_END_DECLS
