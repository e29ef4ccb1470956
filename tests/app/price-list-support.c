#include "price-list-support.h"

#include <glib/gstdio.h>

void
clinic_fixture_set_up (ClinicFixture *fixture, EpFormatter *formatter)
{
  fixture->folder = g_dir_make_tmp ("evenpoint-XXXXXX", NULL);
  assert_non_null (fixture->folder);
  fixture->path = g_build_filename (fixture->folder, "store.sqlite", NULL);
  /* Made first, so that no other desk meets the clinic while it is. */
  ep_store_close (ep_store_open (fixture->path, NULL));
  fixture->formatter = formatter;
  fixture->clinic = ep_clinic_new (fixture->path, fixture->formatter);
  ep_clinic_set_today (fixture->clinic, ep_day_from_ymd (2026, 11, 25));
}

void
clinic_fixture_close (ClinicFixture *fixture)
{
  if (fixture->clinic != NULL)
    g_object_run_dispose (G_OBJECT (fixture->clinic));
  g_clear_object (&fixture->clinic);
}

void
clinic_fixture_tear_down (ClinicFixture *fixture)
{
  GDir *dir;
  const char *name;

  clinic_fixture_close (fixture);
  dir = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

    g_remove (path);
  }
  g_dir_close (dir);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  ep_formatter_free (fixture->formatter);
}

EpTreatment *
price_list_treatment (const char *name, const char *area, EpKind kind, gint64 price_minor)
{
  EpTreatment *treatment = ep_treatment_new (name, kind);

  g_free (treatment->area);
  treatment->area = g_strdup (area);
  treatment->course.session_price_minor = price_minor;
  return treatment;
}

void
price_list_keep (const char *path, EpPriceList *list, const GPtrArray *treatments)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EpStore) store = ep_store_open (path, &error);

  if (error != NULL)
    fail_msg ("%s", error->message);
  assert_true (list->revision > 0 || ep_store_put_price_list (store, list, &error));
  assert_null (error);
  assert_true (ep_store_replace_treatments (store, list, treatments, &error));
}

GPtrArray *
price_list_read (const char *path, const char *uuid, EpPriceList *list)
{
  g_autoptr (EpStore) store = ep_store_open (path, NULL);
  g_autoptr (GPtrArray) lists = ep_store_get_price_lists (store, NULL);

  assert_non_null (lists);
  for (guint i = 0; i < lists->len; i++) {
    const EpPriceList *found = g_ptr_array_index (lists, i);

    if (!g_str_equal (found->uuid, uuid))
      continue;
    *list = *found;
    return ep_store_get_treatments (store, found, NULL);
  }
  return NULL;
}

char *
price_list_outline (const GPtrArray *treatments)
{
  g_autoptr (GString) outline = g_string_new (NULL);

  for (guint i = 0; i < treatments->len; i++) {
    const EpTreatment *treatment = g_ptr_array_index (treatments, i);

    g_string_append_printf (outline, "%s%s ", i > 0 ? ", " : "", treatment->area);
    if (treatment->price_text != NULL)
      g_string_append (outline, treatment->price_text);
    else
      g_string_append_printf (outline, "%" G_GINT64_FORMAT ".%02d",
                              treatment->course.session_price_minor / 100,
                              (int)(treatment->course.session_price_minor % 100));
  }
  return g_string_free (g_steal_pointer (&outline), FALSE);
}
