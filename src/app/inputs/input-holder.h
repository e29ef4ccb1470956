#pragma once

#include <engine/input.h>
#include <glib-object.h>
#include <present/formatter.h>

G_BEGIN_DECLS

/* What the entries of inputs edit: the desk, or a treatment of a price list. It holds the inputs of
 * one scenario, or of one with a single course, and what was entered that could not be taken.
 * Emits "changed" when anything that is asked for below is another. No widgets in here. */
#define EP_TYPE_INPUT_HOLDER (ep_input_holder_get_type ())
G_DECLARE_INTERFACE (EpInputHolder, ep_input_holder, EP, INPUT_HOLDER, GObject)

/* Something entered that could not be taken. */
typedef struct {
  EpInput input;
  char *text;    /* as typed; NULL for an input that is chosen rather than typed */
  gint64 value;  /* what was chosen */
  char *message; /* what is wrong, a translated sentence */
} EpInputFault;

struct _EpInputHolderInterface {
  GTypeInterface parent;
  EpFormatter *(*formatter) (EpInputHolder *holder);
  const EpScenario *(*scenario) (EpInputHolder *holder);
  const EpInputFault *(*fault) (EpInputHolder *holder, EpInput input);
  char *(*entry_text) (EpInputHolder *holder, EpInput input);
  void (*enter) (EpInputHolder *holder, EpInput input, const char *text);
  void (*set) (EpInputHolder *holder, EpInput input, gint64 value);
  void (*step) (EpInputHolder *holder, EpInput input, gint64 steps);
  void (*end_edit) (EpInputHolder *holder);
  void (*add_extra) (EpInputHolder *holder, guint course, const char *name);
  void (*rename_extra) (EpInputHolder *holder, guint course, guint extra, const char *typed);
  void (*remove_extra) (EpInputHolder *holder, guint course, guint extra);
};

/* Emits "changed". */
void ep_input_holder_changed (EpInputHolder *holder);

EpFormatter *ep_input_holder_formatter (EpInputHolder *holder);

/* Owned by the holder, until the next "changed". */
const EpScenario *ep_input_holder_scenario (EpInputHolder *holder);

/* The fault of that input, or NULL. Owned by the holder, until the next "changed". */
const EpInputFault *ep_input_holder_fault (EpInputHolder *holder, EpInput input);

/* The text for the entry of that input, without its fault: "300.00", "4", "" for a price that is
 * left out. Free with g_free(). */
char *ep_input_holder_entry_text (EpInputHolder *holder, EpInput input);

/* Takes what a person typed for an input. Consecutive edits of one input are one step of undo,
 * until ep_input_holder_end_edit(). */
void ep_input_holder_enter (EpInputHolder *holder, EpInput input, const char *text);

/* Takes a value, within ep_input_range(), that was chosen; likewise. */
void ep_input_holder_set (EpInputHolder *holder, EpInput input, gint64 value);

/* Moves a numeric input by so many whole steps. */
void ep_input_holder_step (EpInputHolder *holder, EpInput input, gint64 steps);

/* What was edited last is left: the next edit is a step of its own. */
void ep_input_holder_end_edit (EpInputHolder *holder);

/* Each is one step. An extra is named as typed, or not at all where nothing is left of that. */
void ep_input_holder_add_extra (EpInputHolder *holder, guint course, const char *name);
void ep_input_holder_rename_extra (EpInputHolder *holder, guint course, guint extra,
                                   const char *typed);
void ep_input_holder_remove_extra (EpInputHolder *holder, guint course, guint extra);

G_END_DECLS
