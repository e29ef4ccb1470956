#pragma once

#include <engine/scenario.h>
#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the unit of an interval in a list of all of them, each called as it is behind the
 * interval's number. */
void ep_interval_units_show (GtkDropDown *units, EpInterval interval);

G_END_DECLS
