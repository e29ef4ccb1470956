#pragma once

#include <engine/comparison.h>
#include <engine/input.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The texts below the inputs of a scenario, translated: what follows from what was entered. All
 * text is new and freed with g_free(); `comparison` is that of the scenario. */

/* What follows from one input, NULL where there is nothing to say:
 *   EP_FIELD_SESSION_PRICE_MINOR      "2.17 times" the reference's, of a course that is not it
 *   EP_FIELD_PRICE_RATIO_E4           "$1,200.00 a session"
 *   EP_FIELD_SESSIONS_LIKELY          "4 to 6", when there is a range
 *   EP_FIELD_MAINTENANCE_MONTHS       "Months apart", or "None"
 *   EP_FIELD_HORIZON_MONTHS           "To 1 Dec 2029"
 *   EP_FIELD_PACKAGE_PRICE_MINOR      "$270.00 a session", rounded to the minor unit
 *   EP_FIELD_PACKAGE_PERCENT_OFF_PPM  "$1,530.00", the package's price before the discount; NULL
 *                                     when it does not fit 64 bits */
char *ep_input_caption (EpFormatter *formatter, const EpScenario *scenario,
                        const EpComparison *comparison, EpInput input);

/* "1 month apart", "4 weeks apart". */
char *ep_interval_text (EpFormatter *formatter, EpInterval interval);

/* What becomes of a package that is not finished: "By sessions left", "No refund". */
char *ep_refund_text (EpRefund refund);

/* What a course's range, interval and packages are: "4 to 6 sessions, 1 month apart, 3 for
 * $810.00", "4 weeks apart, no packages", "1 month apart, 2 packages". */
char *ep_course_details_caption (EpFormatter *formatter, const EpScenario *scenario, guint course);

/* What tax, the patient's own costs and the near tie are: "None, not counted, within 1%", "8.25%,
 * counted, within 5%". */
char *ep_comparison_details_caption (EpFormatter *formatter, const EpScenario *scenario);

G_END_DECLS
