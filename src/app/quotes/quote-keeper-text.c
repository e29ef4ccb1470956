#include "quote-keeper-private.h"

#include <glib/gi18n-lib.h>
#include <present/quote-words.h>

EpKeeperState
ep_quote_keeper_state (EpQuoteKeeper *self)
{
  const GError *fault = ep_clinic_store_fault (self->clinic);

  if (self->erased)
    return EP_KEEPER_ERASED;
  if (g_error_matches (fault, EP_STORE_ERROR, EP_STORE_ERROR_NEWER))
    return EP_KEEPER_NO_STORE;
  if (fault != NULL || self->fault != NULL)
    return EP_KEEPER_NOT_KEPT;
  return self->notice != NULL ? EP_KEEPER_TOLD : EP_KEEPER_FINE;
}

static char *
number_text (EpQuoteKeeper *self, guint number)
{
  return ep_quote_number_text (ep_clinic_formatter (self->clinic), number);
}

static char *
erased_text (EpQuoteKeeper *self)
{
  g_autofree char *number = number_text (self, self->quote->number);

  return g_strdup_printf (_ ("Quote %s was erased. What is on the desk is not kept."), number);
}

static char *
not_kept_text (const GError *fault)
{
  g_autofree char *reason = ep_clinic_fault_text (fault);

  /* Translators: %s is the reason: "The disk is full" */
  return g_strdup_printf (_ ("Not kept: %s"), reason);
}

char *
ep_quote_keeper_text (EpQuoteKeeper *self)
{
  const GError *fault = ep_clinic_store_fault (self->clinic);

  switch (ep_quote_keeper_state (self)) {
  case EP_KEEPER_ERASED:
    return erased_text (self);
  case EP_KEEPER_NO_STORE:
    return g_strdup (_ ("Nothing is kept: the file of quotes was written by a newer Evenpoint. It "
                        "is left as it is."));
  case EP_KEEPER_NOT_KEPT:
    return not_kept_text (self->fault != NULL ? self->fault : fault);
  case EP_KEEPER_TOLD:
    return g_strdup (self->notice);
  case EP_KEEPER_FINE:
  default:
    return NULL;
  }
}

void
ep_quote_keeper_tell (EpQuoteKeeper *self, char *text)
{
  g_free (self->notice);
  self->notice = text;
}

char *
ep_quote_keeper_refusal_text (EpQuoteKeeper *self)
{
  g_autofree char *refused = g_path_get_basename (ep_clinic_store_path (self->clinic));
  g_autofree char *open = g_path_get_basename (ep_clinic_store_file (self->clinic));

  switch (ep_clinic_store_refusal (self->clinic)->code) {
  case EP_STORE_ERROR_NOT_A_DATABASE: /* or its very beginning is damaged */
    /* Translators: both are names of files in one folder */
    return g_strdup_printf (_ ("“%s” is no file of Evenpoint, or no longer one. It is left as it "
                               "is; quotes are kept in “%s”."),
                            refused, open);
  case EP_STORE_ERROR_FOREIGN:
    return g_strdup_printf (
        /* Translators: both are names of files in one folder */
        _ ("“%s” belongs to another program. It is left as it is; quotes are kept in “%s”."),
        refused, open);
  default:
    /* Translators: both are names of files in one folder */
    return g_strdup_printf (_ ("“%s” is damaged. It is left as it is; quotes are kept in “%s”."),
                            refused, open);
  }
}

char *
ep_quote_keeper_conflict_text (EpQuoteKeeper *self, guint number, guint number_now)
{
  g_autofree char *before = number_text (self, number);
  g_autofree char *now = number_text (self, number_now);

  return g_strdup_printf (
      _ ("Quote %s was changed at another desk meanwhile. What is on this one is "
         "kept as quote %s."),
      before, now);
}

void
ep_quote_keeper_dismiss (EpQuoteKeeper *self)
{
  g_clear_pointer (&self->notice, g_free);
  ep_quote_keeper_emit_changed (self);
}
