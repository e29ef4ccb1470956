#include "course-menu.h"

#include "widgets/menu-popover.h"

#include <glib/gi18n-lib.h>

/* What the menu that is open acts on. */
typedef struct {
  GtkWidget *button;
  EpDesk *desk;
  guint course;
} CourseMenu;

static void
add (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;

  ep_desk_add_course (menu->desk);
}

static void
move_up (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;

  ep_desk_move_course (menu->desk, menu->course, menu->course - 1);
}

static void
move_down (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;

  ep_desk_move_course (menu->desk, menu->course, menu->course + 1);
}

static void
make_reference (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;

  ep_desk_move_course (menu->desk, menu->course, 0);
}

static void
remove_course (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;

  ep_desk_remove_course (menu->desk, menu->course);
}

static void
name_entered (GtkEntry *entry, gpointer data)
{
  CourseMenu *menu = data;
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (entry), GTK_TYPE_POPOVER);

  ep_desk_rename_course (menu->desk, menu->course, gtk_editable_get_text (GTK_EDITABLE (entry)));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
rename_course (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CourseMenu *menu = data;
  GtkWidget *popover = gtk_popover_new (), *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry),
                         ep_desk_scenario (menu->desk)->courses[menu->course].name);
  gtk_entry_set_max_length (GTK_ENTRY (entry), EP_NAME_MAX);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 24);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the course"), -1);
  g_signal_connect (entry, "activate", G_CALLBACK (name_entered), menu);
  gtk_popover_set_child (GTK_POPOVER (popover), entry);
  ep_popover_show_at (menu->button, popover);
}

static void
course_menu_free (gpointer data)
{
  CourseMenu *menu = data;

  g_object_unref (menu->desk);
  g_free (menu);
}

static void
enable (GSimpleActionGroup *group, const char *name, gboolean enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (group), name)), enabled);
}

/* The actions live as long as they are the button's, and end with the next menu. */
static GSimpleActionGroup *
new_actions (GtkWidget *button, EpDesk *desk, guint course)
{
  static const GActionEntry entries[] = {
      {.name = "add", .activate = add},
      {.name = "rename", .activate = rename_course},
      {.name = "up", .activate = move_up},
      {.name = "down", .activate = move_down},
      {.name = "make-reference", .activate = make_reference},
      {.name = "remove", .activate = remove_course},
  };
  GSimpleActionGroup *group = g_simple_action_group_new ();
  CourseMenu *menu = g_new (CourseMenu, 1);
  guint n_courses = ep_desk_scenario (desk)->n_courses;

  *menu = (CourseMenu){button, g_object_ref (desk), course};
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), menu);
  g_object_set_data_full (G_OBJECT (group), "menu", menu, course_menu_free);
  enable (group, "add", n_courses < EP_COURSES_MAX);
  enable (group, "up", course > 1);
  enable (group, "down", course + 1 < n_courses);
  enable (group, "remove", n_courses > EP_COURSES_MIN);
  return group;
}

static GMenuModel *
new_menu (void)
{
  GMenu *menu = g_menu_new (), *section = g_menu_new ();

  g_menu_append (section, _ ("Add Another _Laser"), "course.add");
  g_menu_append (section, _ ("Re_name…"), "course.rename");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  section = g_menu_new ();
  g_menu_append (section, _ ("Move _Up"), "course.up");
  g_menu_append (section, _ ("Move _Down"), "course.down");
  g_menu_append (section, _ ("_Compare the Others with It"), "course.make-reference");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  section = g_menu_new ();
  g_menu_append (section, _ ("_Remove"), "course.remove");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_object_unref (section);
  return G_MENU_MODEL (menu);
}

void
ep_course_menu_show (GtkWidget *button, EpDesk *desk, guint course)
{
  g_autoptr (GSimpleActionGroup) actions = new_actions (button, desk, course);
  g_autoptr (GMenuModel) menu = new_menu ();
  GtkWidget *group = gtk_widget_get_parent (button);

  gtk_widget_insert_action_group (group, "course", G_ACTION_GROUP (actions));
  ep_menu_popover_show (button, menu);
}
