#include "list-step.h"

gboolean
ep_list_step (guint keyval, guint from, guint n_items, guint page, guint *position)
{
  guint last = n_items - 1;

  switch (keyval) {
  case GDK_KEY_Up:
  case GDK_KEY_KP_Up:
    *position = from - MIN (from, 1);
    return TRUE;
  case GDK_KEY_Down:
  case GDK_KEY_KP_Down:
    *position = MIN (from + 1, last);
    return TRUE;
  case GDK_KEY_Page_Up:
  case GDK_KEY_KP_Page_Up:
    *position = from - MIN (from, page);
    return TRUE;
  case GDK_KEY_Page_Down:
  case GDK_KEY_KP_Page_Down:
    *position = MIN (from + page, last);
    return TRUE;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    *position = 0;
    return TRUE;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    *position = last;
    return TRUE;
  default:
    return FALSE;
  }
}
