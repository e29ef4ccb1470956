#pragma once

#include <present/formatter.h>

G_BEGIN_DECLS

/* The formatter of all cases of a program: there from the start of its group to the end. */
extern EpFormatter *formatter;

/* For cmocka, at the start and the end of a group. Dates are "Dec 1, 2026" for one, "1 Dec 2026"
 * for the other. */
int make_american_formatter (void **state);
int make_british_formatter (void **state);
int free_formatter (void **state);

G_END_DECLS
