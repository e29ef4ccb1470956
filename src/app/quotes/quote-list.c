#include "quote-list.h"

/* Part of the list, in items that tell their quotes once they have come. */
typedef struct {
  guint number;
  guint64 used;     /* the last time that it was looked at, by the list's count */
  GPtrArray *items; /* of EpQuoteItem */
  gboolean asked;   /* the store has been asked for it, or has told it */
} Page;

struct _EpQuoteList {
  GObject parent_instance;
  EpClinic *clinic;
  EpStoreWorker *asked; /* whom it asked last, or NULL, and for which path */
  char *asked_path;
  EpQuoteQuery query;
  char *words;
  guint n_quotes;
  GHashTable *pages; /* number -> Page */
  guint64 clock;
  GQueue wanted; /* numbers of pages that are to be asked for, the one looked at last first */
  GCancellable *cancellable; /* of everything that is under way; NULL: nothing was asked for */
  gboolean unwatched;
  gboolean page_under_way;
  gboolean answered;
  GError *fault;
  guint n_asked;
};

static void model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EpQuoteList, ep_quote_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

enum { ANSWERED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Asking */

/* Who asked, and by which query: what comes for another one is nothing to the list any more. */
typedef struct {
  EpQuoteList *list;
  GCancellable *cancellable;
} Asker;

static void
asker_free (gpointer data)
{
  Asker *asker = data;

  g_object_unref (asker->list);
  g_object_unref (asker->cancellable);
  g_free (asker);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asker, asker_free)

static void
ask (EpQuoteList *self, EpQuotesAsked *request, GAsyncReadyCallback callback)
{
  Asker *asker = g_new (Asker, 1);

  *asker = (Asker){g_object_ref (self), g_object_ref (self->cancellable)};
  request->query = self->query;
  request->query.words = g_strdup (self->words);
  self->n_asked += request->n_pages;
  ep_store_worker_run (ep_clinic_worker (self->clinic), ep_quotes_job_tell, request,
                       ep_quotes_asked_free, ep_quotes_answer_free, self->cancellable, callback,
                       asker);
}

/* Pages */

static void
page_free (gpointer data)
{
  Page *page = data;

  g_ptr_array_unref (page->items);
  g_free (page);
}

static guint
page_length (EpQuoteList *self, guint number)
{
  return MIN (self->n_quotes - number * EP_QUOTE_PAGE, EP_QUOTE_PAGE);
}

static Page *
find_page (EpQuoteList *self, guint number)
{
  return g_hash_table_lookup (self->pages, GUINT_TO_POINTER (number));
}

static Page *
least_used_page (EpQuoteList *self)
{
  GHashTableIter iter;
  gpointer page;
  Page *least = NULL;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    if (least == NULL || ((Page *)page)->used < least->used)
      least = page;
  return least;
}

/* Forgets those that were looked at longest ago. */
static void
make_room (EpQuoteList *self)
{
  while (g_hash_table_size (self->pages) >= EP_QUOTE_PAGES) {
    gpointer number = GUINT_TO_POINTER (least_used_page (self)->number);

    g_queue_remove (&self->wanted, number);
    g_hash_table_remove (self->pages, number);
  }
}

static Page *
add_page (EpQuoteList *self, guint number)
{
  Page *page = g_new0 (Page, 1);

  make_room (self);
  page->number = number;
  page->items = g_ptr_array_new_full (page_length (self, number), g_object_unref);
  for (guint i = 0; i < page_length (self, number); i++)
    g_ptr_array_add (page->items, ep_quote_item_new ());
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (number), page);
  return page;
}

/* Gives the page's items what the store told of them. FALSE where there are fewer by now. */
static gboolean
fill_page (EpQuoteList *self, Page *page, EpQuotesTold *told)
{
  guint n_told = MIN (told->quotes->len, page->items->len);

  page->asked = TRUE;
  for (guint i = 0; i < n_told; i++) {
    ep_quote_item_take (g_ptr_array_index (page->items, i), told->quotes->pdata[i],
                        told->facts->pdata[i]);
    told->quotes->pdata[i] = told->facts->pdata[i] = NULL;
  }
  return n_told == page->items->len;
}

static void ask_next (EpQuoteList *self);

static void
page_came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asker) asker = data;
  EpQuoteList *self = asker->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuotesAnswer) answer = ep_store_worker_finish (result, &error);
  Page *page;

  if (g_cancellable_is_cancelled (asker->cancellable))
    return;
  self->page_under_way = FALSE;
  if (answer == NULL) {
    g_clear_error (&self->fault);
    self->fault = g_steal_pointer (&error);
    g_signal_emit (self, signals[ANSWERED], 0);
    return;
  }
  page = find_page (self, answer->pages[0].number);
  if (page != NULL && !fill_page (self, page, &answer->pages[0]))
    ep_quote_list_refresh (self);
  else
    ask_next (self);
}

