"""The accessibility tree of the running program, as a screen reader finds its way in it."""

import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

SECONDS = 60


def walk(node):
    yield node
    for i in range(node.get_child_count()):
        child = node.get_child_at_index(i)
        if child is not None:
            yield from walk(child)


def shown(node):
    return node.get_state_set().contains(Atspi.StateType.VISIBLE)


def until(what, condition):
    """The first true answer of the condition."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        try:
            answer = condition()
            if answer:
                return answer
        except GLib.Error:
            pass  # the tree changed under our hands
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.02)
    raise SystemExit(f"timeout: {what}")


def application():
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
        child = desktop.get_child_at_index(i)
        if child is not None and child.get_name() == "evenpoint" and child.get_child_count():
            return child
    return None


def find(root, role, name):
    for node in walk(root):
        if node.get_role_name() == role and node.get_name() == name and shown(node):
            return node
    return None


def names(root, role):
    return [node.get_name() for node in walk(root) if node.get_role_name() == role and shown(node)]


def check(what, condition):
    if not condition:
        raise SystemExit(f"failed: {what}")
    print(f"ok: {what}")
