#pragma once

#include <engine/plausibility.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* The texts of the page of the price list, translated. All text is new and freed with g_free(). A
 * treatment is told by its course, and by the words that its list has in place of a price (NULL
 * where it has a price). */

/* "$300.00 a session", or the words. */
char *ep_price_list_price_text (EpFormatter *formatter, const EpCurrency *currency,
                                const EpCourse *course, const char *words);

/* What a warning says, whole sentences: "Two packages of 3 cost $30.00 less. Patients would pay
 * more for the larger package." */
char *ep_odd_text (EpFormatter *formatter, const EpCurrency *currency, const EpCourse *course,
                   const EpOdd *odd);

/* "$270.00 each": a package's price by the session. */
char *ep_package_each_text (EpFormatter *formatter, const EpCurrency *currency,
                            const EpCourse *course, guint package);

/* "Saves $90.00 against single sessions", or that it saves nothing. NULL where it costs more, or
 * saves more than fits 64 bits. */
char *ep_package_saving_text (EpFormatter *formatter, const EpCurrency *currency,
                              const EpCourse *course, guint package);

/* The state of a version: "From 1 December 2026, not in use yet", "In use since 1 December 2026",
 * "In use from 1 December 2026 on", "Replaced on 1 March 2027". `replaced_on` is the day from which
 * a later version counts, 0 where none does. */
char *ep_version_text (EpFormatter *formatter, EpDay counts_from, gboolean in_use, EpDay today,
                       EpDay replaced_on);

/* Everything that is another in a treatment: "session price $300.00 → $320.00, package of 3 $810.00
 * → $840.00". NULL where nothing is. */
char *ep_treatment_change_text (EpFormatter *formatter, const EpCurrency *currency,
                                const EpCourse *before, const char *words_before,
                                const EpCourse *after, const char *words_after);

G_END_DECLS
