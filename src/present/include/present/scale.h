#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where values of a whole-number domain lie on a line of pixels. The pixels may run downwards or to
 * the left; the domain has some length. */
typedef struct {
  gint64 from, to; /* from < to */
  double from_px, to_px;
} EpScale;

double ep_scale_px (const EpScale *scale, gint64 value);

/* The middle of the pixel that it lies in: a line of 1 px along there is sharp. */
double ep_crisp_px (double px);

G_END_DECLS
