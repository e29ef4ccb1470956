#pragma once

#include <engine/scenario.h>
#include <formats/error.h>

G_BEGIN_DECLS

/* One treatment of a clinic's price list: a course as the clinic sells it, before anyone compares
 * it. A treatment that has been handed on is never changed. */

#define EP_AREA_MAX       60 /* code points */
#define EP_PRICE_TEXT_MAX 60 /* code points */
#define EP_UUID_SIZE      37 /* "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx" and the NUL */

typedef struct {
  char uuid[EP_UUID_SIZE]; /* made where the treatment is made, the same in every version */
  char *area;              /* of the body: "Face"; "" where none is told */
  char *price_text;        /* what the list says in place of a session price: "from 250",
                            * "on request"; NULL: the course's session price. Never read as a number,
                            * so it has a letter, see ep_price_text_has_letter() */
  EpCourse course;         /* what patients see as its name, its kind and all its figures; told by a
                            * price, never by a ratio; the price is 0 where there is price_text */
} EpTreatment;

/* A treatment of its own uuid with every default of CONTRACT.md, one session at price 0. `name` is
 * one that CONTRACT.md allows. Free with ep_treatment_free(). */
EpTreatment *ep_treatment_new (const char *name, EpKind kind);

/* A copy of its own, of the same uuid. Free with ep_treatment_free(). */
EpTreatment *ep_treatment_copy (const EpTreatment *treatment);

/* NULL is allowed. */
void ep_treatment_free (EpTreatment *treatment);

/* Whether the two say the same, whatever their uuids. */
gboolean ep_treatment_equal (const EpTreatment *a, const EpTreatment *b);

/* Whether the two are one treatment to a clinic, whatever it costs: of one kind, area and name,
 * whatever the case of their letters. A price list has no treatment twice. */
gboolean ep_treatment_is_same (const EpTreatment *a, const EpTreatment *b);

/* What tells a treatment from others: those that are the same have equal keys. Free with g_free().
 */
char *ep_treatment_key (const EpTreatment *treatment);

/* Whether the text has a letter of any script, without which it could be taken for a number. */
gboolean ep_price_text_has_letter (const char *text);

/* The treatment as JSON text, without its uuid: the members of CONTRACT.md's course, defaults
 * written out, `area` where one is told, and `price_text`, where there is one, in place of
 * `session_price`. `currency` gives the decimals. Free with g_free(). */
char *ep_treatment_to_json (const EpTreatment *treatment, const EpCurrency *currency);

/* The treatment of that uuid that ep_treatment_to_json() wrote. NULL with EP_FORMATS_ERROR for
 * anything that no price list can hold, "PATH: reason" and "treatment: reason". Free with
 * ep_treatment_free(). */
EpTreatment *ep_treatment_from_json (const char *bytes, gsize length, const EpCurrency *currency,
                                     const char *uuid, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EpTreatment, ep_treatment_free)

G_END_DECLS
