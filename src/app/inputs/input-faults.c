#include "input-faults.h"

static void
fault_free (gpointer data)
{
  EpInputFault *fault = data;

  g_free (fault->text);
  g_free (fault->message);
  g_free (fault);
}

GPtrArray *
ep_input_faults_new (void)
{
  return g_ptr_array_new_with_free_func (fault_free);
}

static gboolean
find (GPtrArray *faults, EpInput input, guint *position)
{
  for (guint i = 0; i < faults->len; i++) {
    const EpInputFault *fault = g_ptr_array_index (faults, i);

    if (ep_input_equal (fault->input, input)) {
      *position = i;
      return TRUE;
    }
  }
  return FALSE;
}

const EpInputFault *
ep_input_faults_find (GPtrArray *faults, EpInput input)
{
  guint position;

  return find (faults, input, &position) ? g_ptr_array_index (faults, position) : NULL;
}

void
ep_input_faults_set (GPtrArray *faults, EpInput input, const char *text, gint64 value,
                     char *message)
{
  EpInputFault *fault = g_new (EpInputFault, 1);

  *fault =
      (EpInputFault){.input = input, .text = g_strdup (text), .value = value, .message = message};
  ep_input_faults_clear (faults, input);
  g_ptr_array_add (faults, fault);
}

void
ep_input_faults_clear (GPtrArray *faults, EpInput input)
{
  guint position;

  if (find (faults, input, &position))
    g_ptr_array_remove_index (faults, position);
}

void
ep_input_faults_clear_fields (GPtrArray *faults, guint course, EpField first, EpField last)
{
  for (guint i = faults->len; i > 0; i--) {
    const EpInputFault *fault = g_ptr_array_index (faults, i - 1);

    if (fault->input.course == course && fault->input.field >= first && fault->input.field <= last)
      g_ptr_array_remove_index (faults, i - 1);
  }
}

void
ep_input_faults_clear_changed (GPtrArray *faults, const EpScenario *before, const EpScenario *after)
{
  for (guint i = faults->len; i > 0; i--) {
    const EpInputFault *fault = g_ptr_array_index (faults, i - 1);

    if (ep_input_get (before, fault->input) != ep_input_get (after, fault->input))
      g_ptr_array_remove_index (faults, i - 1);
  }
}

void
ep_input_faults_reorder (GPtrArray *faults, const EpCourseOrder *order)
{
  for (guint i = faults->len; i > 0; i--) {
    EpInputFault *fault = g_ptr_array_index (faults, i - 1);

    if (!ep_field_is_of_course (fault->input.field))
      continue;
    fault->input.course = ep_course_order_find (order, fault->input.course);
    if (fault->input.course == order->n_courses)
      g_ptr_array_remove_index (faults, i - 1);
  }
}
