#include "interval-units.h"

#include <glib/gi18n-lib.h>

void
ep_interval_units_show (GtkDropDown *units, EpInterval interval)
{
  gulong count = (gulong)interval.count;
  const char *names[] = {
      [EP_UNIT_DAYS] = ngettext ("day", "days", count),
      [EP_UNIT_WEEKS] = ngettext ("week", "weeks", count),
      [EP_UNIT_MONTHS] = ngettext ("month", "months", count),
      NULL,
  };
  GListModel *model = gtk_drop_down_get_model (units);
  g_autoptr (GtkStringList) list = NULL;

  if (model == NULL ||
      !g_str_equal (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), names[0])) {
    list = gtk_string_list_new (names);
    gtk_drop_down_set_model (units, G_LIST_MODEL (list));
  }
  gtk_drop_down_set_selected (units, (guint)interval.unit);
}
