#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The key figures, as text: what stands in the card below the verdict. */

typedef enum {
  EP_FIGURE_REFERENCE,  /* the reference's course total */
  EP_FIGURE_OTHER,      /* the other's */
  EP_FIGURE_DIFFERENCE, /* what the other costs more or less */
  EP_FIGURE_SAME_MONEY, /* sessions of the reference for the other's course total */
  EP_FIGURE_BREAK_EVEN, /* the ratio of session prices at which both cost the same */
} EpFigureId;

#define EP_FIGURES 5

/* Four lines, course and horizon together: "Laser costs", "$2,190.00 more", "for the course", "36
 * months: $3,090.00 more". */
typedef struct {
  EpFigureId id;
  char *label;
  char *value;
  char *course;  /* what the value speaks of */
  char *horizon; /* the same figure over the horizon */
  char *spoken;  /* all of it as one sentence for a screen reader */
} EpFigure;

/* The EP_FIGURES figures of that pair, in the order of their ids. Free with ep_figures_free(). */
EpFigure *ep_figures_new (EpFormatter *formatter, const EpScenario *scenario,
                          const EpComparison *comparison, guint pair);

void ep_figures_free (EpFigure *figures);

G_END_DECLS
