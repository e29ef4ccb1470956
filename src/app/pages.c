#include "pages.h"

#include "price-list/price-list-page.h"
#include "quotes/quotes-page.h"

typedef struct {
  const char *name;
  GtkWidget *(*make) (EpClinic *clinic); /* NULL: made with the stack */
} Page;

static const Page pages[] = {
    {"desk", NULL},
    {"price-list", ep_price_list_page_new},
    {"quotes", ep_quotes_page_new},
};

static const Page *
find_page (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_str_equal (pages[i].name, name))
      return &pages[i];
  return NULL;
}

void
ep_pages_show (GtkStack *stack, EpClinic *clinic, const char *name)
{
  const Page *page = find_page (name);

  if (page == NULL)
    return;
  if (gtk_stack_get_child_by_name (stack, name) == NULL)
    gtk_stack_add_named (stack, page->make (clinic), name);
  gtk_stack_set_visible_child_name (stack, name);
}
