#pragma once

#include "desk/desk.h"

#include <adwaita.h>
#include <present/chart.h>

G_BEGIN_DECLS

/* The answer: verdict, key figures, chart and visits. */
#define EP_TYPE_ANSWER_PANE (ep_answer_pane_get_type ())
G_DECLARE_FINAL_TYPE (EpAnswerPane, ep_answer_pane, EP, ANSWER_PANE, AdwBin)

void ep_answer_pane_bind (EpAnswerPane *self, EpDesk *desk);

void ep_answer_pane_show_view (EpAnswerPane *self, EpView view);

G_END_DECLS
