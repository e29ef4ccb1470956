#include "treatment-list.h"

#include "treatment-line.h"
#include "treatment-odds.h"

#include <glib/gi18n-lib.h>
#include <present/price-list.h>

struct _EpTreatmentList {
  GtkBox parent_instance;
  GtkListBox *lines;
  GtkWidget *add;
  EpPriceListDraft *draft;
  GArray *places;                      /* of guint: the treatment of each line */
  gboolean by_area[EP_KIND_OTHER + 1]; /* whether treatments of a kind are called by their areas */
  EpPriceListState *shown;             /* in all lines */
  gboolean typing;                     /* only the chosen treatment has changed since */
  gboolean refreshing;                 /* lines are selected because the draft changed */
};

#define SHORT_LIST_MAX 200

G_DEFINE_FINAL_TYPE (EpTreatmentList, ep_treatment_list, GTK_TYPE_BOX)

enum { OPENED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* Whether each treatment of the kind has an area of its own, which then is what it is called. */
static gboolean
has_areas (const EpPriceListState *state, EpKind kind)
{
  g_autoptr (GHashTable) areas = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ep_price_list_state_n (state); i++) {
    const EpTreatment *treatment = ep_price_list_state_get (state, i);

    if (treatment->course.kind == kind &&
        (*treatment->area == '\0' || !g_hash_table_add (areas, treatment->area)))
      return FALSE;
  }
  return TRUE;
}

static const char *
kind_heading (EpKind kind)
{
  return kind == EP_KIND_OTHER ? C_ ("kind of treatment", "Other")
                               : ep_price_list_draft_kind_name (kind);
}

static void
sort_places (EpTreatmentList *self)
{
  const EpPriceListState *state = ep_price_list_draft_state (self->draft);

  g_array_set_size (self->places, 0);
  for (guint kind = EP_KIND_MICRONEEDLING; kind <= EP_KIND_OTHER; kind++)
    for (guint place = 0; place < ep_price_list_state_n (state); place++)
      if (ep_price_list_state_get (state, place)->course.kind == kind)
        g_array_append_val (self->places, place);
}

static EpKind
kind_of_line (EpTreatmentList *self, guint line)
{
  guint place = g_array_index (self->places, guint, line);

  return ep_price_list_state_get (ep_price_list_draft_state (self->draft), place)->course.kind;
}

static void
set_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  EpTreatmentList *self = data;
  guint line = (guint)gtk_list_box_row_get_index (row);
  GtkWidget *header = gtk_list_box_row_get_header (row);
  EpKind kind;

  if (self->draft == NULL || line >= self->places->len)
    return;
  kind = kind_of_line (self, line);
  if (before != NULL && kind_of_line (self, line - 1) == kind) {
    gtk_list_box_row_set_header (row, NULL);
    return;
  }
  if (header == NULL) {
    header = gtk_label_new (NULL);
    gtk_label_set_xalign (GTK_LABEL (header), 0);
    gtk_widget_add_css_class (header, "caption-heading");
    gtk_list_box_row_set_header (row, header);
  }
  gtk_label_set_text (GTK_LABEL (header), kind_heading (kind));
}

static void
show_line (EpTreatmentList *self, GtkListBoxRow *row, guint place)
{
  const EpPriceListState *state = ep_price_list_draft_state (self->draft);
  const EpTreatment *treatment = ep_price_list_state_get (state, place);
  gboolean is_fault = ep_price_list_draft_has_fault (self->draft, place);
  g_autofree char *price = ep_price_list_price_text (
      ep_input_holder_formatter (EP_INPUT_HOLDER (self->draft)),
      ep_price_list_state_currency (state), &treatment->course, treatment->price_text);
  g_autofree char *odd = is_fault ? g_strdup (_ ("An entry in here is not right"))
                                  : ep_price_list_draft_odds_text (self->draft, place, EP_OF_ALL);

  ep_treatment_line_show (EP_TREATMENT_LINE (row),
                          self->by_area[treatment->course.kind] ? treatment->area
                                                                : treatment->course.name,
                          price, odd, is_fault);
}

/* What is odd about the others of a long list is only looked at once one of them is gone to: they
 * are all held against each other. */
static gboolean
is_due (EpTreatmentList *self, guint place)
{
  guint chosen;

  return self->places->len <= SHORT_LIST_MAX || !self->typing ||
         (ep_price_list_draft_chosen (self->draft, &chosen) && chosen == place);
}

