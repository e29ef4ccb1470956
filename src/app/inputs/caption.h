#pragma once

#include "desk/desk.h"

G_BEGIN_DECLS

/* Where figures come from, beside what follows from them (<present/inputs.h>). Translated. New
 * text, freed with g_free(). */

/* The small line below an input's title: "4 to 6 · Documents", "Example", "Edited"; NULL where
 * there is nothing to say. */
char *ep_caption (EpDesk *desk, EpInput input);

/* More of that: what the source says, and after an edit which source stood there before; NULL where
 * there is no more to say. */
char *ep_caption_tooltip (EpDesk *desk, EpInput input);

G_END_DECLS
