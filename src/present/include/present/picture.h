#pragma once

#include <present/chart.h>
#include <present/error.h>

G_BEGIN_DECLS

/* A chart as a picture that stands alone: its sentence and what supports it above the chart, in the
 * style's colours and sizes. No file is touched: a picture is bytes in memory. */

/* What a picture measures where nobody says otherwise, at least and at most. */
#define EP_PICTURE_WIDTH_PX        1280
#define EP_PICTURE_HEIGHT_PX       720
#define EP_PICTURE_WIDTH_LEAST_PX  320
#define EP_PICTURE_HEIGHT_LEAST_PX 240
#define EP_PICTURE_SIDE_MOST_PX    4096

/* The picture as one scene of the layout's size, the chart in what the sentences leave of it: at
 * least half. A sentence that takes more is cut, support that has no room is left out. Description
 * and support are the chart's. Any size can be laid out. Free with ep_scene_free(). */
EpScene *ep_picture_scene (EpView view, const EpChartSubject *subject, const EpChartLayout *layout);

typedef enum {
  EP_PICTURE_PNG, /* EP_PICTURE_PNG_SCALE pixels for each of the scene's, along each side */
  EP_PICTURE_SVG, /* text as outlines, so that it needs no fonts; the title is the description */
  EP_PICTURE_PDF, /* one page at 96 pixels an inch, text selectable, its fonts embedded; the title
                     in its metadata is the description */
} EpPictureFormat;

#define EP_PICTURE_PNG_SCALE 2

/* The scene as a file of that format, the same bytes for the same scene and fonts: nothing in it
 * tells when it was made. NULL with EP_PRESENT_ERROR_SIZE, when it is not within the limits above,
 * or EP_PRESENT_ERROR_PAINT. Free with g_bytes_unref(). */
GBytes *ep_picture_encode (const EpScene *scene, EpPictureFormat format, GError **error);

/* The format that the end of a file's name asks for: .png, .svg or .pdf, in capitals or not. FALSE
 * for any other. */
gboolean ep_picture_format_find (const char *file_name, EpPictureFormat *format);

G_END_DECLS
