#include "visit-brief.h"

#include "swatch.h"

#include <glib/gi18n-lib.h>

#define COURSES 2

struct _EpVisitBrief {
  GtkBox parent_instance;
  GtkLabel *date;
  GtkWidget *visits[COURSES];
  GtkLabel *names[COURSES];
  GtkLabel *whats[COURSES];
  GtkLabel *pays[COURSES];
  GtkLabel *so_far[COURSES];
  EpVisitItem *item;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (EpVisitBrief, ep_visit_brief, GTK_TYPE_BOX)

static const struct {
  EpVisitColumn what;
  EpVisitColumn pays;
  EpVisitColumn so_far;
} columns[COURSES] = {
    {EP_VISIT_COLUMN_REFERENCE_WHAT, EP_VISIT_COLUMN_REFERENCE_PAYS,
     EP_VISIT_COLUMN_REFERENCE_SO_FAR},
    {EP_VISIT_COLUMN_OTHER_WHAT, EP_VISIT_COLUMN_OTHER_PAYS, EP_VISIT_COLUMN_OTHER_SO_FAR},
};

static void
refresh (EpVisitBrief *self)
{
  gtk_label_set_text (self->date, ep_visit_item_get_text (self->item, EP_VISIT_COLUMN_DATE));
  for (guint i = 0; i < COURSES; i++) {
    const char *what = ep_visit_item_get_text (self->item, columns[i].what);
    /* Translators: what has been paid up to a visit, as "$810.00 so far" */
    g_autofree char *so_far =
        g_strdup_printf (_ ("%s so far"), ep_visit_item_get_text (self->item, columns[i].so_far));

    gtk_widget_set_visible (self->visits[i], *what != '\0');
    gtk_label_set_text (self->whats[i], what);
    gtk_label_set_text (self->pays[i], ep_visit_item_get_text (self->item, columns[i].pays));
    gtk_label_set_text (self->so_far[i], so_far);
  }
}

void
ep_visit_brief_set_item (EpVisitBrief *self, EpVisitItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->handler = g_signal_connect_swapped (item, "notify", G_CALLBACK (refresh), self);
  refresh (self);
}

static GtkLabel *
new_label (GtkWidget *box, float xalign, const char *const *classes)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), xalign < 1);
  gtk_widget_set_css_classes (label, (const char **)classes);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* One course's visit: its name over what it is, at the end what is paid over what has been. */
static void
add_visit (EpVisitBrief *self, guint course, const char *name)
{
  static const char *const plain[] = {NULL};
  static const char *const bold[] = {"heading", "numeric", NULL};
  static const char *const small[] = {"caption", "dim-label", "numeric", NULL};
  GtkWidget *visit = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *start = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *heading = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (heading), g_object_new (EP_TYPE_SWATCH, "course", course, NULL));
  self->names[course] = new_label (heading, 0, plain);
  gtk_label_set_text (self->names[course], name);
  gtk_box_append (GTK_BOX (start), heading);
  self->whats[course] = new_label (start, 0, small);
  self->pays[course] = new_label (end, 1, bold);
  self->so_far[course] = new_label (end, 1, small);
  gtk_widget_set_hexpand (start, TRUE);
  gtk_box_append (GTK_BOX (visit), start);
  gtk_box_append (GTK_BOX (visit), end);
  gtk_box_append (GTK_BOX (self), visit);
  self->visits[course] = visit;
}

GtkWidget *
ep_visit_brief_new (const char *reference, const char *other)
{
  EpVisitBrief *self = g_object_new (EP_TYPE_VISIT_BRIEF, NULL);

  add_visit (self, 0, reference);
  add_visit (self, 1, other);
  return GTK_WIDGET (self);
}

static void
ep_visit_brief_dispose (GObject *object)
{
  ep_visit_brief_set_item (EP_VISIT_BRIEF (object), NULL);
  G_OBJECT_CLASS (ep_visit_brief_parent_class)->dispose (object);
}

static void
ep_visit_brief_class_init (EpVisitBriefClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = ep_visit_brief_dispose;
}

static void
ep_visit_brief_init (EpVisitBrief *self)
{
  static const char *const small[] = {"caption", "dim-label", "numeric", NULL};

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "visit-brief");
  self->date = new_label (GTK_WIDGET (self), 0, small);
}
