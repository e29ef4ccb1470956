#include "quote-popover.h"

#include "desk/desk-state-text.h"
#include "inputs/calendar-names.h"
#include "quote-jobs.h"
#include "quote-text.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _EpQuotePopover {
  GtkPopover parent_instance;
  GtkLabel *title;
  GtkLabel *about;
  GtkWidget *give;
  GtkEditable *reference;
  AdwComboRow *status;
  AdwExpanderRow *valid;
  GtkCalendar *calendar;
  GtkWidget *given_group;
  GtkListBox *given;
  EpQuoteKeeper *keeper;
  GPtrArray *given_quotes; /* of EpQuote, NULL: not read */
  guint n_reads;           /* the last one is the one that counts */
  gboolean refreshing;
};

G_DEFINE_FINAL_TYPE (EpQuotePopover, ep_quote_popover, GTK_TYPE_POPOVER)

static EpFormatter *
formatter_of (EpQuotePopover *self)
{
  return ep_clinic_formatter (ep_quote_keeper_clinic (self->keeper));
}

/* Of a quote that is none yet: what it would have. */
static EpDay
valid_until (EpQuotePopover *self)
{
  const EpQuote *quote = ep_quote_keeper_quote (self->keeper);

  return quote != NULL
             ? quote->valid_until
             : ep_clinic_today (ep_quote_keeper_clinic (self->keeper)) + EP_QUOTE_VALID_DAYS;
}

static void
refresh_valid (EpQuotePopover *self)
{
  EpDay day = valid_until (self);
  g_autofree char *date = ep_format_date (formatter_of (self), day, EP_DATE_LONG);
  g_autoptr (GDateTime) shown = NULL;
  guint year, month, day_of_month;

  ep_day_get_ymd (day, &year, &month, &day_of_month);
  shown = g_date_time_new_utc ((gint)year, (gint)month, (gint)day_of_month, 0, 0, 0);
  gtk_calendar_select_day (self->calendar, shown);
  adw_expander_row_set_subtitle (self->valid, date);
}

static char *
about_text (const EpQuote *quote, const char *awaited_price)
{
  if (awaited_price != NULL)
    /* Translators: the price list has words like "from 250" in place of a price. */
    return g_strdup_printf (_ ("The price list says “%s”: enter the price"), awaited_price);
  if (quote == NULL)
    return g_strdup (_ ("The first change makes it a quote, which is kept from then on."));
  return g_strdup (_ ("Every change is kept at once."));
}

static void
refresh (EpQuotePopover *self)
{
  const EpQuote *quote = ep_quote_keeper_quote (self->keeper);
  EpQuoteStatus status = quote != NULL ? quote->status : EP_QUOTE_DRAFT;
  const char *reference = quote != NULL ? quote->reference : "";
  g_autofree char *title = ep_quote_text_title (self->keeper);
  const char *awaited_price =
      ep_desk_state_awaited_price (ep_desk_state (ep_quote_keeper_desk (self->keeper)));
  g_autofree char *about = about_text (quote, awaited_price);
  /* Nobody is given a price that nobody has typed; what was given before stays so. */
  gboolean can_give = awaited_price == NULL || status != EP_QUOTE_DRAFT;

  self->refreshing = TRUE;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->about, about);
  gtk_widget_set_sensitive (self->give, can_give);
  gtk_widget_set_sensitive (GTK_WIDGET (self->status), can_give);
  gtk_widget_set_visible (self->give, status == EP_QUOTE_DRAFT);
  if (!g_str_equal (gtk_editable_get_text (self->reference), reference))
    gtk_editable_set_text (self->reference, reference);
  adw_combo_row_set_selected (self->status, status);
  refresh_valid (self);
  self->refreshing = FALSE;
}

static GtkWidget *
given_row_new (EpQuotePopover *self, const EpQuote *quote)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (quote->changed_s);
  g_autofree char *date = ep_format_date (
      formatter_of (self),
      ep_day_from_ymd ((guint)g_date_time_get_year (when), (guint)g_date_time_get_month (when),
                       (guint)g_date_time_get_day_of_month (when)),
      EP_DATE_LONG);
  g_autofree char *costs = ep_quote_text_costs (formatter_of (self), quote);
  g_autofree char *markup = g_markup_escape_text (costs, -1);
  GtkWidget *row =
      g_object_new (ADW_TYPE_ACTION_ROW, "title", date, "subtitle", markup, "activatable", TRUE,
                    "tooltip-text", _ ("Begin a new quote with these figures"), NULL);

  gtk_widget_add_css_class (row, "numeric");
  return row;
}

static void
show_given (EpQuotePopover *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->given))) != NULL)
    gtk_list_box_remove (self->given, row);
  for (guint i = 0; i < self->given_quotes->len; i++)
    gtk_list_box_append (self->given,
                         given_row_new (self, g_ptr_array_index (self->given_quotes, i)));
  gtk_widget_set_visible (self->given_group, self->given_quotes->len > 0);
}

typedef struct {
  EpQuotePopover *popover;
  guint read;
} Reading;

