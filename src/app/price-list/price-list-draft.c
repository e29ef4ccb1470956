#include "price-list-draft-private.h"

#include "inputs/input-faults.h"
#include "treatment-odds.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE_WITH_CODE (EpPriceListDraft, ep_price_list_draft, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (EP_TYPE_INPUT_HOLDER,
                                                      ep_price_list_draft_holder_init))

enum { TOLD, KEPT_CHANGED, PUT_IN_USE, CLOSED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
faults_free (gpointer data)
{
  EpTreatmentFaults *faults = data;

  g_ptr_array_unref (faults->inputs);
  for (guint text = 0; text < EP_TREATMENT_TEXTS; text++) {
    g_free (faults->typed[text]);
    g_free (faults->messages[text]);
  }
  g_free (faults);
}

EpPriceListState *
ep_price_list_draft_state (EpPriceListDraft *self)
{
  return ep_history_current (self->history);
}

gboolean
ep_price_list_draft_chosen (EpPriceListDraft *self, guint *place)
{
  return ep_price_list_state_find (ep_price_list_draft_state (self), self->chosen, place);
}

const EpTreatment *
ep_price_list_draft_treatment (EpPriceListDraft *self)
{
  guint place;

  return ep_price_list_draft_chosen (self, &place)
             ? ep_price_list_state_get (ep_price_list_draft_state (self), place)
             : NULL;
}

/* Where none is chosen entries that are going still find a course. */
static void
make_scenario (EpPriceListDraft *self)
{
  const EpTreatment *treatment = ep_price_list_draft_treatment (self);

  ep_scenario_free (self->scenario);
  self->scenario =
      ep_scenario_new (ep_price_list_state_currency (ep_price_list_draft_state (self)),
                       ep_price_list_state_counts_from (ep_price_list_draft_state (self)));
  if (treatment != NULL)
    ep_scenario_add_copy (self->scenario, &treatment->course);
  else
    ep_scenario_add_course (self->scenario, "-");
}

static void
forget_odds (EpPriceListDraft *self)
{
  guint n = ep_price_list_state_n (ep_price_list_draft_state (self));

  g_ptr_array_set_size (self->odds, 0);
  g_ptr_array_set_size (self->odds, (gint)n);
}

void
ep_price_list_draft_changed (EpPriceListDraft *self)
{
  make_scenario (self);
  forget_odds (self);
  ep_input_holder_changed (EP_INPUT_HOLDER (self));
}

void
ep_price_list_draft_tell (EpPriceListDraft *self, const char *sentence)
{
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

static void
set_chosen (EpPriceListDraft *self, guint place)
{
  EpPriceListState *state = ep_price_list_draft_state (self);
  guint n = ep_price_list_state_n (state);

  self->edit.open = FALSE;
  if (n == 0)
    self->chosen[0] = '\0';
  else
    g_strlcpy (self->chosen, ep_price_list_state_get (state, MIN (place, n - 1))->uuid,
               sizeof self->chosen);
}

void
ep_price_list_draft_choose (EpPriceListDraft *self, guint place)
{
  guint now;

  if (ep_price_list_draft_chosen (self, &now) && now == place)
    return;
  set_chosen (self, place);
  ep_price_list_draft_changed (self);
}

const char *
ep_price_list_draft_uuid (EpPriceListDraft *self)
{
  return self->list.uuid;
}

gboolean
ep_price_list_draft_is_in_use (EpPriceListDraft *self)
{
  return self->list.in_use;
}

gboolean
ep_price_list_draft_can_edit (EpPriceListDraft *self)
{
  return self->keeper != NULL && self->chosen[0] != '\0';
}

const GArray *
ep_price_list_draft_odds (EpPriceListDraft *self, guint place)
{
  if (self->odds->pdata[place] == NULL)
    self->odds->pdata[place] = ep_treatment_odds_new (ep_price_list_draft_state (self), place);
  return self->odds->pdata[place];
}

char *
ep_price_list_draft_odds_text (EpPriceListDraft *self, guint place, guint package)
{
  return ep_treatment_odds_text (ep_clinic_formatter (self->clinic),
                                 ep_price_list_draft_state (self), place,
                                 ep_price_list_draft_odds (self, place), package);
}

EpTreatmentFaults *
ep_price_list_draft_faults (EpPriceListDraft *self)
{
  EpTreatmentFaults *faults = g_hash_table_lookup (self->faults, self->chosen);

  if (faults == NULL) {
    faults = g_new0 (EpTreatmentFaults, 1);
    faults->inputs = ep_input_faults_new ();
    g_hash_table_insert (self->faults, g_strdup (self->chosen), faults);
  }
  return faults;
}

static gboolean
is_faulty (const EpTreatmentFaults *faults)
{
  return faults != NULL &&
         (faults->inputs->len > 0 || faults->messages[EP_TREATMENT_NAME] != NULL ||
          faults->messages[EP_TREATMENT_AREA] != NULL);
}

gboolean
ep_price_list_draft_has_fault (EpPriceListDraft *self, guint place)
{
  const EpTreatment *treatment = ep_price_list_state_get (ep_price_list_draft_state (self), place);

  return is_faulty (g_hash_table_lookup (self->faults, treatment->uuid));
}

gboolean
ep_price_list_draft_has_any_fault (EpPriceListDraft *self)
{
  for (guint i = 0; i < ep_price_list_state_n (ep_price_list_draft_state (self)); i++)
    if (ep_price_list_draft_has_fault (self, i))
      return TRUE;
  return FALSE;
}

gboolean
ep_price_list_draft_is_taken (EpPriceListDraft *self, const EpTreatment *treatment)
{
  EpPriceListState *state = ep_price_list_draft_state (self);

  for (guint i = 0; i < ep_price_list_state_n (state); i++) {
    const EpTreatment *other = ep_price_list_state_get (state, i);

    if (!g_str_equal (other->uuid, treatment->uuid) && ep_treatment_is_same (other, treatment))
      return TRUE;
  }
  return FALSE;
}

EpTreatment *
ep_price_list_draft_with_scenario (EpPriceListDraft *self, EpScenario *scenario)
{
  EpTreatment *treatment = ep_treatment_copy (ep_price_list_draft_treatment (self));

  ep_course_clear (&treatment->course);
  treatment->course = ep_course_copy (&scenario->courses[0]);
  ep_scenario_free (scenario);
  return treatment;
}

static void
keep_current (EpPriceListDraft *self)
{
  if (self->keeper != NULL)
    ep_price_list_keeper_keep (self->keeper, ep_price_list_draft_state (self));
}

void
ep_price_list_draft_take (EpPriceListDraft *self, EpPriceListState *state, gboolean amend)
{
  guint place = 0;

  if (self->keeper == NULL)
    return;
  ep_price_list_draft_chosen (self, &place);
  if (amend)
    ep_history_amend (self->history, state);
  else if (!ep_price_list_state_equal (state, ep_price_list_draft_state (self)))
    ep_history_push (self->history, state);
  if (!ep_price_list_draft_chosen (self, &(guint){0}))
    set_chosen (self, place);
  keep_current (self);
  ep_price_list_draft_changed (self);
}

void
ep_price_list_draft_take_treatment (EpPriceListDraft *self, EpTreatment *treatment, gboolean amend)
{
  EpPriceListState *base =
      amend ? ep_history_before (self->history) : ep_price_list_draft_state (self);
  g_autoptr (EpPriceListState) state = NULL;
  guint place;

  /* An edit goes on from the state before the step, which has the treatment too. */
  if (!ep_price_list_state_find (base, self->chosen, &place)) {
    ep_treatment_free (treatment);
    return;
  }
  state = ep_price_list_state_with (base, place, treatment);
  ep_price_list_draft_take (self, state, amend);
}

static void
set_keep_fault (EpPriceListDraft *self, const GError *error)
{
  if (error == NULL && self->keep_fault == NULL)
    return;
  g_clear_error (&self->keep_fault);
  if (error != NULL)
    self->keep_fault = g_error_copy (error);
  g_signal_emit (self, signals[KEPT_CHANGED], 0);
}

/* What was done here before can't be undone any more: the states of then know nothing of what the
 * other desk did. */
static void
take_merge (EpPriceListDraft *self, const EpKept *kept)
{
  gboolean clash;
  guint place = 0;
  g_autoptr (EpPriceListState) state =
      ep_price_list_state_merge (kept->from, ep_price_list_draft_state (self), kept->to, &clash);

  ep_price_list_draft_chosen (self, &place);
  ep_history_free (self->history);
  self->history = ep_history_new (&ep_price_list_state_type, state);
  self->edit.open = FALSE;
  if (!ep_price_list_draft_chosen (self, &(guint){0}))
    set_chosen (self, place);
  keep_current (self);
  ep_price_list_draft_changed (self);
  ep_price_list_draft_tell (
      self, kept->clash
                ? _ ("This price list was changed at another desk too. Where both changed a "
                     "treatment, yours is kept.")
                : _ ("This price list was changed at another desk too. Both changes are "
                     "kept."));
}

static void
close_draft (EpPriceListDraft *self)
{
  g_clear_pointer (&self->keeper, ep_price_list_keeper_free);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
kept_cb (const EpKept *kept, gpointer data)
{
  g_autoptr (EpPriceListDraft) self = g_object_ref (data);

  set_keep_fault (self, kept->error);
  switch (kept->result) {
  case EP_KEPT_MERGED:
    take_merge (self, kept);
    break;
  case EP_KEPT_IN_USE:
    self->list.in_use = TRUE;
    g_clear_pointer (&self->keeper, ep_price_list_keeper_free);
    g_signal_emit (self, signals[PUT_IN_USE], 0);
    break;
  case EP_KEPT_CLOSED:
    close_draft (self);
    break;
  case EP_KEPT:
  case EP_KEPT_FAILED:
  default:
    break;
  }
}

const GError *
ep_price_list_draft_keep_fault (EpPriceListDraft *self)
{
  return self->keep_fault;
}

void
ep_price_list_draft_keep (EpPriceListDraft *self)
{
  keep_current (self);
}

gboolean
ep_price_list_draft_is_kept (EpPriceListDraft *self)
{
  return self->keep_fault == NULL &&
         (self->keeper == NULL || !ep_price_list_keeper_is_busy (self->keeper));
}

void
ep_price_list_draft_put_in_use (EpPriceListDraft *self, EpDay counts_from)
{
  g_autoptr (EpPriceListState) dated = NULL;
  g_autoptr (EpPriceListState) state = NULL;

  g_assert (!ep_price_list_draft_has_any_fault (self));
  if (self->keeper == NULL)
    return;
  dated = ep_price_list_state_with_counts_from (ep_price_list_draft_state (self), counts_from);
  state = ep_price_list_state_with_example (dated, FALSE);
  ep_price_list_draft_take (self, state, FALSE);
  ep_price_list_keeper_put_in_use (self->keeper, ep_price_list_draft_state (self));
}

gboolean
ep_price_list_draft_can_undo (EpPriceListDraft *self)
{
  return self->keeper != NULL &&
         (ep_price_list_draft_has_any_fault (self) || ep_history_can_undo (self->history));
}

gboolean
ep_price_list_draft_can_redo (EpPriceListDraft *self)
{
  return self->keeper != NULL && ep_history_can_redo (self->history);
}

/* Shows what another state changes. */
static void
go_to_current (EpPriceListDraft *self, const EpPriceListState *before)
{
  guint place;

  g_hash_table_remove_all (self->faults);
  if (ep_price_list_state_change (before, ep_price_list_draft_state (self), &place) !=
          EP_LIST_SAME ||
      !ep_price_list_draft_chosen (self, &place))
    set_chosen (self, place);
  self->edit.open = FALSE;
  keep_current (self);
  ep_price_list_draft_changed (self);
}

void
ep_price_list_draft_undo (EpPriceListDraft *self)
{
  g_autoptr (EpPriceListState) before = ep_price_list_state_ref (ep_price_list_draft_state (self));

  if (!ep_price_list_draft_can_undo (self))
    return;
  if (!ep_price_list_draft_has_any_fault (self))
    ep_history_undo (self->history);
  go_to_current (self, before);
}

void
ep_price_list_draft_redo (EpPriceListDraft *self)
{
  g_autoptr (EpPriceListState) before = ep_price_list_state_ref (ep_price_list_draft_state (self));

  if (!ep_price_list_draft_can_redo (self))
    return;
  ep_history_redo (self->history);
  go_to_current (self, before);
}

EpPriceListDraft *
ep_price_list_draft_new (EpClinic *clinic, const EpPriceList *list, const GPtrArray *treatments)
{
  EpPriceListDraft *self = g_object_new (EP_TYPE_PRICE_LIST_DRAFT, NULL);
  g_autoptr (EpPriceListState) state = ep_price_list_state_new (list, treatments);

  self->clinic = g_object_ref (clinic);
  self->list = *list;
  self->history = ep_history_new (&ep_price_list_state_type, state);
  if (!list->in_use)
    self->keeper = ep_price_list_keeper_new (ep_clinic_worker (clinic), list, state, kept_cb, self);
  set_chosen (self, 0);
  make_scenario (self);
  forget_odds (self);
  return self;
}

static void
ep_price_list_draft_finalize (GObject *object)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (object);

  g_clear_pointer (&self->keeper, ep_price_list_keeper_free);
  ep_history_free (self->history);
  ep_scenario_free (self->scenario);
  g_ptr_array_unref (self->odds);
  g_hash_table_unref (self->faults);
  g_clear_error (&self->keep_fault);
  g_object_unref (self->clinic);
  G_OBJECT_CLASS (ep_price_list_draft_parent_class)->finalize (object);
}

static void
ep_price_list_draft_class_init (EpPriceListDraftClass *klass)
{
  GType type = EP_TYPE_PRICE_LIST_DRAFT;

  G_OBJECT_CLASS (klass)->finalize = ep_price_list_draft_finalize;
  signals[TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[KEPT_CHANGED] =
      g_signal_new ("kept-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PUT_IN_USE] =
      g_signal_new ("put-in-use", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CLOSED] =
      g_signal_new ("closed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
free_odds (gpointer odds)
{
  g_clear_pointer (&odds, g_array_unref);
}

static void
ep_price_list_draft_init (EpPriceListDraft *self)
{
  self->odds = g_ptr_array_new_with_free_func (free_odds);
  self->faults = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, faults_free);
}
