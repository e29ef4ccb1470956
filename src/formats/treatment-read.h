#pragma once

#include <formats/treatment.h>
#include <jansson.h>

G_BEGIN_DECLS

/* ep_treatment_from_json() from the object that the text holds. Free with ep_treatment_free(). NULL
 * with EP_FORMATS_ERROR. */
EpTreatment *ep_treatment_read (json_t *root, const EpCurrency *currency, const char *uuid,
                                GError **error);

/* As ep_treatment_key(); `kind` is the contract's word. Free with g_free(). */
char *ep_treatment_key_from (const char *kind, const char *area, const char *name);

G_END_DECLS
