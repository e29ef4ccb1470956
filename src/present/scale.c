#include <math.h>
#include <present/scale.h>

double
ep_scale_px (const EpScale *scale, gint64 value)
{
  double share;

  g_assert (scale->from < scale->to);
  share = ((double)value - (double)scale->from) / ((double)scale->to - (double)scale->from);
  return scale->from_px + share * (scale->to_px - scale->from_px);
}

double
ep_crisp_px (double px)
{
  return floor (px) + 0.5;
}
