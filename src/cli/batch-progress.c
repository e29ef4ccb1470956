#include "batch-progress.h"

#include <glib/gi18n.h>
#include <present/formatter.h>
#include <stdio.h>
#include <unistd.h>

#define INTERVAL_US  (G_USEC_PER_SEC / 4)
#define ERASE_LINE   "\r\033[K"
#define MINUTE_S     60
#define HOUR_MINUTES 60

struct _EpBatchProgress {
  EpFormatter *formatter;
  gboolean terminal;
  gboolean drawn; /* there is a line to be drawn over */
  gint64 start_us;
  gint64 last_us; /* when a line was last written */
  guint64 n_bytes_total;
  guint64 n_bytes;
  guint64 n_rows;
};

EpBatchProgress *
ep_batch_progress_new (guint64 n_bytes)
{
  g_autofree char *locale = ep_formatter_user_locale ();
  EpBatchProgress *progress = g_new0 (EpBatchProgress, 1);
  progress->formatter = ep_formatter_new (locale);
  progress->terminal = isatty (STDERR_FILENO);
  progress->start_us = g_get_monotonic_time ();
  progress->last_us = progress->start_us;
  progress->n_bytes_total = n_bytes;
  return progress;
}

static void
erase (EpBatchProgress *progress)
{
  if (progress->drawn)
    fputs (ERASE_LINE, stderr);
  progress->drawn = FALSE;
}

void
ep_batch_progress_free (EpBatchProgress *progress)
{
  if (progress == NULL)
    return;
  erase (progress);
  ep_formatter_free (progress->formatter);
  g_free (progress);
}

/* amount x over / under, without a wrap for what fits. */
static guint64
scaled (guint64 amount, guint64 over, guint64 under)
{
  return under == 0 ? 0 : amount / under * over + amount % under * over / under;
}

/* "1:02:03", or "2:03" below an hour: an amount of time, not one of the day. */
static char *
time_text (guint64 seconds)
{
  const guint64 minutes = seconds / MINUTE_S;
  const guint64 hours = minutes / HOUR_MINUTES;
  if (hours > 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT ":%02u:%02u", hours,
                            (guint)(minutes % HOUR_MINUTES), (guint)(seconds % MINUTE_S));
  return g_strdup_printf ("%u:%02u", (guint)minutes, (guint)(seconds % MINUTE_S));
}

static char *
line_text (const EpBatchProgress *progress, guint64 elapsed_us)
{
  const guint64 per_second = scaled (progress->n_rows, G_USEC_PER_SEC, elapsed_us);
  g_autofree char *rows = ep_format_count (progress->formatter, progress->n_rows);
  g_autofree char *rate = ep_format_count (progress->formatter, per_second);
  if (progress->n_bytes_total <= progress->n_bytes || progress->n_bytes == 0)
    return g_strdup_printf (
        /* Translators: rows of a table done, rows a second. */
        ngettext ("%s row, %s a second", "%s rows, %s a second", (gulong)progress->n_rows), rows,
        rate);
  const guint64 left_us =
      scaled (elapsed_us, progress->n_bytes_total - progress->n_bytes, progress->n_bytes);
  g_autofree char *left = time_text ((left_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
  /* Translators: rows of a table done, rows a second, minutes and seconds left: "2:03". */
  return g_strdup_printf (ngettext ("%s row, %s a second, %s left", "%s rows, %s a second, %s left",
                                    (gulong)progress->n_rows),
                          rows, rate, left);
}

static void
write_line (EpBatchProgress *progress, gint64 now_us)
{
  g_autofree char *text = line_text (progress, (guint64)(now_us - progress->start_us));
  erase (progress);
  fprintf (stderr, progress->terminal ? "%s" : "%s\n", text);
  progress->drawn = progress->terminal;
  progress->last_us = now_us;
}

void
ep_batch_progress_add (EpBatchProgress *progress, guint64 n_rows, guint64 n_bytes)
{
  if (progress == NULL)
    return;
  const gint64 now_us = g_get_monotonic_time ();
  progress->n_rows += n_rows;
  progress->n_bytes = n_bytes;
  if (now_us - progress->last_us >= INTERVAL_US)
    write_line (progress, now_us);
}

void
ep_batch_progress_finish (EpBatchProgress *progress)
{
  if (progress == NULL)
    return;
  progress->n_bytes_total = progress->n_bytes;
  if (!progress->terminal)
    write_line (progress, g_get_monotonic_time ());
}
