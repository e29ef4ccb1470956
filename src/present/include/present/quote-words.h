#pragma once

#include <present/formatter.h>

G_BEGIN_DECLS

/* What is said about quotes as such: how many there are, what is erased, how long they are kept.
 * All text is new and freed with g_free(). A number is what a quote is called by. */

/* "1043": ungrouped. */
char *ep_quote_number_text (EpFormatter *formatter, guint number);

/* Below the list's title: how many quotes there are, "9 saved", or of a search, "3 found". */
char *ep_quotes_count_text (EpFormatter *formatter, guint n_quotes, gboolean of_search);

/* How many are selected, and when quotes are erased by themselves; months 0: never. */
char *ep_quotes_selected_text (EpFormatter *formatter, guint n_quotes, guint months);

/* The question before quotes are erased, at least one: a heading and what goes. */
char *ep_quotes_erase_heading (EpFormatter *formatter, const guint *numbers, guint n_quotes);
char *ep_quotes_erase_body (EpFormatter *formatter, const guint *numbers, guint n_quotes);

/* What has become of them. */
typedef enum {
  EP_ERASE_UNDOABLE, /* out of the list, and can still be brought back */
  EP_ERASE_UNDONE,   /* brought back */
  EP_ERASE_DONE,     /* gone for good */
  EP_ERASE_WAITING,  /* out of the list, but another desk reads them; tried again later */
} EpErased;

char *ep_quotes_erased_text (EpFormatter *formatter, EpErased erased, const guint *numbers,
                             guint n_quotes);

/* That quotes have been duplicated, by the numbers of the copies, at least one. */
char *ep_quotes_copied_text (EpFormatter *formatter, const guint *numbers, guint n_quotes);

/* How long quotes are kept: "Quotes are kept for 12 months", for 0 that they are until they are
 * erased by hand. */
char *ep_quotes_kept_text (EpFormatter *formatter, guint months);

/* The question before quotes are kept shorter, which erases n_quotes of them, at least one. */
char *ep_quotes_shorter_heading (EpFormatter *formatter, guint months);
char *ep_quotes_shorter_body (EpFormatter *formatter, guint months, guint n_quotes);

G_END_DECLS
