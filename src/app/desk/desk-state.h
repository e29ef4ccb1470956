#pragma once

#include "history.h"
#include "listed-treatment.h"

#include <engine/courses.h>
#include <engine/input.h>
#include <engine/scenario.h>

G_BEGIN_DECLS

/* What the desk window edits, as a plain value: the scenario, and for every input where its figure
 * comes from. A state that has been handed on is never changed; each edit below makes a new one. */

typedef enum {
  EP_SOURCE_EXAMPLE,   /* made up, for the clinic to replace */
  EP_SOURCE_DOCUMENTS, /* the published texts on microneedling */
  EP_SOURCE_CLINIC,    /* the clinic's own price list */
  EP_SOURCE_FILE,      /* a scenario file that was opened */
  EP_SOURCE_RAISED,    /* the program: as much as the course that was chosen needs */
} EpSource;

typedef struct _EpDeskState EpDeskState;

/* For a history of such states. */
extern const EpHistoryType ep_desk_state_type;

/* A state of that scenario, which it takes over, with every input an example, or from that source.
 */
EpDeskState *ep_desk_state_new (EpScenario *scenario);
EpDeskState *ep_desk_state_new_from (EpScenario *scenario, EpSource source);

EpDeskState *ep_desk_state_ref (EpDeskState *state);
void ep_desk_state_unref (EpDeskState *state);

/* The scenario. Owned by the state. */
const EpScenario *ep_desk_state_scenario (const EpDeskState *state);

/* Where the figure of that input came from; of all packages or extras of a course alike. */
EpSource ep_desk_state_source (const EpDeskState *state, EpInput input);

/* The treatment of the clinic's price list that the course was filled with, NULL for none: where
 * its figures of EP_SOURCE_CLINIC come from. Owned by the state. */
EpListedTreatment *ep_desk_state_listed (const EpDeskState *state, guint course);

/* What the price list says in place of a session price of that course, which is another one until
 * it is typed: "from 250". NULL where the price is a price. Owned by the state. */
const char *ep_desk_state_price_text (const EpDeskState *state, guint course);

/* That of the first course which has such words, NULL where every price is a price. Owned by the
 * state. */
const char *ep_desk_state_awaited_price (const EpDeskState *state);

/* Whether it was changed by hand since. */
gboolean ep_desk_state_edited (const EpDeskState *state, EpInput input);

/* Whether both show the same scenario from the same sources. */
gboolean ep_desk_state_equal (const EpDeskState *a, const EpDeskState *b);

/* The state with that input from another source, not edited. */
EpDeskState *ep_desk_state_with_source (const EpDeskState *state, EpInput input, EpSource source);

/* The state after an edit; the same state, with one more reference, when the edit changes nothing.
 * See ep_scenario_with() and its neighbours for what each does and needs. */
EpDeskState *ep_desk_state_with (EpDeskState *state, EpInput input, gint64 value);
EpDeskState *ep_desk_state_with_pricing (EpDeskState *state, guint course, EpPricing pricing);
EpDeskState *ep_desk_state_add_package (EpDeskState *state, guint course);
EpDeskState *ep_desk_state_remove_package (EpDeskState *state, guint course, guint package);

EpDeskState *ep_desk_state_add_extra (EpDeskState *state, guint course, const char *name);
EpDeskState *ep_desk_state_remove_extra (EpDeskState *state, guint course, guint extra);

/* The extra named as typed, see ep_entry_name(); the same state when nothing is left. */
EpDeskState *ep_desk_state_rename_extra (EpDeskState *state, guint course, guint extra,
                                         const char *typed);

/* The package told by a percentage off, or by its price, that leaves what it costs as near to what
 * it is as can be. */
EpDeskState *ep_desk_state_with_package_by (EpDeskState *state, guint course, guint package,
                                            gboolean by_percent);

/* The state with its courses in that order, where each figure comes from along with it. A ratio
 * that becomes a price is an edited one. See ep_scenario_with_order(). */
EpDeskState *ep_desk_state_with_order (EpDeskState *state, const EpCourseOrder *order);

/* The state with one more laser, whose figures come from where those of the last one did. See
 * ep_scenario_add_laser(). */
EpDeskState *ep_desk_state_add_laser (EpDeskState *state, const char *name);

/* The course named as typed, see ep_entry_name(); the same state when nothing is left. */
EpDeskState *ep_desk_state_rename_course (EpDeskState *state, guint course, const char *typed);

/* The state with that scenario, of the same currency and courses, with as many packages and extras;
 * it is copied. Every input in force that differs is edited. */
EpDeskState *ep_desk_state_with_scenario (EpDeskState *state, const EpScenario *scenario);

/* The state with the same figures in that currency, NULL when an amount can't be told in it. Those
 * from the clinic's price list, which has them in another currency, are edited. */
EpDeskState *ep_desk_state_with_currency (EpDeskState *state, const EpCurrency *currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpDeskState, ep_desk_state_unref)

G_END_DECLS
