#include "clinic.h"

#include <store/quotes.h>

struct _EpClinic {
  GObject parent_instance;
  char *path;
  EpFormatter *formatter;
  EpStoreWorker *worker;
  GError *fault;
  char *file;                /* that is open, NULL until it is known */
  GError *refusal;           /* why that is not the one of `path`; NULL: it is */
  GCancellable *cancellable; /* of this clinic's own jobs on this store */
  EpDay today;               /* 0: by the clock */
  EpDay looked_at;           /* the day that upkeep was last done for */
  guint hourly;
  EpPriceList *price_list;
  GPtrArray *treatments;
};

G_DEFINE_FINAL_TYPE (EpClinic, ep_clinic, G_TYPE_OBJECT)

enum { PRICE_LIST_CHANGED, QUOTES_CHANGED, STORE_LEFT, STORE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
close_store (EpClinic *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->worker, ep_store_worker_free);
  g_clear_pointer (&self->file, g_free);
  g_clear_error (&self->refusal);
}

static void
ep_clinic_finalize (GObject *object)
{
  EpClinic *self = EP_CLINIC (object);

  g_clear_handle_id (&self->hourly, g_source_remove);
  close_store (self);
  g_clear_error (&self->fault);
  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  g_free (self->price_list);
  g_free (self->path);
  G_OBJECT_CLASS (ep_clinic_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, EP_TYPE_CLINIC, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                       0);
}

static void
ep_clinic_class_init (EpClinicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ep_clinic_finalize;
  signals[PRICE_LIST_CHANGED] = add_signal ("price-list-changed");
  signals[QUOTES_CHANGED] = add_signal ("quotes-changed");
  signals[STORE_LEFT] = add_signal ("store-left");
  signals[STORE_CHANGED] = add_signal ("store-changed");
}

static void
ep_clinic_init (EpClinic *self)
{
}

/* A job of the clinic's own. It does not keep the clinic, which waits for it when it goes. */
typedef struct {
  EpClinic *clinic; /* not there any more when it was cancelled */
  GCancellable *cancellable;
} Call;

static void
run (EpClinic *self, EpStoreJob job, gpointer request, GDestroyNotify free_request,
     GDestroyNotify free_result, GAsyncReadyCallback callback)
{
  Call *call = g_new (Call, 1);

  *call = (Call){self, g_object_ref (self->cancellable)};
  ep_store_worker_run (self->worker, job, request, free_request, free_result, self->cancellable,
                       callback, call);
}

/* The clinic that asked, NULL where it goes on without the answer. */
static EpClinic *
end_call (gpointer data)
{
  Call *call = data;
  EpClinic *self = g_cancellable_is_cancelled (call->cancellable) ? NULL : call->clinic;

  g_object_unref (call->cancellable);
  g_free (call);
  return self;
}

typedef struct {
  EpPriceList *list;     /* NULL: none counts */
  GPtrArray *treatments; /* NULL likewise */
} Prices;

static void
prices_free (Prices *prices)
{
  g_free (prices->list);
  g_clear_pointer (&prices->treatments, g_ptr_array_unref);
  g_free (prices);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Prices, prices_free)

static gpointer
read_prices (EpStore *store, gpointer day, GError **error)
{
  g_autoptr (Prices) prices = g_new0 (Prices, 1);

  if (!ep_store_get_current_price_list (store, GPOINTER_TO_UINT (day), &prices->list, error))
    return NULL;
  if (prices->list != NULL) {
    prices->treatments = ep_store_get_treatments (store, prices->list, error);
    if (prices->treatments == NULL)
      return NULL;
  }
  return g_steal_pointer (&prices);
}

/* Takes the list and its treatments over. */
static void
take_prices (EpClinic *self, EpPriceList *list, GPtrArray *treatments)
{
  g_free (self->price_list);
  g_clear_pointer (&self->treatments, g_ptr_array_unref);
  self->price_list = list;
  self->treatments = treatments;
  g_signal_emit (self, signals[PRICE_LIST_CHANGED], 0);
}

