#include "visit-item.h"

struct _EpVisitItem {
  GObject parent_instance;
  char *texts[EP_VISIT_COLUMNS];
};

G_DEFINE_FINAL_TYPE (EpVisitItem, ep_visit_item, G_TYPE_OBJECT)

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
  G_OBJECT_CLASS (klass)->finalize = ep_visit_item_finalize;
}

static void
ep_visit_item_init (EpVisitItem *self)
{
}

EpVisitItem *
ep_visit_item_new (const EpVisitRow *row)
{
  EpVisitItem *self = g_object_new (EP_TYPE_VISIT_ITEM, NULL);

  self->texts[EP_VISIT_COLUMN_DATE] = g_strdup (row->date);
  self->texts[EP_VISIT_COLUMN_REFERENCE_WHAT] = g_strdup (row->reference.what);
  self->texts[EP_VISIT_COLUMN_REFERENCE_PAYS] = g_strdup (row->reference.pays);
  self->texts[EP_VISIT_COLUMN_REFERENCE_SO_FAR] = g_strdup (row->reference.so_far);
  self->texts[EP_VISIT_COLUMN_OTHER_WHAT] = g_strdup (row->other.what);
  self->texts[EP_VISIT_COLUMN_OTHER_PAYS] = g_strdup (row->other.pays);
  self->texts[EP_VISIT_COLUMN_OTHER_SO_FAR] = g_strdup (row->other.so_far);
  return self;
}

const char *
ep_visit_item_get_text (EpVisitItem *self, EpVisitColumn column)
{
  return self->texts[column] != NULL ? self->texts[column] : "";
}
