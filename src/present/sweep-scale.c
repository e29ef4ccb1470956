#include "sweep-scale.h"

EpScale
ep_sweep_scale (const EpSweep *sweep, double from_px, double to_px)
{
  gint64 margin = sweep->lowest == sweep->highest ? 1 : 0;

  return (EpScale){sweep->lowest - margin, sweep->highest + margin, from_px, to_px};
}

double
ep_sweep_flip_px (const EpSweep *sweep, const EpScale *scale, guint flip)
{
  gint64 value = sweep->flips[flip].value;

  g_assert (flip > 0);
  return (ep_scale_px (scale, value - 1) + ep_scale_px (scale, value)) / 2;
}
