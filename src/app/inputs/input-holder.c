#include "input-holder.h"

G_DEFINE_INTERFACE (EpInputHolder, ep_input_holder, G_TYPE_OBJECT)

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

static void
ep_input_holder_default_init (EpInputHolderInterface *iface)
{
  signals[CHANGED] = g_signal_new ("changed", EP_TYPE_INPUT_HOLDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

void
ep_input_holder_changed (EpInputHolder *holder)
{
  g_signal_emit (holder, signals[CHANGED], 0);
}

EpFormatter *
ep_input_holder_formatter (EpInputHolder *holder)
{
  return EP_INPUT_HOLDER_GET_IFACE (holder)->formatter (holder);
}

const EpScenario *
ep_input_holder_scenario (EpInputHolder *holder)
{
  return EP_INPUT_HOLDER_GET_IFACE (holder)->scenario (holder);
}

const EpInputFault *
ep_input_holder_fault (EpInputHolder *holder, EpInput input)
{
  return EP_INPUT_HOLDER_GET_IFACE (holder)->fault (holder, input);
}

char *
ep_input_holder_entry_text (EpInputHolder *holder, EpInput input)
{
  return EP_INPUT_HOLDER_GET_IFACE (holder)->entry_text (holder, input);
}

void
ep_input_holder_enter (EpInputHolder *holder, EpInput input, const char *text)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->enter (holder, input, text);
}

void
ep_input_holder_set (EpInputHolder *holder, EpInput input, gint64 value)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->set (holder, input, value);
}

void
ep_input_holder_step (EpInputHolder *holder, EpInput input, gint64 steps)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->step (holder, input, steps);
}

void
ep_input_holder_end_edit (EpInputHolder *holder)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->end_edit (holder);
}

void
ep_input_holder_add_extra (EpInputHolder *holder, guint course, const char *name)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->add_extra (holder, course, name);
}

void
ep_input_holder_rename_extra (EpInputHolder *holder, guint course, guint extra, const char *typed)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->rename_extra (holder, course, extra, typed);
}

void
ep_input_holder_remove_extra (EpInputHolder *holder, guint course, guint extra)
{
  EP_INPUT_HOLDER_GET_IFACE (holder)->remove_extra (holder, course, extra);
}
