#!/usr/bin/python3
"""Reads the running program through the accessibility tree, as a screen reader does.

accessibility.py EVENPOINT, under headless.sh with GTK_A11Y=atspi
"""

import os
import subprocess
import sys

from tree import Atspi, application, check, find, names, shown, until, walk

NOTICE = "Showing the last figures that could be worked out"


def figures(window):
    """What the key figures say in one sentence each."""
    return [name for name in names(window, "push button") if "$" in name]


def visits(window):
    """What the rows of the table of visits say that are in sight."""
    return names(window, "table row")


def press(button):
    Atspi.Action.do_action(button, 0)


def selected(tab):
    return tab.get_state_set().contains(Atspi.StateType.SELECTED)


def read_views(window, chart):
    """The tabs, and the chart that they change."""
    tabs = {name: find(window, "page tab", name) for name in names(window, "page tab")}
    check(f"each view has a tab {list(tabs)}", len(tabs) == 4)
    first, second = list(tabs.values())[:2]
    check("the one that is shown is the selected one", selected(first) and not selected(second))
    before = chart.get_description()
    press(second)
    until("another view", lambda: chart.get_description() != before)
    check("the chart has the view's name", chart.get_name() == "Chart of what courses of so many sessions cost")
    check("its tab is the selected one", selected(second) and not selected(first))
    press(first)
    until("the first view", lambda: chart.get_description() == before)
    press(find(window, "push button", "Show as a table"))
    until("its table", lambda: "Dec 1, 2026" in names(window, "label"))
    press(find(window, "push button", "Show as a chart"))
    until("the chart", lambda: shown(chart))
    check("it is a table and a chart again", True)


def flip(window):
    """The button beside an input that sets its break-even."""
    name = "Set microneedling sessions to 17: there both cost the same"
    button = until("break-even", lambda: find(window, "push button", name))
    check("a break-even tells of its small chart", "flips at 17 sessions" in button.get_description())
    press(button)
    until("what was set", lambda: any("$5,100.00" in text for text in figures(window)))
    undo(window)
    until("undo", lambda: find(window, "push button", name))
    check("it is set and taken back", True)


def add_laser(window):
    """A course comes and goes, and with it the choice of which one is compared."""
    press(find(window, "push button", "Add another laser"))
    until("its group", lambda: "Laser 2" in names(window, "panel"))
    until("its inputs", lambda: find(window, "text", "Laser 2: Price ratio"))
    check("an added course has a group and inputs of its name", True)
    check("which one is compared can be chosen", "Microneedling against" in names(window, "panel"))
    undo(window)
    until("undo", lambda: "Laser 2" not in names(window, "panel"))
    check("it goes as it came", not find(window, "text", "Laser 2: Price ratio"))


def act(window, action):
    actions = {
        Atspi.Action.get_action_name(window, i): i
        for i in range(Atspi.Action.get_n_actions(window))
    }
    Atspi.Action.do_action(window, actions[action])


def undo(window):
    act(window, "win.undo")


def check_names(window):
    unnamed = [
        node.get_role_name()
        for node in walk(window)
        if node.get_role_name() in ("text", "push button", "toggle button", "check box", "combo box")
        and shown(node)
        and node.get_parent().get_role_name() != "combo box"  # which has the name
        and (not node.get_name() or node.get_name().startswith(("Gtk", "Ep", "Adw")))
    ]
    check(f"everything that can be used has a name {unnamed}", not unnamed)


def title(window):
    """What the button says that is the window's title."""
    found = [name for role in ("toggle button", "push button") for name in names(window, role)]
    return next((name for name in found if name.startswith("Quote 1001")), "")


