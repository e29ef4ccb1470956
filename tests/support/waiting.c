#include "waiting.h"

#define LONGEST_S 20

static gboolean
time_is_up (gpointer up)
{
  *(gboolean *)up = TRUE;
  return G_SOURCE_REMOVE;
}

gboolean
wait_until (gboolean (*condition) (gpointer data), gpointer data)
{
  gboolean up = FALSE;
  guint timeout = g_timeout_add_seconds (LONGEST_S, time_is_up, &up);

  while (!up && !condition (data))
    g_main_context_iteration (NULL, TRUE);
  if (!up)
    g_source_remove (timeout);
  return condition (data);
}
