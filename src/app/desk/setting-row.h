#pragma once

#include "desk.h"
#include "widgets/lazy-row.h"

G_BEGIN_DECLS

/* The day on which every course starts and the currency, folded into one row. */
#define EP_TYPE_SETTING_ROW (ep_setting_row_get_type ())
G_DECLARE_FINAL_TYPE (EpSettingRow, ep_setting_row, EP, SETTING_ROW, EpLazyRow)

/* Shows those of the desk from now on. */
void ep_setting_row_bind (EpSettingRow *self, EpDesk *desk);

G_END_DECLS
