#pragma once

#include <engine/working.h>
#include <present/working.h>

G_BEGIN_DECLS

/* A working while it is being written. */
typedef struct {
  EpFormatter *formatter;
  const EpScenario *scenario;
  const EpComparison *comparison;
  EpWorking *working;
} WorkingDraft;

/* A working without anything in it yet; takes the title. */
void ep_draft_begin (WorkingDraft *draft, char *title);

/* Begin a section, and add a line to it. They take the texts; the heading may be NULL. */
void ep_draft_section (WorkingDraft *draft, char *heading, guint course);
void ep_draft_line (WorkingDraft *draft, EpWorkingRole role, char *text, char *amount);

/* Adds a sentence to the prose; takes it. NULL adds nothing. */
void ep_draft_say (WorkingDraft *draft, char *sentence);

/* An amount with its symbol, an amount in a formula, a count. Free with g_free(). */
char *ep_draft_money (const WorkingDraft *draft, gint64 amount_minor);
char *ep_draft_amount (const WorkingDraft *draft, gint64 amount_minor);
char *ep_draft_count (const WorkingDraft *draft, guint count);

/* "2 packages of 3", "2 single sessions". Free with g_free(). */
char *ep_draft_purchase (const WorkingDraft *draft, guint sessions, guint count);

/* "3 × 1,200.00". Free with g_free(). */
char *ep_draft_product (const WorkingDraft *draft, guint count, gint64 amount_minor);

/* "5 sessions". Free with g_free(). */
char *ep_draft_sessions (const WorkingDraft *draft, guint sessions);

/* "Course", "36 months": what a total of the span is called. Free with g_free(). */
char *ep_draft_span (const WorkingDraft *draft, EpSpan span);

/* The section of a course whose total is that breakdown, and what its last line is called and is.
 * Takes the texts. */
void ep_draft_breakdown (WorkingDraft *draft, char *heading, guint course,
                         const EpBreakdown *breakdown, char *total, EpWorkingRole role);

/* What the lines can't tell: why these are the purchases of each course, and when maintenance
 * falls, where it counts; then which tax there is, and what was rounded, EpRounded of all lines. */
void ep_draft_explain (WorkingDraft *draft, const guint *courses, guint n_courses, EpSpan span,
                       guint rounded);

/* The figures that have a file of their own. */
void ep_draft_same_money (WorkingDraft *draft, const EpPair *pair);
void ep_draft_break_even (WorkingDraft *draft, const EpPair *pair, EpSpan span);

G_END_DECLS
