/* bench-window-start COMMAND...: starts a program with a window and prints
 * "DRAWN_MS CPU_MS RSS_KIB COLOURS": from its start until its window looks as it does at rest, what
 * is drawn again without changing a pixel not counted, the processor time it has used and the
 * memory it keeps then, and how many colours the window shows (a blank one has few). */
#include "screen.h"

#include <stdio.h>

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

int
main (int argc, char **argv)
{
  BenchScreen screen = {.reads_pixels = 1};
  Drawn drawn = {0};

  if (argc < 2)
    return 2;
  if (screen_start (&screen, argv + 1))
    drawn = screen_wait (&screen, QUIET_MS, TIMEOUT_MS);
  if (drawn.changes > 0)
    printf ("%.2f %.2f %ld %d\n", drawn.pixels_ms - screen.started_ms,
            screen_processor_ms (&screen), resident_kib (screen.child), screen_colours (&screen));
  screen_end (&screen);
  return drawn.changes > 0 ? 0 : 1;
}
