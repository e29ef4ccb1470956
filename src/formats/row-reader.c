#include "scenario-read.h"
#include "setters.h"
#include "values.h"

#include <string.h>

struct _EpRowReader {
  const EpSetters *setters;
  EpScenario scratch; /* a copy of the base with the cells set; its names are the base's */
  EpScenario *read;   /* the last one read as JSON */
};

EpRowReader *
ep_row_reader_new (const EpSetters *setters)
{
  EpRowReader *reader = g_new0 (EpRowReader, 1);
  reader->setters = setters;
  return reader;
}

void
ep_row_reader_free (EpRowReader *reader)
{
  ep_scenario_free (reader->read);
  g_free (reader);
}

/* Starts from the base; the courses it does not have are left alone. */
static void
copy_base (EpScenario *scratch, const EpScenario *base)
{
  memcpy (scratch, base,
          G_STRUCT_OFFSET (EpScenario, courses) + base->n_courses * sizeof *base->courses);
}

/* The rules between members that cells can break without one of them being wrong by itself. */
static gboolean
members_fit (const EpCourse *course)
{
  const EpSessions *sessions = &course->sessions;
  if (sessions->min > sessions->likely || sessions->likely > sessions->max)
    return FALSE;
  for (guint later = 1; later < course->n_packages; later++) {
    for (guint earlier = 0; earlier < later; earlier++) {
      if (course->packages[earlier].sessions == course->packages[later].sessions)
        return FALSE;
    }
  }
  return TRUE;
}

/* The fast way: NULL for a row that it does not understand. */
static const EpScenario *
read_fast (EpRowReader *reader, const EpCsvCell *cells)
{
  const EpSetters *setters = reader->setters;
  EpScenario *scratch = &reader->scratch;
  guint n_tax = 0;
  if (setters->scenario == NULL)
    return NULL;
  copy_base (scratch, setters->scenario);
  for (guint i = 0; i < setters->n_setters; i++) {
    const EpSetter *setter = &setters->setters[i];
    const EpCsvCell *cell = &cells[setter->column];
    if (cell->length == 0)
      continue;
    if ((setter->rival != EP_NO_COLUMN && cells[setter->rival].length > 0) ||
        !ep_setter_set (setter, cell, scratch))
      return NULL;
    n_tax += setter->set == EP_SET_TAX_PERCENT || setter->set == EP_SET_TAX_INCLUDED;
  }
  if (n_tax == 1 && !setters->base_has_tax)
    return NULL;
  for (guint i = 0; i < scratch->n_courses; i++) {
    if (!members_fit (&scratch->courses[i]))
      return NULL;
  }
  return scratch;
}

/* Takes what the row's cells exclude out of the base's copy, before any of them is set: two cells
 * that exclude each other are refused together. */
static void
remove_rivals (const EpSetters *setters, const EpCsvCell *cells, json_t *root)
{
  for (guint i = 0; i < setters->n_setters; i++) {
    const EpSetter *setter = &setters->setters[i];
    const char *const *rivals = ep_setter_rivals (setter);
    const char *member;
    if (cells[setter->column].length == 0 || rivals[0] == NULL)
      continue;
    json_t *object = ep_setter_object (setter, root, &member);
    for (guint j = 0; rivals[j] != NULL; j++)
      json_object_del (object, rivals[j]);
  }
}

static void
set_members (const EpSetters *setters, const EpCsvCell *cells, json_t *root)
{
  for (guint i = 0; i < setters->n_setters; i++) {
    const EpSetter *setter = &setters->setters[i];
    const EpCsvCell *cell = &cells[setter->column];
    const char *member;
    if (cell->length == 0)
      continue;
    json_t *object = ep_setter_object (setter, root, &member);
    g_autofree char *text = ep_csv_unescape (cell);
    if (object != NULL)
      ep_json_set (object, member, ep_setter_value (setter, text));
  }
}

const EpScenario *
ep_row_reader_read_json (EpRowReader *reader, const EpCsvCell *cells, GError **error)
{
  json_t *root = json_deep_copy (reader->setters->base);
  remove_rivals (reader->setters, cells, root);
  set_members (reader->setters, cells, root);
  g_clear_pointer (&reader->read, ep_scenario_free);
  reader->read = ep_scenario_read (root, error);
  json_decref (root);
  return reader->read;
}

const EpScenario *
ep_row_reader_read (EpRowReader *reader, const EpCsvCell *cells, GError **error)
{
  const EpScenario *scenario = read_fast (reader, cells);
  return scenario != NULL ? scenario : ep_row_reader_read_json (reader, cells, error);
}
