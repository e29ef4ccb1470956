#pragma once

#include "desk/desk.h"
#include "figure-tile.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The key figures: five tiles side by side where they fit, else five rows. */
#define EP_TYPE_FIGURES_CARD (ep_figures_card_get_type ())
G_DECLARE_FINAL_TYPE (EpFiguresCard, ep_figures_card, EP, FIGURES_CARD, GtkWidget)

void ep_figures_card_bind (EpFiguresCard *self, EpDesk *desk);

/* The form that they are shown in. */
EpFigureForm ep_figures_card_form (EpFiguresCard *self);

/* The tile of a figure. Owned by the card. */
EpFigureTile *ep_figures_card_tile (EpFiguresCard *self, EpFigureId id);

G_END_DECLS
