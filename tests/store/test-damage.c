#define _GNU_SOURCE /* memmem */
#include "store-support.h"

#include <glib/gstdio.h>
#include <store/price-lists.h>
#include <string.h>

#define N_QUOTES     12
#define N_FLIPS      1200
#define HEADER_BYTES 100
#define SCHEMA_BYTES 4096
#define N_TRUNCATED  150
#define N_TREATMENTS 4

/* A store with something of everything, and its file's bytes. */
typedef struct {
  const Place *place;
  GPtrArray *quotes;     /* of EpQuote, by number */
  GPtrArray *given;      /* of the arrays of what was given, by number */
  GPtrArray *treatments; /* of EpTreatment */
  EpPriceList *list;
  char *bytes;
  gsize length;
} Sample;

static void
keep_price_list (Sample *sample, EpStore *store)
{
  sample->list = ep_price_list_new (ep_currency_find ("EUR"), TODAY - 10);
  sample->treatments = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_treatment_free);
  for (guint i = 0; i < N_TREATMENTS; i++) {
    EpTreatment *treatment = ep_treatment_new ("Fractional laser", EP_KIND_LASER);

    treatment->course.session_price_minor = 40000 + 1000 * (gint64)i;
    g_ptr_array_add (sample->treatments, treatment);
  }
  assert_true (ep_store_put_price_list (store, sample->list, NULL));
  assert_true (ep_store_replace_treatments (store, sample->list, sample->treatments, NULL));
  sample->list->in_use = TRUE;
  assert_true (ep_store_put_price_list (store, sample->list, NULL));
}

static Sample
make_sample (const Place *place)
{
  g_autoptr (EpStore) store = open_store (place->path);
  Sample sample = {.place = place};

  hurry (store);
  sample.quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_quote_free);
  sample.given = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < N_QUOTES; i++) {
    EpQuote *quote = quote_of ("somebody", "Microneedling, face", 30000 + i);

    quote->status = (EpQuoteStatus)(i % 4);
    quote->valid_until += i;
    keep (store, quote);
    g_ptr_array_add (sample.quotes, quote);
    g_ptr_array_add (sample.given, ep_store_get_given (store, quote->uuid, NULL));
  }
  keep_price_list (&sample, store);
  assert_true (ep_store_set_setting (store, "retention-months", "24", NULL));
  g_clear_pointer (&store, ep_store_close);
  assert_true (g_file_get_contents (place->path, &sample.bytes, &sample.length, NULL));
  return sample;
}

static void
clear_sample (Sample *sample)
{
  g_ptr_array_unref (sample->quotes);
  g_ptr_array_unref (sample->given);
  g_ptr_array_unref (sample->treatments);
  g_free (sample->list);
  g_free (sample->bytes);
}

/* The store's file becomes those bytes, with nothing beside it. */
static void
write_file (const Sample *sample, gsize length)
{
  static const char *const suffixes[] = {"", "-wal", "-shm"};

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *path = g_strconcat (sample->place->path, suffixes[i], NULL);

    g_unlink (path);
  }
  assert_true (g_file_set_contents_full (sample->place->path, sample->bytes, (gssize)length,
                                         G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
assert_file (const Sample *sample, gsize expected)
{
  g_autofree char *bytes = NULL;
  gsize length;

  assert_true (g_file_get_contents (sample->place->path, &bytes, &length, NULL));
  assert_int_equal (length, expected);
  assert_memory_equal (bytes, sample->bytes, length);
}

static void
assert_damaged (GError **error)
{
  assert_fault (error, EP_STORE_ERROR_DAMAGED);
}

static void
check_quote (const Sample *sample, EpStore *store, guint i)
{
  const EpQuote *expected = g_ptr_array_index (sample->quotes, i);
  const GPtrArray *expected_given = g_ptr_array_index (sample->given, i);
  g_autoptr (EpQuote) quote = NULL;
  g_autoptr (GPtrArray) given = NULL;
  g_autoptr (GError) error = NULL;

  if (ep_store_get_quote (store, expected->uuid, &quote, &error)) {
    assert_non_null (quote);
    assert_same_quote (quote, expected);
  } else {
    assert_damaged (&error);
  }
  given = ep_store_get_given (store, expected->uuid, &error);
  if (given == NULL) {
    assert_damaged (&error);
    return;
  }
  assert_int_equal (given->len, expected_given->len);
  for (guint j = 0; j < given->len; j++)
    assert_same_quote (g_ptr_array_index (given, j), g_ptr_array_index (expected_given, j));
}

static void
check_list (const Sample *sample, EpStore *store)
{
  const EpQuoteQuery query = all_quotes ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = ep_store_find_quotes (store, &query, 0, 50, &error);

  if (found == NULL) {
    assert_damaged (&error);
    return;
  }
  assert_int_equal (found->len, N_QUOTES);
  for (guint i = 0; i < found->len; i++) {
    const EpQuote *quote = g_ptr_array_index (found, i);

    if (quote->scenario != NULL)
      assert_same_quote (quote,
                         g_ptr_array_index (sample->quotes, quote->number - EP_QUOTE_NUMBER_MIN));
  }
}

static void
check_prices (const Sample *sample, EpStore *store)
{
  g_autofree EpPriceList *list = NULL;
  g_autoptr (GPtrArray) treatments = NULL;
  g_autoptr (GError) error = NULL;

  if (!ep_store_get_current_price_list (store, TODAY, &list, &error)) {
    assert_damaged (&error);
    return;
  }
  assert_non_null (list);
  assert_string_equal (list->uuid, sample->list->uuid);
  assert_int_equal (list->counts_from, sample->list->counts_from);
  assert_true (list->currency == sample->list->currency);
  treatments = ep_store_get_treatments (store, list, &error);
  if (treatments == NULL) {
    assert_damaged (&error);
    return;
  }
  assert_int_equal (treatments->len, N_TREATMENTS);
  for (guint i = 0; i < treatments->len; i++)
    assert_true (ep_treatment_equal (g_ptr_array_index (treatments, i),
                                     g_ptr_array_index (sample->treatments, i)));
}

static void
check_setting (EpStore *store)
{
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  if (ep_store_get_setting (store, "retention-months", &value, &error))
    assert_string_equal (value, "24");
  else
    assert_damaged (&error);
}

static void
check_all (const Sample *sample, EpStore *store)
{
  for (guint i = 0; i < N_QUOTES; i++)
    check_quote (sample, store, i);
  check_list (sample, store);
  check_prices (sample, store);
  check_setting (store);
}

static gboolean
is_refusal (const GError *error)
{
  static const EpStoreError refusals[] = {
      EP_STORE_ERROR_DAMAGED,
      EP_STORE_ERROR_NOT_A_DATABASE,
      EP_STORE_ERROR_FOREIGN,
      EP_STORE_ERROR_NEWER,
  };

  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++) {
    if (g_error_matches (error, EP_STORE_ERROR, (int)refusals[i]))
      return TRUE;
  }
  return FALSE;
}

/* Either it is refused and left alone, or all that is read is what was kept, or said to be damaged.
 * Returns whether it was opened. */
static gboolean
check_file (const Sample *sample, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpStore) store = NULL;

  write_file (sample, length);
  store = ep_store_open (sample->place->path, &error);
  if (store != NULL) {
    check_all (sample, store);
    return TRUE;
  }
  if (!is_refusal (error))
    fail_msg ("%s", error->message);
  assert_file (sample, length);
  return FALSE;
}

