#include "quote-item.h"

struct _EpQuoteItem {
  GObject parent_instance;
  EpQuote *quote;
  EpQuoteFacts *facts;
};

G_DEFINE_FINAL_TYPE (EpQuoteItem, ep_quote_item, G_TYPE_OBJECT)

enum { PROP_LOADED = 1 };
static GParamSpec *loaded;

static void
ep_quote_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *property)
{
  if (id == PROP_LOADED)
    g_value_set_boolean (value, EP_QUOTE_ITEM (object)->quote != NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, property);
}

static void
ep_quote_item_finalize (GObject *object)
{
  EpQuoteItem *self = EP_QUOTE_ITEM (object);

  ep_quote_free (self->quote);
  ep_quote_facts_free (self->facts);
  G_OBJECT_CLASS (ep_quote_item_parent_class)->finalize (object);
}

static void
ep_quote_item_class_init (EpQuoteItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = ep_quote_item_get_property;
  object_class->finalize = ep_quote_item_finalize;
  loaded =
      g_param_spec_boolean ("loaded", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_property (object_class, PROP_LOADED, loaded);
}

static void
ep_quote_item_init (EpQuoteItem *self)
{
}

EpQuoteItem *
ep_quote_item_new (void)
{
  return g_object_new (EP_TYPE_QUOTE_ITEM, NULL);
}

void
ep_quote_item_take (EpQuoteItem *self, EpQuote *quote, EpQuoteFacts *facts)
{
  ep_quote_free (self->quote);
  ep_quote_facts_free (self->facts);
  self->quote = quote;
  self->facts = facts;
  g_object_notify_by_pspec (G_OBJECT (self), loaded);
}

const EpQuote *
ep_quote_item_quote (EpQuoteItem *self)
{
  return self->quote;
}

const EpQuoteFacts *
ep_quote_item_facts (EpQuoteItem *self)
{
  return self->facts;
}
