/* bench-spawn COMMAND...: runs it once, its output thrown away, and prints
 * "STATUS WALL_NANOSECONDS CPU_MICROSECONDS PEAK_KIB".
 *
 * A program of its own, because a process counts the memory of whoever started it towards its peak
 * until it runs something else: this one is small. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

static long
now_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000000000L + now.tv_nsec;
}

static long
microseconds (struct timeval time)
{
  return time.tv_sec * 1000000L + time.tv_usec;
}

int
main (int argc, char **argv)
{
  posix_spawn_file_actions_t actions;
  struct rusage usage;
  pid_t child;
  long start;
  int status;

  if (argc < 2 || posix_spawn_file_actions_init (&actions) != 0 ||
      posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) != 0)
    return 2;
  start = now_ns ();
  if (posix_spawnp (&child, argv[1], &actions, NULL, argv + 1, environ) != 0) {
    perror (argv[1]);
    return 2;
  }
  if (wait4 (child, &status, 0, &usage) != child)
    return 2;
  printf ("%d %ld %ld %ld\n", WIFEXITED (status) ? WEXITSTATUS (status) : 128 + WTERMSIG (status),
          now_ns () - start, microseconds (usage.ru_utime) + microseconds (usage.ru_stime),
          usage.ru_maxrss);
  return 0;
}
