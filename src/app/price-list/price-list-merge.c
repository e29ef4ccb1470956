#include "price-list-state.h"

/* The treatment of that uuid, NULL where the state has none. */
static const EpTreatment *
find (const EpPriceListState *state, const char *uuid)
{
  guint place;

  return ep_price_list_state_find (state, uuid, &place) ? ep_price_list_state_get (state, place)
                                                        : NULL;
}

static gboolean
differs (const EpTreatment *a, const EpTreatment *b)
{
  return (a == NULL) != (b == NULL) || (a != NULL && !ep_treatment_equal (a, b));
}

/* What becomes of one treatment, NULL where it goes. Owned by one of the states. */
static const EpTreatment *
choose (const EpTreatment *base, const EpTreatment *mine, const EpTreatment *theirs,
        gboolean *clash)
{
  if (!differs (base, mine))
    return theirs;
  if (!differs (base, theirs) || !differs (mine, theirs))
    return mine;
  *clash = TRUE;
  return mine != NULL ? mine : theirs;
}

static gboolean
has (const GPtrArray *treatments, const char *uuid)
{
  for (guint i = 0; i < treatments->len; i++) {
    const EpTreatment *treatment = treatments->pdata[i];

    if (g_str_equal (treatment->uuid, uuid))
      return TRUE;
  }
  return FALSE;
}

/* Whether the own edit put those treatments that both have into another order. */
static gboolean
reordered (const EpPriceListState *base, const EpPriceListState *mine)
{
  guint last = 0, place;

  for (guint i = 0; i < ep_price_list_state_n (mine); i++) {
    if (!ep_price_list_state_find (base, ep_price_list_state_get (mine, i)->uuid, &place))
      continue;
    if (place < last)
      return TRUE;
    last = place;
  }
  return FALSE;
}

/* Adds those that one of the states has and that stay, in its order. */
static void
collect (GPtrArray *treatments, const EpPriceListState *from, const EpPriceListState *base,
         const EpPriceListState *mine, const EpPriceListState *theirs, gboolean *clash)
{
  for (guint i = 0; i < ep_price_list_state_n (from); i++) {
    const char *uuid = ep_price_list_state_get (from, i)->uuid;
    const EpTreatment *chosen =
        choose (find (base, uuid), find (mine, uuid), find (theirs, uuid), clash);

    if (chosen != NULL && !has (treatments, uuid))
      g_ptr_array_add (treatments, (gpointer)chosen);
  }
}

EpPriceListState *
ep_price_list_state_merge (const EpPriceListState *base, EpPriceListState *mine,
                           EpPriceListState *theirs, gboolean *clash)
{
  gboolean own_order = reordered (base, mine);
  g_autoptr (GPtrArray) treatments = g_ptr_array_new ();
  g_autoptr (EpPriceListState) with_treatments = NULL;
  g_autoptr (EpPriceListState) with_day = NULL;
  EpDay day = ep_price_list_state_counts_from (theirs);
  gboolean example = ep_price_list_state_is_example (theirs);

  *clash = FALSE;
  collect (treatments, own_order ? mine : theirs, base, mine, theirs, clash);
  collect (treatments, own_order ? theirs : mine, base, mine, theirs, clash);
  if (ep_price_list_state_counts_from (base) != ep_price_list_state_counts_from (mine))
    day = ep_price_list_state_counts_from (mine);
  if (!ep_price_list_state_is_example (base) != !ep_price_list_state_is_example (mine))
    example = ep_price_list_state_is_example (mine);
  with_treatments = ep_price_list_state_with_treatments (theirs, treatments);
  with_day = ep_price_list_state_with_counts_from (with_treatments, day);
  return ep_price_list_state_with_example (with_day, example);
}
