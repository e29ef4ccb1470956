#pragma once

#include <X11/Xlib.h>
#include <sys/types.h>

/* One program on a private X server, watched from outside through what it changes on the screen.
 * Times are milliseconds of the monotonic clock. */
typedef struct {
  Display *display;
  int damage_event; /* number of the Damage extension's event */
  pid_t child;
  double started_ms; /* when it was started */
  Window window;     /* its first real window, or None */
  int width_px;
  int height_px;
  int reads_pixels;    /* see Drawn.pixels_ms */
  unsigned long shown; /* a sum over the pixels that the window had after the last change */
} BenchScreen;

/* What was drawn while waiting. */
typedef struct {
  int changes;     /* 0: nothing, and the rest is 0 */
  double first_ms; /* when the first and the last of it reached the server */
  double last_ms;
  double pixels_ms; /* when the last of it came that changed any pixel; where reads_pixels is set */
  int left_px;      /* the box around all of it */
  int right_px;
} Drawn;

double screen_now_ms (void);

/* Connects, starts the program and waits for its window. FALSE when none comes within 20 s. */
int screen_start (BenchScreen *screen, char **command);

/* Waits until nothing has been drawn for quiet_ms since the first change, at most timeout_ms. */
Drawn screen_wait (BenchScreen *screen, double quiet_ms, double timeout_ms);

/* The processor time that the program has used, without the programs it has started. */
double screen_processor_ms (BenchScreen *screen);

/* How many different colours the window shows, counted up to 64. */
int screen_colours (BenchScreen *screen);

/* Ends the program. */
void screen_end (BenchScreen *screen);
