#include "refusal-text.h"

#include <glib/gi18n-lib.h>

/* A column of a table or a member of an object; NULL where the whole is meant. */
static char *
path_text (const EpRefusal *refusal)
{
  if (refusal->item > 0 && refusal->part != NULL)
    /* Translators: a place in a price list's file: the column, which of the things in its cell, and
     * what of that; "packages, number 2, price" */
    return g_strdup_printf (_ ("%s, number %u, %s"), refusal->path, refusal->item, refusal->part);
  if (refusal->item > 0)
    /* Translators: a place in a price list's file: the column, and which of the things in its cell;
     * "packages, number 2" */
    return g_strdup_printf (_ ("%s, number %u"), refusal->path, refusal->item);
  return g_strdup (refusal->path);
}

static char *
place_text (const EpRefusal *refusal)
{
  g_autofree char *line = g_strdup_printf ("%" G_GUINT64_FORMAT, refusal->line);
  g_autofree char *column = g_strdup_printf ("%" G_GUINT64_FORMAT, refusal->column);

  if (refusal->line == 0)
    return path_text (refusal);
  /* Translators: a place in a file: a line and a character in it, both by number */
  return g_strdup_printf (_ ("line %s, column %s"), line, column);
}

char *
ep_refusal_text (const GError *error)
{
  const EpRefusal *refusal = ep_refusal_get (error);
  g_autofree char *place = place_text (refusal);
  g_autofree char *reason = g_strdup_printf (_ (refusal->reason), refusal->details[0],
                                             refusal->details[1], refusal->details[2]);

  /* Translators: a place in a file, such as “line 3, column 5” or the name of a column or a member,
   * and what is wrong there, such as “is missing” */
  return g_strdup_printf (C_ ("refusal", "%s: %s"), place, reason);
}
