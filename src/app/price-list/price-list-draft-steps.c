#include "inputs/entry-text.h"
#include "inputs/input-faults.h"
#include "price-list-draft-private.h"

#include <glib/gi18n-lib.h>

void
ep_price_list_draft_set_kind (EpPriceListDraft *self, EpKind kind)
{
  EpTreatment *treatment;

  if (!ep_price_list_draft_can_edit (self))
    return;
  self->edit.open = FALSE;
  treatment = ep_treatment_copy (ep_price_list_draft_treatment (self));
  treatment->course.kind = kind;
  if (ep_price_list_draft_is_taken (self, treatment)) {
    ep_treatment_free (treatment);
    ep_price_list_draft_changed (self);
    ep_price_list_draft_tell (self, _ ("There is a treatment of this kind, name and area already"));
    return;
  }
  ep_price_list_draft_take_treatment (self, treatment, FALSE);
  ep_price_list_draft_retry_texts (self);
}

/* Takes the scenario. */
static void
take_packages (EpPriceListDraft *self, EpScenario *scenario)
{
  self->edit.open = FALSE;
  ep_input_faults_clear_fields (ep_price_list_draft_faults (self)->inputs, 0,
                                EP_FIELD_PACKAGE_SESSIONS, EP_FIELD_PACKAGE_PERCENT_OFF_PPM);
  ep_price_list_draft_take_treatment (self, ep_price_list_draft_with_scenario (self, scenario),
                                      FALSE);
}

/* A package by its price, which is what lists tell, at what the sessions cost singly; by percent,
 * where a price in words leaves that open. */
void
ep_price_list_draft_add_package (EpPriceListDraft *self)
{
  g_autoptr (EpScenario) more = NULL;

  if (!ep_price_list_draft_can_edit (self) ||
      self->scenario->courses[0].n_packages == EP_PACKAGES_MAX)
    return;
  more = ep_scenario_add_package (self->scenario, 0);
  take_packages (
      self, ep_scenario_with_package_by (more, 0, more->courses[0].n_packages - 1,
                                         ep_price_list_draft_treatment (self)->price_text != NULL));
}

void
ep_price_list_draft_remove_package (EpPriceListDraft *self, guint package)
{
  if (ep_price_list_draft_can_edit (self))
    take_packages (self, ep_scenario_remove_package (self->scenario, 0, package));
}

void
ep_price_list_draft_set_package_by (EpPriceListDraft *self, guint package, gboolean by_percent)
{
  if (ep_price_list_draft_can_edit (self))
    take_packages (self, ep_scenario_with_package_by (self->scenario, 0, package, by_percent));
}

const char *
ep_price_list_draft_kind_name (EpKind kind)
{
  switch (kind) {
  case EP_KIND_MICRONEEDLING:
    return _ ("Microneedling");
  case EP_KIND_LASER:
    return _ ("Laser");
  case EP_KIND_OTHER:
  default:
    return _ ("Treatment");
  }
}

/* Gives the treatment that name, with the first number behind it that no other one has. */
static void
name_apart (EpPriceListDraft *self, EpTreatment *treatment, const char *name)
{
  ep_course_set_name (&treatment->course, name);
  for (guint number = 2; ep_price_list_draft_is_taken (self, treatment); number++) {
    g_autofree char *behind = g_strdup_printf (" %u", number);
    g_autofree char *start = ep_entry_words (name, EP_NAME_MAX - (guint)g_utf8_strlen (behind, -1));
    g_autofree char *numbered = g_strconcat (start, behind, NULL);

    ep_course_set_name (&treatment->course, numbered);
  }
}

/* Takes out what the next treatment of a list does not share with the one before. */
static void
leave_settings (EpTreatment *treatment)
{
  EpCourse *course = &treatment->course;
  guint n_kept = 0;

  g_free (treatment->area);
  treatment->area = g_strdup ("");
  g_clear_pointer (&treatment->price_text, g_free);
  course->session_price_minor = 0;
  for (guint i = 0; i < course->n_packages; i++)
    if (course->packages[i].by_percent)
      course->packages[n_kept++] = course->packages[i];
  for (guint i = n_kept; i < course->n_packages; i++)
    course->packages[i] = (EpPackage){0};
  course->n_packages = n_kept;
}

