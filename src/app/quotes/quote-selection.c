#include "quote-selection.h"

struct _EpQuoteSelection {
  GObject parent_instance;
  GHashTable *numbers; /* uuid -> number */
};

G_DEFINE_FINAL_TYPE (EpQuoteSelection, ep_quote_selection, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

gboolean
ep_quote_selection_has (EpQuoteSelection *self, const char *uuid)
{
  return g_hash_table_contains (self->numbers, uuid);
}

guint
ep_quote_selection_size (EpQuoteSelection *self)
{
  return g_hash_table_size (self->numbers);
}

void
ep_quote_selection_set (EpQuoteSelection *self, const EpQuote *quote, gboolean chosen)
{
  if (chosen == ep_quote_selection_has (self, quote->uuid) ||
      (chosen && ep_quote_selection_size (self) >= EP_QUOTE_SELECTION_MAX))
    return;
  if (chosen)
    g_hash_table_insert (self->numbers, g_strdup (quote->uuid), GUINT_TO_POINTER (quote->number));
  else
    g_hash_table_remove (self->numbers, quote->uuid);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
ep_quote_selection_clear (EpQuoteSelection *self)
{
  if (ep_quote_selection_size (self) == 0)
    return;
  g_hash_table_remove_all (self->numbers);
  g_signal_emit (self, signals[CHANGED], 0);
}

static int
compare_numbers (gconstpointer a, gconstpointer b, gpointer numbers)
{
  guint one = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, *(char *const *)a));
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, *(char *const *)b));

  return one < other ? -1 : one > other;
}

char **
ep_quote_selection_uuids (EpQuoteSelection *self, guint **numbers)
{
  guint n_uuids;
  g_autofree char **keys = (char **)g_hash_table_get_keys_as_array (self->numbers, &n_uuids);
  char **uuids;

  g_qsort_with_data (keys, (int)n_uuids, sizeof *keys, compare_numbers, self->numbers);
  *numbers = g_new (guint, n_uuids);
  for (guint i = 0; i < n_uuids; i++)
    (*numbers)[i] = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, keys[i]));
  uuids = g_strdupv (keys);
  return uuids;
}

static void
ep_quote_selection_finalize (GObject *object)
{
  g_hash_table_unref (EP_QUOTE_SELECTION (object)->numbers);
  G_OBJECT_CLASS (ep_quote_selection_parent_class)->finalize (object);
}

static void
ep_quote_selection_class_init (EpQuoteSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_quote_selection_finalize;
  signals[CHANGED] = g_signal_new ("changed", EP_TYPE_QUOTE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
ep_quote_selection_init (EpQuoteSelection *self)
{
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

EpQuoteSelection *
ep_quote_selection_new (void)
{
  return g_object_new (EP_TYPE_QUOTE_SELECTION, NULL);
}