def tell_of_quote(window):
    """The quote in the title, and what can be said about it."""
    until("the quote", lambda: title(window) == "Quote 1001, Valid until December 31, 2026")
    check("the title says which quote it is, and how long it counts", True)
    act(window, "win.show-quote")
    give = until("what can be said", lambda: find(window, "push button", "_Mark as Given Mark as Given"))
    check("a reference can be typed", find(window, "text", "Reference"))
    check_names(window)
    press(give)
    until("given", lambda: title(window) == "Quote 1001, Given, valid until December 31, 2026")
    until("the figures", lambda: "As it was given" in names(window, "label"))
    check("it is given, and its figures are there to be read", True)


def list_quotes(window):
    """The page of all quotes: what a row says, and that every button has a name."""
    press(find(window, "push button", "All quotes"))
    row = until(
        "the list",
        lambda: next((name for name in names(window, "table row") if name.startswith("Quote 1001: ")), None),
    )
    check("a row says who is cheaper", "Microneedling is cheaper by $9,100.00 for the course." in row)
    check("a row says its strip", "Microneedling is cheaper for all 36 months." in row)
    check("a row says how the quote stands", "Given, valid until December 31, 2026." in row)
    check("the list has a name", "Quotes" in names(window, "table"))
    check_names(window)
    press(find(window, "push button", "Back to the desk"))


def edit_prices(window):
    """The page of the price list, with a list to be edited: everything has a name."""
    press(next(find(window, role, name) for role in ("push button", "toggle button")
               for name in names(window, role) if "hoose treatment" in name))
    press(until("no list", lambda: find(window, "push button", "Make Price List…")))
    start = until("the start", lambda: find(window, "push button", "Start with the Example List"))
    check_names(window)
    press(start)
    until("the list", lambda: find(window, "text", "Session price"))
    check_names(window)


def run(window):
    headline = "Microneedling is cheaper, for the course and over 36 months."
    chart_name = "Chart of what has been paid so far, over time"

    until("verdict", lambda: find(window, "label", headline))
    check("the verdict is read", True)
    chart = until("chart", lambda: find(window, "image", chart_name))
    before = chart.get_description()
    check("the chart describes itself", "36 months" in before)
    check("the key figures are read", any("$1,500.00" in text for text in figures(window)))
    check("no key figure is read twice", len(figures(window)) == len(set(figures(window))))
    check("the visits are read", any("Dec 1, 2026" in row and "$300.00" in row for row in visits(window)))

    check_names(window)
    read_views(window, chart)
    flip(window)
    add_laser(window)

    check("nothing is marked as old", not names(window, "alert"))
    price = until("price", lambda: find(window, "text", "Microneedling: Session price"))
    check("an input tells its source", price.get_description() == "Example")
    Atspi.EditableText.set_text_contents(price, "1300")
    until("new figures", lambda: any("$6,500.00" in text for text in figures(window)))
    check("a changed price changes the key figures", True)
    until("new chart", lambda: chart.get_description() != before)
    check("it changes the chart", True)
    until("new table", lambda: any("$1,300.00" in row for row in visits(window)))
    check("it changes the table", True)
    support = [name for name in names(window, "label") if name.startswith("The course costs")]
    check("it changes the verdict", support and "$9,100.00" in support[0])

    Atspi.EditableText.set_text_contents(price, "13oo")
    until("notice", lambda: NOTICE in names(window, "alert"))
    check("an unreadable number is told", price.get_description() == "Type a number, like 1300.00")
    check("the last figures stay", any("$6,500.00" in text for text in figures(window)))
    undo(window)
    until("undo", lambda: NOTICE not in names(window, "alert"))
    check("undo takes it back", price.get_description() == "Edited")
    tell_of_quote(window)
    list_quotes(window)
    edit_prices(window)


def main():
    program = subprocess.Popen(
        [sys.argv[1], "--today=2026-12-01"], env=dict(os.environ, G_DEBUG="fatal-warnings")
    )
    try:
        app = until("the program", application)
        run(until("window", lambda: find(app, "frame", "Evenpoint")))
        if program.poll() is not None:
            raise SystemExit("failed: the program ended")
    finally:
        program.terminate()
        program.wait()


main()
