#pragma once

#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The answer: verdict, key figures, chart and visits. */
#define EP_TYPE_ANSWER_PANE (ep_answer_pane_get_type ())
G_DECLARE_FINAL_TYPE (EpAnswerPane, ep_answer_pane, EP, ANSWER_PANE, AdwBin)

void ep_answer_pane_bind (EpAnswerPane *self, EpDesk *desk);

G_END_DECLS
