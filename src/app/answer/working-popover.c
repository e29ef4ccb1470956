#include "working-popover.h"

#include "working-rows.h"

#include <glib/gi18n-lib.h>

struct _EpWorkingPopover {
  GtkPopover parent_instance;
  GtkWidget *content;
  EpTogglePair *pages; /* NULL where there is only one */
  GtkLabel *title;
  EpSignButton *copy;
  GtkScrolledWindow *scrolled;
  GtkListBox *rows;
  GPtrArray *workings;
  guint n_first;     /* of them, on the first page */
  gboolean second;   /* the second page is in sight */
  int width_px;      /* of the content */
  int room_px;       /* the most that all of it may be high */
  GtkWidget *opener; /* what it was opened on, while that is there */
};

G_DEFINE_FINAL_TYPE (EpWorkingPopover, ep_working_popover, GTK_TYPE_POPOVER)

#define WIDTH_PX    432
#define SIDE_PX     18 /* within it, as in style.css */
#define MARGIN_PX   12 /* at least, to the window's sides */
#define GAP_PX      6
#define ROWS_MIN_PX 120 /* in the smallest window */
#define ARROW_PX    16  /* about, with the shadow */

/* The page in sight */

static void
get_page (EpWorkingPopover *self, guint *first, guint *end)
{
  *first = self->second ? self->n_first : 0;
  *end = self->second ? self->workings->len : self->n_first;
}

static const EpWorking *
working_of (EpWorkingPopover *self, guint number)
{
  return g_ptr_array_index (self->workings, number);
}

static void
offer_copy (EpWorkingPopover *self)
{
  ep_sign_button_set_text (self->copy, NULL);
  ep_sign_button_set_name (self->copy, _ ("Copy as Text"));
}

static void
remove_rows (EpWorkingPopover *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}

/* What is left of the room for the rows. */
static int
rows_room_px (EpWorkingPopover *self)
{
  GtkWidget *content = gtk_widget_get_first_child (self->content);
  int room_px = self->room_px;

  for (; content != GTK_WIDGET (self->scrolled); content = gtk_widget_get_next_sibling (content)) {
    int height_px;

    gtk_widget_measure (content, GTK_ORIENTATION_VERTICAL, self->width_px, &height_px, NULL, NULL,
                        NULL);
    room_px -= height_px + GAP_PX;
  }
  return MAX (room_px, ROWS_MIN_PX);
}

/* A scrolled window asks its content how high it is at its narrowest, not at the width it has. */
static void
fit_page (EpWorkingPopover *self)
{
  int rows_px;

  gtk_widget_set_size_request (self->content, self->width_px, -1);
  gtk_widget_measure (GTK_WIDGET (self->rows), GTK_ORIENTATION_VERTICAL, self->width_px, &rows_px,
                      NULL, NULL, NULL);
  rows_px = MIN (rows_px, rows_room_px (self));
  /* The least may at no time be more than the most. */
  gtk_scrolled_window_set_min_content_height (self->scrolled, -1);
  gtk_scrolled_window_set_max_content_height (self->scrolled, rows_px);
  gtk_scrolled_window_set_min_content_height (self->scrolled, rows_px);
}

static void
show_page (EpWorkingPopover *self)
{
  guint first, end;
  const char *title;

  get_page (self, &first, &end);
  title = working_of (self, first)->title;
  gtk_label_set_text (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  offer_copy (self);
  remove_rows (self);
  for (guint i = first; i < end; i++) {
    if (i > first)
      ep_working_rows_append_title (self->rows, working_of (self, i));
    ep_working_rows_append (self->rows, working_of (self, i));
  }
  fit_page (self);
}

static void
page_chosen (EpWorkingPopover *self, gboolean second)
{
  self->second = second;
  show_page (self);
}

char *
ep_working_popover_text (EpWorkingPopover *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint first, end;

  get_page (self, &first, &end);
  for (guint i = first; i < end; i++) {
    g_autofree char *one = ep_working_text (working_of (self, i));

    if (i > first)
      g_string_append_c (text, '\n');
    g_string_append (text, one);
  }
  return g_strdup (text->str);
}

/* The button says that it is done until the page or the popover goes. */
static void
copy (EpWorkingPopover *self)
{
  g_autofree char *text = ep_working_popover_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  ep_sign_button_set_name (self->copy, _ ("Copied"));
  ep_sign_button_set_text (self->copy, _ ("Copied"));
}

/* What is shown */

static void
show_pages (EpWorkingPopover *self, const char *first, const char *second)
{
  self->pages = EP_TOGGLE_PAIR (ep_toggle_pair_new (_ ("Figure that is shown"), first, second));
  gtk_widget_set_halign (GTK_WIDGET (self->pages), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "pages");
  g_signal_connect_object (self->pages, "chosen", G_CALLBACK (page_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_box_prepend (GTK_BOX (self->content), GTK_WIDGET (self->pages));
}

static void
clear_pages (EpWorkingPopover *self)
{
  g_ptr_array_set_size (self->workings, 0);
  self->second = FALSE;
  if (self->pages != NULL)
    gtk_box_remove (GTK_BOX (self->content), GTK_WIDGET (self->pages));
  self->pages = NULL;
}

void
ep_working_popover_set (EpWorkingPopover *self, EpWorking **workings, guint n_workings,
                        const char *const *titles)
{
  g_assert (n_workings > 0);
  clear_pages (self);
  for (guint i = 0; i < n_workings; i++)
    g_ptr_array_add (self->workings, workings[i]);
  self->n_first = titles == NULL ? n_workings : 1;
  while (self->n_first < n_workings && g_str_equal (titles[self->n_first], titles[0]))
    self->n_first++;
  if (self->n_first < n_workings)
    show_pages (self, titles[0], titles[self->n_first]);
  show_page (self);
}

EpSignButton *
ep_working_popover_get_copy (EpWorkingPopover *self)
{
  return self->copy;
}

EpTogglePair *
ep_working_popover_get_pages (EpWorkingPopover *self)
{
  return self->pages;
}

/* The widget */

static GtkWidget *
new_head (EpWorkingPopover *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP_PX);

  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                              PANGO_WRAP_WORD_CHAR, "max-width-chars", 1, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->copy = EP_SIGN_BUTTON (ep_sign_button_new (EP_GLYPH_COPY, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->copy), GTK_ALIGN_START);
  g_signal_connect_object (self->copy, "clicked", G_CALLBACK (copy), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->copy));
  return head;
}

static GtkWidget *
new_body (EpWorkingPopover *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  self->scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->rows, "focusable", FALSE,
                                 "overlay-scrolling", FALSE, "hscrollbar-policy", GTK_POLICY_NEVER,
                                 "propagate-natural-height", TRUE, NULL);
  return GTK_WIDGET (self->scrolled);
}

