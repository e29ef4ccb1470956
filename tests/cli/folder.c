#include "folder.h"

#include <glib/gstdio.h>

static char *folder;

int
folder_make (void **state)
{
  folder = g_dir_make_tmp ("evenpoint-cli-XXXXXX", NULL);
  return folder == NULL;
}

int
folder_remove (void **state)
{
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (listing)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_unlink (path);
  }
  g_rmdir (folder);
  g_clear_pointer (&folder, g_free);
  return 0;
}

const char *
folder_path (void)
{
  return folder;
}

char *
folder_file (const char *name, const char *bytes, gssize length)
{
  char *path = g_build_filename (folder, name, NULL);
  if (bytes != NULL)
    g_assert_true (g_file_set_contents (path, bytes, length, NULL));
  return path;
}

guint
folder_count_files (void)
{
  g_autoptr (GDir) listing = g_dir_open (folder, 0, NULL);
  guint n = 0;
  while (g_dir_read_name (listing) != NULL)
    n++;
  return n;
}
