#include <engine/sensitivity.h>

static const struct {
  const char *name;
  gboolean is_price;
} parameters[EP_PARAMETERS] = {
    [EP_PARAMETER_REFERENCE_SESSION_PRICE] = {"reference.session_price", TRUE},
    [EP_PARAMETER_OTHER_SESSION_PRICE] = {"other.session_price", TRUE},
    [EP_PARAMETER_REFERENCE_SESSIONS] = {"reference.sessions", FALSE},
    [EP_PARAMETER_OTHER_SESSIONS] = {"other.sessions", FALSE},
    [EP_PARAMETER_REFERENCE_MAINTENANCE] = {"reference.maintenance.every_months", FALSE},
    [EP_PARAMETER_OTHER_MAINTENANCE] = {"other.maintenance.every_months", FALSE},
    [EP_PARAMETER_HORIZON] = {"horizon_months", FALSE},
};

const char *
ep_parameter_name (EpParameter parameter)
{
  g_assert (parameter < EP_PARAMETERS);

  return parameters[parameter].name;
}

gboolean
ep_parameter_is_price (EpParameter parameter)
{
  g_assert (parameter < EP_PARAMETERS);

  return parameters[parameter].is_price;
}

EpStretch
ep_sweep_stretch (const EpSweep *sweep, guint flip)
{
  g_assert (flip < sweep->n_flips);

  return (EpStretch){
      .from = sweep->flips[flip].value,
      .to = flip + 1 < sweep->n_flips ? sweep->flips[flip + 1].value - 1 : sweep->highest,
      .cheaper = sweep->flips[flip].cheaper,
  };
}

guint
ep_sweep_find (const EpSweep *sweep, gint64 value)
{
  guint flip = 0;

  g_assert (sweep->lowest <= value && value <= sweep->highest);
  while (flip + 1 < sweep->n_flips && sweep->flips[flip + 1].value <= value)
    flip++;

  return flip;
}

gboolean
ep_sweep_nearest (const EpSweep *sweep, gint64 *value, EpStretch *stretch)
{
  const guint now = ep_sweep_find (sweep, sweep->now);
  const gboolean has_below = now > 0;
  const gboolean has_above = now + 1 < sweep->n_flips;

  if (!has_below && !has_above)
    return FALSE;

  const gint64 below = has_below ? sweep->flips[now].value - 1 : 0;
  const gint64 above = has_above ? sweep->flips[now + 1].value : 0;
  const gboolean is_below = has_below && (!has_above || sweep->now - below <= above - sweep->now);

  *value = is_below ? below : above;
  *stretch = ep_sweep_stretch (sweep, is_below ? now - 1 : now + 1);

  return TRUE;
}
