/* What a person typed, read as a number.
 *
 * The text is folded to ASCII first: every digit to 0..9, every mark to one character. A reading
 * then says which of the marks is the decimal mark and which one groups. The locale's own readings
 * come first. Only where none fits are the others tried, comma and point each as the decimal mark,
 * and those must agree on one number: "1.234" where the locale groups by spaces could be two
 * numbers, so it is none. */

#include "entry-marks.h"
#include "formatter-private.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ucurr.h>
#include <unicode/ustring.h>

#define DIGITS         "0123456789"
#define FULLWIDTH_ZERO 0xFF10

/* The digits of a number before and after its decimal mark, without zeros that mean nothing. */
typedef struct {
  GString *whole;
  GString *fraction;
} Digits;

/* Currency signs come in two widths in East Asia. */
static gunichar
narrow_sign (gunichar character)
{
  switch (character) {
  case 0xFFE5:
    return 0xA5; /* yen and yuan */
  case 0xFFE6:
    return 0x20A9; /* won */
  default:
    return character;
  }
}

/* The text without bidi controls and other characters that show nothing, without spaces around. */
static char *
clean (const char *text)
{
  GString *cleaned = g_string_new (NULL);
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);
    if (u_hasBinaryProperty ((UChar32)character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT))
      continue;
    g_string_append_unichar (cleaned,
                             g_unichar_isspace (character) ? ' ' : narrow_sign (character));
  }
  return g_strstrip (g_string_free (cleaned, FALSE));
}

/* A symbol of the currency in the locale, as clean() leaves it. Free with g_free(). */
static char *
currency_symbol (const EpFormatter *formatter, const EpCurrency *currency, UCurrNameStyle style)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar code[4];
  u_charsToUChars (currency->code, code, 4);
  int32_t length;
  const UChar *wide = ucurr_getName (code, formatter->locale, style, NULL, &length, &status);
  ep_icu_check (status, "tell a currency's symbol");
  g_autofree char *symbol = g_utf16_to_utf8 (wide, length, NULL, NULL, NULL);
  return clean (symbol);
}

/* Takes `name` off one end of the text, in place. */
static gboolean
strip_name (char *text, const char *name)
{
  gsize length = strlen (text), name_length = strlen (name);
  if (name_length == 0 || name_length > length)
    return FALSE;

  char *tail = text + length - name_length;
  if (g_ascii_strncasecmp (text, name, name_length) == 0)
    memmove (text, text + name_length, length - name_length + 1);
  else if (g_ascii_strcasecmp (tail, name) == 0)
    *tail = '\0';
  else
    return FALSE;
  g_strstrip (text);
  return TRUE;
}

static void
strip_currency (const EpFormatter *formatter, const EpCurrency *currency, char *text)
{
  g_autofree char *symbol = currency_symbol (formatter, currency, UCURR_SYMBOL_NAME);
  g_autofree char *narrow = currency_symbol (formatter, currency, UCURR_NARROW_SYMBOL_NAME);
  if (!strip_name (text, currency->code) && !strip_name (text, symbol))
    strip_name (text, narrow);
}

/* The text folded to ASCII, or NULL when it holds anything but marks and the digits of one script.
 * Free with g_free(). */
static char *
fold (const EpFormatter *formatter, const char *text)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gunichar zero = 0; /* of the script of the digits so far */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar character = g_utf8_get_char (p);
    char mark = ep_entry_fold_mark (character);
    int32_t digit = u_charDigitValue ((UChar32)character);
    if (mark == '\0') {
      gunichar zero_here = character - (gunichar)digit;
      gboolean usual =
          zero_here == '0' || zero_here == FULLWIDTH_ZERO || zero_here == formatter->marks[0].zero;
      if (digit < 0 || !usual || (zero != 0 && zero != zero_here))
        return NULL;
      zero = zero_here;
      mark = DIGITS[digit];
    }
    g_string_append_c (folded, mark);
  }
  return g_strdup (folded->str);
}

/* Whether `whole` is grouped all through as the reading groups; ungrouped is not. */
static gboolean
is_grouped (const char *whole, const EpNumberMarks *reading)
{
  const char *group_end = whole + strlen (whole);
  if (whole[0] == '0')
    return FALSE;

  for (guint group = 0;; group++) {
    const char *start = group_end;
    while (start > whole && start[-1] != reading->grouping)
      start--;
    gsize length = (gsize)(group_end - start);
    gsize size = group == 0 ? reading->primary : reading->secondary;
    if (strspn (start, DIGITS) < length)
      return FALSE;
    if (start == whole)
      return group > 0 && length >= 1 && length <= size;
    if (length != size)
      return FALSE;
    group_end = start - 1;
  }
}