static void
one_flipped_bit_never_changes_a_figure (void **state)
{
  TestRandom random = test_random_new ();
  Sample sample = make_sample (*state);

  assert_true (check_file (&sample, sample.length));
  for (guint i = 0; i < N_FLIPS; i++) {
    /* A third of them in the schema, where a bit says what all the others mean. */
    const gint64 end = i % 3 == 0 ? SCHEMA_BYTES : (gint64)sample.length;
    const gint64 at = test_random_between (&random, 0, end - 1);
    const int bit = (int)test_random_between (&random, 0, 7);

    sample.bytes[at] = (char)(sample.bytes[at] ^ (1 << bit));
    check_file (&sample, sample.length);
    sample.bytes[at] = (char)(sample.bytes[at] ^ (1 << bit));
  }
  clear_sample (&sample);
}

/* Chance would hardly hit those few bytes. */
static void
each_flipped_bit_of_the_header_is_told_or_harmless (void **state)
{
  Sample sample = make_sample (*state);

  for (guint i = 0; i < HEADER_BYTES * 8; i++) {
    sample.bytes[i / 8] = (char)(sample.bytes[i / 8] ^ (1 << i % 8));
    check_file (&sample, sample.length);
    sample.bytes[i / 8] = (char)(sample.bytes[i / 8] ^ (1 << i % 8));
  }
  clear_sample (&sample);
}

/* Likewise. */
static void
one_flipped_bit_never_changes_a_setting (void **state)
{
  static const char text[] = "retention-months24";
  Sample sample = make_sample (*state);
  char *found = memmem (sample.bytes, sample.length, text, strlen (text));

  assert_non_null (found);
  for (guint bit = 0; bit < 16; bit++) {
    char *byte = found + strlen ("retention-months") + bit / 8;

    *byte = (char)(*byte ^ (1 << bit % 8));
    check_file (&sample, sample.length);
    *byte = (char)(*byte ^ (1 << bit % 8));
  }
  clear_sample (&sample);
}

static void
a_truncated_store_is_refused_and_left_alone (void **state)
{
  TestRandom random = test_random_new ();
  Sample sample = make_sample (*state);

  for (guint i = 0; i < N_TRUNCATED; i++) {
    const gsize length =
        i < 20 ? i + 1 : (gsize)test_random_between (&random, 1, (gint64)sample.length - 1);

    /* Of the last page nothing but zeros may be gone. */
    assert_true (!check_file (&sample, length) || length > sample.length - 4096);
  }
  clear_sample (&sample);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
      IN_A_FOLDER (one_flipped_bit_never_changes_a_figure),
      IN_A_FOLDER (each_flipped_bit_of_the_header_is_told_or_harmless),
      IN_A_FOLDER (one_flipped_bit_never_changes_a_setting),
      IN_A_FOLDER (a_truncated_store_is_refused_and_left_alone),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
