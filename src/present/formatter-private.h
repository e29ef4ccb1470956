#pragma once

#include "locale-id.h"

#include <present/formatter.h>
#include <unicode/udat.h>
#include <unicode/ulistformatter.h>
#include <unicode/unumberformatter.h>

G_BEGIN_DECLS

#define EP_DECIMALS_MAX 9
#define EP_DATE_STYLES  5
#define EP_PATTERN_SIZE 128

/* A way to write numbers, its marks as ep_entry_fold_mark() folds them. */
typedef struct {
  gunichar zero;
  char decimal;  /* NUL: one that it does not know */
  char grouping; /* NUL: none */
  guint primary; /* digits of the group next to the decimal mark, and of the others */
  guint secondary;
} EpNumberMarks;

/* With the locale's digits, then with ASCII ones; of plain numbers, then of amounts. */
#define EP_MARKS 4

struct _EpFormatter {
  char locale[EP_LOCALE_SIZE];       /* with the Gregorian calendar asked for */
  char latin_locale[EP_LOCALE_SIZE]; /* the same with ASCII digits */
  EpNumberMarks marks[EP_MARKS];
  /* made when first used, NULL before */
  GHashTable *money;                              /* const EpCurrency * -> MoneyFormats * */
  UNumberFormatter *grouped[EP_DECIMALS_MAX + 1]; /* by least decimals */
  UNumberFormatter *ungrouped[EP_DECIMALS_MAX + 1];
  UNumberFormatter *percent;
  UFormattedNumber *result;
  UDateFormat *date;
  UChar date_patterns[EP_DATE_STYLES][EP_PATTERN_SIZE]; /* once there is a date format */
  UChar time_pattern[EP_PATTERN_SIZE];
  UListFormatter *list;
};

/* Fills in the marks and group sizes of the formatter's locale. */
void ep_entry_learn_marks (EpFormatter *formatter);

/* Where text runs from right to left, an amount or a date in a sentence would mix with what stands
 * beside it: it is told apart by Unicode's isolates. Takes the text. */
char *ep_isolate (const EpFormatter *formatter, char *text);

/* Ends the program when ICU reports an error, which without a lack of memory or of ICU's own data
 * it does not. */
void ep_icu_check (UErrorCode status, const char *what);

G_END_DECLS