static void
digits_clear (Digits *digits)
{
  g_string_free (digits->whole, TRUE);
  g_string_free (digits->fraction, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Digits, digits_clear)

static void
digits_trim (Digits *digits)
{
  g_string_erase (digits->whole, 0, (gssize)strspn (digits->whole->str, "0"));
  GString *fraction = digits->fraction;
  while (fraction->len > 0 && fraction->str[fraction->len - 1] == '0')
    g_string_truncate (fraction, fraction->len - 1);
}

/* Reads the folded text in that way, if it can be. */
static gboolean
read_as (const char *folded, const EpNumberMarks *reading, Digits *digits)
{
  const char *decimal = strchr (folded, reading->decimal);
  gsize whole_length = decimal != NULL ? (gsize)(decimal - folded) : strlen (folded);
  g_autofree char *whole = g_strndup (folded, whole_length);
  const char *fraction = decimal != NULL ? decimal + 1 : "";

  if (strspn (fraction, DIGITS) < strlen (fraction))
    return FALSE;
  if (whole_length == 0 && fraction[0] == '\0')
    return FALSE;
  gboolean plain = strspn (whole, DIGITS) == whole_length;
  if (!plain && (reading->grouping == '\0' || !is_grouped (whole, reading)))
    return FALSE;

  g_string_truncate (digits->whole, 0);
  for (const char *p = whole; *p != '\0'; p++) {
    if (*p != reading->grouping)
      g_string_append_c (digits->whole, *p);
  }
  g_string_assign (digits->fraction, fraction);
  digits_trim (digits);
  return TRUE;
}

/* Reads it as the locale writes numbers; amounts first as it writes amounts. */
static gboolean
read_as_locale (const EpFormatter *formatter, const char *folded, gboolean money, Digits *digits)
{
  for (guint i = 0; i < EP_MARKS; i++) {
    const EpNumberMarks *marks = &formatter->marks[money ? i ^ 1 : i];
    if (marks->decimal != '\0' && read_as (folded, marks, digits))
      return TRUE;
  }
  return FALSE;
}

/* Reads it with comma or point as the decimal mark, whatever the locale uses, when that gives one
 * number and no two. */
static gboolean
read_as_other (const EpFormatter *formatter, const char *folded, Digits *digits)
{
  gboolean found = FALSE;
  g_auto (Digits) here = {g_string_new (NULL), g_string_new (NULL)};
  for (guint i = 0; i < 2 * (1 + EP_MARKS); i++) {
    char decimal = i % 2 == 0 ? '.' : ',';
    char other = i % 2 == 0 ? ',' : '.';
    char grouping = i / 2 == 0 ? other : formatter->marks[i / 2 - 1].grouping;
    EpNumberMarks reading = {.decimal = decimal,
                             .grouping = grouping != decimal ? grouping : '\0',
                             .primary = EP_GROUP_SIZE,
                             .secondary = EP_GROUP_SIZE};
    if (!read_as (folded, &reading, &here))
      continue;
    if (found && !(g_string_equal (here.whole, digits->whole) &&
                   g_string_equal (here.fraction, digits->fraction)))
      return FALSE;
    g_string_assign (digits->whole, here.whole->str);
    g_string_assign (digits->fraction, here.fraction->str);
    found = TRUE;
  }
  return found;
}

static EpEntryFault
scale (const Digits *digits, guint decimals, gint64 minimum, gint64 maximum, gint64 *value)
{
  if (digits->fraction->len > decimals)
    return EP_ENTRY_DECIMALS;

  gint64 scaled = 0;
  for (gsize i = 0; i < digits->whole->len + decimals; i++) {
    gsize place = i - digits->whole->len; /* after the decimal mark, once it is passed */
    int digit = 0;
    if (i < digits->whole->len)
      digit = digits->whole->str[i] - '0';
    else if (place < digits->fraction->len)
      digit = digits->fraction->str[place] - '0';
    if (scaled > (G_MAXINT64 - digit) / 10)
      return EP_ENTRY_RANGE;
    scaled = scaled * 10 + digit;
  }
  if (scaled < minimum || scaled > maximum)
    return EP_ENTRY_RANGE;
  *value = scaled;
  return EP_ENTRY_OK;
}

/* The percent signs that locales write, either side of the number. */
static void
strip_percent (char *text)
{
  static const char *const signs[] = {"%", "\u066a", "\uff05"};
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++) {
    if (strip_name (text, signs[i]))
      return;
  }
}

/* Reads text that clean() has cleaned, without a currency or a percent sign. */
static EpEntryFault
parse (const EpFormatter *formatter, const char *cleaned, gboolean money, guint decimals,
       gint64 minimum, gint64 maximum, gint64 *value)
{
  g_autofree char *folded = fold (formatter, cleaned);
  if (folded == NULL)
    return EP_ENTRY_UNREADABLE;

  g_auto (Digits) digits = {g_string_new (NULL), g_string_new (NULL)};
  if (!read_as_locale (formatter, folded, money, &digits) &&
      !read_as_other (formatter, folded, &digits))
    return EP_ENTRY_UNREADABLE;
  return scale (&digits, decimals, minimum, maximum, value);
}

EpEntryFault
ep_parse_entry (EpFormatter *formatter, const char *text, const EpCurrency *currency,
                guint decimals, gint64 minimum, gint64 maximum, gint64 *value)
{
  g_assert (decimals <= EP_DECIMALS_MAX);
  if (!g_utf8_validate (text, -1, NULL))
    return EP_ENTRY_UNREADABLE;

  g_autofree char *cleaned = clean (text);
  if (cleaned[0] == '\0')
    return EP_ENTRY_EMPTY;
  if (currency != NULL)
    strip_currency (formatter, currency, cleaned);
  return parse (formatter, cleaned, currency != NULL, decimals, minimum, maximum, value);
}

EpEntryFault
ep_parse_percent_entry (EpFormatter *formatter, const char *text, guint decimals, gint64 minimum,
                        gint64 maximum, gint64 *value)
{
  g_assert (decimals <= EP_DECIMALS_MAX);
  if (!g_utf8_validate (text, -1, NULL))
    return EP_ENTRY_UNREADABLE;

  g_autofree char *cleaned = clean (text);
  if (cleaned[0] == '\0')
    return EP_ENTRY_EMPTY;
  strip_percent (cleaned);
  return parse (formatter, cleaned, FALSE, decimals, minimum, maximum, value);
}
