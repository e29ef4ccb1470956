#include "course-read.h"
#include "course-write.h"
#include "refusal.h"
#include "syntax.h"
#include "treatment-read.h"
#include "values.h"
#include "words.h"

#include <string.h>

static EpTreatment *
new_with_uuid (const char *uuid, const char *name)
{
  EpTreatment *treatment = g_new0 (EpTreatment, 1);
  g_strlcpy (treatment->uuid, uuid, sizeof treatment->uuid);
  treatment->area = g_strdup ("");
  treatment->course = ep_course_new (name);
  return treatment;
}

EpTreatment *
ep_treatment_new (const char *name, EpKind kind)
{
  g_autofree char *uuid = g_uuid_string_random ();
  EpTreatment *treatment = new_with_uuid (uuid, name);
  treatment->course.kind = kind;
  return treatment;
}

EpTreatment *
ep_treatment_copy (const EpTreatment *treatment)
{
  EpTreatment *copy = g_memdup2 (treatment, sizeof *treatment);
  copy->area = g_strdup (treatment->area);
  copy->price_text = g_strdup (treatment->price_text);
  copy->course = ep_course_copy (&treatment->course);
  return copy;
}

void
ep_treatment_free (EpTreatment *treatment)
{
  if (treatment == NULL)
    return;
  ep_course_clear (&treatment->course);
  g_free (treatment->area);
  g_free (treatment->price_text);
  g_free (treatment);
}

gboolean
ep_treatment_equal (const EpTreatment *a, const EpTreatment *b)
{
  return strcmp (a->area, b->area) == 0 && g_strcmp0 (a->price_text, b->price_text) == 0 &&
         ep_course_equal (&a->course, &b->course);
}

/* No text of a treatment holds the control character between its parts. */
char *
ep_treatment_key_from (const char *kind, const char *area, const char *name)
{
  g_autofree char *folded_area = g_utf8_casefold (area, -1);
  g_autofree char *folded_name = g_utf8_casefold (name, -1);
  return g_strconcat (kind, "\x1f", folded_area, "\x1f", folded_name, NULL);
}

char *
ep_treatment_key (const EpTreatment *treatment)
{
  return ep_treatment_key_from (ep_kind_words[treatment->course.kind], treatment->area,
                                treatment->course.name);
}

gboolean
ep_treatment_is_same (const EpTreatment *a, const EpTreatment *b)
{
  g_autofree char *key_a = ep_treatment_key (a);
  g_autofree char *key_b = ep_treatment_key (b);
  return strcmp (key_a, key_b) == 0;
}

gboolean
ep_price_text_has_letter (const char *text)
{
  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text != '\0';
}

static gboolean
read_texts (const EpPlace *place, EpTreatment *treatment, GError **error)
{
  const EpPlace price = ep_place_member (place, "price_text");
  const char *area = "";
  const char *price_text = NULL;
  if (!ep_read_text (place, "area", EP_OPTIONAL, EP_AREA_MAX, &area, error) ||
      !ep_read_text (place, "price_text", EP_OPTIONAL, EP_PRICE_TEXT_MAX, &price_text, error))
    return FALSE;
  if (price_text != NULL && !ep_price_text_has_letter (price_text))
    return ep_refuse_quoting (&price, EP_FORMATS_ERROR_FORM, error,
                              N_ ("\"%s\" has no letter: it would be taken for a number"),
                              price_text);
  g_free (treatment->area);
  treatment->area = g_strdup (area);
  treatment->price_text = g_strdup (price_text);
  return TRUE;
}

static gboolean
check_price (const EpPlace *place, GError **error)
{
  const EpPlace price = ep_place_member (place, "session_price");
  const EpPlace text = ep_place_member (place, "price_text");
  if (price.value == NULL && text.value == NULL)
    return ep_refuse (&price, EP_FORMATS_ERROR_MISSING, error,
                      N_ ("is missing, and price_text too"));
  if (price.value != NULL && text.value != NULL)
    return ep_refuse (&text, EP_FORMATS_ERROR_RULE, error,
                      N_ ("cannot stand beside session_price"));
  return TRUE;
}

EpTreatment *
ep_treatment_read (json_t *root, const EpCurrency *currency, const char *uuid, GError **error)
{
  static const char *const members[] = {
      "name",     "kind",       "session_price",    "sessions",      "interval",
      "packages", "refund",     "discount_percent", "extras",        "maintenance",
      "area",     "price_text", "session_minutes",  "downtime_days", NULL};
  const EpPlace place = {.value = root};
  const char *name = NULL;
  if (!ep_check_object (&place, members, error) ||
      !ep_read_text (&place, "name", EP_REQUIRED, EP_NAME_MAX, &name, error))
    return NULL;
  g_autoptr (EpTreatment) treatment = new_with_uuid (uuid, name);
  if (!ep_course_read_members (&place, currency, EP_OPTIONAL, &treatment->course, error) ||
      !read_texts (&place, treatment, error) || !check_price (&place, error))
    return NULL;
  return g_steal_pointer (&treatment);
}

EpTreatment *
ep_treatment_from_json (const char *bytes, gsize length, const EpCurrency *currency,
                        const char *uuid, GError **error)
{
  if (!g_uuid_string_is_valid (uuid)) {
    const char *const none[EP_REFUSAL_DETAILS] = {NULL};
    ep_refusal_set (error, EP_FORMATS_ERROR_FORM, &(EpRefusal){.path = (char *)"treatment"},
                    "has no UUID", none);
    return NULL;
  }
  json_t *root = ep_json_object_parse ("treatment", bytes, length, error);
  if (root == NULL)
    return NULL;
  EpTreatment *treatment = ep_treatment_read (root, currency, uuid, error);
  json_decref (root);
  return treatment;
}

char *
ep_treatment_to_json (const EpTreatment *treatment, const EpCurrency *currency)
{
  json_t *written = ep_course_json (&treatment->course, currency->decimals);
  if (treatment->area[0] != '\0')
    ep_json_set (written, "area", json_string (treatment->area));
  if (treatment->price_text != NULL) {
    json_object_del (written, "session_price");
    ep_json_set (written, "price_text", json_string (treatment->price_text));
  }
  return ep_json_finish (written);
}
