#include "table.h"

#include <string.h>

#define INDENT 2
#define GAP    3

struct _EpTable {
  char *alignment;
  guint n_columns;
  GPtrArray *cells; /* row by row */
};

EpTable *
ep_table_new (const char *alignment)
{
  EpTable *table = g_new0 (EpTable, 1);
  table->alignment = g_strdup (alignment);
  table->n_columns = (guint)strlen (alignment);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
ep_table_take (EpTable *table, char *cell)
{
  g_ptr_array_add (table->cells, cell != NULL ? cell : g_strdup (""));
}

void
ep_table_add (EpTable *table, const char *cell)
{
  ep_table_take (table, g_strdup (cell));
}

/* How many places of a terminal the text takes. */
static guint
width_of (const char *text)
{
  guint width = 0;
  for (; *text != '\0'; text = g_utf8_next_char (text)) {
    const gunichar character = g_utf8_get_char (text);
    if (!g_unichar_iszerowidth (character))
      width += g_unichar_iswide (character) ? 2 : 1;
  }
  return width;
}

static const char *
cell_at (const EpTable *table, guint row, guint column)
{
  return g_ptr_array_index (table->cells, row * table->n_columns + column);
}

static guint
width_of_column (const EpTable *table, guint n_rows, guint column)
{
  guint widest = 0;
  for (guint row = 0; row < n_rows; row++)
    widest = MAX (widest, width_of (cell_at (table, row, column)));
  return widest;
}

static void
append_spaces (GString *text, guint n)
{
  g_string_append_printf (text, "%*s", (int)n, "");
}

void
ep_table_print (const EpTable *table, GString *text)
{
  const guint n_rows = table->cells->len / table->n_columns;
  g_autofree guint *widths = g_new (guint, table->n_columns);
  g_assert (table->cells->len == n_rows * table->n_columns);
  for (guint column = 0; column < table->n_columns; column++)
    widths[column] = width_of_column (table, n_rows, column);

  for (guint row = 0; row < n_rows; row++) {
    guint pending = INDENT; /* spaces, written only before more text: no line ends with one */
    for (guint column = 0; column < table->n_columns; column++) {
      const char *cell = cell_at (table, row, column);
      const guint padding = widths[column] - width_of (cell);
      const guint before = table->alignment[column] == 'r' ? padding : 0;
      if (*cell != '\0') {
        append_spaces (text, pending + before);
        g_string_append (text, cell);
        pending = padding - before + GAP;
      } else {
        pending += widths[column] + GAP;
      }
    }
    g_string_append_c (text, '\n');
  }
}

void
ep_table_free (EpTable *table)
{
  g_ptr_array_unref (table->cells);
  g_free (table->alignment);
  g_free (table);
}
