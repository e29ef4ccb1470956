#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Digits between two grouping marks where no locale says otherwise. */
#define EP_GROUP_SIZE 3

/* The ASCII character that stands for a mark of numbers while they are read, the same for all that
 * look alike (every space is ' '); NUL for what is no mark. */
char ep_entry_fold_mark (gunichar character);

G_END_DECLS
