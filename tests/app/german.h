#pragma once

#include "support.h"

G_BEGIN_DECLS

/* For a cmocka group whose cases speak German: at its start and its end. */
int german_begin (void **state);
int german_end (void **state);

G_END_DECLS
