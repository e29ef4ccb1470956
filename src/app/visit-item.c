#include "visit-item.h"

struct _EpVisitItem {
  GObject parent_instance;
  char *texts[EP_VISIT_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EpVisitItem, ep_visit_item, G_TYPE_OBJECT)

/* A column's property is its number and 1, since 0 is none. */
static GParamSpec *properties[EP_VISIT_COLUMNS + 1];

static void
ep_visit_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  g_value_set_string (value, ep_visit_item_get_text (EP_VISIT_ITEM (object), id - 1));
}

static void
ep_visit_item_finalize (GObject *object)
{
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    g_free (EP_VISIT_ITEM (object)->texts[i]);
  G_OBJECT_CLASS (ep_visit_item_parent_class)->finalize (object);
}

static void
ep_visit_item_class_init (EpVisitItemClass *klass)
{
  static const char *const names[EP_VISIT_COLUMNS] = {
      [EP_VISIT_COLUMN_DATE] = "date",
      [EP_VISIT_COLUMN_REFERENCE_WHAT] = "reference-what",
      [EP_VISIT_COLUMN_REFERENCE_PAYS] = "reference-pays",
      [EP_VISIT_COLUMN_REFERENCE_SO_FAR] = "reference-so-far",
      [EP_VISIT_COLUMN_OTHER_WHAT] = "other-what",
      [EP_VISIT_COLUMN_OTHER_PAYS] = "other-pays",
      [EP_VISIT_COLUMN_OTHER_SO_FAR] = "other-so-far",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ep_visit_item_get_property;
  object_class->finalize = ep_visit_item_finalize;
  for (guint i = 0; i < EP_VISIT_COLUMNS; i++)
    properties[i + 1] =
        g_param_spec_string (names[i], NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
ep_visit_item_init (EpVisitItem *self)
{
}

static void
set_text (EpVisitItem *self, EpVisitColumn column, const char *text)
{
  if (g_strcmp0 (self->texts[column], text) == 0)
    return;
  g_free (self->texts[column]);
  self->texts[column] = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[column + 1]);
}

void
ep_visit_item_update (EpVisitItem *self, const EpVisitRow *row)
{
  set_text (self, EP_VISIT_COLUMN_DATE, row->date);
  set_text (self, EP_VISIT_COLUMN_REFERENCE_WHAT, row->reference.what);
  set_text (self, EP_VISIT_COLUMN_REFERENCE_PAYS, row->reference.pays);
  set_text (self, EP_VISIT_COLUMN_REFERENCE_SO_FAR, row->reference.so_far);
  set_text (self, EP_VISIT_COLUMN_OTHER_WHAT, row->other.what);
  set_text (self, EP_VISIT_COLUMN_OTHER_PAYS, row->other.pays);
  set_text (self, EP_VISIT_COLUMN_OTHER_SO_FAR, row->other.so_far);
}

EpVisitItem *
ep_visit_item_new (const EpVisitRow *row)
{
  EpVisitItem *self = g_object_new (EP_TYPE_VISIT_ITEM, NULL);

  ep_visit_item_update (self, row);
  return self;
}

const char *
ep_visit_item_get_text (EpVisitItem *self, EpVisitColumn column)
{
  return self->texts[column] != NULL ? self->texts[column] : "";
}

const char *
ep_visit_item_property (EpVisitColumn column)
{
  return g_param_spec_get_name (properties[column + 1]);
}
