#include "view-tabs.h"

#include "widgets/sign-button.h"

#include <glib/gi18n-lib.h>

struct _EpViewTabs {
  GtkWidget parent_instance;
  GtkWidget *tabs[EP_VIEWS];
  EpView shown;
};

G_DEFINE_FINAL_TYPE (EpViewTabs, ep_view_tabs, GTK_TYPE_WIDGET)

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

#define GAP_PX 3

static const EpGlyph glyphs[EP_VIEWS] = {
    [EP_VIEW_OVER_TIME] = EP_GLYPH_OVER_TIME,
    [EP_VIEW_BY_SESSION] = EP_GLYPH_BY_SESSION,
    [EP_VIEW_WIN_MAP] = EP_GLYPH_WIN_MAP,
    [EP_VIEW_WHAT_CHANGES_IT] = EP_GLYPH_WHAT_CHANGES_IT,
};

static void
tab_clicked (GtkWidget *tab, gpointer self)
{
  for (guint view = 0; view < EP_VIEWS; view++)
    if (EP_VIEW_TABS (self)->tabs[view] == tab)
      g_signal_emit (self, signals[CHOSEN], 0, view);
}

void
ep_view_tabs_show (EpViewTabs *self, EpView view)
{
  self->shown = view;
  for (guint i = 0; i < EP_VIEWS; i++)
    ep_sign_button_set_selected (EP_SIGN_BUTTON (self->tabs[i]), i == view);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkWidget *
ep_view_tabs_get_tab (EpViewTabs *self, EpView view)
{
  return self->tabs[view];
}

/* Which names stand beside the signs: as many as there is room for. */
typedef enum { NO_NAMES, SHOWN_NAME, ALL_NAMES } Names;

static int
tab_px (EpViewTabs *self, guint view, Names names)
{
  gboolean named = names == ALL_NAMES || (names == SHOWN_NAME && view == self->shown);
  int minimum, natural;

  gtk_widget_measure (self->tabs[view], GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  return named ? natural : minimum;
}

static int
all_px (EpViewTabs *self, Names names)
{
  int width_px = (EP_VIEWS - 1) * GAP_PX;

  for (guint view = 0; view < EP_VIEWS; view++)
    width_px += tab_px (self, view, names);
  return width_px;
}

static void
ep_view_tabs_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  EpViewTabs *self = EP_VIEW_TABS (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    gtk_widget_measure (self->tabs[0], orientation, -1, minimum, natural, NULL, NULL);
    return;
  }
  *minimum = all_px (self, NO_NAMES);
  *natural = all_px (self, ALL_NAMES);
}

static void
ep_view_tabs_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  EpViewTabs *self = EP_VIEW_TABS (widget);
  gboolean right_to_left = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Names names = ALL_NAMES;
  int at_px = 0;

  while (names > NO_NAMES && all_px (self, names) > width)
    names--;
  for (guint view = 0; view < EP_VIEWS; view++) {
    int tab = tab_px (self, view, names);
    int x_px = right_to_left ? width - at_px - tab : at_px;

    gtk_widget_size_allocate (self->tabs[view], &(GtkAllocation){x_px, 0, tab, height}, -1);
    at_px += tab + GAP_PX;
  }
}

static void
ep_view_tabs_dispose (GObject *object)
{
  EpViewTabs *self = EP_VIEW_TABS (object);

  for (guint view = 0; view < EP_VIEWS; view++)
    g_clear_pointer (&self->tabs[view], gtk_widget_unparent);
  G_OBJECT_CLASS (ep_view_tabs_parent_class)->dispose (object);
}

static void
ep_view_tabs_class_init (EpViewTabsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ep_view_tabs_dispose;
  widget_class->measure = ep_view_tabs_measure;
  widget_class->size_allocate = ep_view_tabs_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "tabs");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
  signals[CHOSEN] = g_signal_new ("chosen", EP_TYPE_VIEW_TABS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
ep_view_tabs_init (EpViewTabs *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Charts"), -1);
  for (guint view = 0; view < EP_VIEWS; view++) {
    self->tabs[view] = ep_sign_button_new_with_role (GTK_ACCESSIBLE_ROLE_TAB, glyphs[view],
                                                     ep_view_title ((EpView)view));
    gtk_widget_set_parent (self->tabs[view], GTK_WIDGET (self));
    g_signal_connect (self->tabs[view], "clicked", G_CALLBACK (tab_clicked), self);
  }
  ep_view_tabs_show (self, EP_VIEW_OVER_TIME);
}
