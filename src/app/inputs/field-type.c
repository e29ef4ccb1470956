#include "field-type.h"

static const GEnumValue values[] = {
    {EP_FIELD_START, "EP_FIELD_START", "start"},
    {EP_FIELD_HORIZON_MONTHS, "EP_FIELD_HORIZON_MONTHS", "horizon"},
    {EP_FIELD_BASIS, "EP_FIELD_BASIS", "basis"},
    {EP_FIELD_NEAR_TIE_PPM, "EP_FIELD_NEAR_TIE_PPM", "near-tie"},
    {EP_FIELD_TAX_PPM, "EP_FIELD_TAX_PPM", "tax"},
    {EP_FIELD_TAX_INCLUDED, "EP_FIELD_TAX_INCLUDED", "tax-included"},
    {EP_FIELD_PER_VISIT_MINOR, "EP_FIELD_PER_VISIT_MINOR", "per-visit"},
    {EP_FIELD_PER_DAY_OFF_MINOR, "EP_FIELD_PER_DAY_OFF_MINOR", "per-day-off"},
    {EP_FIELD_SESSION_PRICE_MINOR, "EP_FIELD_SESSION_PRICE_MINOR", "session-price"},
    {EP_FIELD_PRICE_RATIO_E4, "EP_FIELD_PRICE_RATIO_E4", "price-ratio"},
    {EP_FIELD_SESSIONS_MIN, "EP_FIELD_SESSIONS_MIN", "sessions-min"},
    {EP_FIELD_SESSIONS_LIKELY, "EP_FIELD_SESSIONS_LIKELY", "sessions-likely"},
    {EP_FIELD_SESSIONS_MAX, "EP_FIELD_SESSIONS_MAX", "sessions-max"},
    {EP_FIELD_INTERVAL_COUNT, "EP_FIELD_INTERVAL_COUNT", "interval-count"},
    {EP_FIELD_INTERVAL_UNIT, "EP_FIELD_INTERVAL_UNIT", "interval-unit"},
    {EP_FIELD_DISCOUNT_PPM, "EP_FIELD_DISCOUNT_PPM", "discount"},
    {EP_FIELD_REFUND, "EP_FIELD_REFUND", "refund"},
    {EP_FIELD_MAINTENANCE_MONTHS, "EP_FIELD_MAINTENANCE_MONTHS", "maintenance"},
    {EP_FIELD_MAINTENANCE_PRICE_MINOR, "EP_FIELD_MAINTENANCE_PRICE_MINOR", "maintenance-price"},
    {EP_FIELD_SESSION_MINUTES, "EP_FIELD_SESSION_MINUTES", "session-minutes"},
    {EP_FIELD_DOWNTIME_TENTHS, "EP_FIELD_DOWNTIME_TENTHS", "downtime"},
    {EP_FIELD_PACKAGE_SESSIONS, "EP_FIELD_PACKAGE_SESSIONS", "package-sessions"},
    {EP_FIELD_PACKAGE_PRICE_MINOR, "EP_FIELD_PACKAGE_PRICE_MINOR", "package-price"},
    {EP_FIELD_PACKAGE_PERCENT_OFF_PPM, "EP_FIELD_PACKAGE_PERCENT_OFF_PPM", "package-percent-off"},
    {EP_FIELD_EXTRA_PRICE_MINOR, "EP_FIELD_EXTRA_PRICE_MINOR", "extra-price"},
    {EP_FIELD_EXTRA_PER, "EP_FIELD_EXTRA_PER", "extra-per"},
    {0, NULL, NULL},
};

G_STATIC_ASSERT (G_N_ELEMENTS (values) == EP_FIELDS + 1);

GType
ep_field_get_type (void)
{
  static GType type;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("EpField", values));
  return type;
}
