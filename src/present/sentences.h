#pragma once

#include <engine/comparison.h>

G_BEGIN_DECLS

/* Says so when the patient's own costs are in the figures of that pair; NULL when not. Free with
 * g_free(). */
char *ep_own_costs_sentence (const EpScenario *scenario, const EpComparison *comparison,
                             guint pair);

/* Both sentences as one text. Takes them; either may be NULL, and is then left out. Free with
 * g_free(). */
char *ep_sentences_join (char *first, char *second);

/* A list and one item more, or that item alone where the list is NULL. Takes both. Free with
 * g_free(). */
char *ep_list_join (char *list, char *item);

/* A treatment and what it costs, alone or as an item of a list: "laser $3,000.00". Free with
 * g_free(). */
char *ep_named_amount (const char *name, const char *amount);

G_END_DECLS
