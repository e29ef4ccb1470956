/* bench-window-keys REPEATS COMMAND...: types into the entry that has the focus when the program
 * starts and prints, for every key, "FIRST_MS LAST_MS PROCESSOR_MS LEFT_PX RIGHT_PX WIDTH_PX": from
 * the key's press to the first and to the last change that follows, the processor time that the
 * program takes for it, and where the changes reach to.
 *
 * One digit is typed ahead, so that nothing begins or ends with a measured key (an undo button that
 * comes to life, for one); then another digit and Backspace take turns. */
#include "screen.h"

#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <stdio.h>
#include <stdlib.h>

#define SETTLE_MS  1500
#define QUIET_MS   150
#define TIMEOUT_MS 2000

static Drawn
press (BenchScreen *screen, KeySym key, double *pressed_ms)
{
  KeyCode code = XKeysymToKeycode (screen->display, key);

  *pressed_ms = screen_now_ms ();
  XTestFakeKeyEvent (screen->display, code, True, CurrentTime);
  XTestFakeKeyEvent (screen->display, code, False, CurrentTime);
  XFlush (screen->display);
  return screen_wait (screen, QUIET_MS, TIMEOUT_MS);
}

/* FALSE when a key changed nothing on the screen. */
static int
measure (BenchScreen *screen, KeySym key, int repeat)
{
  double pressed_ms, used_ms = screen_processor_ms (screen);
  Drawn drawn = press (screen, key, &pressed_ms);

  if (drawn.changes == 0)
    return 0;
  printf ("%.2f %.2f %.2f %d %d %d\n", drawn.first_ms - pressed_ms, drawn.last_ms - pressed_ms,
          screen_processor_ms (screen) - used_ms, drawn.left_px, drawn.right_px, screen->width_px);
  /* Not always the same time after a frame of the screen. */
  screen_wait (screen, 0, 20 + repeat * 7 % 30);
  return 1;
}

static void
focus (BenchScreen *screen)
{
  screen_wait (screen, SETTLE_MS, SETTLE_MS);
  XSetInputFocus (screen->display, screen->window, RevertToNone, CurrentTime);
  XSync (screen->display, False);
  screen_wait (screen, SETTLE_MS, SETTLE_MS);
}

int
main (int argc, char **argv)
{
  BenchScreen screen = {0};
  int repeats = argc > 2 ? (int)strtol (argv[1], NULL, 10) : 0, good;
  double pressed_ms;

  if (repeats < 1)
    return 2;
  good = screen_start (&screen, argv + 2);
  if (good) {
    focus (&screen);
    good = press (&screen, XK_2, &pressed_ms).changes > 0;
    screen_wait (&screen, SETTLE_MS, SETTLE_MS);
  }
  for (int i = 0; i < repeats && good; i++)
    good = measure (&screen, XK_5, i) && measure (&screen, XK_BackSpace, i);
  screen_end (&screen);
  return good ? 0 : 1;
}
