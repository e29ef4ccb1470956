#include <present/labels.h>

/* A run of labels that stand one at another, as one block. */
typedef struct {
  guint first, n_labels;
  double centre_px, extent_px;
} Block;

static int
by_wanted_place (gconstpointer a, gconstpointer b)
{
  const EpSideLabel *first = *(EpSideLabel *const *)a;
  const EpSideLabel *second = *(EpSideLabel *const *)b;

  if (first->wanted_px != second->wanted_px)
    return first->wanted_px < second->wanted_px ? -1 : 1;
  return first < second ? -1 : first > second;
}

/* Equal shifts: the labels' mean distance from where they want to be is zero. */
static double
block_centre (EpSideLabel *const *labels, const Block *block, double gap_px)
{
  double start = 0, sum = 0;

  for (guint i = block->first; i < block->first + block->n_labels; i++) {
    sum += labels[i]->wanted_px - (start + labels[i]->extent_px / 2);
    start += labels[i]->extent_px + gap_px;
  }
  return sum / block->n_labels + block->extent_px / 2;
}

static void
bound_block (Block *block, double low_px, double high_px)
{
  double half = block->extent_px / 2;

  block->centre_px = MAX (MIN (block->centre_px, high_px - half), low_px + half);
}

static gboolean
blocks_collide (const Block *above, const Block *below, double gap_px)
{
  double distance = below->centre_px - above->centre_px;

  return distance < (above->extent_px + below->extent_px) / 2 + gap_px;
}

static void
place_block (EpSideLabel *const *labels, const Block *block, double gap_px)
{
  double start = block->centre_px - block->extent_px / 2;

  for (guint i = block->first; i < block->first + block->n_labels; i++) {
    labels[i]->placed_px = start + labels[i]->extent_px / 2;
    start += labels[i]->extent_px + gap_px;
  }
}

void
ep_labels_part (EpSideLabel *labels, guint n_labels, double low_px, double high_px, double gap_px)
{
  g_autofree EpSideLabel **sorted = g_new (EpSideLabel *, n_labels);
  g_autofree Block *blocks = g_new (Block, n_labels);
  guint n_blocks = 0;

  for (guint i = 0; i < n_labels; i++)
    sorted[i] = &labels[i];
  qsort (sorted, n_labels, sizeof *sorted, by_wanted_place);
  for (guint i = 0; i < n_labels; i++) {
    Block *last = &blocks[n_blocks++];

    *last = (Block){i, 1, sorted[i]->wanted_px, sorted[i]->extent_px};
    bound_block (last, low_px, high_px);
    while (n_blocks > 1 && blocks_collide (&blocks[n_blocks - 2], &blocks[n_blocks - 1], gap_px)) {
      Block *joined = &blocks[n_blocks - 2];

      joined->n_labels += joined[1].n_labels;
      joined->extent_px += joined[1].extent_px + gap_px;
      joined->centre_px = block_centre (sorted, joined, gap_px);
      bound_block (joined, low_px, high_px);
      n_blocks--;
    }
  }
  for (guint i = 0; i < n_blocks; i++)
    place_block (sorted, &blocks[i], gap_px);
}

gboolean
ep_rects_meet (const EpRect *a, const EpRect *b, double gap_px)
{
  return a->x < b->x + b->width + gap_px && b->x < a->x + a->width + gap_px &&
         a->y < b->y + b->height + gap_px && b->y < a->y + a->height + gap_px;
}

gboolean
ep_rect_contains (const EpRect *outer, const EpRect *inner)
{
  return inner->x >= outer->x && inner->y >= outer->y &&
         inner->x + inner->width <= outer->x + outer->width &&
         inner->y + inner->height <= outer->y + outer->height;
}
