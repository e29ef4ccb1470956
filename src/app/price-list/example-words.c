#include "example-words.h"

#include <glib/gi18n-lib.h>

/* All words of data/example-price-list.csv. */
static const char *const words[] = {
    /* Translators: the list of prices that comes with the program, for a clinic to write its own
     * over it: areas of the body, names of treatments as patients see them, extras */
    N_ ("Face"),
    N_ ("Neck and chest"),
    N_ ("Scalp"),
    N_ ("Abdomen"),
    N_ ("Arms"),
    N_ ("Thighs"),
    N_ ("Hands"),
    N_ ("Scars"),
    N_ ("Several areas"),
    N_ ("Microneedling, face"),
    N_ ("Microneedling, neck and chest"),
    N_ ("Microneedling, scalp"),
    N_ ("Microneedling, abdomen"),
    N_ ("Microneedling, arms"),
    N_ ("Microneedling, thighs"),
    N_ ("Fractional laser, face"),
    N_ ("Fractional laser, neck and chest"),
    /* Translators: a gentle laser, which makes no wounds */
    N_ ("Light laser, face"),
    N_ ("Light laser, hands"),
    N_ ("Fractional laser, scars"),
    N_ ("Combined course"),
    N_ ("Vitamin C serum"),
    N_ ("Consultation"),
    N_ ("Cooling mask"),
    /* Translators: in place of a session price, a number with a word or words alone */
    N_ ("from 400"),
    N_ ("on request"),
};

static const char *
translated (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (text, words[i]))
      return _ (words[i]);
  return text;
}

static void
translate_text (char **text)
{
  char *said = g_strdup (translated (*text));

  g_free (*text);
  *text = said;
}

static void
translate_extra (EpExtra *extra)
{
  GRefString *name = g_ref_string_new (translated (extra->name));

  g_ref_string_release (extra->name);
  extra->name = name;
}

void
ep_example_translate (EpTreatment *treatment)
{
  EpCourse *course = &treatment->course;
  g_autofree char *name = g_strdup (translated (course->name));

  ep_course_set_name (course, name);
  translate_text (&treatment->area);
  if (treatment->price_text != NULL)
    translate_text (&treatment->price_text);
  for (guint i = 0; i < course->n_extras; i++)
    translate_extra (&course->extras[i]);
}
