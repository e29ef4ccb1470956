#pragma once

#include <engine/comparison.h>
#include <present/figures.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The working of a figure: its formula in words and with its numbers, down to what is bought, the
 * rates and the visits that it comes from. Translated text, as a plain value. */

typedef enum {
  EP_WORKING_STEP,     /* worked out for the lines below, and not added up */
  EP_WORKING_PART,     /* added up */
  EP_WORKING_SUBTOTAL, /* the parts of its section so far */
  EP_WORKING_RESULT,   /* the figure: the very last line */
} EpWorkingRole;

typedef struct {
  EpWorkingRole role;
  char *text;   /* "2 single sessions: 2 × 300.00" */
  char *amount; /* "600.00"; with its symbol in a subtotal or a result, "$1,410.00" */
} EpWorkingLine;

#define EP_WORKING_NO_COURSE EP_COURSES_MAX

typedef struct {
  char *heading; /* NULL: none */
  guint course;  /* whose swatch stands beside the heading, or EP_WORKING_NO_COURSE */
  guint n_lines; /* at least 1 */
  EpWorkingLine *lines;
} EpWorkingSection;

typedef struct {
  char *title; /* "Laser costs $2,190.00 more for the course" */
  guint n_sections;
  EpWorkingSection *sections;
  char *prose; /* why this purchase is the cheapest, the tax, what was rounded */
} EpWorking;

/* The working of a key figure of that pair, for the course or over the horizon. "The same money
 * buys" speaks of courses alone: its span makes no difference. Free with ep_working_free(). */
EpWorking *ep_working_figure (EpFormatter *formatter, const EpScenario *scenario,
                              const EpComparison *comparison, guint pair, EpFigureId figure,
                              EpSpan span);

/* The working of a cell of the table of visits: what the course's visit `number`, from 1, costs,
 * and what has been paid up to it, with it. Free with ep_working_free(). */
EpWorking *ep_working_visit (EpFormatter *formatter, const EpScenario *scenario,
                             const EpComparison *comparison, guint course, guint number);
EpWorking *ep_working_so_far (EpFormatter *formatter, const EpScenario *scenario,
                              const EpComparison *comparison, guint course, guint number);

/* All of it as text for the clipboard: a line each, a tab before each amount, an empty line between
 * sections. Free with g_free(). */
char *ep_working_text (const EpWorking *working);

void ep_working_free (EpWorking *working);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpWorking, ep_working_free)

G_END_DECLS
