#include "chart-actions.h"

/* What an action needs. The widget has the actions, and so outlives them. */
typedef struct {
  GtkWidget *widget;
  EpDesk *desk;
  EpChartViewFunc get_view;
  gpointer data;
} Source;

static void
source_free (gpointer data, GObject *group)
{
  Source *source = data;

  g_object_unref (source->desk);
  g_free (source);
}

static void
copy_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Source *source = data;

  ep_chart_copy_picture (source->widget, source->desk, source->get_view (source->data));
}

static void
save_picture (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Source *source = data;

  ep_chart_save (source->widget, source->desk, source->get_view (source->data), EP_CHART_FILE_PNG);
}

static void
copy_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Source *source = data;

  ep_chart_copy_table (source->widget, source->desk, source->get_view (source->data));
}

static void
save_table (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Source *source = data;

  ep_chart_save (source->widget, source->desk, source->get_view (source->data), EP_CHART_FILE_CSV);
}

static void
add_keys (GtkWidget *widget)
{
  static const struct {
    guint keyval;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
      {GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.copy-picture"},
      {GDK_KEY_e, GDK_CONTROL_MASK, "chart.save-picture"},
      {GDK_KEY_t, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.copy-table"},
      {GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "chart.save-table"},
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].keyval, keys[i].modifiers),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (widget, controller);
}

void
ep_chart_actions_install (GtkWidget *widget, EpDesk *desk, EpChartViewFunc get_view, gpointer data)
{
  static const GActionEntry entries[] = {
      {.name = "copy-picture", .activate = copy_picture},
      {.name = "save-picture", .activate = save_picture},
      {.name = "copy-table", .activate = copy_table},
      {.name = "save-table", .activate = save_table},
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  Source *source = g_new (Source, 1);

  *source = (Source){widget, g_object_ref (desk), get_view, data};
  g_object_weak_ref (G_OBJECT (group), source_free, source);
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), source);
  gtk_widget_insert_action_group (widget, "chart", G_ACTION_GROUP (group));
  add_keys (widget);
}

GMenuModel *
ep_chart_menu_new (void)
{
  g_autoptr (GtkBuilder) builder =
      gtk_builder_new_from_resource ("/io/github/evenpoint/Evenpoint/chart-menu.ui");

  return g_object_ref (G_MENU_MODEL (gtk_builder_get_object (builder, "menu")));
}