static void
prices_read (GObject *source, GAsyncResult *result, gpointer call)
{
  EpClinic *self = end_call (call);
  g_autoptr (GError) error = NULL;
  g_autoptr (Prices) prices = ep_store_worker_finish (result, &error);

  if (self == NULL)
    return;
  if (prices == NULL)
    g_warning ("%s", error->message);
  else
    take_prices (self, g_steal_pointer (&prices->list), g_steal_pointer (&prices->treatments));
}

void
ep_clinic_reload_price_list (EpClinic *self)
{
  if (self->worker != NULL)
    run (self, read_prices, GUINT_TO_POINTER (ep_clinic_today (self)), NULL,
         (GDestroyNotify)prices_free, prices_read);
}

gboolean
ep_clinic_get_retention (EpStore *store, guint *months, GError **error)
{
  g_autofree char *text = NULL;
  guint64 set = EP_RETENTION_MONTHS;

  if (!ep_store_get_setting (store, EP_RETENTION_SETTING, &text, error))
    return FALSE;
  if (text != NULL)
    g_ascii_string_to_unsigned (text, 10, 0, EP_RETENTION_MAX, &set, NULL);
  *months = (guint)set;
  return TRUE;
}

static gpointer
purge (EpStore *store, gpointer request, GError **error)
{
  const gint64 *now_s = request;
  g_autofree guint *n_erased = g_new0 (guint, 1);
  guint months;

  if (!ep_clinic_get_retention (store, &months, error))
    return NULL;
  if (months > 0 && !ep_store_purge_quotes (store, months, *now_s, n_erased, error))
    return NULL;
  return g_steal_pointer (&n_erased);
}

static void
purged (GObject *source, GAsyncResult *result, gpointer call)
{
  EpClinic *self = end_call (call);
  g_autoptr (GError) error = NULL;
  g_autofree guint *n_erased = ep_store_worker_finish (result, &error);

  if (self == NULL)
    return;
  /* The next day it is tried again. */
  if (n_erased == NULL)
    g_debug ("%s", error->message);
  else if (*n_erased > 0)
    ep_clinic_quotes_changed (self);
}

static void
begin_purge (EpClinic *self)
{
  gint64 now_s = ep_clinic_now_s (self);

  if (self->worker != NULL)
    run (self, purge, g_memdup2 (&now_s, sizeof now_s), g_free, g_free, purged);
}

void
ep_clinic_look_at_day (EpClinic *self)
{
  EpDay today = ep_clinic_today (self);

  if (today == self->looked_at)
    return;
  self->looked_at = today;
  ep_clinic_reload_price_list (self);
  begin_purge (self);
  ep_clinic_quotes_changed (self);
}

static gboolean
hour_passed (gpointer self)
{
  ep_clinic_look_at_day (self);
  return G_SOURCE_CONTINUE;
}

/* Which file is open, and why it is not the one that was asked for. */
typedef struct {
  char *path;
  GError *refusal; /* NULL: it is */
} Opened;

static void
opened_free (Opened *opened)
{
  g_free (opened->path);
  g_clear_error (&opened->refusal);
  g_free (opened);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opened, opened_free)

static gpointer
look (EpStore *store, gpointer request, GError **error)
{
  const GError *refusal = ep_store_get_refusal (store);
  Opened *opened = g_new0 (Opened, 1);

  opened->path = g_strdup (ep_store_get_path (store));
  opened->refusal = refusal != NULL ? g_error_copy (refusal) : NULL;
  return opened;
}

static void
store_opened (GObject *source, GAsyncResult *result, gpointer call)
{
  EpClinic *self = end_call (call);
  g_autoptr (GError) error = NULL;
  g_autoptr (Opened) opened = ep_store_worker_finish (result, &error);

  if (self == NULL)
    return;
  if (opened == NULL) {
    close_store (self);
    self->fault = g_steal_pointer (&error);
  } else {
    self->file = g_steal_pointer (&opened->path);
    self->refusal = g_steal_pointer (&opened->refusal);
    begin_purge (self);
  }
  g_signal_emit (self, signals[STORE_CHANGED], 0);
}

