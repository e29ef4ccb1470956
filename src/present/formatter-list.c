#include "formatter-private.h"

#define MARKS_SIZE 32 /* what may stand around one text of a list, in UTF-16 */

static UListFormatter *
open_list (const EpFormatter *formatter)
{
  UErrorCode status = U_ZERO_ERROR;
  UListFormatter *list = ulistfmt_open (formatter->locale, &status);
  ep_icu_check (status, "open a list format");
  return list;
}

char *
ep_format_list (EpFormatter *formatter, const char *const *texts, guint n_texts)
{
  g_assert (0 < n_texts && n_texts <= EP_LIST_MAX);
  if (formatter->list == NULL)
    formatter->list = open_list (formatter);

  UChar *wide[EP_LIST_MAX];
  int32_t lengths[EP_LIST_MAX];
  int32_t size = 0;
  for (guint i = 0; i < n_texts; i++) {
    glong length;
    wide[i] = g_utf8_to_utf16 (texts[i], -1, NULL, &length, NULL);
    lengths[i] = (int32_t)length;
    size += lengths[i] + MARKS_SIZE;
  }

  UErrorCode status = U_ZERO_ERROR;
  g_autofree UChar *result = g_new (UChar, size);
  int32_t length = ulistfmt_format (formatter->list, (const UChar *const *)wide, lengths,
                                    (int32_t)n_texts, result, size, &status);
  ep_icu_check (status, "format a list");
  for (guint i = 0; i < n_texts; i++)
    g_free (wide[i]);
  return g_utf16_to_utf8 (result, length, NULL, NULL, NULL);
}
