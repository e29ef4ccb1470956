#include "treatment-odds.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

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

char *
ep_treatment_odds_text (EpPriceListDraft *draft, guint place, guint package)
{
  const EpPriceListState *state = ep_price_list_draft_state (draft);
  const GArray *odds = ep_price_list_draft_odds (draft, place);
  char *text = NULL;

  for (guint i = 0; i < odds->len; i++) {
    const EpOdd *odd = &g_array_index (odds, EpOdd, i);
    g_autofree char *before = text;
    g_autofree char *sentence = NULL;

    if (!is_meant (odd, package)) {
      text = g_steal_pointer (&before);
      continue;
    }
    sentence = ep_odd_text (ep_input_holder_formatter (EP_INPUT_HOLDER (draft)),
                            ep_price_list_state_currency (state),
                            &ep_price_list_state_get (state, place)->course, odd);
    /* Translators: two sentences that follow each other. */
    text = before != NULL ? g_strdup_printf (_ ("%s %s"), before, sentence)
                          : g_steal_pointer (&sentence);
  }
  return text;
}
