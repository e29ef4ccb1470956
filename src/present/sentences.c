#include "sentences.h"

#include <glib/gi18n.h>
#include <locale.h>

char *
ep_own_costs_sentence (const EpScenario *scenario, const EpComparison *comparison, guint pair)
{
  gint64 reference_minor = comparison->courses[0].patient_total_minor;
  gint64 other_minor = comparison->courses[comparison->pairs[pair].course].patient_total_minor;
  if (scenario->basis != EP_BASIS_ALL_IN || (reference_minor == 0 && other_minor == 0))
    return NULL;
  return g_strdup (_ ("The patient’s own costs are counted."));
}

char *
ep_sentences_join (char *first, char *second)
{
  if (first == NULL || second == NULL)
    return first != NULL ? first : second;

  /* Translators: what stands between two sentences that follow each other. */
  char *both = g_strdup_printf (C_ ("sentences", "%s %s"), first, second);
  g_free (first);
  g_free (second);
  return both;
}

char *
ep_list_join (char *list, char *item)
{
  if (list == NULL)
    return item;

  /* Translators: what stands between two items of a list, any two: "$2,910.00, $2,150.00". */
  char *longer = g_strdup_printf (C_ ("list", "%s, %s"), list, item);
  g_free (list);
  g_free (item);
  return longer;
}

char *
ep_named_amount (const char *name, const char *amount)
{
  /* Translators: a treatment's name and what it costs or has cost, alone and in a list: "laser
   * $2,150.00" */
  return g_strdup_printf (C_ ("name and amount", "%s %s"), name, amount);
}
