#include "search-list.h"

struct _EpSearchList {
  GtkWidget parent_instance;
  GtkSearchEntry *search;
  GtkListBox *list;
  GtkLabel *nothing;
  GArray *lines; /* of Line, one for each row */
};

G_DEFINE_FINAL_TYPE (EpSearchList, ep_search_list, GTK_TYPE_WIDGET)

enum { CHOSEN, STOPPED, N_SIGNALS };
static guint signals[N_SIGNALS];

/* As many are seen at once: more are searched. */
#define SEEN_AT_ONCE 8

typedef struct {
  const char *heading;
  char *sought;
} Line;

static void
line_clear (gpointer data)
{
  g_free (((Line *)data)->sought);
}

static const Line *
line_of (EpSearchList *self, GtkListBoxRow *row)
{
  return &g_array_index (self->lines, Line, gtk_list_box_row_get_index (row));
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const Line *line = line_of (data, row);
  GtkWidget *heading = NULL;

  if (line->heading != NULL &&
      (before == NULL || g_strcmp0 (line_of (data, before)->heading, line->heading) != 0)) {
    heading = gtk_label_new (line->heading);
    gtk_label_set_xalign (GTK_LABEL (heading), 0);
    gtk_widget_add_css_class (heading, "caption-heading");
  }
  gtk_list_box_row_set_header (row, heading);
}

static gboolean
is_sought (GtkListBoxRow *row, gpointer data)
{
  EpSearchList *self = data;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  return *text == '\0' || g_str_match_string (text, line_of (self, row)->sought, TRUE);
}

static GtkListBoxRow *
first_found (EpSearchList *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

static void
search_changed (EpSearchList *self)
{
  gtk_list_box_invalidate_filter (self->list);
}

static void
row_activated (EpSearchList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[CHOSEN], 0, (guint)gtk_list_box_row_get_index (row));
}

static void
search_activated (EpSearchList *self)
{
  GtkListBoxRow *row = first_found (self);

  if (row != NULL)
    row_activated (self, row);
}

static gboolean
search_key_pressed (EpSearchList *self, guint keyval, guint keycode, GdkModifierType modifiers)
{
  GtkListBoxRow *row = first_found (self);

  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || row == NULL)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return TRUE;
}

static void
search_stopped (EpSearchList *self)
{
  g_signal_emit (self, signals[STOPPED], 0);
}

void
ep_search_list_set_words (EpSearchList *self, const char *search, const char *list,
                          const char *nothing)
{
  g_object_set (self->search, "placeholder-text", search, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  search, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, list,
                                  -1);
  gtk_label_set_text (self->nothing, nothing);
}

void
ep_search_list_append (EpSearchList *self, const char *heading, GtkWidget *content,
                       const char *name, const char *sought)
{
  Line line = {heading, g_strdup (sought)};

  g_array_append_val (self->lines, line);
  gtk_list_box_append (self->list, content);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (content)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->search), self->lines->len > SEEN_AT_ONCE);
}

void
ep_search_list_clear (EpSearchList *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_array_set_size (self->lines, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (GTK_WIDGET (self->search), FALSE);
}

void
ep_search_list_select (EpSearchList *self, guint row)
{
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int)row));
}

gboolean
ep_search_list_take_focus (EpSearchList *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (gtk_widget_get_visible (GTK_WIDGET (self->search)))
    return gtk_widget_grab_focus (GTK_WIDGET (self->search));
  if (row == NULL)
    row = first_found (self);
  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
ep_search_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ep_search_list_parent_class)->dispose (object);
}

static void
ep_search_list_finalize (GObject *object)
{
  g_array_unref (EP_SEARCH_LIST (object)->lines);
  G_OBJECT_CLASS (ep_search_list_parent_class)->finalize (object);
}

static void
ep_search_list_class_init (EpSearchListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_search_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_search_list_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", EP_TYPE_SEARCH_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[STOPPED] = g_signal_new ("stopped", EP_TYPE_SEARCH_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "search-list");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/evenpoint/Evenpoint/search-list.ui");
  gtk_widget_class_bind_template_child (widget_class, EpSearchList, search);
  gtk_widget_class_bind_template_child (widget_class, EpSearchList, list);
  gtk_widget_class_bind_template_child (widget_class, EpSearchList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, search_activated);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped);
  gtk_widget_class_bind_template_callback (widget_class, search_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

static void
ep_search_list_init (EpSearchList *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, is_sought, self, NULL);
  gtk_list_box_set_header_func (self->list, head_row, self, NULL);
}
