#include "price-list-state.h"

/* A treatment that many states share. */
typedef struct {
  EpTreatment *treatment;
} Entry;

struct _EpPriceListState {
  gatomicrefcount references;
  const EpCurrency *currency;
  EpDay counts_from;
  gboolean example;
  GPtrArray *entries; /* of Entry */
};

static gpointer
state_ref (gpointer state)
{
  return ep_price_list_state_ref (state);
}

static void
state_unref (gpointer state)
{
  ep_price_list_state_unref (state);
}

static gboolean
state_equal (gconstpointer a, gconstpointer b)
{
  return ep_price_list_state_equal (a, b);
}

const EpHistoryType ep_price_list_state_type = {state_ref, state_unref, state_equal};

static void
entry_clear (gpointer data)
{
  Entry *entry = data;

  ep_treatment_free (entry->treatment);
}

static void
entry_unref (gpointer entry)
{
  g_atomic_rc_box_release_full (entry, entry_clear);
}

/* Takes the treatment. */
static Entry *
entry_new (EpTreatment *treatment)
{
  Entry *entry = g_atomic_rc_box_new (Entry);

  entry->treatment = treatment;
  return entry;
}

/* A state of the same version, with those entries, which it takes. */
static EpPriceListState *
successor (const EpPriceListState *state, GPtrArray *entries)
{
  EpPriceListState *next = g_new (EpPriceListState, 1);

  *next = (EpPriceListState){
      .currency = state->currency,
      .counts_from = state->counts_from,
      .example = state->example,
      .entries = entries,
  };
  g_atomic_ref_count_init (&next->references);
  return next;
}

static GPtrArray *
share_entries (const EpPriceListState *state)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_unref);

  for (guint i = 0; i < state->entries->len; i++)
    g_ptr_array_add (entries, g_atomic_rc_box_acquire (state->entries->pdata[i]));
  return entries;
}

static GPtrArray *
copy_treatments (const GPtrArray *treatments)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_unref);

  for (guint i = 0; i < treatments->len; i++)
    g_ptr_array_add (entries, entry_new (ep_treatment_copy (treatments->pdata[i])));
  return entries;
}

EpPriceListState *
ep_price_list_state_new (const EpPriceList *list, const GPtrArray *treatments)
{
  const EpPriceListState version = {
      .currency = list->currency,
      .counts_from = list->counts_from,
      .example = list->example,
  };

  return successor (&version, copy_treatments (treatments));
}

EpPriceListState *
ep_price_list_state_ref (EpPriceListState *state)
{
  g_atomic_ref_count_inc (&state->references);
  return state;
}

void
ep_price_list_state_unref (EpPriceListState *state)
{
  if (!g_atomic_ref_count_dec (&state->references))
    return;
  g_ptr_array_unref (state->entries);
  g_free (state);
}

static const EpTreatment *
treatment_at (const EpPriceListState *state, guint place)
{
  const Entry *entry = g_ptr_array_index (state->entries, place);

  return entry->treatment;
}

static gboolean
same_treatment (const EpTreatment *a, const EpTreatment *b)
{
  return a == b || (g_str_equal (a->uuid, b->uuid) && ep_treatment_equal (a, b));
}

gboolean
ep_price_list_state_equal (const EpPriceListState *a, const EpPriceListState *b)
{
  guint place;

  return a == b ||
         (a->currency == b->currency && a->counts_from == b->counts_from &&
          !a->example == !b->example && ep_price_list_state_change (a, b, &place) == EP_LIST_SAME);
}

const EpCurrency *
ep_price_list_state_currency (const EpPriceListState *state)
{
  return state->currency;
}

EpDay
ep_price_list_state_counts_from (const EpPriceListState *state)
{
  return state->counts_from;
}

gboolean
ep_price_list_state_is_example (const EpPriceListState *state)
{
  return state->example;
}

guint
ep_price_list_state_n (const EpPriceListState *state)
{
  return state->entries->len;
}

const EpTreatment *
ep_price_list_state_get (const EpPriceListState *state, guint place)
{
  g_assert (place < state->entries->len);
  return treatment_at (state, place);
}

gboolean
ep_price_list_state_find (const EpPriceListState *state, const char *uuid, guint *place)
{
  for (guint i = 0; i < state->entries->len; i++)
    if (g_str_equal (treatment_at (state, i)->uuid, uuid)) {
      *place = i;
      return TRUE;
    }
  return FALSE;
}

