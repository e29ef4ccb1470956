#include "inputs/entry-text.h"
#include "inputs/fault-text.h"
#include "inputs/input-faults.h"
#include "price-list-draft-private.h"

#include <glib/gi18n-lib.h>

/* Whether an edit goes on with the last step instead of making one. */
static gboolean
continues (EpPriceListDraft *self, EpInput input)
{
  return self->edit.open && !self->edit.is_text && ep_input_equal (self->edit.input, input);
}

static gboolean
continues_text (EpPriceListDraft *self, EpTreatmentText text)
{
  return self->edit.open && self->edit.is_text && self->edit.text == text;
}

/* The chosen treatment as an edit starts from it: before the last step, where it goes on. */
static const EpTreatment *
base_treatment (EpPriceListDraft *self, gboolean goes_on)
{
  const EpPriceListState *base =
      goes_on ? ep_history_before (self->history) : ep_price_list_draft_state (self);
  guint place;

  return ep_price_list_state_find (base, self->chosen, &place)
             ? ep_price_list_state_get (base, place)
             : ep_price_list_draft_treatment (self);
}

static EpScenario *
scenario_of (EpPriceListDraft *self, const EpTreatment *treatment)
{
  EpScenario *scenario = ep_scenario_new (self->scenario->currency, self->scenario->start);

  ep_scenario_add_copy (scenario, &treatment->course);
  return scenario;
}

/* The treatment with that input set. */
static EpTreatment *
edited (EpPriceListDraft *self, const EpTreatment *treatment, EpInput input, gint64 value)
{
  g_autoptr (EpScenario) before = scenario_of (self, treatment);
  EpTreatment *after = ep_price_list_draft_with_scenario (
      self, ep_scenario_with (before, (EpInput){input.field, 0, input.index}, value));

  g_free (after->area);
  after->area = g_strdup (treatment->area);
  g_free (after->price_text);
  after->price_text =
      input.field == EP_FIELD_SESSION_PRICE_MINOR ? NULL : g_strdup (treatment->price_text);
  return after;
}

/* Takes the treatment after an edit, which becomes the draft's, and whether the edit may go on. */
static void
take_edit (EpPriceListDraft *self, EpTreatment *treatment, EpDraftEdit edit, gboolean goes_on)
{
  gboolean changes = !ep_treatment_equal (base_treatment (self, goes_on), treatment);

  self->edit.open = FALSE;
  ep_price_list_draft_take_treatment (self, treatment, goes_on);
  self->edit = edit;
  self->edit.open = changes;
}

static gboolean
has_package (EpPriceListDraft *self, EpInput input, gint64 value)
{
  return input.field == EP_FIELD_PACKAGE_SESSIONS &&
         ep_course_has_package (&self->scenario->courses[0], (guint)value, input.index);
}

/* Takes a fault, if it can be taken now. */
static gboolean
retry (EpPriceListDraft *self, EpInput input, const char *text)
{
  gint64 value;

  if (text == NULL ||
      ep_entry_read (ep_clinic_formatter (self->clinic), self->scenario, input, text, &value) !=
          EP_ENTRY_OK ||
      has_package (self, input, value))
    return FALSE;
  ep_price_list_draft_take_treatment (
      self, edited (self, ep_price_list_draft_treatment (self), input, value), self->edit.open);
  self->edit.open = FALSE;
  return TRUE;
}

/* What was wrong only beside the figures of before may be right now. */
static void
retry_faults (EpPriceListDraft *self)
{
  GPtrArray *faults = ep_price_list_draft_faults (self)->inputs;
  guint i = 0;

  while (i < faults->len) {
    const EpInputFault *fault = g_ptr_array_index (faults, i);

    if (retry (self, fault->input, fault->text)) {
      g_ptr_array_remove_index (faults, i);
      i = 0;
    } else
      i++;
  }
}

/* `text` is NULL for what was not typed. */
static void
enter_value (EpPriceListDraft *self, EpInput input, const char *text, gint64 value)
{
  EpTreatmentFaults *faults = ep_price_list_draft_faults (self);
  gboolean goes_on = continues (self, input);

  if (has_package (self, input, value)) {
    ep_input_faults_set (faults->inputs, input, text, value, ep_fault_text_package_size ());
    ep_price_list_draft_changed (self);
    return;
  }
  ep_input_faults_clear (faults->inputs, input);
  take_edit (self, edited (self, base_treatment (self, goes_on), input, value),
             (EpDraftEdit){.input = input}, goes_on);
  if (ep_price_list_draft_faults (self)->inputs->len == 0)
    return;
  retry_faults (self);
  ep_price_list_draft_changed (self);
}