/* Behind the last treatment of that kind, or where it belongs among the kinds. */
static guint
place_behind_kind (const EpPriceListState *state, EpKind kind)
{
  guint place = 0;

  for (guint i = 0; i < ep_price_list_state_n (state); i++)
    if (ep_price_list_state_get (state, i)->course.kind <= kind)
      place = i + 1;
  return place;
}

static EpTreatment *
new_treatment (EpPriceListDraft *self, const EpTreatment *chosen, EpTreatmentAdd how)
{
  EpKind kind = chosen != NULL ? chosen->course.kind : EP_KIND_MICRONEEDLING;
  EpTreatment *treatment = ep_treatment_new (ep_price_list_draft_kind_name (kind), kind);

  if (chosen != NULL && how != EP_ADD_PLAIN) {
    EpTreatment *copy = ep_treatment_copy (chosen);

    g_strlcpy (copy->uuid, treatment->uuid, sizeof copy->uuid);
    ep_treatment_free (treatment);
    treatment = copy;
  }
  if (how == EP_ADD_NEXT && chosen != NULL)
    leave_settings (treatment);
  name_apart (self, treatment,
              chosen != NULL && how == EP_ADD_DUPLICATE ? chosen->course.name
                                                        : ep_price_list_draft_kind_name (kind));
  return treatment;
}

void
ep_price_list_draft_add (EpPriceListDraft *self, EpTreatmentAdd how)
{
  EpPriceListState *state = ep_price_list_draft_state (self);
  const EpTreatment *chosen = ep_price_list_draft_treatment (self);
  g_autoptr (EpPriceListState) next = NULL;
  EpTreatment *treatment;
  guint place;

  if (self->keeper == NULL)
    return;
  treatment = new_treatment (self, chosen, how);
  if (how == EP_ADD_PLAIN || !ep_price_list_draft_chosen (self, &place))
    place = place_behind_kind (state, treatment->course.kind);
  else
    place++;
  next = ep_price_list_state_add (state, place, treatment);
  self->edit.open = FALSE;
  g_strlcpy (self->chosen, treatment->uuid, sizeof self->chosen);
  ep_price_list_draft_take (self, next, FALSE);
}

void
ep_price_list_draft_remove (EpPriceListDraft *self)
{
  g_autoptr (EpPriceListState) next = NULL;
  guint place;

  if (!ep_price_list_draft_can_edit (self) || !ep_price_list_draft_chosen (self, &place))
    return;
  self->edit.open = FALSE;
  g_hash_table_remove (self->faults, self->chosen);
  next = ep_price_list_state_remove (ep_price_list_draft_state (self), place);
  ep_price_list_draft_take (self, next, FALSE);
  ep_price_list_draft_retry_texts (self);
}

static gboolean
find_move (EpPriceListDraft *self, gboolean up, guint *place, guint *to)
{
  return ep_price_list_draft_can_edit (self) && ep_price_list_draft_chosen (self, place) &&
         ep_price_list_state_neighbour (ep_price_list_draft_state (self), *place, up, to);
}

gboolean
ep_price_list_draft_can_move (EpPriceListDraft *self, gboolean up)
{
  guint place, to;

  return find_move (self, up, &place, &to);
}

void
ep_price_list_draft_move (EpPriceListDraft *self, gboolean up)
{
  g_autoptr (EpPriceListState) next = NULL;
  guint place, to;

  if (!find_move (self, up, &place, &to))
    return;
  self->edit.open = FALSE;
  next = ep_price_list_state_move (ep_price_list_draft_state (self), place, to);
  ep_price_list_draft_take (self, next, FALSE);
}

void
ep_price_list_draft_replace (EpPriceListDraft *self, const GPtrArray *treatments)
{
  g_autoptr (EpPriceListState) next = NULL;

  if (self->keeper == NULL)
    return;
  self->edit.open = FALSE;
  g_hash_table_remove_all (self->faults);
  next = ep_price_list_state_with_treatments (ep_price_list_draft_state (self), treatments);
  ep_price_list_draft_take (self, next, FALSE);
}
