#include "batch-pool.h"

#define BLOCKS_PER_THREAD 3

typedef enum { BLOCK_FREE, BLOCK_WAITING, BLOCK_BUSY, BLOCK_DONE } BlockState;

typedef struct {
  EpBlock block;
  BlockState state;
} Slot;

/* Blocks are numbered as they come; number n is in slot n modulo the number of slots. */
struct _EpBatchPool {
  const EpSetters *setters;
  EpOutputFile *output;
  EpBatchProgress *progress;
  guint n_threads;
  GThread **threads;
  guint n_slots;
  Slot *slots;
  GMutex lock; /* of all that follows */
  GCond changed;
  guint64 n_given;   /* the number of the next block to be filled... */
  guint64 n_started; /* ...worked off... */
  guint64 n_written; /* ...and written */
  gboolean writing;  /* a thread is at that */
  gboolean ended;    /* no more blocks come */
  gboolean stopped;  /* no more are written */
  GError *error;
  guint64 n_refused;
};

static Slot *
slot_of (EpBatchPool *pool, guint64 number)
{
  return &pool->slots[number % pool->n_slots];
}

/* Writes every block whose turn it is, unless another thread does already. Called with the lock. */
static void
write_done_blocks (EpBatchPool *pool)
{
  if (pool->writing)
    return;
  pool->writing = TRUE;
  while (slot_of (pool, pool->n_written)->state == BLOCK_DONE) {
    Slot *slot = slot_of (pool, pool->n_written);
    const EpBlock *block = &slot->block;
    if (!pool->stopped) {
      g_mutex_unlock (&pool->lock);
      const gboolean written =
          ep_output_file_write (pool->output, block->out, block->out_length, &pool->error);
      if (written)
        ep_batch_progress_add (pool->progress, block->n_rows, block->n_bytes);
      g_mutex_lock (&pool->lock);
      pool->stopped = !written;
      pool->n_refused += block->n_refused;
    }
    slot->state = BLOCK_FREE;
    pool->n_written++;
    g_cond_broadcast (&pool->changed);
  }
  pool->writing = FALSE;
}

static gpointer
work (gpointer data)
{
  EpBatchPool *pool = data;
  g_autoptr (EpRowWriter) writer = ep_row_writer_new (pool->setters);
  g_mutex_lock (&pool->lock);
  for (;;) {
    while (pool->n_started == pool->n_given && !pool->ended)
      g_cond_wait (&pool->changed, &pool->lock);
    if (pool->n_started == pool->n_given)
      break;
    Slot *slot = slot_of (pool, pool->n_started++);
    slot->state = BLOCK_BUSY;
    if (!pool->stopped) {
      g_mutex_unlock (&pool->lock);
      ep_row_writer_run (writer, &slot->block);
      g_mutex_lock (&pool->lock);
    }
    slot->state = BLOCK_DONE;
    write_done_blocks (pool);
  }
  g_mutex_unlock (&pool->lock);
  return NULL;
}

EpBatchPool *
ep_batch_pool_new (const EpSetters *setters, EpOutputFile *output, EpBatchProgress *progress,
                   guint n_threads)
{
  EpBatchPool *pool = g_new0 (EpBatchPool, 1);
  pool->setters = setters;
  pool->output = output;
  pool->progress = progress;
  pool->n_threads = n_threads;
  pool->n_slots = BLOCKS_PER_THREAD * n_threads;
  pool->slots = g_new0 (Slot, pool->n_slots);
  pool->threads = g_new0 (GThread *, n_threads);
  g_mutex_init (&pool->lock);
  g_cond_init (&pool->changed);
  for (guint i = 0; i < n_threads; i++)
    pool->threads[i] = g_thread_new ("rows", work, pool);
  return pool;
}

EpBlock *
ep_batch_pool_take (EpBatchPool *pool)
{
  g_mutex_lock (&pool->lock);
  Slot *slot = slot_of (pool, pool->n_given);
  while (slot->state != BLOCK_FREE && !pool->stopped)
    g_cond_wait (&pool->changed, &pool->lock);
  const gboolean stopped = pool->stopped;
  g_mutex_unlock (&pool->lock);
  if (stopped)
    return NULL;
  slot->block.out_length = 0;
  slot->block.n_rows = 0;
  slot->block.n_refused = 0;
  return &slot->block;
}

void
ep_batch_pool_give (EpBatchPool *pool)
{
  g_mutex_lock (&pool->lock);
  slot_of (pool, pool->n_given)->state = BLOCK_WAITING;
  pool->n_given++;
  g_cond_broadcast (&pool->changed);
  g_mutex_unlock (&pool->lock);
}

gboolean
ep_batch_pool_finish (EpBatchPool *pool, guint64 *n_refused, GError **error)
{
  g_mutex_lock (&pool->lock);
  pool->ended = TRUE;
  g_cond_broadcast (&pool->changed);
  g_mutex_unlock (&pool->lock);
  for (guint i = 0; i < pool->n_threads; i++)
    g_thread_join (pool->threads[i]);
  const gboolean done = pool->error == NULL;
  *n_refused = pool->n_refused;
  if (!done)
    g_propagate_error (error, pool->error);
  for (guint i = 0; i < pool->n_slots; i++)
    ep_block_clear (&pool->slots[i].block);
  g_mutex_clear (&pool->lock);
  g_cond_clear (&pool->changed);
  g_free (pool->threads);
  g_free (pool->slots);
  g_free (pool);
  return done;
}