gboolean
ep_price_list_state_neighbour (const EpPriceListState *state, guint place, gboolean before,
                               guint *neighbour)
{
  EpKind kind = treatment_at (state, place)->course.kind;

  for (guint i = place; before ? i > 0 : i + 1 < state->entries->len;) {
    i = before ? i - 1 : i + 1;
    if (treatment_at (state, i)->course.kind == kind) {
      *neighbour = i;
      return TRUE;
    }
  }
  return FALSE;
}

GPtrArray *
ep_price_list_state_treatments (const EpPriceListState *state)
{
  GPtrArray *treatments = g_ptr_array_new ();

  for (guint i = 0; i < state->entries->len; i++)
    g_ptr_array_add (treatments, (gpointer)treatment_at (state, i));
  return treatments;
}

EpPriceListState *
ep_price_list_state_with (EpPriceListState *state, guint place, EpTreatment *treatment)
{
  GPtrArray *entries;

  if (same_treatment (treatment_at (state, place), treatment)) {
    ep_treatment_free (treatment);
    return ep_price_list_state_ref (state);
  }
  entries = share_entries (state);
  entry_unref (entries->pdata[place]);
  entries->pdata[place] = entry_new (treatment);
  return successor (state, entries);
}

EpPriceListState *
ep_price_list_state_add (EpPriceListState *state, guint place, EpTreatment *treatment)
{
  GPtrArray *entries = share_entries (state);

  g_ptr_array_insert (entries, (gint)place, entry_new (treatment));
  return successor (state, entries);
}

EpPriceListState *
ep_price_list_state_remove (EpPriceListState *state, guint place)
{
  GPtrArray *entries = share_entries (state);

  g_ptr_array_remove_index (entries, place);
  return successor (state, entries);
}

EpPriceListState *
ep_price_list_state_move (EpPriceListState *state, guint place, guint to)
{
  GPtrArray *entries;

  if (place == to)
    return ep_price_list_state_ref (state);
  entries = share_entries (state);
  g_ptr_array_insert (entries, (gint)to, g_ptr_array_steal_index (entries, place));
  return successor (state, entries);
}

EpPriceListState *
ep_price_list_state_with_treatments (EpPriceListState *state, const GPtrArray *treatments)
{
  g_autoptr (EpPriceListState) next = successor (state, copy_treatments (treatments));

  return ep_price_list_state_ref (ep_price_list_state_equal (state, next) ? state : next);
}

EpPriceListState *
ep_price_list_state_with_counts_from (EpPriceListState *state, EpDay day)
{
  EpPriceListState *next;

  if (state->counts_from == day)
    return ep_price_list_state_ref (state);
  next = successor (state, share_entries (state));
  next->counts_from = day;
  return next;
}

EpPriceListState *
ep_price_list_state_with_example (EpPriceListState *state, gboolean example)
{
  EpPriceListState *next;

  if (!state->example == !example)
    return ep_price_list_state_ref (state);
  next = successor (state, share_entries (state));
  next->example = example;
  return next;
}

/* How many treatments at the start both have alike, and then at the end. */
static void
count_alike (const EpPriceListState *a, const EpPriceListState *b, guint *n_first, guint *n_last)
{
  guint n = MIN (a->entries->len, b->entries->len);

  *n_first = *n_last = 0;
  while (*n_first < n && same_treatment (treatment_at (a, *n_first), treatment_at (b, *n_first)))
    ++*n_first;
  while (*n_first + *n_last < n && same_treatment (treatment_at (a, a->entries->len - 1 - *n_last),
                                                   treatment_at (b, b->entries->len - 1 - *n_last)))
    ++*n_last;
}

EpListChange
ep_price_list_state_change (const EpPriceListState *before, const EpPriceListState *after,
                            guint *place)
{
  guint n_first, n_last, n_before, n_after;

  count_alike (before, after, &n_first, &n_last);
  n_before = before->entries->len - n_first - n_last;
  n_after = after->entries->len - n_first - n_last;
  *place = n_first;
  if (n_before == 0 && n_after == 0)
    return EP_LIST_SAME;
  if (n_before == 0 && n_after == 1)
    return EP_LIST_PUT;
  if (n_before == 1 && n_after == 0)
    return EP_LIST_REMOVE;
  if (n_before == 1 && n_after == 1 &&
      g_str_equal (treatment_at (before, n_first)->uuid, treatment_at (after, n_first)->uuid))
    return EP_LIST_PUT;
  return EP_LIST_REPLACE;
}
