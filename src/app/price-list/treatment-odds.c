#include "treatment-odds.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

GArray *
ep_treatment_odds_new (const EpPriceListState *state, guint place)
{
  g_autoptr (GPtrArray) courses = g_ptr_array_new ();
  guint which = 0;

  if (ep_price_list_state_get (state, place)->price_text != NULL)
    return g_array_new (FALSE, FALSE, sizeof (EpOdd));
  for (guint i = 0; i < ep_price_list_state_n (state); i++) {
    const EpTreatment *treatment = ep_price_list_state_get (state, i);

    if (treatment->price_text != NULL)
      continue;
    if (i == place)
      which = courses->len;
    g_ptr_array_add (courses, (gpointer)&treatment->course);
  }
  return ep_plausibility ((const EpCourse *const *)courses->pdata, courses->len, which);
}

static gboolean
is_of_package (const EpOdd *odd)
{
  return odd->oddity == EP_ODD_PACKAGE_DEARER_THAN_SINGLES ||
         odd->oddity == EP_ODD_PACKAGE_DEARER_PER_SESSION;
}

static gboolean
is_meant (const EpOdd *odd, guint package)
{
  if (package == EP_OF_ALL)
    return TRUE;
  return package == EP_OF_PRICE ? !is_of_package (odd)
                                : is_of_package (odd) && odd->package == package;
}

/* A package that costs more than single sessions is not worth a second sentence. */
static gboolean
is_told_already (const GArray *odds, guint which)
{
  const EpOdd *odd = &g_array_index (odds, EpOdd, which);

  for (guint i = 0; i < which && is_of_package (odd); i++) {
    const EpOdd *before = &g_array_index (odds, EpOdd, i);

    if (is_of_package (before) && before->package == odd->package)
      return TRUE;
  }
  return FALSE;
}

char *
ep_treatment_odds_text (EpFormatter *formatter, const EpPriceListState *state, guint place,
                        const GArray *odds, guint package)
{
  char *text = NULL;

  for (guint i = 0; i < odds->len; i++) {
    const EpOdd *odd = &g_array_index (odds, EpOdd, i);
    g_autofree char *before = NULL;
    g_autofree char *sentence = NULL;

    if (!is_meant (odd, package) || is_told_already (odds, i))
      continue;
    before = text;
    sentence = ep_odd_text (formatter, ep_price_list_state_currency (state),
                            &ep_price_list_state_get (state, place)->course, odd);
    /* Translators: what stands between two sentences that follow each other. */
    text = before != NULL ? g_strdup_printf (C_ ("sentences", "%s %s"), before, sentence)
                          : g_steal_pointer (&sentence);
  }
  return text;
}
