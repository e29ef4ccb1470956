#pragma once

#include "chart-class.h"

extern const EpChartClass ep_what_changes_class;
