#include "listed-treatment.h"

#include <string.h>

EpListedTreatment *
ep_listed_treatment_new_of (const EpListedTreatment *parts)
{
  EpListedTreatment *listed = g_rc_box_new (EpListedTreatment);

  *listed = *parts;
  listed->name = g_strdup (parts->name);
  listed->area = g_strdup (parts->area);
  listed->price_text = g_strdup (parts->price_text);
  return listed;
}

EpListedTreatment *
ep_listed_treatment_new (const EpTreatment *treatment, EpDay counts_from)
{
  EpListedTreatment parts = {.counts_from = counts_from,
                             .kind = treatment->course.kind,
                             .name = treatment->course.name,
                             .area = treatment->area,
                             .price_text = treatment->price_text};

  memcpy (parts.uuid, treatment->uuid, sizeof parts.uuid);
  return ep_listed_treatment_new_of (&parts);
}

EpListedTreatment *
ep_listed_treatment_ref (EpListedTreatment *listed)
{
  return listed != NULL ? g_rc_box_acquire (listed) : NULL;
}

static void
clear (gpointer data)
{
  EpListedTreatment *listed = data;

  g_free (listed->name);
  g_free (listed->area);
  g_free (listed->price_text);
}

void
ep_listed_treatment_unref (EpListedTreatment *listed)
{
  if (listed != NULL)
    g_rc_box_release_full (listed, clear);
}

gboolean
ep_listed_treatment_equal (const EpListedTreatment *a, const EpListedTreatment *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return strcmp (a->uuid, b->uuid) == 0 && a->counts_from == b->counts_from && a->kind == b->kind &&
         strcmp (a->name, b->name) == 0 && strcmp (a->area, b->area) == 0 &&
         g_strcmp0 (a->price_text, b->price_text) == 0;
}

const char *
ep_listed_treatment_label (const EpListedTreatment *listed)
{
  return *listed->area != '\0' ? listed->area : listed->name;
}

const EpTreatment *
ep_listed_treatment_find (const EpListedTreatment *listed, const GPtrArray *treatments)
{
  const EpTreatment *namesake = NULL;

  for (guint i = 0; i < treatments->len; i++) {
    const EpTreatment *treatment = g_ptr_array_index (treatments, i);

    if (strcmp (treatment->uuid, listed->uuid) == 0)
      return treatment;
    if (namesake == NULL && treatment->course.kind == listed->kind &&
        strcmp (treatment->course.name, listed->name) == 0)
      namesake = treatment;
  }
  return namesake;
}
