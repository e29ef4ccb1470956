#pragma once

#include "desk/desk-state.h"

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The figures of a course as text, for telling two versions of a quote apart: two texts are the
 * same exactly when the figures are. Translated, new, freed with g_free(). */

/* A quote, with its comparison worked out. */
typedef struct {
  EpFormatter *formatter;
  const EpDeskState *state;
  const EpComparison *comparison; /* of the state's scenario */
} EpQuoteSide;

typedef struct {
  const char *label; /* to be translated by gettext() */
  char *(*text) (const EpQuoteSide *side, guint course);
} EpQuoteFigure;

/* The figures that every course has once, in the order of the desk. */
const EpQuoteFigure *ep_quote_figures (guint *n_figures);

/* "$810.00", "15% off". */
char *ep_quote_package_text (const EpQuoteSide *side, const EpPackage *package);

/* "$25.00 a session", "$50.00 once". */
char *ep_quote_extra_text (const EpQuoteSide *side, const EpExtra *extra);

G_END_DECLS
