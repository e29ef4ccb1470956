#include "treatments.h"

#include "documents.h"

#include <engine/money.h>
#include <string.h>

EpTreatment *
treatment_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *json = document_text (text);
  EpTreatment *treatment = ep_treatment_from_json (json, strlen (json), ep_currency_find ("USD"),
                                                   TREATMENT_UUID, &error);
  if (treatment == NULL)
    fail_msg ("%s\nis refused: %s", json, error->message);
  return treatment;
}

EpTreatment *
treatment_full (void)
{
  EpTreatment *treatment = ep_treatment_new ("Microneedling, face", EP_KIND_MICRONEEDLING);
  EpCourse *course = &treatment->course;
  g_free (treatment->area);
  treatment->area = g_strdup ("Face");
  course->session_price_minor = 30000;
  course->sessions = (EpSessions){4, 5, 6};
  course->interval = (EpInterval){6, EP_UNIT_WEEKS};
  course->n_packages = 2;
  course->packages[0] = (EpPackage){3, FALSE, 81000, 0};
  course->packages[1] = (EpPackage){6, TRUE, 0, 150000};
  course->discount_ppm = 25000;
  course->refund = EP_REFUND_PRO_RATA;
  ep_course_add_extra (course, "Vitamin C serum", 2500, EP_PER_SESSION);
  ep_course_add_extra (course, "Consultation", 5000, EP_PER_COURSE);
  course->maintenance = (EpMaintenance){6, TRUE, 28000};
  course->session_minutes = 20;
  course->downtime_tenths = 15;
  return treatment;
}

static gunichar
character_random (TestRandom *random)
{
  static const gunichar odd[] = {' ',    '\'',   '"',    ';',    ':',     ',',     '=',   '+',
                                 '-',    '@',    '%',    '.',    '/',     '\\',    '#',   '0',
                                 '9',    'e',    0xa0,   0xe9,   0xdf,    0x130,   0x3a3, 0x2028,
                                 0x202e, 0xfeff, 0xfffd, 0x65e5, 0x1f600, 0x10ffff};
  if (test_random_once_in (random, 3))
    return (gunichar)test_random_between (random, 'a', 'z');
  return odd[test_random_between (random, 0, G_N_ELEMENTS (odd) - 1)];
}

static gboolean
is_blank (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return *text == '\0';
}

char *
text_random (TestRandom *random, guint characters)
{
  const gint64 longest = test_random_once_in (random, 5) ? characters : MIN (characters, 6);
  GString *text = g_string_new (NULL);
  while (is_blank (text->str)) {
    g_string_truncate (text, 0);
    for (gint64 left = test_random_between (random, 1, longest); left > 0; left--)
      g_string_append_unichar (text, character_random (random));
  }
  return g_string_free (text, FALSE);
}

static gint64
amount_random (TestRandom *random, const EpCurrency *currency)
{
  const gint64 largest = ep_amount_max (currency->decimals);
  if (test_random_once_in (random, 6))
    return test_random_once_in (random, 2) ? 0 : largest;
  return test_random_between (random, 0, test_random_once_in (random, 4) ? largest : 200000);
}

static guint
rate_random (TestRandom *random)
{
  if (test_random_once_in (random, 2))
    return (guint)test_random_between (random, 0, 100) * EP_PPM_PER_CENT;
  return (guint)test_random_between (random, 0, EP_PPM_ONE);
}

static void
add_packages (TestRandom *random, const EpCurrency *currency, EpCourse *course)
{
  guint sessions = EP_PACKAGE_SESSIONS_MIN - 1;
  while (course->n_packages < EP_PACKAGES_MAX && !test_random_once_in (random, 3)) {
    const gboolean by_percent = test_random_once_in (random, 2);
    sessions += (guint)test_random_between (random, 1, 5);
    course->packages[course->n_packages++] = (EpPackage){
        .sessions = sessions,
        .by_percent = by_percent,
        .price_minor = by_percent ? 0 : amount_random (random, currency),
        .percent_off_ppm = by_percent ? rate_random (random) : 0,
    };
  }
}

static void
add_extras (TestRandom *random, const EpCurrency *currency, EpCourse *course)
{
  while (course->n_extras < EP_EXTRAS_MAX && !test_random_once_in (random, 3)) {
    g_autofree char *name = text_random (random, EP_NAME_MAX);
    ep_course_add_extra (course, name, amount_random (random, currency),
                         (EpPer)test_random_between (random, 0, 1));
  }
}

static EpMaintenance
maintenance_random (TestRandom *random, const EpCurrency *currency)
{
  const gboolean has_price = test_random_once_in (random, 2);
  if (test_random_once_in (random, 2))
    return (EpMaintenance){0};
  return (EpMaintenance){
      .every_months = (guint)test_random_between (random, 1, EP_MAINTENANCE_MONTHS_MAX),
      .has_price = has_price,
      .price_minor = has_price ? amount_random (random, currency) : 0,
  };
}

EpTreatment *
treatment_random (TestRandom *random, const EpCurrency *currency)
{
  g_autofree char *name = text_random (random, EP_NAME_MAX);
  EpTreatment *treatment = ep_treatment_new (name, (EpKind)test_random_between (random, 0, 2));
  EpCourse *course = &treatment->course;
  if (!test_random_once_in (random, 3)) {
    g_free (treatment->area);
    treatment->area = text_random (random, EP_AREA_MAX);
  }
  if (test_random_once_in (random, 4)) {
    g_autofree char *text = text_random (random, EP_PRICE_TEXT_MAX - 1);
    treatment->price_text = g_strconcat (text, "\xc3\xa9", NULL);
  } else {
    course->session_price_minor = amount_random (random, currency);
  }
  course->sessions.min = (guint)test_random_between (random, 1, 100);
  course->sessions.likely = (guint)test_random_between (random, course->sessions.min, 100);
  course->sessions.max = test_random_once_in (random, 2)
                             ? course->sessions.likely
                             : (guint)test_random_between (random, course->sessions.likely, 100);
  course->interval.unit = (EpUnit)test_random_between (random, 0, 2);
  course->interval.count = (guint)test_random_between (random, 1, 24);
  add_packages (random, currency, course);
  course->discount_ppm = test_random_once_in (random, 2) ? 0 : rate_random (random);
  course->refund = (EpRefund)test_random_between (random, 0, 2);
  add_extras (random, currency, course);
  course->maintenance = maintenance_random (random, currency);
  course->session_minutes = (guint)test_random_between (random, 0, EP_SESSION_MINUTES_MAX);
  course->downtime_tenths = (guint)test_random_between (random, 0, EP_DOWNTIME_TENTHS_MAX);
  return treatment;
}

const EpCurrency *
currency_random (TestRandom *random)
{
  static const char *const codes[] = {"USD", "JPY", "KWD", "CLF"};
  return ep_currency_find (codes[test_random_between (random, 0, G_N_ELEMENTS (codes) - 1)]);
}
