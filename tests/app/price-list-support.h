#pragma once

#include "clinic/clinic.h"
#include "support.h"

G_BEGIN_DECLS

/* A clinic of its own, with a store in a folder of its own, on 25 November 2026. */
typedef struct {
  char *folder;
  char *path; /* of the store */
  EpFormatter *formatter;
  EpClinic *clinic;
} ClinicFixture;

/* Takes the formatter. */
void clinic_fixture_set_up (ClinicFixture *fixture, EpFormatter *formatter);

/* Takes away what of the fixture is there, and the folder. */
void clinic_fixture_tear_down (ClinicFixture *fixture);

/* Closes the clinic, which waits for all that is under way. */
void clinic_fixture_close (ClinicFixture *fixture);

/* A treatment of that kind, area and price in minor units of dollars. Free with
 * ep_treatment_free(). */
EpTreatment *price_list_treatment (const char *name, const char *area, EpKind kind,
                                   gint64 price_minor);

/* Keeps a version with those treatments (of EpTreatment) at once, as another desk does. */
void price_list_keep (const char *path, EpPriceList *list, const GPtrArray *treatments);

/* What the store has of the version; its treatments are an array of EpTreatment, free with
 * g_ptr_array_unref(). NULL where there is no such version. */
GPtrArray *price_list_read (const char *path, const char *uuid, EpPriceList *list);

/* "Face 300.00, Scalp 260.00": areas and prices. Free with g_free(). */
char *price_list_outline (const GPtrArray *treatments);

G_END_DECLS