/* Words of the list in place of a price. */
static void
enter_words (EpPriceListDraft *self, EpInput input, const char *typed)
{
  gboolean goes_on = continues (self, input);
  EpTreatment *treatment = ep_treatment_copy (base_treatment (self, goes_on));

  g_free (treatment->price_text);
  treatment->price_text = ep_entry_words (typed, EP_PRICE_TEXT_MAX);
  treatment->course.session_price_minor = 0;
  ep_input_faults_clear (ep_price_list_draft_faults (self)->inputs, input);
  take_edit (self, treatment, (EpDraftEdit){.input = input}, goes_on);
}

static void
enter (EpInputHolder *holder, EpInput input, const char *text)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);
  EpFormatter *formatter = ep_clinic_formatter (self->clinic);
  gint64 value = 0;
  EpEntryFault fault;

  if (!ep_price_list_draft_can_edit (self))
    return;
  fault = ep_entry_read (formatter, self->scenario, input, text, &value);
  if (fault == EP_ENTRY_OK)
    enter_value (self, input, text, value);
  else if (input.field == EP_FIELD_SESSION_PRICE_MINOR && fault == EP_ENTRY_UNREADABLE &&
           ep_price_text_has_letter (text))
    enter_words (self, input, text);
  else {
    ep_input_faults_set (ep_price_list_draft_faults (self)->inputs, input, text, 0,
                         ep_fault_text_entry (formatter, self->scenario, input, fault));
    ep_price_list_draft_changed (self);
  }
}

static void
set (EpInputHolder *holder, EpInput input, gint64 value)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);

  if (ep_price_list_draft_can_edit (self))
    enter_value (self, input, NULL, value);
}

static void
step (EpInputHolder *holder, EpInput input, gint64 steps)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);

  if (!ep_price_list_draft_can_edit (self))
    return;
  /* Words are no number that could be more or less. */
  if (input.field == EP_FIELD_SESSION_PRICE_MINOR &&
      ep_price_list_draft_treatment (self)->price_text != NULL)
    return;
  enter_value (self, input, NULL, ep_entry_stepped (self->scenario, input, steps));
}

static void
end_edit (EpInputHolder *holder)
{
  EP_PRICE_LIST_DRAFT (holder)->edit.open = FALSE;
}

static EpFormatter *
formatter (EpInputHolder *holder)
{
  return ep_clinic_formatter (EP_PRICE_LIST_DRAFT (holder)->clinic);
}

static const EpScenario *
scenario (EpInputHolder *holder)
{
  return EP_PRICE_LIST_DRAFT (holder)->scenario;
}

static const EpInputFault *
fault (EpInputHolder *holder, EpInput input)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);
  const EpTreatmentFaults *faults = g_hash_table_lookup (self->faults, self->chosen);

  return faults != NULL ? ep_input_faults_find (faults->inputs, input) : NULL;
}

static char *
entry_text (EpInputHolder *holder, EpInput input)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);
  const EpTreatment *treatment = ep_price_list_draft_treatment (self);

  if (input.field == EP_FIELD_SESSION_PRICE_MINOR && treatment != NULL &&
      treatment->price_text != NULL)
    return g_strdup (treatment->price_text);
  return ep_entry_text (formatter (holder), self->scenario, input);
}

static void
add_extra (EpInputHolder *holder, guint course, const char *name)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);

  if (!ep_price_list_draft_can_edit (self))
    return;
  self->edit.open = FALSE;
  ep_price_list_draft_take_treatment (
      self,
      ep_price_list_draft_with_scenario (self, ep_scenario_add_extra (self->scenario, 0, name)),
      FALSE);
}

static void
rename_extra (EpInputHolder *holder, guint course, guint extra, const char *typed)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);
  g_autofree char *name = ep_entry_name (typed);

  if (name == NULL || !ep_price_list_draft_can_edit (self))
    return;
  self->edit.open = FALSE;
  ep_price_list_draft_take_treatment (
      self,
      ep_price_list_draft_with_scenario (self,
                                         ep_scenario_rename_extra (self->scenario, 0, extra, name)),
      FALSE);
}

static void
remove_extra (EpInputHolder *holder, guint course, guint extra)
{
  EpPriceListDraft *self = EP_PRICE_LIST_DRAFT (holder);

  if (!ep_price_list_draft_can_edit (self))
    return;
  self->edit.open = FALSE;
  ep_input_faults_clear_fields (ep_price_list_draft_faults (self)->inputs, 0,
                                EP_FIELD_EXTRA_PRICE_MINOR, EP_FIELD_EXTRA_PER);
  ep_price_list_draft_take_treatment (
      self,
      ep_price_list_draft_with_scenario (self, ep_scenario_remove_extra (self->scenario, 0, extra)),
      FALSE);
}

