#include "setters.h"

#include "refusal.h"
#include "scenario-read.h"
#include "syntax.h"

#include <formats/quote.h>
#include <stdlib.h>
#include <string.h>

/* Adds the column, whose name `names` does not have yet. */
static gboolean
add_column (EpSetters *setters, const EpCsvRow *header, const EpCsvCell *cell, GHashTable *names,
            const char *const *reserved, GError **error)
{
  g_autofree char *name = ep_csv_unescape (cell);
  g_autofree char *quoted = ep_quote (name, EP_QUOTE_LENGTH);
  EpSetter *setter = &setters->setters[setters->n_setters];
  const guint column = setters->n_columns++;
  if (g_strv_contains (reserved, name))
    return ep_refuse_at (header, cell->text, EP_FORMATS_ERROR_HEADER, error,
                         "\"%s\" is the name of an output column", quoted);
  if (g_hash_table_contains (names, name))
    return ep_refuse_at (header, cell->text, EP_FORMATS_ERROR_HEADER, error, "\"%s\" is repeated",
                         quoted);
  if (name[0] != '#') {
    if (!ep_setter_find (setters->base, name, setter))
      return ep_refuse_at (header, cell->text, EP_FORMATS_ERROR_HEADER, error,
                           "\"%s\" is no path to a value of the base scenario", quoted);
    setter->column = column;
    setters->n_setters++;
  }
  g_hash_table_add (names, g_steal_pointer (&name));
  return TRUE;
}

static int
compare_setters (const void *a, const void *b)
{
  const EpSetter *one = a, *other = b;
  return (int)one->set - (int)other->set;
}

/* What one of two members excludes; the other way round it is the same. */
static EpSet
rival_of (EpSet set)
{
  static const EpSet pairs[][2] = {
      {EP_SET_SESSION_PRICE, EP_SET_PRICE_RATIO},
      {EP_SET_PACKAGE_PRICE, EP_SET_PACKAGE_PERCENT_OFF},
  };
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++) {
    for (guint side = 0; side < 2; side++) {
      if (pairs[i][side] == set)
        return pairs[i][1 - side];
    }
  }
  return set;
}

static void
find_rivals (EpSetters *setters)
{
  for (guint i = 0; i < setters->n_setters; i++) {
    EpSetter *setter = &setters->setters[i];
    setter->rival = EP_NO_COLUMN;
    for (guint j = 0; j < setters->n_setters; j++) {
      const EpSetter *other = &setters->setters[j];
      if (i != j && other->set == rival_of (setter->set) && other->course == setter->course &&
          other->index == setter->index)
        setter->rival = other->column;
    }
  }
}

EpSetters *
ep_setters_new (const char *base, gsize length, const EpCsvRow *header, const EpCsvCell *cells,
                const char *const *reserved, GError **error)
{
  json_t *root = ep_json_object_parse ("scenario", base, length, error);
  if (root == NULL)
    return NULL;
  g_autoptr (EpSetters) setters = g_new0 (EpSetters, 1);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  setters->base = root;
  setters->scenario = ep_scenario_read (root, NULL);
  setters->base_has_tax = json_object_get (root, "tax") != NULL;
  setters->setters = g_new0 (EpSetter, header->n_cells);
  if (header->fault != NULL) {
    ep_refuse_fault (header, EP_FORMATS_ERROR_HEADER, error);
    return NULL;
  }
  for (guint i = 0; i < header->n_cells; i++) {
    if (!add_column (setters, header, &cells[i], names, reserved, error))
      return NULL;
  }
  qsort (setters->setters, setters->n_setters, sizeof *setters->setters, compare_setters);
  find_rivals (setters);
  return g_steal_pointer (&setters);
}

guint
ep_setters_n_columns (const EpSetters *setters)
{
  return setters->n_columns;
}

void
ep_setters_free (EpSetters *setters)
{
  json_decref (setters->base);
  ep_scenario_free (setters->scenario);
  g_free (setters->setters);
  g_free (setters);
}
