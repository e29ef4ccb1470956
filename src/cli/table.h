#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Text in columns that stand below each other on a terminal, wide characters and combining ones
 * counted as they are drawn. */

typedef struct _EpTable EpTable;

/* A table without rows. `alignment` has a letter a column: 'l' left, 'r' right. Free with
 * ep_table_free(). */
EpTable *ep_table_new (const char *alignment);

/* The next cell of the row, or the first of a new row behind a full one; takes the text over, NULL
 * is an empty cell. */
void ep_table_take (EpTable *table, char *cell);

/* The same with a copy of the text. */
void ep_table_add (EpTable *table, const char *cell);

/* Appends the rows to `text`, each indented and ended by a newline. All rows are full. */
void ep_table_print (const EpTable *table, GString *text);

void ep_table_free (EpTable *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpTable, ep_table_free)

G_END_DECLS