void
ep_price_list_draft_holder_init (EpInputHolderInterface *iface)
{
  iface->formatter = formatter;
  iface->scenario = scenario;
  iface->fault = fault;
  iface->entry_text = entry_text;
  iface->enter = enter;
  iface->set = set;
  iface->step = step;
  iface->end_edit = end_edit;
  iface->add_extra = add_extra;
  iface->rename_extra = rename_extra;
  iface->remove_extra = remove_extra;
}

/* The treatment with that text as typed, or what is wrong with it. */
static EpTreatment *
with_text (EpPriceListDraft *self, const EpTreatment *base, EpTreatmentText text, const char *typed,
           const char **message)
{
  g_autoptr (EpTreatment) treatment = ep_treatment_copy (base);

  if (text == EP_TREATMENT_NAME) {
    g_autofree char *name = ep_entry_name (typed);

    if (name == NULL) {
      *message = _ ("Needs a name");
      return NULL;
    }
    ep_course_set_name (&treatment->course, name);
  } else {
    char *area = ep_entry_words (typed, EP_AREA_MAX);

    g_free (treatment->area);
    treatment->area = area != NULL ? area : g_strdup ("");
  }
  if (ep_price_list_draft_is_taken (self, treatment)) {
    *message = _ ("There is a treatment of this name and area already");
    return NULL;
  }
  return g_steal_pointer (&treatment);
}

static void
set_text_fault (EpTreatmentFaults *faults, EpTreatmentText text, const char *typed,
                const char *message)
{
  g_free (faults->typed[text]);
  g_free (faults->messages[text]);
  faults->typed[text] = g_strdup (typed);
  faults->messages[text] = g_strdup (message);
}

/* Takes what was wrong with a treatment's text, if it can be taken now. */
static void
retry_text (EpPriceListDraft *self, guint place, EpTreatmentText text)
{
  EpPriceListState *state = ep_price_list_draft_state (self);
  const EpTreatment *before = ep_price_list_state_get (state, place);
  EpTreatmentFaults *faults = g_hash_table_lookup (self->faults, before->uuid);
  g_autoptr (EpPriceListState) next = NULL;
  const char *message;
  EpTreatment *after;

  if (faults == NULL || faults->messages[text] == NULL)
    return;
  after = with_text (self, before, text, faults->typed[text], &message);
  if (after == NULL)
    return;
  set_text_fault (faults, text, NULL, NULL);
  next = ep_price_list_state_with (state, place, after);
  self->edit.open = FALSE;
  ep_price_list_draft_take (self, next, TRUE);
}

void
ep_price_list_draft_retry_texts (EpPriceListDraft *self)
{
  for (guint i = 0; i < ep_price_list_state_n (ep_price_list_draft_state (self)); i++)
    for (guint text = 0; text < EP_TREATMENT_TEXTS; text++)
      retry_text (self, i, text);
}

void
ep_price_list_draft_enter_text (EpPriceListDraft *self, EpTreatmentText text, const char *typed)
{
  gboolean goes_on = continues_text (self, text);
  const char *message = NULL;
  EpTreatment *treatment;

  if (!ep_price_list_draft_can_edit (self))
    return;
  treatment = with_text (self, base_treatment (self, goes_on), text, typed, &message);
  if (treatment == NULL) {
    set_text_fault (ep_price_list_draft_faults (self), text, typed, message);
    ep_price_list_draft_changed (self);
    return;
  }
  set_text_fault (ep_price_list_draft_faults (self), text, NULL, NULL);
  take_edit (self, treatment, (EpDraftEdit){.is_text = TRUE, .text = text}, goes_on);
  if (self->edit.open)
    ep_price_list_draft_retry_texts (self);
}

const char *
ep_price_list_draft_text (EpPriceListDraft *self, EpTreatmentText text)
{
  const EpTreatmentFaults *faults = g_hash_table_lookup (self->faults, self->chosen);
  const EpTreatment *treatment = ep_price_list_draft_treatment (self);

  if (faults != NULL && faults->messages[text] != NULL)
    return faults->typed[text];
  if (treatment == NULL)
    return "";
  return text == EP_TREATMENT_NAME ? treatment->course.name : treatment->area;
}

const char *
ep_price_list_draft_text_fault (EpPriceListDraft *self, EpTreatmentText text)
{
  const EpTreatmentFaults *faults = g_hash_table_lookup (self->faults, self->chosen);

  return faults != NULL ? faults->messages[text] : NULL;
}
