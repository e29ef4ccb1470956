#pragma once

#include <engine/sensitivity.h>
#include <present/scale.h>

/* A sweep's domain on a line of pixels. A domain of one value has it in the middle. */
EpScale ep_sweep_scale (const EpSweep *sweep, double from_px, double to_px);

/* Where the answer flips: half way between the last value of one answer and the first of the next.
 * `flip` is not the first. */
double ep_sweep_flip_px (const EpSweep *sweep, const EpScale *scale, guint flip);
