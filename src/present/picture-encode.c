#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n.h>
#include <math.h>
#include <present/painter.h>
#include <present/picture.h>
#include <string.h>

G_DEFINE_QUARK (ep_present_error, ep_present_error)

/* A PDF measures in points, 72 to the inch, a scene in pixels, 96 to the inch. */
#define POINTS_PER_PX 0.75

static const char *const extensions[] = {
    [EP_PICTURE_PNG] = ".png",
    [EP_PICTURE_SVG] = ".svg",
    [EP_PICTURE_PDF] = ".pdf",
};

gboolean
ep_picture_format_find (const char *file_name, EpPictureFormat *format)
{
  const char *extension = strrchr (file_name, '.');

  for (guint i = 0; extension != NULL && i < G_N_ELEMENTS (extensions); i++) {
    if (g_ascii_strcasecmp (extension, extensions[i]) == 0) {
      *format = (EpPictureFormat)i;
      return TRUE;
    }
  }
  return FALSE;
}

static gboolean
check_size (const EpScene *scene, GError **error)
{
  double width = ep_scene_width_px (scene), height = ep_scene_height_px (scene);

  if (width >= EP_PICTURE_WIDTH_LEAST_PX && width <= EP_PICTURE_SIDE_MOST_PX &&
      height >= EP_PICTURE_HEIGHT_LEAST_PX && height <= EP_PICTURE_SIDE_MOST_PX)
    return TRUE;
  g_set_error (error, EP_PRESENT_ERROR, EP_PRESENT_ERROR_SIZE,
               /* Translators: width and height in pixels */
               _ ("a picture measures %d x %d to %d x %d pixels"), EP_PICTURE_WIDTH_LEAST_PX,
               EP_PICTURE_HEIGHT_LEAST_PX, EP_PICTURE_SIDE_MOST_PX, EP_PICTURE_SIDE_MOST_PX);
  return FALSE;
}

static cairo_status_t
append (void *closure, const unsigned char *data, unsigned int length)
{
  g_string_append_len (closure, (const char *)data, length);
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
open_png (const EpScene *scene, GString *bytes)
{
  int width = (int)ceil (ep_scene_width_px (scene) * EP_PICTURE_PNG_SCALE);
  int height = (int)ceil (ep_scene_height_px (scene) * EP_PICTURE_PNG_SCALE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);

  cairo_surface_set_device_scale (surface, EP_PICTURE_PNG_SCALE, EP_PICTURE_PNG_SCALE);
  return surface;
}

static cairo_surface_t *
open_svg (const EpScene *scene, GString *bytes)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (
      append, bytes, ep_scene_width_px (scene), ep_scene_height_px (scene));

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  return surface;
}

static cairo_surface_t *
open_pdf (const EpScene *scene, GString *bytes)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (append, bytes, ep_scene_width_px (scene) * POINTS_PER_PX,
                                           ep_scene_height_px (scene) * POINTS_PER_PX);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, ep_scene_description (scene));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Evenpoint");
  /* Else it would be now. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NULL);
  return surface;
}

/* Gives the document its title, which cairo does not. */
static void
insert_svg_title (GString *svg, const char *title)
{
  const char *root = strstr (svg->str, "<svg ");
  const char *end = root != NULL ? strchr (root, '>') : NULL;
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *element = g_strdup_printf ("\n<title>%s</title>", escaped);

  g_assert (end != NULL);
  g_string_insert (svg, end + 1 - svg->str, element);
}

/* cairo numbers its surfaces, and writes that number as a name that nothing refers to. */
static void
erase_svg_number (GString *svg)
{
  const char *name = strstr (svg->str, "id=\"surface");

  if (name == NULL)
    return;
  name += strlen ("id=\"surface");
  g_string_erase (svg, name - svg->str, (gssize)strspn (name, "0123456789"));
}

/* Paints the scene on the surface and ends that, and what has been written to `bytes` with it. */
static cairo_status_t
paint (cairo_surface_t *surface, const EpScene *scene, EpPictureFormat format, GString *bytes)
{
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  if (format == EP_PICTURE_PDF)
    cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  ep_paint_scene (cr, scene);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS && format == EP_PICTURE_PNG)
    return cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_finish (surface);
  return status != CAIRO_STATUS_SUCCESS ? status : cairo_surface_status (surface);
}

GBytes *
ep_picture_encode (const EpScene *scene, EpPictureFormat format, GError **error)
{
  static cairo_surface_t *(*const open[]) (const EpScene *, GString *) = {
      [EP_PICTURE_PNG] = open_png,
      [EP_PICTURE_SVG] = open_svg,
      [EP_PICTURE_PDF] = open_pdf,
  };
  cairo_surface_t *surface;
  cairo_status_t status;
  GString *bytes;

  if (!check_size (scene, error))
    return NULL;
  bytes = g_string_new (NULL);
  surface = open[format](scene, bytes);
  status = paint (surface, scene, format, bytes);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    g_set_error (error, EP_PRESENT_ERROR, EP_PRESENT_ERROR_PAINT,
                 _ ("the picture cannot be painted: %s"), cairo_status_to_string (status));
    g_string_free (bytes, TRUE);
    return NULL;
  }
  if (format == EP_PICTURE_SVG) {
    erase_svg_number (bytes);
    insert_svg_title (bytes, ep_scene_description (scene));
  }
  return g_string_free_to_bytes (bytes);
}
