#pragma once

#include <formats/treatment.h>

G_BEGIN_DECLS

/* What a course was filled with: which treatment of which price list. Kept beside the figures, so
 * that they can say where they come from when the list has changed long since. Counted, and never
 * changed. */
typedef struct {
  char uuid[EP_UUID_SIZE]; /* of the treatment */
  EpDay counts_from;       /* of the list */
  EpKind kind;
  char *name;       /* as the list had it, whatever the course is called now */
  char *area;       /* "" for none */
  char *price_text; /* what the list says in place of a session price; NULL: it has one */
} EpListedTreatment;

EpListedTreatment *ep_listed_treatment_new (const EpTreatment *treatment, EpDay counts_from);

/* One of those parts; it is copied. */
EpListedTreatment *ep_listed_treatment_new_of (const EpListedTreatment *parts);

/* NULL is allowed for both. */
EpListedTreatment *ep_listed_treatment_ref (EpListedTreatment *listed);
void ep_listed_treatment_unref (EpListedTreatment *listed);

/* Whether both say the same; NULL is none. */
gboolean ep_listed_treatment_equal (const EpListedTreatment *a, const EpListedTreatment *b);

/* How it is called where its kind is clear: its area, or its name where it has none. */
const char *ep_listed_treatment_label (const EpListedTreatment *listed);

/* The same treatment in another version of the list, an array of EpTreatment: that of its uuid, or
 * else the first of its kind and name. NULL where there is none. */
const EpTreatment *ep_listed_treatment_find (const EpListedTreatment *listed,
                                             const GPtrArray *treatments);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpListedTreatment, ep_listed_treatment_unref)

G_END_DECLS