static void
select_chosen (EpTreatmentList *self)
{
  guint place;

  if (!ep_price_list_draft_chosen (self->draft, &place))
    return;
  for (guint line = 0; line < self->places->len; line++)
    if (g_array_index (self->places, guint, line) == place) {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->lines, (gint)line);

      if (gtk_list_box_get_selected_row (self->lines) != row)
        gtk_list_box_select_row (self->lines, row);
    }
}

/* Whether it is only the chosen treatment that is another than before, where it was. */
static gboolean
is_typing (EpTreatmentList *self)
{
  EpPriceListState *state = ep_price_list_draft_state (self->draft);
  guint place, chosen;

  return self->shown != NULL &&
         ep_price_list_state_n (self->shown) == ep_price_list_state_n (state) &&
         ep_price_list_state_change (self->shown, state, &place) == EP_LIST_PUT &&
         ep_price_list_draft_chosen (self->draft, &chosen) && chosen == place &&
         ep_price_list_state_get (self->shown, place)->course.kind ==
             ep_price_list_state_get (state, place)->course.kind;
}

static void
show_lines (EpTreatmentList *self)
{
  GtkListBoxRow *row;

  for (guint line = 0; line < self->places->len; line++) {
    guint place = g_array_index (self->places, guint, line);

    row = gtk_list_box_get_row_at_index (self->lines, (gint)line);
    if (row == NULL) {
      gtk_list_box_append (self->lines, ep_treatment_line_new ());
      row = gtk_list_box_get_row_at_index (self->lines, (gint)line);
    }
    if (is_due (self, place))
      show_line (self, row, place);
  }
  while ((row = gtk_list_box_get_row_at_index (self->lines, (gint)self->places->len)) != NULL)
    gtk_list_box_remove (self->lines, GTK_WIDGET (row));
}

static void
refresh (EpTreatmentList *self)
{
  EpPriceListState *state = ep_price_list_draft_state (self->draft);

  self->refreshing = TRUE;
  self->typing = is_typing (self);
  for (guint kind = 0; kind < G_N_ELEMENTS (self->by_area); kind++)
    self->by_area[kind] = has_areas (state, (EpKind)kind);
  sort_places (self);
  show_lines (self);
  if (!self->typing) {
    g_clear_pointer (&self->shown, ep_price_list_state_unref);
    self->shown = ep_price_list_state_ref (state);
    gtk_list_box_invalidate_headers (self->lines);
  }
  select_chosen (self);
  gtk_widget_set_visible (GTK_WIDGET (self->lines), self->places->len > 0);
  self->refreshing = FALSE;
}

static void
row_selected (EpTreatmentList *self, GtkListBoxRow *row)
{
  if (self->draft == NULL || self->refreshing || row == NULL)
    return;
  ep_price_list_draft_choose (
      self->draft, g_array_index (self->places, guint, (guint)gtk_list_box_row_get_index (row)));
}

static void
row_activated (EpTreatmentList *self, GtkListBoxRow *row)
{
  row_selected (self, row);
  g_signal_emit (self, signals[OPENED], 0);
}

void
ep_treatment_list_grab_focus (EpTreatmentList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->lines);

  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->add);
}

void
ep_treatment_list_bind (EpTreatmentList *self, EpPriceListDraft *draft)
{
  self->draft = draft;
  gtk_widget_set_visible (self->add, !ep_price_list_draft_is_in_use (draft));
  g_signal_connect_object (draft, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/* The lines go after the draft, and still ask for their headings. */
static void
ep_treatment_list_dispose (GObject *object)
{
  EP_TREATMENT_LIST (object)->draft = NULL;
  G_OBJECT_CLASS (ep_treatment_list_parent_class)->dispose (object);
}

static void
ep_treatment_list_finalize (GObject *object)
{
  EpTreatmentList *self = EP_TREATMENT_LIST (object);

  g_array_unref (self->places);
  g_clear_pointer (&self->shown, ep_price_list_state_unref);
  G_OBJECT_CLASS (ep_treatment_list_parent_class)->finalize (object);
}

static void
ep_treatment_list_class_init (EpTreatmentListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_treatment_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_treatment_list_finalize;
  signals[OPENED] = g_signal_new ("opened", EP_TYPE_TREATMENT_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/treatment-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentList, lines);
  gtk_widget_class_bind_template_child (widget_class, EpTreatmentList, add);
  gtk_widget_class_bind_template_callback (widget_class, row_selected);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
ep_treatment_list_init (EpTreatmentList *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->lines, set_header, self, NULL);
}