static void
given_read (GObject *source, GAsyncResult *result, gpointer data)
{
  Reading *reading = data;
  g_autoptr (EpQuotePopover) self = reading->popover;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) quotes = ep_store_worker_finish (result, &error);

  /* What can't be read is not shown; the desk says what is wrong with the store. */
  if (quotes != NULL && reading->read == self->n_reads && self->keeper != NULL) {
    g_clear_pointer (&self->given_quotes, g_ptr_array_unref);
    self->given_quotes = g_steal_pointer (&quotes);
    show_given (self);
  }
  g_free (reading);
}

static void
read_given (EpQuotePopover *self)
{
  const EpQuote *quote = ep_quote_keeper_quote (self->keeper);
  EpStoreWorker *worker = ep_clinic_worker (ep_quote_keeper_clinic (self->keeper));
  Reading *reading;

  self->n_reads++;
  if (quote == NULL || worker == NULL) {
    gtk_widget_set_visible (self->given_group, FALSE);
    return;
  }
  reading = g_new (Reading, 1);
  *reading = (Reading){g_object_ref (self), self->n_reads};
  ep_store_worker_run (worker, ep_quote_job_get_given, g_strdup (quote->uuid), g_free,
                       (GDestroyNotify)g_ptr_array_unref, NULL, given_read, reading);
}

static void
keeper_changed (EpQuotePopover *self)
{
  refresh (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !ep_quote_keeper_is_busy (self->keeper))
    read_given (self);
}

static void
shown (EpQuotePopover *self)
{
  refresh (self);
  read_given (self);
}

static void
give (EpQuotePopover *self)
{
  ep_quote_keeper_set_status (self->keeper, EP_QUOTE_GIVEN);
  gtk_widget_grab_focus (GTK_WIDGET (self->status));
}

static void
reference_changed (EpQuotePopover *self)
{
  if (!self->refreshing)
    ep_quote_keeper_set_reference (self->keeper, gtk_editable_get_text (self->reference));
}

static void
status_selected (EpQuotePopover *self)
{
  if (!self->refreshing)
    ep_quote_keeper_set_status (self->keeper,
                                (EpQuoteStatus)adw_combo_row_get_selected (self->status));
}

static void
day_selected (EpQuotePopover *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  guint year = (guint)g_date_time_get_year (date);

  if (!self->refreshing && year >= EP_START_YEAR_MIN && year <= EP_START_YEAR_MAX)
    ep_quote_keeper_set_valid_until (self->keeper,
                                     ep_day_from_ymd (year, (guint)g_date_time_get_month (date),
                                                      (guint)g_date_time_get_day_of_month (date)));
}

static void
given_activated (EpQuotePopover *self, GtkListBoxRow *row)
{
  const EpQuote *quote =
      g_ptr_array_index (self->given_quotes, (guint)gtk_list_box_row_get_index (row));
  g_autoptr (EpDeskState) state =
      ep_desk_state_new_with_sources (ep_scenario_copy (quote->scenario), quote->sources);

  gtk_popover_popdown (GTK_POPOVER (self));
  ep_quote_keeper_open_state (self->keeper, state);
}

GtkWidget *
ep_quote_popover_new (EpQuoteKeeper *keeper)
{
  EpQuotePopover *self = g_object_new (EP_TYPE_QUOTE_POPOVER, NULL);

  self->keeper = g_object_ref (keeper);
  g_signal_connect_object (keeper, "changed", G_CALLBACK (keeper_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "show", G_CALLBACK (shown), NULL);
  refresh (self);
  return GTK_WIDGET (self);
}

static void
ep_quote_popover_dispose (GObject *object)
{
  EpQuotePopover *self = EP_QUOTE_POPOVER (object);

  g_clear_object (&self->keeper);
  g_clear_pointer (&self->given_quotes, g_ptr_array_unref);
  G_OBJECT_CLASS (ep_quote_popover_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, title);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, about);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, give);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, reference);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, status);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, valid);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, given_group);
  gtk_widget_class_bind_template_child (widget_class, EpQuotePopover, given);
}

static void
ep_quote_popover_class_init (EpQuotePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_quote_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/quote-popover.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, give);
  gtk_widget_class_bind_template_callback (widget_class, reference_changed);
  gtk_widget_class_bind_template_callback (widget_class, status_selected);
  gtk_widget_class_bind_template_callback (widget_class, day_selected);
  gtk_widget_class_bind_template_callback (widget_class, given_activated);
}

/* In the order of EpQuoteStatus. */
static void
fill_status (EpQuotePopover *self)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  for (guint status = EP_QUOTE_DRAFT; status <= EP_QUOTE_DECLINED; status++)
    gtk_string_list_append (words, ep_quote_text_status ((EpQuoteStatus)status));
  adw_combo_row_set_model (self->status, G_LIST_MODEL (words));
}

static void
ep_quote_popover_init (EpQuotePopover *self)
{
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (self->reference)),
                           EP_REFERENCE_MAX);
  fill_status (self);
  ep_calendar_name_buttons (self->calendar);
  self->refreshing = FALSE;
}