static void
open_store (EpClinic *self)
{
  g_clear_error (&self->fault);
  self->cancellable = g_cancellable_new ();
  self->worker = ep_store_worker_new (self->path);
  run (self, look, NULL, NULL, (GDestroyNotify)opened_free, store_opened);
  ep_clinic_reload_price_list (self);
}

EpClinic *
ep_clinic_new (const char *store_path, EpFormatter *formatter)
{
  EpClinic *self = g_object_new (EP_TYPE_CLINIC, NULL);

  self->path = g_strdup (store_path);
  self->formatter = formatter;
  self->looked_at = ep_clinic_today (self);
  self->hourly = g_timeout_add_seconds (60 * 60, hour_passed, self);
  if (store_path != NULL)
    open_store (self);
  return self;
}

const char *
ep_clinic_store_path (EpClinic *self)
{
  return self->path;
}

EpStoreWorker *
ep_clinic_worker (EpClinic *self)
{
  return self->worker;
}

const char *
ep_clinic_store_file (EpClinic *self)
{
  return self->file;
}

const GError *
ep_clinic_store_refusal (EpClinic *self)
{
  return self->refusal;
}

const GError *
ep_clinic_store_fault (EpClinic *self)
{
  return self->fault;
}

void
ep_clinic_try_again (EpClinic *self)
{
  if (self->fault != NULL && !g_error_matches (self->fault, EP_STORE_ERROR, EP_STORE_ERROR_NEWER))
    open_store (self);
}

void
ep_clinic_move (EpClinic *self, const char *store_path)
{
  EpStoreWorker *before;

  g_signal_emit (self, signals[STORE_LEFT], 0);
  before = g_steal_pointer (&self->worker);
  close_store (self);
  g_free (self->path);
  self->path = g_strdup (store_path);
  open_store (self);
  take_prices (self, NULL, NULL);
  g_signal_emit (self, signals[STORE_CHANGED], 0);
  /* Not sooner: who is told may end an entry with it. And the new one could have the address of
   * this one, and be taken for it. */
  ep_store_worker_free (before);
}

EpFormatter *
ep_clinic_formatter (EpClinic *self)
{
  return self->formatter;
}

EpDay
ep_clinic_today (EpClinic *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day_of_month;

  if (self->today != 0)
    return self->today;
  g_date_time_get_ymd (now, &year, &month, &day_of_month);
  if (year < EP_START_YEAR_MIN)
    return ep_day_from_ymd (EP_START_YEAR_MIN, 1, 1);
  if (year > EP_START_YEAR_MAX)
    return ep_day_from_ymd (EP_START_YEAR_MAX, 12, 31);
  return ep_day_from_ymd ((guint)year, (guint)month, (guint)day_of_month);
}

static gint64
noon_s (EpDay day)
{
  guint year, month, day_of_month;
  g_autoptr (GDateTime) noon = NULL;

  ep_day_get_ymd (day, &year, &month, &day_of_month);
  noon = g_date_time_new_local ((int)year, (int)month, (int)day_of_month, 12, 0, 0);
  return g_date_time_to_unix (noon);
}

gint64
ep_clinic_now_s (EpClinic *self)
{
  return self->today != 0 ? noon_s (self->today) : g_get_real_time () / G_USEC_PER_SEC;
}

void
ep_clinic_set_today (EpClinic *self, EpDay day)
{
  self->today = day;
  ep_clinic_look_at_day (self);
}

const EpPriceList *
ep_clinic_price_list (EpClinic *self)
{
  return self->price_list;
}

const GPtrArray *
ep_clinic_treatments (EpClinic *self)
{
  return self->treatments;
}

void
ep_clinic_quotes_changed (EpClinic *self)
{
  g_signal_emit (self, signals[QUOTES_CHANGED], 0);
}
