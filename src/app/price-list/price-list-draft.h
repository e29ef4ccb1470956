#pragma once

#include "clinic/clinic.h"
#include "inputs/input-holder.h"
#include "price-list-state.h"

#include <engine/plausibility.h>

G_BEGIN_DECLS

/* A version of the clinic's price list on the page that edits it: its state, undo and redo, what
 * was typed that could not be taken, and the treatment that is looked at, whose inputs it holds as
 * those of course 0. Each edit is kept at once. No widgets in here.
 *
 * The session price is typed as a number, or in words of the list ("from 250", "on request"), which
 * have a letter: then there is no price.
 *
 * Signals besides "changed": "told" with a sentence for people about what happened to an edit;
 * "kept-changed" when ep_price_list_draft_keep_fault() is another; "put-in-use" when that is done;
 * "closed" when another desk has put the version in use, or removed it: it is not kept any more. */
#define EP_TYPE_PRICE_LIST_DRAFT (ep_price_list_draft_get_type ())
G_DECLARE_FINAL_TYPE (EpPriceListDraft, ep_price_list_draft, EP, PRICE_LIST_DRAFT, GObject)

/* A draft of that version, as the store has it with those treatments (of EpTreatment). One in use
 * is only looked at: no edit below does anything then. The clinic has a store. */
EpPriceListDraft *ep_price_list_draft_new (EpClinic *clinic, const EpPriceList *list,
                                           const GPtrArray *treatments);

const char *ep_price_list_draft_uuid (EpPriceListDraft *draft);
gboolean ep_price_list_draft_is_in_use (EpPriceListDraft *draft);

/* Owned by the draft, until the next "changed". */
EpPriceListState *ep_price_list_draft_state (EpPriceListDraft *draft);

/* What is odd about a treatment, see ep_treatment_odds_new().
 * Owned by the draft, until the next "changed". */
const GArray *ep_price_list_draft_odds (EpPriceListDraft *draft, guint place);

/* The same in words, see ep_treatment_odds_text(). Free with g_free(). */
char *ep_price_list_draft_odds_text (EpPriceListDraft *draft, guint place, guint package);

/* The treatment that is looked at; FALSE while there is none at all. It is no step of undo. */
gboolean ep_price_list_draft_chosen (EpPriceListDraft *draft, guint *place);
void ep_price_list_draft_choose (EpPriceListDraft *draft, guint place);

/* The chosen one, NULL while there is none. Owned by the draft, until the next "changed". */
const EpTreatment *ep_price_list_draft_treatment (EpPriceListDraft *draft);

/* What is typed of the chosen treatment besides its inputs. */
typedef enum { EP_TREATMENT_NAME, EP_TREATMENT_AREA, EP_TREATMENT_TEXTS } EpTreatmentText;

/* As ep_input_holder_enter() and its neighbours: takes what was typed; what the entry shows; and
 * what is wrong with it, or NULL. Owned by the draft, until the next "changed". */
void ep_price_list_draft_enter_text (EpPriceListDraft *draft, EpTreatmentText text,
                                     const char *typed);
const char *ep_price_list_draft_text (EpPriceListDraft *draft, EpTreatmentText text);
const char *ep_price_list_draft_text_fault (EpPriceListDraft *draft, EpTreatmentText text);

/* Whether anything typed for that treatment, or for any, could not be taken. */
gboolean ep_price_list_draft_has_fault (EpPriceListDraft *draft, guint place);
gboolean ep_price_list_draft_has_any_fault (EpPriceListDraft *draft);

/* Each is one step. What is added is chosen. */
void ep_price_list_draft_set_kind (EpPriceListDraft *draft, EpKind kind);
void ep_price_list_draft_add_package (EpPriceListDraft *draft);
void ep_price_list_draft_remove_package (EpPriceListDraft *draft, guint package);
void ep_price_list_draft_set_package_by (EpPriceListDraft *draft, guint package,
                                         gboolean by_percent);

/* A treatment of the chosen one's kind, last of its kind: with the defaults, with the chosen one's
 * settings but its name, area and prices, or with all of it but its name. */
typedef enum { EP_ADD_PLAIN, EP_ADD_NEXT, EP_ADD_DUPLICATE } EpTreatmentAdd;
void ep_price_list_draft_add (EpPriceListDraft *draft, EpTreatmentAdd how);

/* What a new treatment of that kind is called: "Microneedling", "Laser", "Treatment". */
const char *ep_price_list_draft_kind_name (EpKind kind);

void ep_price_list_draft_remove (EpPriceListDraft *draft);

/* Moves the chosen one before the one above it of its kind, or behind the one below. */
gboolean ep_price_list_draft_can_move (EpPriceListDraft *draft, gboolean up);
void ep_price_list_draft_move (EpPriceListDraft *draft, gboolean up);

/* Other treatments in place of all (of EpTreatment), as an import has them. */
void ep_price_list_draft_replace (EpPriceListDraft *draft, const GPtrArray *treatments);

/* Keeps what is to be kept and puts the version in use from that day, no example any more; then
 * "put-in-use", or "told" or "kept-changed" where it can't be. Nothing has a fault. */
void ep_price_list_draft_put_in_use (EpPriceListDraft *draft, EpDay counts_from);

/* Why the last edit could not be kept, NULL when it was; and tries again. Owned by the draft. */
const GError *ep_price_list_draft_keep_fault (EpPriceListDraft *draft);
void ep_price_list_draft_keep (EpPriceListDraft *draft);

/* Whether all that was edited is kept. */
gboolean ep_price_list_draft_is_kept (EpPriceListDraft *draft);

gboolean ep_price_list_draft_can_undo (EpPriceListDraft *draft);
gboolean ep_price_list_draft_can_redo (EpPriceListDraft *draft);

/* Nothing happens when there is nothing to undo or redo. What could not be taken goes first; the
 * treatment that changes is chosen. */
void ep_price_list_draft_undo (EpPriceListDraft *draft);
void ep_price_list_draft_redo (EpPriceListDraft *draft);

G_END_DECLS
