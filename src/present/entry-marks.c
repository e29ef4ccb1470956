#include "entry-marks.h"

#include "formatter-private.h"

#include <unicode/unum.h>

#define ARABIC_DECIMAL  'd'
#define ARABIC_GROUPING 'g'

char
ep_entry_fold_mark (gunichar character)
{
  if (g_unichar_isspace (character))
    return ' ';
  switch (character) {
  case '.':
  case 0xFF0E: /* full width */
    return '.';
  case ',':
  case 0xFF0C:
  case 0x2E41: /* reversed, as Adlam groups */
    return ',';
  case '\'':
  case 0x2019: /* right single quotation mark */
  case 0xFF07:
    return '\'';
  case 0x066B:
    return ARABIC_DECIMAL;
  case 0x066C:
    return ARABIC_GROUPING;
  case '$': /* the decimal mark of amounts in Cape Verde */
    return '$';
  default:
    return '\0';
  }
}

static char
symbol_mark (const UNumberFormat *format, UNumberFormatSymbol symbol)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[8];
  int32_t length = unum_getSymbol (format, symbol, wide, G_N_ELEMENTS (wide), &status);
  ep_icu_check (status, "tell a number mark");
  return length == 1 ? ep_entry_fold_mark (wide[0]) : '\0';
}

static gunichar
symbol_zero (const UNumberFormat *format)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[8];
  int32_t length =
      unum_getSymbol (format, UNUM_ZERO_DIGIT_SYMBOL, wide, G_N_ELEMENTS (wide), &status);
  ep_icu_check (status, "tell a digit");
  g_autofree char *zero = g_utf16_to_utf8 (wide, length, NULL, NULL, NULL);
  return g_utf8_get_char (zero);
}

static void
learn_marks_of (EpNumberMarks *marks, const char *locale, gboolean money)
{
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format =
      unum_open (money ? UNUM_CURRENCY : UNUM_DECIMAL, NULL, 0, locale, NULL, &status);
  ep_icu_check (status, "open a number format");

  marks->zero = symbol_zero (format);
  marks->decimal =
      symbol_mark (format, money ? UNUM_MONETARY_SEPARATOR_SYMBOL : UNUM_DECIMAL_SEPARATOR_SYMBOL);
  marks->grouping = symbol_mark (format, money ? UNUM_MONETARY_GROUPING_SEPARATOR_SYMBOL
                                               : UNUM_GROUPING_SEPARATOR_SYMBOL);
  int32_t primary = unum_getAttribute (format, UNUM_GROUPING_SIZE);
  int32_t secondary = unum_getAttribute (format, UNUM_SECONDARY_GROUPING_SIZE);
  marks->primary = primary > 0 ? (guint)primary : EP_GROUP_SIZE;
  marks->secondary = secondary > 0 ? (guint)secondary : marks->primary;
  unum_close (format);
}

void
ep_entry_learn_marks (EpFormatter *formatter)
{
  for (guint i = 0; i < EP_MARKS; i++)
    learn_marks_of (&formatter->marks[i], i < 2 ? formatter->locale : formatter->latin_locale,
                    i % 2 == 1);
}
