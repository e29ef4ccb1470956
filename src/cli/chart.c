#include "arguments.h"
#include "command.h"
#include "output-file.h"
#include "scenario-file.h"
#include "stream.h"

#include <engine/comparison.h>
#include <glib/gi18n.h>
#include <present/language.h>
#include <present/picture.h>

/* The window's letters, or the system's where it has not got them. */
#define FONT_FAMILY "Cantarell, Sans"

enum { CHART, COURSE, DARK, LANGUAGE, SIZE, OUTPUT, HELP };

static const EpOption options[] = {
    {"chart", TRUE}, {"course", TRUE}, {"dark", FALSE}, {"language", TRUE},
    {"size", TRUE},  {"o", TRUE},      {"help", FALSE}, {NULL, FALSE},
};

/* What the arguments ask for. */
typedef struct {
  EpView view;
  guint course;
  EpPaletteId palette;
  const char *language; /* NULL: the user's */
  guint width_px, height_px;
  const char *file;
  EpPictureFormat format;
} Request;

static char *
help_text (void)
{
  GString *text = g_string_new (_ ("Usage: evenpoint-cli chart --chart=NAME -o FILE [--course=N] "
                                   "[--dark] [--language=CODE] [--size=WxH] [SCENARIO]\n"));
  g_string_append_c (text, '\n');
  g_string_append (text, _ ("Draws one chart of the scenario, or of standard input, as the window "
                            "draws it, with the sentence\nthat says what it shows above it.\n"));
  g_string_append_printf (text, "\n%s\n", _ ("Options:"));
  g_string_append_printf (text, "  %-18s%s\n", "--chart=NAME",
                          _ ("over-time, by-session, win-map or what-changes-it"));
  g_string_append_printf (text, "  %-18s%s\n", "-o FILE",
                          _ ("The picture: a name that ends in .png, .svg or .pdf"));
  g_string_append_printf (text, "  %-18s%s\n", "--course=N",
                          _ ("The course to compare with the first one, counted from 0: 1 unless "
                             "told"));
  g_string_append_printf (text, "  %-18s%s\n", "--dark", _ ("Light on dark"));
  g_string_append_printf (text, "  %-18s%s\n", "--language=CODE",
                          _ ("The language of sentences and numbers, es, de or en_GB for example"));
  g_string_append_printf (text, "  %-18s%s\n", "--size=WxH",
                          _ ("Width and height in pixels, 1280x720 unless told; PNG has twice as "
                             "many"));
  g_string_append_printf (text, "  %-18s%s\n", "--help", _ ("Show this help"));
  return g_string_free (text, FALSE);
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, message);
  return FALSE;
}

static gboolean
parse_chart (const char *name, EpView *view, GError **error)
{
  if (name == NULL)
    return refuse (error, _ ("option --chart is missing"));
  if (ep_view_find (name, view))
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               _ ("unknown chart \"%s\"; it is over-time, by-session, win-map or "
                  "what-changes-it"),
               name);
  return FALSE;
}

/* A whole number of a range, digits only. */
static gboolean
parse_number (const char *text, guint lowest, guint highest, guint *number)
{
  guint64 value;
  if (!g_ascii_string_to_unsigned (text, 10, lowest, highest, &value, NULL))
    return FALSE;
  *number = (guint)value;
  return TRUE;
}

static gboolean
parse_course (const char *text, guint *course, GError **error)
{
  if (text == NULL || parse_number (text, 1, EP_COURSES_MAX - 1, course))
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               /* Translators: what was given, then the largest number it can be. */
               _ ("--course is \"%s\", but must be a whole number from 1 to %d"), text,
               EP_COURSES_MAX - 1);
  return FALSE;
}

static gboolean
parse_size (const char *text, guint *width_px, guint *height_px, GError **error)
{
  g_auto (GStrv) sides = text != NULL ? g_strsplit (text, "x", 0) : NULL;
  if (text == NULL ||
      (g_strv_length (sides) == 2 &&
       parse_number (sides[0], EP_PICTURE_WIDTH_LEAST_PX, EP_PICTURE_SIDE_MOST_PX, width_px) &&
       parse_number (sides[1], EP_PICTURE_HEIGHT_LEAST_PX, EP_PICTURE_SIDE_MOST_PX, height_px)))
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               /* Translators: what was given, then the smallest and the largest size. */
               _ ("--size is \"%s\", but must be from %dx%d to %dx%d"), text,
               EP_PICTURE_WIDTH_LEAST_PX, EP_PICTURE_HEIGHT_LEAST_PX, EP_PICTURE_SIDE_MOST_PX,
               EP_PICTURE_SIDE_MOST_PX);
  return FALSE;
}

