#pragma once

#include "chart-class.h"

extern const EpChartClass ep_over_time_class;
