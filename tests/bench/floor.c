/* bench-floor FILE.csv: what bench-price-list writes, each row with both course totals behind it.
 * The least that any program has to do with such a file: one thread, no checks, price x sessions.
 */
#include <stdio.h>
#include <string.h>

#define BLOCK (1 << 16)
#define CELLS 5

static char out[BLOCK];
static size_t n_out;

static void
put (const char *text, size_t length)
{
  if (n_out + length > BLOCK) {
    fwrite (out, 1, n_out, stdout);
    n_out = 0;
  }
  memcpy (out + n_out, text, length);
  n_out += length;
}

static void
put_total (unsigned long total)
{
  char text[24], *start = text + sizeof text;

  for (int digit = 0; digit < 3 || total > 0; digit++) {
    if (digit == 2)
      *--start = '.';
    *--start = (char)('0' + total % 10);
    total /= 10;
  }
  *--start = ',';
  put (start, (size_t)(text + sizeof text - start));
}

/* The digits of a cell without its point, and the place behind the cell. */
static const char *
read_cell (const char *text, unsigned long *number)
{
  *number = 0;
  for (; *text != ',' && *text != '\n'; text++)
    if (*text != '.')
      *number = *number * 10 + (unsigned long)(*text - '0');
  return text + 1;
}

int
main (int argc, char **argv)
{
  FILE *file = argc == 2 ? fopen (argv[1], "r") : NULL;
  char line[512];

  if (file == NULL || fgets (line, sizeof line, file) == NULL)
    return 2;
  put (line, strlen (line) - 1);
  put (",reference_course_total,other_course_total\n", 43);
  while (fgets (line, sizeof line, file) != NULL) {
    const char *cell = strchr (line, ',') + 1;
    unsigned long numbers[CELLS - 1];

    for (int i = 0; i < CELLS - 1; i++)
      cell = read_cell (cell, &numbers[i]);
    put (line, (size_t)(cell - line) - 1);
    put_total (numbers[0] * numbers[1]);
    put_total (numbers[2] * numbers[3]);
    put ("\n", 1);
  }
  fwrite (out, 1, n_out, stdout);
  return ferror (file) || fclose (file) != 0 || fflush (stdout) != 0;
}
