#pragma once

#include <formats/csv.h>
#include <formats/error.h>

G_BEGIN_DECLS

/* How this room refuses. */

/* Marks a reason for those who translate. This room says it as it stands here; who speaks to a
 * person has it translated. */
#define N_(reason) reason

/* The digits of a whole number, as a detail of a reason, as long as the block that it is in. */
#define EP_DIGITS_SIZE    21
#define EP_DIGITS(number) ep_digits ((number), (char[EP_DIGITS_SIZE]){0})
const char *ep_digits (gint64 number, char digits[EP_DIGITS_SIZE]);

/* Sets the error to "PLACE: reason". Of `where` only the place counts; `reason` and `details` are
 * as in EpRefusal. */
void ep_refusal_set (GError **error, EpFormatsError code, const EpRefusal *where,
                     const char *reason, const char *const details[EP_REFUSAL_DETAILS]);

/* Takes the details of a reason, all of them text, off the arguments; `n` of them are there
 * already. */
void ep_refusal_collect (const char *reason, guint n, va_list arguments,
                         const char *details[EP_REFUSAL_DETAILS]);

/* Refuses a table for what stands at a place of that row: "line L, column C: reason". Returns
 * FALSE. */
gboolean ep_refuse_at (const EpCsvRow *row, const char *at, EpFormatsError code, GError **error,
                       const char *reason, ...) G_GNUC_PRINTF (5, 6);

/* The same for the fault of the row, which has one. */
gboolean ep_refuse_fault (const EpCsvRow *row, EpFormatsError code, GError **error);

G_END_DECLS
