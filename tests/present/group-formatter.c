#include "group-formatter.h"

EpFormatter *formatter;

int
make_american_formatter (void **state)
{
  formatter = ep_formatter_new ("en_US");
  return 0;
}

int
make_british_formatter (void **state)
{
  formatter = ep_formatter_new ("en_GB");
  return 0;
}

int
free_formatter (void **state)
{
  g_clear_pointer (&formatter, ep_formatter_free);
  return 0;
}
