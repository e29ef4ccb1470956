#include "clinic-support.h"

#include <glib/gstdio.h>

typedef struct {
  EpPriceList *list;
  const GPtrArray *treatments;
} Version;

static gpointer
put_version (EpStore *store, gpointer request, GError **error)
{
  Version *version = request;

  if (!ep_store_put_price_list (store, version->list, error) ||
      !ep_store_replace_treatments (store, version->list, version->treatments, error))
    return NULL;
  version->list->in_use = TRUE;
  return ep_store_put_price_list (store, version->list, error) ? version : NULL;
}

static void
version_put (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (ep_store_worker_finish (result, &error) == NULL)
    fail_msg ("%s", error->message);
  *(gboolean *)data = TRUE;
}

static gboolean
is_true (gpointer flag)
{
  return *(gboolean *)flag;
}

static void
set_true (gboolean *flag)
{
  *flag = TRUE;
}

/* Waits until the clinic has read its price list, or that there is none. */
static void
reload (EpClinic *clinic)
{
  gboolean known = FALSE;
  gulong handler =
      g_signal_connect_swapped (clinic, "price-list-changed", G_CALLBACK (set_true), &known);

  ep_clinic_reload_price_list (clinic);
  assert_true (window_until (is_true, &known));
  g_signal_handler_disconnect (clinic, handler);
  window_settle ();
}

char *
clinic_add_store (WindowFixture *fixture)
{
  char *folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "store", NULL);

  assert_non_null (folder);
  ep_clinic_move (fixture->clinic, path);
  reload (fixture->clinic);
  return folder;
}

static gboolean
is_idle (gpointer keeper)
{
  return !ep_quote_keeper_is_busy (keeper);
}

void
clinic_remove_store (void **state, char *folder)
{
  WindowFixture *fixture = *state;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  /* What is still to be kept needs the formatter, which goes with the window. */
  assert_true (window_until (is_idle, fixture->keeper));
  window_tear_down (state);
  dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);

    g_remove (path);
  }
  g_rmdir (folder);
  g_free (folder);
}

void
clinic_put_list (EpClinic *clinic, const char *currency, EpDay counts_from,
                 const GPtrArray *treatments)
{
  Version version = {ep_price_list_new (ep_currency_find (currency), counts_from), treatments};
  gboolean put = FALSE;

  ep_store_worker_run (ep_clinic_worker (clinic), put_version, &version, NULL, NULL, NULL,
                       version_put, &put);
  assert_true (window_until (is_true, &put));
  g_free (version.list);
  reload (clinic);
}
