#include "json-compare.h"

#include <string.h>

static char *compare (const json_t *expected, const json_t *actual, const char *path);

static char *
describe (const json_t *expected, const json_t *actual, const char *path)
{
  char *wanted = json_dumps (expected, JSON_ENCODE_ANY | JSON_COMPACT);
  char *found = json_dumps (actual, JSON_ENCODE_ANY | JSON_COMPACT);
  char *text = g_strdup_printf ("%s: %s instead of %s", path, found, wanted);
  free (wanted);
  free (found);
  return text;
}

static char *
compare_objects (const json_t *expected, const json_t *actual, const char *path)
{
  void *wanted = json_object_iter ((json_t *)expected);
  void *found = json_object_iter ((json_t *)actual);
  while (wanted != NULL && found != NULL) {
    const char *wanted_name = json_object_iter_key (wanted);
    const char *found_name = json_object_iter_key (found);
    if (strcmp (wanted_name, found_name) != 0)
      return g_strdup_printf ("%s: member \"%s\" instead of \"%s\"", path, found_name, wanted_name);
    g_autofree char *below = g_strconcat (path, *path == '\0' ? "" : ".", wanted_name, NULL);
    char *difference =
        compare (json_object_iter_value (wanted), json_object_iter_value (found), below);
    if (difference != NULL)
      return difference;
    wanted = json_object_iter_next ((json_t *)expected, wanted);
    found = json_object_iter_next ((json_t *)actual, found);
  }
  if (wanted != NULL)
    return g_strdup_printf ("%s: no member \"%s\"", path, json_object_iter_key (wanted));
  if (found != NULL)
    return g_strdup_printf ("%s: member \"%s\" too many", path, json_object_iter_key (found));
  return NULL;
}

static char *
compare_arrays (const json_t *expected, const json_t *actual, const char *path)
{
  if (json_array_size (expected) != json_array_size (actual))
    return g_strdup_printf ("%s: %zu elements instead of %zu", path, json_array_size (actual),
                            json_array_size (expected));
  for (gsize i = 0; i < json_array_size (expected); i++) {
    g_autofree char *below = g_strdup_printf ("%s[%zu]", path, i);
    char *difference = compare (json_array_get (expected, i), json_array_get (actual, i), below);
    if (difference != NULL)
      return difference;
  }
  return NULL;
}

static char *
compare (const json_t *expected, const json_t *actual, const char *path)
{
  if (json_typeof (expected) != json_typeof (actual))
    return describe (expected, actual, path);
  if (json_is_object (expected))
    return compare_objects (expected, actual, path);
  if (json_is_array (expected))
    return compare_arrays (expected, actual, path);
  return json_equal (expected, actual) ? NULL : describe (expected, actual, path);
}

char *
json_difference (const json_t *expected, const json_t *actual)
{
  return compare (expected, actual, "");
}
