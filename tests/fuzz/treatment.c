/* Any bytes as a treatment that a store kept: refused in one line, or read, written and read back
 * as the same. How many bytes there are chooses the currency. */

#include "fuzz.h"

#include <formats/treatment.h>
#include <string.h>

#define UUID "0b5d4c52-8a3e-4f0e-9d6a-3f1f2c7a9e11"

int
LLVMFuzzerTestOneInput (const guint8 *bytes, gsize length)
{
  static const char *const codes[] = {"USD", "JPY", "CLF"};
  const EpCurrency *currency = ep_currency_find (codes[length % G_N_ELEMENTS (codes)]);
  g_autoptr (GError) error = NULL;
  g_autoptr (EpTreatment) treatment =
      ep_treatment_from_json ((const char *)bytes, length, currency, UUID, &error);

  if (treatment == NULL) {
    fuzz_check_refusal (error, EP_FORMATS_ERROR);
    return 0;
  }
  g_assert_no_error (error);

  g_autofree char *written = ep_treatment_to_json (treatment, currency);
  g_autoptr (EpTreatment) again =
      ep_treatment_from_json (written, strlen (written), currency, UUID, &error);

  g_assert_no_error (error);
  g_assert_true (ep_treatment_equal (treatment, again));
  return 0;
}
