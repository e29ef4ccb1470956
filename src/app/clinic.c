#include "clinic.h"

struct _EpClinic {
  GObject parent_instance;
  char *path;
  EpFormatter *formatter;
  EpStoreWorker *worker;
  GError *fault;
  EpDay today; /* 0: by the clock */
  EpPriceList *price_list;
  GPtrArray *treatments;
};

G_DEFINE_FINAL_TYPE (EpClinic, ep_clinic, G_TYPE_OBJECT)

enum { PRICE_LIST_CHANGED, QUOTES_CHANGED, STORE_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
ep_clinic_finalize (GObject *object)
{
  EpClinic *self = EP_CLINIC (object);

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
  signals[STORE_CHANGED] = add_signal ("store-changed");
}

static void
ep_clinic_init (EpClinic *self)
{
}

EpClinic *
ep_clinic_new (const char *store_path, EpFormatter *formatter)
{
  EpClinic *self = g_object_new (EP_TYPE_CLINIC, NULL);

  self->path = g_strdup (store_path);
  self->formatter = formatter;
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

const GError *
ep_clinic_store_fault (EpClinic *self)
{
  return self->fault;
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

gint64
ep_clinic_now_s (EpClinic *self)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

void
ep_clinic_set_today (EpClinic *self, EpDay day)
{
  self->today = day;
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
