/* Makes a picture of the whole screen with the desk window and a price list, whatever is open over
 * the window: treatments-picture WIDTHxHEIGHT FILE.png [WORD...]
 *
 * A WORD is "reference" or "other" for what that course can be filled with, "many" for a longer
 * list before that, "face", "scalp" or "fractional" for choosing that treatment, "prices" for a
 * list of other prices from the next month on, "changes" for what they change, "drop" for a file
 * that is held over the window. Run it by headless.sh; see screenshot.c for the look and the
 * language.
 */

#include "clinic-support.h"
#include "desk/course-group.h"
#include "desk/example.h"
#include "desk/treatment-chooser.h"
#include "picture.h"

#include <X11/Xutil.h>
#include <gdk/x11/gdkx.h>

/* Of 32 bits each: blue, green, red. */
static void
save_screen (const char *file)
{
  Display *display = gdk_x11_display_get_xdisplay (gdk_display_get_default ());
  Window root = DefaultRootWindow (display);
  XWindowAttributes size;
  XImage *image;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  XSync (display, False);
  XGetWindowAttributes (display, root, &size);
  image =
      XGetImage (display, root, 0, 0, (guint)size.width, (guint)size.height, AllPlanes, ZPixmap);
  for (int i = 3; i < image->bytes_per_line * image->height; i += 4)
    image->data[i] = (char)0xff;
  bytes = g_bytes_new (image->data, (gsize)(image->bytes_per_line * image->height));
  texture = gdk_memory_texture_new (image->width, image->height, GDK_MEMORY_B8G8R8A8, bytes,
                                    (gsize)image->bytes_per_line);
  picture_write (texture, file);
  XDestroyImage (image);
}

static void
wait_ms (guint ms)
{
  gint64 end = g_get_monotonic_time () + (gint64)ms * 1000;

  while (g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, FALSE);
}

static void
open_chooser (WindowFixture *fixture, const char *group)
{
  g_signal_emit_by_name (
      ep_course_group_get_treatment (EP_COURSE_GROUP (window_part (fixture->window, group))),
      "clicked");
}

static void
lengthen (GPtrArray *list)
{
  static const char *const areas[] = {"Neck and chest", "Abdomen", "Arms", "Hands", "Scars"};

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++) {
    EpTreatment *treatment = ep_treatment_copy (list_get (list, LIST_FACE));

    treatment->uuid[0] = (char)('1' + i);
    g_free (treatment->area);
    treatment->area = g_strdup (areas[i]);
    treatment->course.session_price_minor += 1000 * i;
    g_ptr_array_add (list, treatment);
  }
}

/* The example's, or the list would not be for it. */
static const char *
currency_of (WindowFixture *fixture)
{
  return ep_formatter_currency (fixture->formatter)->code;
}

static void
put_dearer (WindowFixture *fixture)
{
  g_autoptr (GPtrArray) list = list_new ();
  EpCourse *face = &list_get (list, LIST_FACE)->course;

  face->session_price_minor = 32000;
  face->packages[0].price_minor = 84000;
  face->extras[0].price_minor = 2750;
  list_get (list, LIST_FRACTIONAL)->course.session_price_minor = 62000;
  ep_clinic_set_today (fixture->clinic, LIST_TODAY);
  clinic_put_list (fixture->clinic, currency_of (fixture), LIST_TODAY, list);
}

static void
act (WindowFixture *fixture, GPtrArray *list, const char *word)
{
  if (g_str_equal (word, "face"))
    ep_desk_choose_treatment (fixture->desk, 0, list_get (list, LIST_FACE), LIST_BEFORE);
  else if (g_str_equal (word, "scalp"))
    ep_desk_choose_treatment (fixture->desk, 0, list_get (list, LIST_SCALP), LIST_BEFORE);
  else if (g_str_equal (word, "fractional"))
    ep_desk_choose_treatment (fixture->desk, 1, list_get (list, LIST_FRACTIONAL), LIST_BEFORE);
  else if (g_str_equal (word, "prices"))
    put_dearer (fixture);
  else if (g_str_equal (word, "changes"))
    gtk_widget_activate_action (fixture->window, "win.todays-prices", NULL);
  else if (g_str_equal (word, "drop"))
    gtk_widget_set_state_flags (fixture->window, GTK_STATE_FLAG_DROP_ACTIVE, FALSE);
  else if (g_str_equal (word, "many")) {
    lengthen (list);
    clinic_put_list (fixture->clinic, currency_of (fixture), LIST_BEFORE, list);
  } else
    open_chooser (fixture, word);
  wait_ms (100);
}

int
main (int argc, char **argv)
{
  WindowFixture *fixture;
  int width_px, height_px;
  EpFormatter *formatter = picture_formatter_new ();
  g_autoptr (GPtrArray) list = list_new ();
  g_autoptr (EpDeskState) example = NULL;
  char *folder;

  if (argc < 3 || !picture_parse_size (argv[1], &width_px, &height_px))
    g_error ("usage: treatments-picture WIDTHxHEIGHT FILE.png [WORD...]");
  picture_set_up_look ();
  window_begin ((void **)&fixture, formatter, NULL, width_px, height_px);
  ep_clinic_set_today (fixture->clinic, LIST_BEFORE);
  folder = clinic_add_store (fixture);
  clinic_put_list (fixture->clinic, currency_of (fixture), LIST_BEFORE, list);
  example = ep_example_new (fixture->formatter, LIST_BEFORE);
  ep_desk_open (fixture->desk, example);
  for (int i = 3; i < argc; i++)
    act (fixture, list, argv[i]);
  wait_ms (300);
  save_screen (argv[2]);
  clinic_remove_store ((void **)&fixture, folder);
  return 0;
}