static gboolean
parse_language (const char *language, GError **error)
{
  if (language == NULL || ep_language_is_known (language))
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS, _ ("unknown language \"%s\""),
               language);
  return FALSE;
}

static gboolean
parse_file (const char *file, EpPictureFormat *format, GError **error)
{
  if (file == NULL)
    return refuse (error, _ ("option -o is missing"));
  if (ep_picture_format_find (file, format))
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               _ ("the name \"%s\" does not end in .png, .svg or .pdf"), file);
  return FALSE;
}

static gboolean
parse_request (const EpArguments *arguments, Request *request, GError **error)
{
  const char *const *values = arguments->values;
  *request = (Request){.course = 1,
                       .palette = values[DARK] != NULL ? EP_PALETTE_DARK : EP_PALETTE_LIGHT,
                       .language = values[LANGUAGE],
                       .width_px = EP_PICTURE_WIDTH_PX,
                       .height_px = EP_PICTURE_HEIGHT_PX,
                       .file = values[OUTPUT]};
  return parse_chart (values[CHART], &request->view, error) &&
         parse_course (values[COURSE], &request->course, error) &&
         parse_language (values[LANGUAGE], error) &&
         parse_size (values[SIZE], &request->width_px, &request->height_px, error) &&
         parse_file (values[OUTPUT], &request->format, error);
}

/* The picture, in the language of the process at this time. */
static EpScene *
draw (const Request *request, const EpScenario *scenario, const EpComparison *comparison)
{
  g_autofree char *locale = ep_language_locale (request->language);
  g_autoptr (EpFormatter) formatter = ep_formatter_new (locale);
  const EpChartSubject subject = {formatter, scenario, comparison, request->course - 1};
  EpTextMeasurer measurer;
  ep_pango_measurer_init (&measurer, FONT_FAMILY);
  const EpChartLayout layout = {
      .style = {request->palette, EP_CHART_DESK, FONT_FAMILY},
      .width_px = request->width_px,
      .height_px = request->height_px,
      .right_to_left = ep_formatter_is_right_to_left (formatter),
      .measurer = &measurer,
  };
  EpScene *scene = ep_picture_scene (request->view, &subject, &layout);
  ep_pango_measurer_clear (&measurer);
  return scene;
}

/* The same in the language asked for. What else there is to say is said in the user's. */
static GBytes *
draw_in_language (const Request *request, const EpScenario *scenario,
                  const EpComparison *comparison, GError **error)
{
  EpLanguageTime *time = ep_language_begin (request->language);
  g_autoptr (EpScene) scene = draw (request, scenario, comparison);
  ep_language_end (time);
  return ep_picture_encode (scene, request->format, error);
}

static gboolean
check_course (const Request *request, const EpScenario *scenario, GError **error)
{
  if (request->course < scenario->n_courses)
    return TRUE;
  g_set_error (error, EP_CLI_ERROR, EP_CLI_ERROR_ARGUMENTS,
               _ ("--course is %u, but the scenario has no courses[%u]"), request->course,
               request->course);
  return FALSE;
}

static EpExit
run_chart (const EpArguments *arguments, GError **error)
{
  Request request;
  if (!parse_request (arguments, &request, error))
    return EP_EXIT_REFUSED;
  g_autoptr (EpScenario) scenario = ep_scenario_file_read (arguments->operand, error);
  if (scenario == NULL || !check_course (&request, scenario, error))
    return EP_EXIT_REFUSED;
  g_autoptr (EpComparison) comparison = ep_compare (scenario, EP_COMPARE_SENSITIVITY, error);
  if (comparison == NULL)
    return EP_EXIT_REFUSED;
  g_autoptr (GBytes) picture = draw_in_language (&request, scenario, comparison, error);
  return picture != NULL && ep_output_file_put (request.file, picture, error) ? EP_EXIT_DONE
                                                                              : EP_EXIT_REFUSED;
}

EpExit
ep_command_chart (int argc, char *const *argv, GError **error)
{
  EpArguments arguments;
  if (!ep_arguments_parse (options, TRUE, argc, argv, &arguments, error))
    return EP_EXIT_REFUSED;
  if (arguments.values[HELP] == NULL)
    return run_chart (&arguments, error);
  g_autofree char *text = help_text ();
  return ep_output_write (text, error) ? EP_EXIT_DONE : EP_EXIT_REFUSED;
}
