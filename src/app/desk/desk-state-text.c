#include "desk-state-text.h"

#include "desk-state-private.h"
#include "inputs/field-type.h"

#include <string.h>

#define COMPARISON "comparison"
#define EDITED     "edited"

/* The keys of what a course was filled with. */
#define LISTED_UUID       "treatment"
#define LISTED_FROM       "treatment-from"
#define LISTED_KIND       "treatment-kind"
#define LISTED_NAME       "treatment-name"
#define LISTED_AREA       "treatment-area"
#define LISTED_PRICE_TEXT "treatment-price-text"

static const char *const source_words[] = {
    [EP_SOURCE_EXAMPLE] = "example", [EP_SOURCE_DOCUMENTS] = "documents",
    [EP_SOURCE_CLINIC] = "clinic",   [EP_SOURCE_FILE] = "file",
    [EP_SOURCE_RAISED] = "raised",
};

static const char *const kind_words[] = {
    [EP_KIND_MICRONEEDLING] = "microneedling",
    [EP_KIND_LASER] = "laser",
    [EP_KIND_OTHER] = "other",
};

static const char *
field_key (GEnumClass *fields, guint field)
{
  return g_enum_get_value (fields, (gint)field)->value_nick;
}

static char *
group_name (guint course)
{
  return g_strdup_printf ("course %u", course + 1);
}

/* FALSE for a word that is not of the list. */
static gboolean
find_word (const char *const *words, gsize n_words, const char *word, guint *index)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i], word)) {
      *index = (guint)i;
      return TRUE;
    }
  return FALSE;
}

static void
write_origin (GKeyFile *file, const char *group, const char *key, const EpOrigin *origin)
{
  const char *words[] = {source_words[origin->source], EDITED};

  if (origin->source != EP_SOURCE_EXAMPLE || origin->edited)
    g_key_file_set_string_list (file, group, key, words, origin->edited ? 2 : 1);
}

static void
write_listed (GKeyFile *file, const char *group, const EpListedTreatment *listed)
{
  char day[EP_DAY_SIZE];

  if (listed == NULL)
    return;
  ep_day_write (listed->counts_from, day);
  g_key_file_set_string (file, group, LISTED_UUID, listed->uuid);
  g_key_file_set_string (file, group, LISTED_FROM, day);
  g_key_file_set_string (file, group, LISTED_KIND, kind_words[listed->kind]);
  g_key_file_set_string (file, group, LISTED_NAME, listed->name);
  g_key_file_set_string (file, group, LISTED_AREA, listed->area);
  if (listed->price_text != NULL)
    g_key_file_set_string (file, group, LISTED_PRICE_TEXT, listed->price_text);
}

char *
ep_desk_state_sources (const EpDeskState *state)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GEnumClass) fields = g_type_class_ref (EP_TYPE_FIELD);

  for (guint course = 0; course < state->scenario->n_courses; course++) {
    g_autofree char *group = group_name (course);

    for (guint field = 0; field < EP_FIELDS; field++) {
      gboolean of_course = ep_field_is_of_course ((EpField)field);

      if (of_course || course == 0)
        write_origin (file, of_course ? group : COMPARISON, field_key (fields, field),
                      &state->origins[course][field]);
    }
    write_listed (file, group, state->listed[course]);
  }
  return g_key_file_to_data (file, NULL, NULL);
}

static EpOrigin
read_origin (GKeyFile *file, const char *group, const char *key)
{
  g_auto (GStrv) words = g_key_file_get_string_list (file, group, key, NULL, NULL);
  guint source = EP_SOURCE_EXAMPLE;
  gboolean edited = FALSE;

  for (gsize i = 0; words != NULL && words[i] != NULL; i++)
    if (!find_word (source_words, G_N_ELEMENTS (source_words), words[i], &source) &&
        g_str_equal (words[i], EDITED))
      edited = TRUE;
  return (EpOrigin){.source = (guint8)source, .edited = (guint8)edited};
}

/* NULL where the group has none, or not all that makes one. */
static EpListedTreatment *
read_listed (GKeyFile *file, const char *group)
{
  g_autofree char *uuid = g_key_file_get_string (file, group, LISTED_UUID, NULL);
  g_autofree char *from = g_key_file_get_string (file, group, LISTED_FROM, NULL);
  g_autofree char *kind = g_key_file_get_string (file, group, LISTED_KIND, NULL);
  g_autofree char *name = g_key_file_get_string (file, group, LISTED_NAME, NULL);
  g_autofree char *area = g_key_file_get_string (file, group, LISTED_AREA, NULL);
  g_autofree char *price_text = g_key_file_get_string (file, group, LISTED_PRICE_TEXT, NULL);
  EpListedTreatment parts = {.name = name, .area = area, .price_text = price_text};
  guint kind_index;

  if (uuid == NULL || !g_uuid_string_is_valid (uuid) || from == NULL ||
      !ep_day_parse (from, strlen (from), &parts.counts_from) || kind == NULL ||
      !find_word (kind_words, G_N_ELEMENTS (kind_words), kind, &kind_index) || name == NULL ||
      area == NULL)
    return NULL;
  parts.kind = (EpKind)kind_index;
  memcpy (parts.uuid, uuid, sizeof parts.uuid);
  return ep_listed_treatment_new_of (&parts);
}

static void
read_course (GKeyFile *file, EpDeskState *state, guint course)
{
  g_autoptr (GEnumClass) fields = g_type_class_ref (EP_TYPE_FIELD);
  g_autofree char *group = group_name (course);
  g_autoptr (EpListedTreatment) listed = read_listed (file, group);

  for (guint field = 0; field < EP_FIELDS; field++) {
    gboolean of_course = ep_field_is_of_course ((EpField)field);

    if (of_course || course == 0)
      state->origins[course][field] =
          read_origin (file, of_course ? group : COMPARISON, field_key (fields, field));
  }
  ep_desk_state_set_listed (state, course, listed);
}

EpDeskState *
ep_desk_state_new_with_sources (EpScenario *scenario, const char *sources)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  EpDeskState *state = ep_desk_state_new (scenario);

  if (!g_key_file_load_from_data (file, sources, (gsize)-1, G_KEY_FILE_NONE, NULL))
    return state;
  for (guint course = 0; course < scenario->n_courses; course++)
    read_course (file, state, course);
  return state;
}
