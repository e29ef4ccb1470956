#include "faulty-files.h"

#include <signal.h>
#include <sqlite3.h>
#include <unistd.h>

#define N_KINDS 2 /* SQLite's files differ in whether they can be locked */

static struct {
  Fault fault;
  guint n_left;
  TestRandom random;
  sqlite3_vfs *usual;
  const sqlite3_io_methods *usual_methods[N_KINDS];
  sqlite3_io_methods methods[N_KINDS];
} faulty;

static sqlite3_vfs files;

static const sqlite3_io_methods *
usual_methods (const sqlite3_file *file)
{
  return faulty.usual_methods[file->pMethods - faulty.methods];
}

/* Whether this write is the one, or comes after it. */
static gboolean
is_faulty (void)
{
  if (faulty.fault == FAULT_NONE)
    return FALSE;
  if (faulty.n_left > 0)
    faulty.n_left--;
  return faulty.n_left == 0;
}

static int
be_faulty (void)
{
  if (faulty.fault == FAULT_KILLED)
    kill (getpid (), SIGKILL);
  return SQLITE_FULL;
}

static int
write_bytes (sqlite3_file *file, const void *bytes, int n_bytes, sqlite3_int64 offset)
{
  if (!is_faulty ())
    return usual_methods (file)->xWrite (file, bytes, n_bytes, offset);

  const int n_written = (int)test_random_between (&faulty.random, 0, n_bytes);
  usual_methods (file)->xWrite (file, bytes, n_written, offset);
  return be_faulty ();
}

static int
truncate_file (sqlite3_file *file, sqlite3_int64 size)
{
  /* Needs no room. */
  if (faulty.fault == FAULT_KILLED && is_faulty ())
    return be_faulty ();
  return usual_methods (file)->xTruncate (file, size);
}

static int
sync_file (sqlite3_file *file, int flags)
{
  return SQLITE_OK;
}

static int
delete_file (sqlite3_vfs *vfs, const char *name, int sync_folder)
{
  if (faulty.fault == FAULT_KILLED && is_faulty ())
    return be_faulty ();
  return faulty.usual->xDelete (faulty.usual, name, 0);
}

static int
open_file (sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
  const int result = faulty.usual->xOpen (faulty.usual, name, file, flags, out_flags);

  if (result != SQLITE_OK)
    return result;
  guint kind = 0;
  while (faulty.usual_methods[kind] != NULL && faulty.usual_methods[kind] != file->pMethods)
    kind++;
  assert_true (kind < N_KINDS);
  faulty.usual_methods[kind] = file->pMethods;
  faulty.methods[kind] = *file->pMethods;
  faulty.methods[kind].xWrite = write_bytes;
  faulty.methods[kind].xTruncate = truncate_file;
  faulty.methods[kind].xSync = sync_file;
  file->pMethods = &faulty.methods[kind];
  return SQLITE_OK;
}

void
faulty_files_begin (void)
{
  faulty.fault = FAULT_NONE;
  faulty.usual = sqlite3_vfs_find (NULL);
  files = *faulty.usual;
  files.zName = "faulty";
  files.xOpen = open_file;
  files.xDelete = delete_file;
  assert_int_equal (sqlite3_vfs_register (&files, 1), SQLITE_OK);
}

void
faulty_files_end (void)
{
  assert_int_equal (sqlite3_vfs_unregister (&files), SQLITE_OK);
}

void
faulty_files_set (Fault fault, guint n_writes, TestRandom random)
{
  faulty.fault = fault;
  faulty.n_left = n_writes;
  faulty.random = random;
}
