#include "import-line.h"

#include "treatment-odds.h"
#include "treatment-warning.h"

#include <glib/gi18n-lib.h>

struct _EpImportItem {
  GObject parent_instance;
  EpFormatter *formatter;
  EpPriceListState *state;
  EpPriceListState *after;
  const EpImportRow *row;
  guint place;
};

G_DEFINE_FINAL_TYPE (EpImportItem, ep_import_item, G_TYPE_OBJECT)

static void
ep_import_item_class_init (EpImportItemClass *klass)
{
}

static void
ep_import_item_init (EpImportItem *self)
{
}

EpImportItem *
ep_import_item_new (EpFormatter *formatter, EpPriceListState *state, EpPriceListState *after,
                    const EpImportRow *row, guint place)
{
  EpImportItem *self = g_object_new (EP_TYPE_IMPORT_ITEM, NULL);

  self->formatter = formatter;
  self->state = state;
  self->after = after;
  self->row = row;
  self->place = place;
  return self;
}

static const char *
icon_name (const EpImportRow *row)
{
  if (row == NULL)
    return "view-pin-symbolic";
  switch (row->fate) {
  case EP_ROW_NEW:
    return "list-add-symbolic";
  case EP_ROW_CHANGED:
    return "document-edit-symbolic";
  case EP_ROW_REFUSED:
    return "dialog-error-symbolic";
  case EP_ROW_SAME:
  default:
    return "object-select-symbolic";
  }
}

/* What is odd about the treatment in the list as it will be; NULL where nothing is. */
static char *
odd_text (const EpImportItem *item)
{
  guint place;
  g_autoptr (GArray) odds = NULL;

  if (item->row == NULL || item->row->treatment == NULL || item->after == NULL ||
      !ep_price_list_state_find (item->after, item->row->treatment->uuid, &place))
    return NULL;
  odds = ep_treatment_odds_new (item->after, place);
  return ep_treatment_odds_text (item->formatter, item->after, place, odds, EP_OF_ALL);
}

static GtkWidget *
label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
set_up (GtkListItemFactory *factory, GtkListItem *list_item)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new ();
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_add_css_class (line, "import-line");
  gtk_box_append (GTK_BOX (texts), label_new (NULL));
  gtk_box_append (GTK_BOX (texts), label_new ("caption"));
  gtk_box_append (GTK_BOX (texts), ep_treatment_warning_new ());
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_list_item_set_child (list_item, line);
  gtk_list_item_set_activatable (list_item, FALSE);
}

static GtkWidget *
texts_of (GtkWidget *line)
{
  return gtk_widget_get_last_child (line);
}

static void
bind (GtkListItemFactory *factory, GtkListItem *list_item)
{
  const EpImportItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *line = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (texts_of (line));
  GtkWidget *fate = gtk_widget_get_next_sibling (title);
  gboolean refused = item->row != NULL && item->row->fate == EP_ROW_REFUSED;
  g_autofree char *title_text =
      item->row != NULL
          ? ep_import_row_title (item->formatter, item->row)
          : g_strdup (ep_price_list_state_get (item->state, item->place)->course.name);
  g_autofree char *fate_text = item->row != NULL
                                   ? ep_import_row_fate (item->formatter, item->state, item->row)
                                   : g_strdup (_ ("Not in the file: stays as it is"));
  g_autofree char *odd = odd_text (item);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (line)),
                                icon_name (item->row));
  gtk_label_set_text (GTK_LABEL (title), title_text);
  gtk_label_set_text (GTK_LABEL (fate), fate_text);
  ep_treatment_warning_show (gtk_widget_get_last_child (texts_of (line)), odd);
  if (refused)
    gtk_widget_add_css_class (line, "refused");
  else
    gtk_widget_remove_css_class (line, "refused");
}

GtkListItemFactory *
ep_import_line_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), NULL);
  return factory;
}

const char *
ep_import_line_title (GtkWidget *line)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (texts_of (line))));
}

const char *
ep_import_line_fate (GtkWidget *line)
{
  GtkWidget *title = gtk_widget_get_first_child (texts_of (line));

  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_next_sibling (title)));
}

const char *
ep_import_line_warning (GtkWidget *line)
{
  return ep_treatment_warning_get (gtk_widget_get_last_child (texts_of (line)));
}