/* One page at a time, so that those that were only scrolled past are not waited for. */
static void
ask_next (EpQuoteList *self)
{
  EpQuotesAsked *request;
  guint number;

  if (self->page_under_way || g_queue_is_empty (&self->wanted))
    return;
  number = GPOINTER_TO_UINT (g_queue_pop_head (&self->wanted));
  find_page (self, number)->asked = TRUE;
  self->page_under_way = TRUE;
  request = g_new0 (EpQuotesAsked, 1);
  request->n_pages = 1;
  request->pages[0] = number;
  ask (self, request, page_came);
}

/* The query */

static int
compare_used (gconstpointer a, gconstpointer b)
{
  const Page *one = *(Page *const *)a, *other = *(Page *const *)b;

  return one->used < other->used ? 1 : -1;
}

/* The pages looked at last, or the first one. */
static void
choose_pages (EpQuoteList *self, EpQuotesAsked *request)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    g_ptr_array_add (pages, page);
  g_ptr_array_sort (pages, compare_used);
  request->n_pages = MIN (pages->len, EP_QUOTES_ASKED_MAX);
  for (guint i = 0; i < request->n_pages; i++)
    request->pages[i] = ((Page *)g_ptr_array_index (pages, i))->number;
  if (request->n_pages == 0)
    request->pages[request->n_pages++] = 0;
}

/* The items that are kept, by the uuids of their quotes. */
static GHashTable *
items_by_uuid (EpQuoteList *self)
{
  GHashTable *items = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    for (guint i = 0; i < ((Page *)page)->items->len; i++) {
      EpQuoteItem *item = g_ptr_array_index (((Page *)page)->items, i);
      const EpQuote *quote = ep_quote_item_quote (item);

      if (quote != NULL)
        g_hash_table_insert (items, g_strdup (quote->uuid), g_object_ref (item));
    }
  return items;
}

/* Puts those items of before in their places that the page's quotes had. */
static void
reuse_items (Page *page, const EpQuotesTold *told, GHashTable *before)
{
  for (guint i = 0; i < MIN (told->quotes->len, page->items->len); i++) {
    const EpQuote *quote = g_ptr_array_index (told->quotes, i);
    EpQuoteItem *item = g_hash_table_lookup (before, quote->uuid);

    if (item == NULL)
      continue;
    g_object_unref (page->items->pdata[i]);
    page->items->pdata[i] = g_object_ref (item);
  }
}

static void
take_answer (EpQuoteList *self, EpQuotesAnswer *answer)
{
  g_autoptr (GHashTable) before = items_by_uuid (self);
  guint n_before = self->n_quotes;

  g_hash_table_remove_all (self->pages);
  self->n_quotes = answer->n_quotes;
  for (guint i = 0; i < answer->n_pages; i++) {
    EpQuotesTold *told = &answer->pages[i];
    Page *page;

    if (told->number * EP_QUOTE_PAGE >= self->n_quotes)
      continue;
    page = add_page (self, told->number);
    /* Looked at in the same order as before. */
    page->used = self->clock - i;
    reuse_items (page, told, before);
    fill_page (self, page, told);
  }
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->n_quotes);
}

static void
answer_came (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Asker) asker = data;
  EpQuoteList *self = asker->list;
  g_autoptr (GError) error = NULL;
  g_autoptr (EpQuotesAnswer) answer = ep_store_worker_finish (result, &error);

  if (g_cancellable_is_cancelled (asker->cancellable))
    return;
  self->answered = TRUE;
  g_clear_error (&self->fault);
  if (answer != NULL)
    take_answer (self, answer);
  else
    self->fault = g_steal_pointer (&error);
  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
cancel (EpQuoteList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_queue_clear (&self->wanted);
  self->page_under_way = FALSE;
}

/* Without a store there is nothing to list. */
static void
show_nothing (EpQuoteList *self)
{
  guint n_before = self->n_quotes;

  g_hash_table_remove_all (self->pages);
  self->n_quotes = 0;
  self->answered = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
  g_signal_emit (self, signals[ANSWERED], 0);
}

void
ep_quote_list_refresh (EpQuoteList *self)
{
  EpQuotesAsked *request;

  cancel (self);
  if (self->words == NULL || self->unwatched)
    return;
  g_clear_error (&self->fault);
  self->asked = ep_clinic_worker (self->clinic);
  g_free (self->asked_path);
  self->asked_path = g_strdup (ep_clinic_store_path (self->clinic));
  if (self->asked == NULL) {
    const GError *fault = ep_clinic_store_fault (self->clinic);

    self->fault = fault != NULL ? g_error_copy (fault) : NULL;
    show_nothing (self);
    return;
  }
  self->cancellable = g_cancellable_new ();
  self->query.today = ep_clinic_today (self->clinic);
  request = g_new0 (EpQuotesAsked, 1);
  request->count = TRUE;
  choose_pages (self, request);
  ask (self, request, answer_came);
}

