#pragma once

#include <engine/comparison.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* Who of the reference and the course `other` is cheaper over the months compared: "Laser is
 * cheaper from 1 July 2027 on." Where the scenario has more than two courses the sentence names
 * both. At least one leader. Free with g_free(). */
char *ep_leader_sentence (EpFormatter *formatter, const EpScenario *scenario, guint other,
                          const EpLeader *leaders, guint n_leaders, guint months);

G_END_DECLS
