#pragma once

#include "desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The table of visits: what each course's patient pays when, and has paid so far. */
#define EP_TYPE_VISITS_TABLE (ep_visits_table_get_type ())
G_DECLARE_FINAL_TYPE (EpVisitsTable, ep_visits_table, EP, VISITS_TABLE, AdwBin)

void ep_visits_table_bind (EpVisitsTable *self, EpDesk *desk);

G_END_DECLS
