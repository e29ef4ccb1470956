#include "screen.h"

#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define START_TIMEOUT_MS 20000
#define END_TIMEOUT_MS   3000
#define WINDOW_MIN_PX    50
#define COLOURS_MAX      64

double
screen_now_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

/* A window may go while it is asked about. */
static int
ignore_error (Display *display, XErrorEvent *event)
{
  return 0;
}

/* FALSE when no event came until then. */
static int
next_event (BenchScreen *screen, double until_ms, XEvent *event)
{
  while (!XPending (screen->display)) {
    struct pollfd connection = {.fd = ConnectionNumber (screen->display), .events = POLLIN};
    double left_ms = until_ms - screen_now_ms ();

    if (left_ms <= 0)
      return 0;
    poll (&connection, 1, (int)left_ms + 1);
  }
  XNextEvent (screen->display, event);
  return 1;
}

/* A window that is managed and large enough to be no helper. */
static int
take_window (BenchScreen *screen, const XEvent *event)
{
  XWindowAttributes attributes;

  if (event->type != MapNotify || event->xmap.override_redirect ||
      !XGetWindowAttributes (screen->display, event->xmap.window, &attributes) ||
      attributes.width < WINDOW_MIN_PX || attributes.height < WINDOW_MIN_PX)
    return 0;
  screen->window = event->xmap.window;
  screen->width_px = attributes.width;
  screen->height_px = attributes.height;
  XDamageCreate (screen->display, screen->window, XDamageReportRawRectangles);
  XSync (screen->display, False);
  return 1;
}

/* Away from the window, where it would be followed and lit up. */
static void
park_pointer (Display *display)
{
  int screen = DefaultScreen (display);

  XWarpPointer (display, None, RootWindow (display, screen), 0, 0, 0, 0,
                DisplayWidth (display, screen) - 1, DisplayHeight (display, screen) - 1);
}

int
screen_start (BenchScreen *screen, char **command)
{
  int damage_error;
  XEvent event;

  screen->window = None;
  screen->child = -1;
  screen->display = XOpenDisplay (NULL);
  if (screen->display == NULL ||
      !XDamageQueryExtension (screen->display, &screen->damage_event, &damage_error))
    return 0;
  XSetErrorHandler (ignore_error);
  XSelectInput (screen->display, DefaultRootWindow (screen->display), SubstructureNotifyMask);
  park_pointer (screen->display);
  XSync (screen->display, False);
  screen->started_ms = screen_now_ms ();
  screen->child = fork ();
  if (screen->child == 0) {
    close (ConnectionNumber (screen->display));
    execvp (command[0], command);
    perror (command[0]);
    _exit (127);
  }
  while (next_event (screen, screen->started_ms + START_TIMEOUT_MS, &event))
    if (take_window (screen, &event))
      return 1;
  return 0;
}

/* FNV-1a over the window's pixels; 0 where it can't be read. */
static unsigned long
pixel_sum (BenchScreen *screen)
{
  XImage *image = XGetImage (screen->display, screen->window, 0, 0, (unsigned)screen->width_px,
                             (unsigned)screen->height_px, AllPlanes, ZPixmap);
  unsigned long sum = 14695981039346656037UL;

  if (image == NULL)
    return 0;
  for (long i = 0; i < (long)image->bytes_per_line * image->height; i++)
    sum = (sum ^ (unsigned char)image->data[i]) * 1099511628211UL;
  XDestroyImage (image);
  return sum;
}

/* What is drawn again as it was is no change to who looks at it. */
static void
note_pixels (BenchScreen *screen, Drawn *drawn)
{
  unsigned long sum = pixel_sum (screen);

  if (sum != screen->shown)
    drawn->pixels_ms = drawn->last_ms;
  screen->shown = sum;
}

static void
add_change (Drawn *drawn, const XDamageNotifyEvent *damage)
{
  int left_px = damage->area.x, right_px = damage->area.x + damage->area.width;

  drawn->last_ms = screen_now_ms ();
  if (drawn->changes++ == 0) {
    drawn->first_ms = drawn->last_ms;
    drawn->left_px = left_px;
    drawn->right_px = right_px;
  }
  drawn->left_px = left_px < drawn->left_px ? left_px : drawn->left_px;
  drawn->right_px = right_px > drawn->right_px ? right_px : drawn->right_px;
}

Drawn
screen_wait (BenchScreen *screen, double quiet_ms, double timeout_ms)
{
  double end_ms = screen_now_ms () + timeout_ms, until_ms = end_ms;
  Drawn drawn = {0};
  XEvent event;

  while (next_event (screen, until_ms, &event)) {
    if (event.type == screen->damage_event + XDamageNotify) {
      add_change (&drawn, (const XDamageNotifyEvent *)&event);
      if (screen->reads_pixels && !XPending (screen->display))
        note_pixels (screen, &drawn);
      until_ms = drawn.last_ms + quiet_ms < end_ms ? drawn.last_ms + quiet_ms : end_ms;
    }
  }
  return drawn;
}

double
screen_processor_ms (BenchScreen *screen)
{
  clockid_t clock;
  struct timespec used;

  if (clock_getcpuclockid (screen->child, &clock) != 0 || clock_gettime (clock, &used) != 0)
    return 0;
  return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

int
screen_colours (BenchScreen *screen)
{
  XImage *image = XGetImage (screen->display, screen->window, 0, 0, (unsigned)screen->width_px,
                             (unsigned)screen->height_px, AllPlanes, ZPixmap);
  unsigned long seen[COLOURS_MAX];
  int n_seen = 0;

  if (image == NULL)
    return 0;
  for (int y = 0; y < screen->height_px; y++)
    for (int x = 0; x < screen->width_px && n_seen < COLOURS_MAX; x++) {
      unsigned long colour = XGetPixel (image, x, y);
      int i = n_seen - 1;

      while (i >= 0 && seen[i] != colour)
        i--;
      if (i < 0)
        seen[n_seen++] = colour;
    }
  XDestroyImage (image);
  return n_seen;
}

void
screen_end (BenchScreen *screen)
{
  double end_ms = screen_now_ms () + END_TIMEOUT_MS;

  if (screen->child > 0) {
    kill (screen->child, SIGTERM);
    while (waitpid (screen->child, NULL, WNOHANG) == 0) {
      if (screen_now_ms () > end_ms)
        kill (screen->child, SIGKILL);
      poll (NULL, 0, 5);
    }
  }
  if (screen->display != NULL)
    XCloseDisplay (screen->display);
}
