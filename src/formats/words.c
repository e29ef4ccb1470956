#include "words.h"

const char *const ep_basis_words[] = {"price", "all-in", NULL};
const char *const ep_kind_words[] = {"microneedling", "laser", "other", NULL};
const char *const ep_refund_words[] = {"none", "single-price", "pro-rata", NULL};
const char *const ep_per_words[] = {"session", "course", NULL};
const char *const ep_unit_words[] = {"days", "weeks", "months", NULL};
const char *const ep_unit_single_words[] = {"day", "week", "month", NULL};
