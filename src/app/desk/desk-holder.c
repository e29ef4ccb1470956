#include "desk-private.h"

static EpFormatter *
formatter (EpInputHolder *holder)
{
  return ep_desk_formatter (EP_DESK (holder));
}

static const EpScenario *
scenario (EpInputHolder *holder)
{
  return ep_desk_scenario (EP_DESK (holder));
}

static const EpInputFault *
fault (EpInputHolder *holder, EpInput input)
{
  return ep_desk_fault (EP_DESK (holder), input);
}

static char *
entry_text (EpInputHolder *holder, EpInput input)
{
  return ep_desk_entry_text (EP_DESK (holder), input);
}

static void
enter (EpInputHolder *holder, EpInput input, const char *text)
{
  ep_desk_enter (EP_DESK (holder), input, text);
}

static void
set (EpInputHolder *holder, EpInput input, gint64 value)
{
  ep_desk_set (EP_DESK (holder), input, value);
}

static void
step (EpInputHolder *holder, EpInput input, gint64 steps)
{
  ep_desk_step (EP_DESK (holder), input, steps);
}

static void
end_edit (EpInputHolder *holder)
{
  ep_desk_end_edit (EP_DESK (holder));
}

static void
add_extra (EpInputHolder *holder, guint course, const char *name)
{
  ep_desk_add_extra (EP_DESK (holder), course, name);
}

static void
rename_extra (EpInputHolder *holder, guint course, guint extra, const char *typed)
{
  ep_desk_rename_extra (EP_DESK (holder), course, extra, typed);
}

static void
remove_extra (EpInputHolder *holder, guint course, guint extra)
{
  ep_desk_remove_extra (EP_DESK (holder), course, extra);
}

void
ep_desk_holder_init (EpInputHolderInterface *iface)
{
  iface->formatter = formatter;
  iface->scenario = scenario;
  iface->fault = fault;
  iface->entry_text = entry_text;
  iface->enter = enter;
  iface->set = set;
  iface->step = step;
  iface->end_edit = end_edit;
  iface->add_extra = add_extra;
  iface->rename_extra = rename_extra;
  iface->remove_extra = remove_extra;
}
