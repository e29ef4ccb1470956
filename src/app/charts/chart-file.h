#pragma once

#include "desk/desk.h"

#include <present/picture.h>

G_BEGIN_DECLS

/* A chart of the desk as a file: what it is called, and what stands in it. No widget and no disk in
 * here. */

typedef enum {
  EP_CHART_FILE_PNG = EP_PICTURE_PNG,
  EP_CHART_FILE_SVG = EP_PICTURE_SVG,
  EP_CHART_FILE_PDF = EP_PICTURE_PDF,
  EP_CHART_FILE_CSV, /* the table of its figures */
} EpChartFile;

#define EP_CHART_FILES 4

/* "png": what a name of that kind ends in, behind a point. A constant. */
const char *ep_chart_file_suffix (EpChartFile kind);

/* "evenpoint-over-time.png": nothing of the patient is in it. Free with g_free(). */
char *ep_chart_file_name (EpView view, EpChartFile kind);

/* The name that a file gets for what was typed, and its kind: the end of the name decides. The
 * chosen kind does for a name without one, and for a name that is as it was offered, whose end
 * nobody typed. NULL for an end that no chart is saved as: .jpg. A name's end is a point and two to
 * four letters or digits, one of them a letter: "Room 2.5" and "St. Anna" have none. `offered` is
 * of ep_chart_file_name(). Free with g_free(). */
char *ep_chart_file_complete (const char *typed, const char *offered, EpChartFile chosen,
                              EpChartFile *kind);

/* What the letters of a picture are drawn with, and whether it is laid out from right to left. */
typedef struct {
  const char *font_family;
  gboolean right_to_left;
} EpChartLetters;

/* The file of that view of the pair that is looked at: for a document, so in light colours whatever
 * the window has, and in those for paper as PDF. The same bytes for the same figures and fonts.
 * NULL with an EP_PRESENT_ERROR when it can't be painted. Free with g_bytes_unref(). */
GBytes *ep_chart_file_bytes (EpDesk *desk, EpView view, EpChartFile kind,
                             const EpChartLetters *letters, GError **error);

/* The figures of that view, for the pair that is looked at. Free with ep_chart_table_free(). */
EpChartTable *ep_chart_file_table (EpDesk *desk, EpView view);

G_END_DECLS