void
ep_quote_list_set_watched (EpQuoteList *self, gboolean watched)
{
  self->unwatched = !watched;
  ep_quote_list_refresh (self);
}

void
ep_quote_list_set_query (EpQuoteList *self, const EpQuoteQuery *query)
{
  GHashTableIter iter;
  gpointer page;

  self->query = *query;
  g_free (self->words);
  self->words = self->query.words = g_strdup (query->words);
  /* Another list begins at its first page. */
  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    if (((Page *)page)->number > 0)
      g_hash_table_iter_remove (&iter);
  ep_quote_list_refresh (self);
}

const EpQuoteQuery *
ep_quote_list_query (EpQuoteList *self)
{
  return &self->query;
}

gboolean
ep_quote_list_is_answered (EpQuoteList *self)
{
  return self->answered;
}

const GError *
ep_quote_list_fault (EpQuoteList *self)
{
  return self->fault;
}

EpQuoteItem *
ep_quote_list_item (EpQuoteList *self, guint position)
{
  guint number = position / EP_QUOTE_PAGE;
  Page *page = find_page (self, number);

  g_assert (position < self->n_quotes);
  if (page == NULL)
    page = add_page (self, number);
  page->used = ++self->clock;
  if (!page->asked && self->cancellable != NULL) {
    g_queue_remove (&self->wanted, GUINT_TO_POINTER (number));
    g_queue_push_head (&self->wanted, GUINT_TO_POINTER (number));
    ask_next (self);
  }
  return g_ptr_array_index (page->items, position % EP_QUOTE_PAGE);
}

gboolean
ep_quote_list_find (EpQuoteList *self, const char *uuid, guint *position)
{
  GHashTableIter iter;
  gpointer page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, NULL, &page))
    for (guint i = 0; i < ((Page *)page)->items->len; i++) {
      const EpQuote *quote = ep_quote_item_quote (((Page *)page)->items->pdata[i]);

      if (quote != NULL && g_str_equal (quote->uuid, uuid)) {
        *position = ((Page *)page)->number * EP_QUOTE_PAGE + i;
        return TRUE;
      }
    }
  return FALSE;
}

guint
ep_quote_list_n_asked (EpQuoteList *self)
{
  return self->n_asked;
}

/* The model */

static GType
get_item_type (GListModel *model)
{
  return EP_TYPE_QUOTE_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return EP_QUOTE_LIST (model)->n_quotes;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EpQuoteList *self = EP_QUOTE_LIST (model);

  if (position >= self->n_quotes)
    return NULL;
  return g_object_ref (ep_quote_list_item (self, position));
}

static void
model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
ep_quote_list_dispose (GObject *object)
{
  EpQuoteList *self = EP_QUOTE_LIST (object);

  cancel (self);
  g_clear_object (&self->clinic);
  G_OBJECT_CLASS (ep_quote_list_parent_class)->dispose (object);
}

static void
ep_quote_list_finalize (GObject *object)
{
  EpQuoteList *self = EP_QUOTE_LIST (object);

  g_hash_table_unref (self->pages);
  g_clear_error (&self->fault);
  g_free (self->words);
  g_free (self->asked_path);
  G_OBJECT_CLASS (ep_quote_list_parent_class)->finalize (object);
}

static void
ep_quote_list_class_init (EpQuoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ep_quote_list_dispose;
  object_class->finalize = ep_quote_list_finalize;
  signals[ANSWERED] = g_signal_new ("answered", EP_TYPE_QUOTE_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
ep_quote_list_init (EpQuoteList *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, page_free);
  g_queue_init (&self->wanted);
}

/* That the store which is asked has been opened is no reason to ask it again. */
static void
store_changed (EpQuoteList *self)
{
  if (ep_clinic_worker (self->clinic) != self->asked || self->fault != NULL ||
      g_strcmp0 (ep_clinic_store_path (self->clinic), self->asked_path) != 0)
    ep_quote_list_refresh (self);
}

EpQuoteList *
ep_quote_list_new (EpClinic *clinic)
{
  EpQuoteList *self = g_object_new (EP_TYPE_QUOTE_LIST, NULL);

  self->clinic = g_object_ref (clinic);
  g_signal_connect_object (clinic, "quotes-changed", G_CALLBACK (ep_quote_list_refresh), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (clinic, "store-changed", G_CALLBACK (store_changed), self,
                           G_CONNECT_SWAPPED);
  return self;
}
