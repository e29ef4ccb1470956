#pragma once

#include "desk/history.h"
#include "price-list-draft.h"
#include "price-list-keeper.h"

G_BEGIN_DECLS

/* What the files of the draft share: price-list-draft.c keeps and shows states,
 * price-list-draft-edit.c takes what entries enter for one input or text, price-list-draft-steps.c
 * takes steps that change more than that. */

/* What was typed for one treatment that could not be taken. */
typedef struct {
  GPtrArray *inputs; /* of EpInputFault */
  char *typed[EP_TREATMENT_TEXTS];
  char *messages[EP_TREATMENT_TEXTS]; /* NULL where the text is right */
} EpTreatmentFaults;

/* An edit that may go on. */
typedef struct {
  gboolean open;
  gboolean is_text;
  EpTreatmentText text;
  EpInput input;
} EpDraftEdit;

struct _EpPriceListDraft {
  GObject parent_instance;
  EpClinic *clinic;
  EpPriceList list;
  EpHistory *history;        /* of EpPriceListState */
  char chosen[EP_UUID_SIZE]; /* "": none */
  EpScenario *scenario;      /* with the chosen treatment's course */
  GPtrArray *odds;           /* of GArray, by place; NULL where not asked for yet */
  GHashTable *faults;        /* of EpTreatmentFaults, by uuid */
  EpDraftEdit edit;
  EpPriceListKeeper *keeper; /* NULL: the version is closed */
  GError *keep_fault;
};

/* Makes `state` the current one, as a step of its own or in place of the last one, keeps it and
 * tells the views. */
void ep_price_list_draft_take (EpPriceListDraft *draft, EpPriceListState *state, gboolean amend);

/* The same for another chosen treatment in place of the chosen one, which it takes. */
void ep_price_list_draft_take_treatment (EpPriceListDraft *draft, EpTreatment *treatment,
                                         gboolean amend);

/* The faults of the chosen treatment. Owned by the draft. */
EpTreatmentFaults *ep_price_list_draft_faults (EpPriceListDraft *draft);

/* A name or area that another treatment had may be free after a step: takes what was typed, as part
 * of that step. */
void ep_price_list_draft_retry_texts (EpPriceListDraft *draft);

/* A copy of the chosen treatment with the course of that scenario, which it takes. */
EpTreatment *ep_price_list_draft_with_scenario (EpPriceListDraft *draft, EpScenario *scenario);

/* Whether another treatment is the same one to a clinic, see ep_treatment_is_same(). */
gboolean ep_price_list_draft_is_taken (EpPriceListDraft *draft, const EpTreatment *treatment);

/* Whether anything can be edited: a treatment is chosen and the version is still being written. */
gboolean ep_price_list_draft_can_edit (EpPriceListDraft *draft);

/* Tells people. */
void ep_price_list_draft_tell (EpPriceListDraft *draft, const char *sentence);

/* Tells the views. */
void ep_price_list_draft_changed (EpPriceListDraft *draft);

void ep_price_list_draft_holder_init (EpInputHolderInterface *iface);

G_END_DECLS
