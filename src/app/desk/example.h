#pragma once

#include "desk-state.h"

#include <present/formatter.h>

G_BEGIN_DECLS

/* The worked example that the window opens with, from that day on, in the currency of the locale or
 * in its own where its amounts can't be told in that one. Every input says where it comes from. */
EpDeskState *ep_example_new (EpFormatter *formatter, EpDay today);

G_END_DECLS
