#pragma once

#include "support.h"

G_BEGIN_DECLS

/* Files that fail at a chosen write. What SQLite opens from now on is written through these, but
 * waits for no disk. */

typedef enum {
  FAULT_NONE,
  FAULT_KILLED, /* the process is killed in the middle of it */
  FAULT_FULL,   /* there is no room for it, nor for any write after it */
} Fault;

void faulty_files_begin (void);
void faulty_files_end (void);

/* The n_writes-th write from now on, counted from 1, truncating and deleting files too. `random`
 * chooses how much of it still reaches the file. */
void faulty_files_set (Fault fault, guint n_writes, TestRandom random);

G_END_DECLS
