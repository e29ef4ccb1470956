#include "store-place.h"

#include <errno.h>
#include <glib/gstdio.h>

#define GROUP "store"
#define KEY   "path"

static char *
settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "evenpoint", "settings.ini", NULL);
}

char *
ep_store_place_default (void)
{
  return g_build_filename (g_get_user_data_dir (), "evenpoint", "evenpoint.db", NULL);
}

/* Without the file there is no choice; one that can't be read has none either. */
static GKeyFile *
read_settings (void)
{
  GKeyFile *settings = g_key_file_new ();
  g_autofree char *path = settings_path ();
  g_autoptr (GError) error = NULL;

  if (!g_key_file_load_from_file (settings, path, G_KEY_FILE_KEEP_COMMENTS, &error) &&
      !g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    g_warning ("%s: %s", path, error->message);
  return settings;
}

char *
ep_store_place_get (void)
{
  g_autoptr (GKeyFile) settings = read_settings ();
  char *path = g_key_file_get_string (settings, GROUP, KEY, NULL);

  if (path != NULL && g_path_is_absolute (path))
    return path;
  g_free (path);
  return ep_store_place_default ();
}

gboolean
ep_store_place_set (const char *store_path, GError **error)
{
  g_autoptr (GKeyFile) settings = read_settings ();
  g_autofree char *path = settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *data = NULL;
  gsize length;

  if (store_path != NULL)
    g_key_file_set_string (settings, GROUP, KEY, store_path);
  else
    g_key_file_remove_key (settings, GROUP, KEY, NULL);
  data = g_key_file_to_data (settings, &length, NULL);
  if (g_mkdir_with_parents (folder, 0700) != 0) {
    g_set_error (error, G_FILE_ERROR, (gint)g_file_error_from_errno (errno), "%s: %s", folder,
                 g_strerror (errno));
    return FALSE;
  }
  return g_file_set_contents_full (path, data, (gssize)length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                   0600, error);
}
