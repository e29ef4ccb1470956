#include "chart-file.h"

#include "answer/table-text.h"

#include <string.h>

static const char *const suffixes[EP_CHART_FILES] = {
    [EP_CHART_FILE_PNG] = "png",
    [EP_CHART_FILE_SVG] = "svg",
    [EP_CHART_FILE_PDF] = "pdf",
    [EP_CHART_FILE_CSV] = "csv",
};

#define END_LEAST 2
#define END_MOST  4

const char *
ep_chart_file_suffix (EpChartFile kind)
{
  return suffixes[kind];
}

char *
ep_chart_file_name (EpView view, EpChartFile kind)
{
  return g_strdup_printf ("evenpoint-%s.%s", ep_view_name (view), suffixes[kind]);
}

/* What stands behind the last point, where that tells of a kind of file; else NULL. */
static const char *
end_of (const char *name)
{
  const char *point = strrchr (name, '.');
  gsize length = point != NULL ? strlen (point + 1) : 0;
  gboolean has_letter = FALSE;

  if (length < END_LEAST || length > END_MOST)
    return NULL;
  for (const char *c = point + 1; *c != '\0'; c++) {
    if (!g_ascii_isalnum (*c))
      return NULL;
    has_letter = has_letter || g_ascii_isalpha (*c);
  }
  return has_letter ? point + 1 : NULL;
}

static gboolean
find_kind (const char *end, EpChartFile *kind)
{
  for (guint i = 0; i < EP_CHART_FILES; i++) {
    if (g_ascii_strcasecmp (end, suffixes[i]) == 0) {
      *kind = (EpChartFile)i;
      return TRUE;
    }
  }
  return FALSE;
}

char *
ep_chart_file_complete (const char *typed, const char *offered, EpChartFile chosen,
                        EpChartFile *kind)
{
  const char *end = end_of (typed);

  *kind = chosen;
  if (g_str_equal (typed, offered))
    return g_strdup_printf ("%.*s%s", (int)(end - typed), typed, suffixes[chosen]);
  if (end == NULL)
    return g_strdup_printf ("%s.%s", typed, suffixes[chosen]);
  return find_kind (end, kind) ? g_strdup (typed) : NULL;
}

static EpChartSubject
subject_of (EpDesk *desk)
{
  return (EpChartSubject){ep_desk_formatter (desk), ep_desk_scenario (desk),
                          ep_desk_comparison (desk), ep_desk_pair (desk)};
}

static EpScene *
picture_of (EpDesk *desk, EpView view, EpPaletteId palette, const EpChartLetters *letters)
{
  const EpChartSubject subject = subject_of (desk);
  EpTextMeasurer measurer;
  EpScene *scene;

  ep_pango_measurer_init (&measurer, letters->font_family);
  scene = ep_picture_scene (view, &subject,
                            &(const EpChartLayout){
                                .style = {palette, EP_CHART_DESK, letters->font_family},
                                .width_px = EP_PICTURE_WIDTH_PX,
                                .height_px = EP_PICTURE_HEIGHT_PX,
                                .right_to_left = letters->right_to_left,
                                .measurer = &measurer,
                            });
  ep_pango_measurer_clear (&measurer);
  return scene;
}

EpChartTable *
ep_chart_file_table (EpDesk *desk, EpView view)
{
  const EpChartSubject subject = subject_of (desk);

  return ep_chart_table (view, &subject);
}

static GBytes *
table_bytes (EpDesk *desk, EpView view)
{
  g_autoptr (EpChartTable) table = ep_chart_file_table (desk, view);
  char *csv = ep_table_csv (table);

  return g_bytes_new_take (csv, strlen (csv));
}

GBytes *
ep_chart_file_bytes (EpDesk *desk, EpView view, EpChartFile kind, const EpChartLetters *letters,
                     GError **error)
{
  g_autoptr (EpScene) scene = NULL;

  if (kind == EP_CHART_FILE_CSV)
    return table_bytes (desk, view);
  scene = picture_of (desk, view, kind == EP_CHART_FILE_PDF ? EP_PALETTE_PAPER : EP_PALETTE_LIGHT,
                      letters);
  return ep_picture_encode (scene, (EpPictureFormat)kind, error);
}