static void
ep_working_popover_dispose (GObject *object)
{
  g_clear_weak_pointer (&EP_WORKING_POPOVER (object)->opener);
  G_OBJECT_CLASS (ep_working_popover_parent_class)->dispose (object);
}

static void
ep_working_popover_finalize (GObject *object)
{
  g_ptr_array_unref (EP_WORKING_POPOVER (object)->workings);
  G_OBJECT_CLASS (ep_working_popover_parent_class)->finalize (object);
}

static void
ep_working_popover_class_init (EpWorkingPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ep_working_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = ep_working_popover_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
ep_working_popover_init (EpWorkingPopover *self)
{
  self->workings = g_ptr_array_new_with_free_func ((GDestroyNotify)ep_working_free);
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP_PX);
  gtk_box_append (GTK_BOX (self->content), new_head (self));
  gtk_box_append (GTK_BOX (self->content), new_body (self));
  self->width_px = WIDTH_PX - 2 * SIDE_PX;
  self->room_px = G_MAXINT;
  gtk_popover_set_child (GTK_POPOVER (self), self->content);
  gtk_widget_add_css_class (GTK_WIDGET (self), "working");
}

GtkWidget *
ep_working_popover_new (void)
{
  return g_object_new (EP_TYPE_WORKING_POPOVER, NULL);
}

/* On a widget */

/* Only a layout manager places a popover among other children. The widget itself would take a click
 * within the popover as one of its own, and what scrolls would go to where the focus is in it. */
static GtkWidget *
host_of (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *host = gtk_widget_get_parent (scrolled != NULL ? scrolled : widget);

  while (gtk_widget_get_layout_manager (host) == NULL)
    host = gtk_widget_get_parent (host);
  return host;
}

static void
point_at (EpWorkingPopover *self, GtkWidget *widget, GtkWidget *host)
{
  graphene_rect_t bounds;
  GdkRectangle place;

  if (!gtk_widget_compute_bounds (widget, host, &bounds))
    return;
  place = (GdkRectangle){(int)bounds.origin.x, (int)bounds.origin.y, (int)bounds.size.width,
                         (int)bounds.size.height};
  gtk_popover_set_pointing_to (GTK_POPOVER (self), &place);
}

/* No wider than the window, and no higher than the larger part of it above or below the widget,
 * where it opens. */
static void
fit_window (EpWorkingPopover *self, GtkWidget *widget)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  int width_px = MIN (WIDTH_PX, gtk_widget_get_width (window) - 2 * MARGIN_PX) - 2 * SIDE_PX;
  int above_px, below_px;
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (widget, window, &bounds))
    return;
  above_px = (int)bounds.origin.y;
  below_px = gtk_widget_get_height (window) - above_px - (int)bounds.size.height;
  gtk_popover_set_position (GTK_POPOVER (self),
                            below_px >= above_px ? GTK_POS_BOTTOM : GTK_POS_TOP);
  self->width_px = width_px;
  self->room_px = MAX (above_px, below_px) - MARGIN_PX - ARROW_PX - 2 * SIDE_PX;
  fit_page (self);
}

static void
mark_opener (EpWorkingPopover *self, gboolean open)
{
  if (self->opener == NULL)
    return;
  if (open)
    gtk_widget_set_state_flags (self->opener, GTK_STATE_FLAG_CHECKED, FALSE);
  else
    gtk_widget_unset_state_flags (self->opener, GTK_STATE_FLAG_CHECKED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener), GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static gboolean
unparent_now (gpointer self)
{
  if (gtk_widget_get_parent (self) != NULL)
    gtk_widget_unparent (self);
  return G_SOURCE_REMOVE;
}

/* GTK isn't done with it while it tells that it is closed. */
static void
closed (EpWorkingPopover *self)
{
  mark_opener (self, FALSE);
  if (self->opener != NULL)
    gtk_widget_grab_focus (self->opener);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_now, g_object_ref (self), g_object_unref);
}

void
ep_working_popover_show (GtkWidget *widget, EpWorking **workings, guint n_workings,
                         const char *const *titles)
{
  EpWorkingPopover *self = EP_WORKING_POPOVER (ep_working_popover_new ());
  GtkWidget *host = host_of (widget);

  ep_working_popover_set (self, workings, n_workings, titles);
  g_set_weak_pointer (&self->opener, widget);
  gtk_widget_set_parent (GTK_WIDGET (self), host);
  g_signal_connect_object (host, "destroy", G_CALLBACK (unparent_now), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "closed", G_CALLBACK (closed), NULL);
  point_at (self, widget, host);
  fit_window (self, widget);
  mark_opener (self, TRUE);
  gtk_popover_popup (GTK_POPOVER (self));
}
