/* bench-window-start COMMAND...: starts a program with a window and prints
 * "DRAWN_MS CPU_MS RSS_KIB COLOURS": from its start to the last change of its window before that
 * stays as it is, the processor time it has used and the memory it keeps then, and how many colours
 * the window shows (a blank one has few). */
#include "screen.h"

#include <stdio.h>
#include <time.h>

#define QUIET_MS   400
#define TIMEOUT_MS 20000

static long
resident_kib (pid_t child)
{
  char path[64], line[256];
  long kib = 0;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/status", (int)child);
  file = fopen (path, "r");
  if (file == NULL)
    return 0;
  while (fgets (line, sizeof line, file) != NULL)
    if (sscanf (line, "VmRSS: %ld", &kib) == 1)
      break;
  fclose (file);
  return kib;
}

static double
processor_ms (pid_t child)
{
  clockid_t clock;
  struct timespec used;

  if (clock_getcpuclockid (child, &clock) != 0 || clock_gettime (clock, &used) != 0)
    return 0;
  return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

int
main (int argc, char **argv)
{
  BenchScreen screen = {0};
  Drawn drawn = {0};

  if (argc < 2)
    return 2;
  if (screen_start (&screen, argv + 1))
    drawn = screen_wait (&screen, QUIET_MS, TIMEOUT_MS);
  if (drawn.changes > 0)
    printf ("%.2f %.2f %ld %d\n", drawn.last_ms - screen.started_ms, processor_ms (screen.child),
            resident_kib (screen.child), screen_colours (&screen));
  screen_end (&screen);
  return drawn.changes > 0 ? 0 : 1;
}
