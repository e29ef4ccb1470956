#include "caption.h"

#include <glib/gi18n-lib.h>
#include <present/inputs.h>

/* Whether the figure is one that stands for nothing having been told: no tax, no discount. */
static gboolean
is_blank (EpDesk *desk, EpInput input)
{
  switch ((guint)input.field) {
  case EP_FIELD_NEAR_TIE_PPM:
    return TRUE;
  case EP_FIELD_MAINTENANCE_PRICE_MINOR:
    return ep_input_get (ep_desk_scenario (desk), input) == EP_MAINTENANCE_AT_SESSION_PRICE;
  default:
    return ep_input_get (ep_desk_scenario (desk), input) == 0;
  }
}

/* In one word; NULL where it goes without saying. */
static const char *
source_word (EpDesk *desk, EpInput input)
{
  EpDeskState *state = ep_desk_state (desk);

  if (ep_desk_state_edited (state, input))
    return _ ("Edited");
  if (is_blank (desk, input))
    return NULL;
  switch (ep_desk_state_source (state, input)) {
  case EP_SOURCE_DOCUMENTS:
    return _ ("Documents");
  case EP_SOURCE_CLINIC:
    return _ ("Clinic");
  case EP_SOURCE_FILE:
    return _ ("File");
  case EP_SOURCE_RAISED:
    /* Translators: of months compared that were too few for the treatment that was chosen */
    return C_ ("source", "Raised");
  case EP_SOURCE_EXAMPLE:
  default:
    return _ ("Example");
  }
}

/* What a ratio makes of the price stands below, in the row that says what it applies to. */
static char *
ratio_caption (EpDesk *desk, EpInput input, const char *source)
{
  EpDeskState *state = ep_desk_state (desk);
  g_autofree char *most = ep_format_decimal (ep_desk_formatter (desk), 4, 0, 0);

  if (ep_desk_state_edited (state, input) ||
      ep_desk_state_source (state, input) != EP_SOURCE_DOCUMENTS)
    return g_strdup (source);
  /* Translators: the documents say that laser costs up to 4 times as much */
  return g_strdup_printf (_ ("Documents: up to %s"), most);
}

/* Where the price list has words for the price of the input, else NULL. */
static const char *
price_text (EpDesk *desk, EpInput input)
{
  return input.field == EP_FIELD_SESSION_PRICE_MINOR
             ? ep_desk_state_price_text (ep_desk_state (desk), input.course)
             : NULL;
}

char *
ep_caption (EpDesk *desk, EpInput input)
{
  const char *source = source_word (desk, input);
  const char *words = price_text (desk, input);
  g_autofree char *more = NULL;

  if (words != NULL)
    /* Translators: %s is what the price list says in place of a price, such as "from 250" */
    return g_strdup_printf (_ ("The price list says “%s”: enter the price"), words);
  if (input.field == EP_FIELD_PRICE_RATIO_E4)
    return ratio_caption (desk, input, source);
  more = ep_input_caption (ep_desk_formatter (desk), ep_desk_scenario (desk),
                           ep_desk_comparison (desk), input);
  if (more == NULL || source == NULL)
    return more != NULL ? g_steal_pointer (&more) : g_strdup (source);
  /* Translators: what follows from an input, and where it comes from: "4 to 6 · Documents" */
  return g_strdup_printf (C_ ("caption", "%s · %s"), more, source);
}

/* What the published texts say of a figure. */
static const char *
documents_text (EpField field)
{
  switch ((guint)field) {
  case EP_FIELD_SESSIONS_MIN:
  case EP_FIELD_SESSIONS_LIKELY:
  case EP_FIELD_SESSIONS_MAX:
    return _ ("Documents: an improvement shows after 4 to 6 sessions, by one text after 4 to 5.");
  case EP_FIELD_INTERVAL_COUNT:
  case EP_FIELD_INTERVAL_UNIT:
    return _ ("Documents: about one session a month.");
  case EP_FIELD_SESSION_MINUTES:
    return _ ("Documents: 10 to 20 minutes of needling; the visit is longer, since the skin is "
              "numbed first.");
  case EP_FIELD_DOWNTIME_TENTHS:
    return _ ("Documents: 1 to 2 days of red skin; here the sources differ, one promises no "
              "downtime.");
  case EP_FIELD_PRICE_RATIO_E4:
    return _ ("Documents: the price of laser reaches 4 times that of microneedling at most. "
              "Whether a session or a whole course is meant is left open.");
  default:
    return _ ("Documents");
  }
}

static char *
clinic_text (EpDesk *desk, EpInput input)
{
  const EpListedTreatment *listed = ep_field_is_of_course (input.field)
                                        ? ep_desk_state_listed (ep_desk_state (desk), input.course)
                                        : NULL;
  g_autofree char *date = NULL;

  if (listed == NULL)
    return g_strdup (_ ("From the clinic’s price list."));
  date = ep_format_date (ep_desk_formatter (desk), listed->counts_from, EP_DATE_LONG);
  if (input.field == EP_FIELD_SESSION_PRICE_MINOR && listed->price_text != NULL)
    /* Translators: a date, and what the list says in place of a price, such as "from 250" */
    return g_strdup_printf (_ ("The clinic’s list of %s says “%s”."), date, listed->price_text);
  /* Translators: %s is a date, as "Clinic’s list of 1 December 2026." */
  return g_strdup_printf (_ ("Clinic’s list of %s."), date);
}

static char *
source_text (EpDesk *desk, EpInput input)
{
  switch (ep_desk_state_source (ep_desk_state (desk), input)) {
  case EP_SOURCE_DOCUMENTS:
    return g_strdup (documents_text (input.field));
  case EP_SOURCE_CLINIC:
    return clinic_text (desk, input);
  case EP_SOURCE_FILE:
    return g_strdup (_ ("From the scenario file that was opened."));
  case EP_SOURCE_RAISED:
    return g_strdup (_ ("Raised to what the chosen treatment needs."));
  case EP_SOURCE_EXAMPLE:
  default:
    return g_strdup (_ ("An example, for the clinic to replace."));
  }
}

char *
ep_caption_tooltip (EpDesk *desk, EpInput input)
{
  g_autofree char *text = source_text (desk, input);

  if (ep_desk_state_edited (ep_desk_state (desk), input))
    /* Translators: %s is a whole sentence on the figure that stood there before the edit */
    return g_strdup_printf (_ ("Edited here. Before that: %s"), text);
  return is_blank (desk, input) ? NULL : g_steal_pointer (&text);
}
