#include "working-rows.h"

#include "charts/swatch.h"

#include <glib/gi18n-lib.h>

#define AMOUNT_GAP_PX 12
#define SWATCH_GAP_PX 8

/* A label that wraps at the width it is given, and asks for none. Its row speaks for it. */
static GtkWidget *
wrapped_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "yalign", 0.0, "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR, "max-width-chars", 1, "hexpand", TRUE,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

/* Only a very long amount in a narrow popover wraps. */
static GtkWidget *
amount_label (const char *text)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, "yalign", 0.0,
                                   "justify", GTK_JUSTIFY_RIGHT, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "natural-wrap-mode", GTK_NATURAL_WRAP_NONE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (label, "numeric");
  return label;
}

static void
append_row (GtkListBox *list, GtkWidget *child, const char *css_class, const char *name)
{
  GtkWidget *row = g_object_new (GTK_TYPE_LIST_BOX_ROW, "child", child, "activatable", FALSE,
                                 "selectable", FALSE, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (row, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_list_box_append (list, row);
}

static void
append_heading (GtkListBox *list, const EpWorkingSection *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SWATCH_GAP_PX);

  if (section->course != EP_WORKING_NO_COURSE)
    gtk_box_append (GTK_BOX (box), ep_swatch_new (section->course));
  gtk_box_append (GTK_BOX (box), wrapped_label (section->heading));
  append_row (list, box, "section", section->heading);
}

static const char *
class_of (EpWorkingRole role)
{
  switch (role) {
  case EP_WORKING_STEP:
  case EP_WORKING_PART:
    return "part";
  case EP_WORKING_RESULT:
    return "result";
  case EP_WORKING_SUBTOTAL:
  default:
    return NULL;
  }
}

static void
append_line (GtkListBox *list, const EpWorkingLine *line)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, AMOUNT_GAP_PX);
  /* Translators: a line of a working and its amount, as a screen reader says it: "1 package of 3,
   * 810.00" */
  g_autofree char *name = g_strdup_printf (C_ ("working", "%s, %s"), line->text, line->amount);

  gtk_box_append (GTK_BOX (box), wrapped_label (line->text));
  gtk_box_append (GTK_BOX (box), amount_label (line->amount));
  append_row (list, box, class_of (line->role), name);
}

void
ep_working_rows_append (GtkListBox *list, const EpWorking *working)
{
  for (guint i = 0; i < working->n_sections; i++) {
    const EpWorkingSection *section = &working->sections[i];

    if (section->heading != NULL)
      append_heading (list, section);
    for (guint k = 0; k < section->n_lines; k++)
      append_line (list, &section->lines[k]);
  }
  append_row (list, wrapped_label (working->prose), "prose", working->prose);
}

void
ep_working_rows_append_title (GtkListBox *list, const EpWorking *working)
{
  append_row (list, wrapped_label (working->title), "title", working->title);
}
