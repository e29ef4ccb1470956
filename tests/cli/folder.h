#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder for the files of a test program, empty at first. */

/* Make it and remove it with all that is in it, as cmocka's fixtures are called. */
int folder_make (void **state);
int folder_remove (void **state);

const char *folder_path (void);

/* The path of a file in it, with those bytes, up to a NUL for length -1; NULL: the file is not
 * made. Free with g_free(). */
char *folder_file (const char *name, const char *bytes, gssize length);

guint folder_count_files (void);

G_END_DECLS
