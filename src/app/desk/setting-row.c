#include "setting-row.h"

#include "currency-chooser.h"
#include "inputs/calendar-names.h"

#include <glib/gi18n-lib.h>

struct _EpSettingRow {
  EpLazyRow parent_instance;
  AdwActionRow *start_row;
  GtkMenuButton *start;
  GtkCalendar *calendar;
  AdwActionRow *currency_row;
  GtkMenuButton *currency;
  EpDesk *desk;
  gboolean refreshing; /* widgets change because the desk did, or are only being made */
};

G_DEFINE_FINAL_TYPE (EpSettingRow, ep_setting_row, EP_TYPE_LAZY_ROW)

static const EpInput start_input = {EP_FIELD_START, 0, 0};

static void
day_selected (EpSettingRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  guint year = (guint)g_date_time_get_year (date);
  EpDay day;

  if (self->refreshing || year < EP_START_YEAR_MIN || year > EP_START_YEAR_MAX)
    return;
  day = ep_day_from_ymd (year, (guint)g_date_time_get_month (date),
                         (guint)g_date_time_get_day_of_month (date));
  ep_desk_set (self->desk, start_input, day);
}

/* A popover of dates that has been closed is an edit that is done with. */
static void
calendar_closed (EpSettingRow *self)
{
  ep_desk_end_edit (self->desk);
}

static void
currency_chosen (const EpCurrency *currency, gpointer data)
{
  EpSettingRow *self = data;
  g_autofree char *message = NULL;

  if (currency == ep_desk_scenario (self->desk)->currency ||
      ep_desk_set_currency (self->desk, currency))
    return;
  message = g_strdup_printf (_ ("An amount has more decimals than %s has"), currency->code);
  adw_action_row_set_subtitle (self->currency_row, message);
  gtk_widget_add_css_class (GTK_WIDGET (self->currency_row), "fault");
}

/* Made anew each time it opens: what is chosen comes first. */
static void
make_currencies (GtkMenuButton *button, gpointer data)
{
  EpSettingRow *self = data;

  gtk_menu_button_set_popover (button,
                               ep_currency_chooser_new (ep_desk_formatter (self->desk),
                                                        ep_desk_scenario (self->desk)->currency,
                                                        currency_chosen, self));
}

static void
refresh_start (EpSettingRow *self)
{
  const EpInputFault *fault = ep_desk_fault (self->desk, start_input);
  EpDay day = fault != NULL ? (EpDay)fault->value : ep_desk_scenario (self->desk)->start;
  g_autofree char *text = ep_format_date (ep_desk_formatter (self->desk), day, EP_DATE_MEDIUM);
  guint year, month, day_of_month;
  g_autoptr (GDateTime) date = NULL;

  ep_day_get_ymd (day, &year, &month, &day_of_month);
  date = g_date_time_new_utc ((gint)year, (gint)month, (gint)day_of_month, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, date);
  gtk_menu_button_set_label (self->start, text);
  adw_action_row_set_subtitle (
      self->start_row, fault != NULL ? fault->message : _ ("First session of every course"));
}

static void
refresh_currency (EpSettingRow *self)
{
  const EpCurrency *currency = ep_desk_scenario (self->desk)->currency;

  gtk_menu_button_set_label (self->currency, currency->code);
  adw_action_row_set_subtitle (self->currency_row, NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->currency_row), "fault");
}

static void
refresh (EpSettingRow *self)
{
  const EpScenario *scenario = ep_desk_scenario (self->desk);
  g_autofree char *start =
      ep_format_date (ep_desk_formatter (self->desk), scenario->start, EP_DATE_MEDIUM);
  /* Translators: the day the courses start on, and the currency: "1 Dec 2026, USD" */
  g_autofree char *caption = g_strdup_printf (_ ("%s, %s"), start, scenario->currency->code);

  ep_lazy_row_show_caption (EP_LAZY_ROW (self), caption,
                            ep_desk_fault (self->desk, start_input) != NULL);
  if (!ep_lazy_row_is_filled (EP_LAZY_ROW (self)))
    return;
  self->refreshing = TRUE;
  refresh_start (self);
  refresh_currency (self);
  self->refreshing = FALSE;
}

void
ep_setting_row_bind (EpSettingRow *self, EpDesk *desk)
{
  self->desk = desk;
  g_signal_connect_object (desk, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
ep_setting_row_filled (EpLazyRow *row)
{
  EpSettingRow *self = EP_SETTING_ROW (row);

  gtk_menu_button_set_create_popup_func (self->currency, make_currencies, self, NULL);
  ep_calendar_name_buttons (self->calendar);
  refresh (self);
}

static void
ep_setting_row_class_init (EpSettingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  EP_LAZY_ROW_CLASS (klass)->filled = ep_setting_row_filled;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/setting-row.ui");
  gtk_widget_class_bind_template_child (widget_class, EpSettingRow, start_row);
  gtk_widget_class_bind_template_child (widget_class, EpSettingRow, start);
  gtk_widget_class_bind_template_child (widget_class, EpSettingRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, EpSettingRow, currency_row);
  gtk_widget_class_bind_template_child (widget_class, EpSettingRow, currency);
  gtk_widget_class_bind_template_callback (widget_class, day_selected);
  gtk_widget_class_bind_template_callback (widget_class, calendar_closed);
}

static void
ep_setting_row_init (EpSettingRow *self)
{
  self->refreshing = TRUE;
}
