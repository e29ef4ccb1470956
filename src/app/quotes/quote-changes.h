#pragma once

#include "desk/desk-state.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* What a quote of earlier prices would be with today's, told figure by figure: a value without
 * widgets, its texts translated. */

/* One figure. */
typedef struct {
  char *label;  /* "Session price", "Package of 3" */
  char *before; /* "$300.00"; "none" where there was none */
  char *after;  /* the same text where it stays */
} EpQuoteChange;

/* The figures of a course that change, and what it costs in all, whether that changes or not. */
typedef struct {
  char *name;         /* the course's label, "Microneedling" */
  gboolean is_gone;   /* it came from a treatment that the list no longer has: its figures stay */
  GPtrArray *changes; /* of EpQuoteChange */
  GPtrArray *totals;  /* of EpQuoteChange: for the course, over all months compared */
} EpCourseChanges;

typedef struct {
  EpDeskState *today;    /* the state with today's prices */
  EpDay prices_of;       /* from when the prices of before count */
  EpDay counts_from;     /* those of today */
  gboolean differs;      /* whether any figure changes or a treatment is gone */
  GPtrArray *courses;    /* of EpCourseChanges, every course of the quote */
  GPtrArray *answers;    /* of EpQuoteChange: the months compared where they change, and what each
                            course but the reference course costs more or less */
  char *headline_before; /* who is cheaper, of the pair that was asked for */
  char *headline_after;
} EpQuoteChanges;

/* The changes that the price list which counts from `counts_from`, with those treatments (of
 * EpTreatment), makes to the state, some of whose courses came from a list in that currency. `pair`
 * is the pair that is looked at. Free with ep_quote_changes_free(). NULL with EP_ENGINE_ERROR where
 * the comparison can't be worked out with today's prices. */
EpQuoteChanges *ep_quote_changes_new (EpFormatter *formatter, EpDeskState *state, guint pair,
                                      EpDay counts_from, const GPtrArray *treatments,
                                      GError **error);

void ep_quote_changes_free (EpQuoteChanges *changes);

/* Whether the figure changes. */
gboolean ep_quote_change_differs (const EpQuoteChange *change);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpQuoteChanges, ep_quote_changes_free)

G_END_DECLS
