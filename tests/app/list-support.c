#include "list-support.h"

static void
treatment_free (gpointer treatment)
{
  ep_treatment_free (treatment);
}

static EpTreatment *
add (GPtrArray *list, const char *name, EpKind kind, const char *area, gint64 price_minor,
     const char *price_text)
{
  EpTreatment *treatment = ep_treatment_new (name, kind);

  g_snprintf (treatment->uuid, sizeof treatment->uuid, "00000000-0000-4000-8000-00000000000%u",
              list->len);
  g_free (treatment->area);
  treatment->area = g_strdup (area);
  treatment->price_text = g_strdup (price_text);
  treatment->course.session_price_minor = price_minor;
  g_ptr_array_add (list, treatment);
  return treatment;
}

static void
fill_face (EpCourse *face)
{
  face->sessions = (EpSessions){4, 5, 6};
  face->n_packages = 2;
  face->packages[0] = (EpPackage){.sessions = 3, .price_minor = 81000};
  face->packages[1] = (EpPackage){.sessions = 6, .by_percent = TRUE, .percent_off_ppm = 150000};
  ep_course_add_extra (face, "Serum", 2500, EP_PER_SESSION);
  face->maintenance = (EpMaintenance){6, TRUE, 25000};
  face->session_minutes = 20;
  face->downtime_tenths = 15;
  face->discount_ppm = 50000;
  face->refund = EP_REFUND_SINGLE_PRICE;
}

GPtrArray *
list_new (void)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (treatment_free);
  EpTreatment *fractional;

  fill_face (
      &add (list, "Microneedling, face", EP_KIND_MICRONEEDLING, "Face", 30000, NULL)->course);
  add (list, "Scalp", EP_KIND_MICRONEEDLING, "", 0, "from 250");
  fractional = add (list, "Fractional, face", EP_KIND_LASER, "Face", 65000, NULL);
  fractional->course.sessions = (EpSessions){3, 3, 3};
  fractional->course.interval = (EpInterval){6, EP_UNIT_WEEKS};
  add (list, "Light", EP_KIND_LASER, "Neck", 0, "on request");
  add (list, "Peel", EP_KIND_OTHER, "", 9000, NULL);
  return list;
}

EpTreatment *
list_get (GPtrArray *list, guint treatment)
{
  return g_ptr_array_index (list, treatment);
}
