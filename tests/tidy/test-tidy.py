#!/usr/bin/env python3
"""Every rule of tidy.py catches a file that breaks it, and lets a clean one pass."""

import json
import os
import pathlib
import tempfile
import unittest

import tidy

CLEAN = """#include "cover.h"

#include <engine/money.h>
#include <glib.h>

/* Not a time () nor a double: "atof (x)" in a comment. */
void
ep_cover (void)
{
  ep_say ("rand () in a text, 50 %");
}
"""


def function_of(lines):
    return "void\nf (void)\n{\n" + "  x ();\n" * (lines - 2) + "}\n"


class Files(unittest.TestCase):
    def messages(self, room, text, path="x.c"):
        return [message for _, message in tidy.c_faults(room, path, text)]

    def assert_caught(self, expected, room, text, path="x.c"):
        messages = self.messages(room, text, path)
        self.assertEqual(len(messages), 1, messages)
        self.assertIn(expected, messages[0])

    def test_a_clean_file_passes(self):
        self.assertEqual(self.messages("engine", CLEAN), [])

    def test_the_line_of_a_fault_is_named(self):
        faults = list(tidy.c_faults("engine", "x.c", CLEAN + "#include <gtk/gtk.h>\n"))
        self.assertEqual([number for number, _ in faults], [CLEAN.count("\n") + 1])

    def test_every_room_is_kept_from_the_rooms_it_must_not_see(self):
        for room, seen in tidy.ROOMS.items():
            for other in tidy.ROOMS:
                text = f"#include <{other}/x.h>\n"
                with self.subTest(room=room, other=other):
                    if other in seen + [room]:
                        self.assertEqual(self.messages(room, text), [])
                    else:
                        self.assert_caught(f"{room} does not see {other}/x.h", room, text)

    def test_every_room_is_kept_from_libraries_that_are_not_its_own(self):
        for room, header in (
            ("engine", "stdio.h"),
            ("engine", "glib/gi18n.h"),
            ("formats", "gio/gio.h"),
            ("store", "jansson.h"),
            ("present", "gtk/gtk.h"),
            ("cli", "gtk/gtk.h"),
            ("app", "jansson.h"),
        ):
            with self.subTest(room=room, header=header):
                self.assert_caught("is not on the list", room, f"#include <{header}>\n")

    def test_an_include_through_the_parent_folder(self):
        self.assert_caught("..", "engine", '#include "../formats/syntax.h"\n')
        self.assert_caught("..", None, '#include "../../src/engine/cover.h"\n')

    def test_a_quoted_include_of_another_room(self):
        self.assertEqual(self.messages("present", '#include "present/scene.h"\n'), [])
        self.assert_caught("the same room", "present", '#include "engine/money.h"\n')

    def test_every_banned_function(self):
        for name in "strtod atof sprintf rand srand localtime gmtime time strcpy g_ascii_strtod".split():
            with self.subTest(name=name):
                self.assert_caught(f"{name} is banned", "cli", f"int x = {name} (y);\n")
                self.assert_caught(f"{name} is banned", None, f"int x = {name} (y);\n")

    def test_names_that_only_end_like_a_banned_function(self):
        self.assertEqual(self.messages("cli", "g_snprintf (x); ep_time (y); g_rand_int (z);\n"), [])

    def test_binary_floats_and_the_outside_world_in_the_engine(self):
        for code in ("double x;", "(float) y", "gdouble z;", "g_getenv (x);", "g_get_real_time ();"):
            with self.subTest(code=code):
                self.assert_caught("banned in the engine", "engine", code + "\n")
                self.assertEqual(self.messages("present", code + "\n"), [])

    def test_a_float_format_in_the_engine(self):
        for code in ("%f", "%.2f", "%8.3g", "%-5.1lf"):
            with self.subTest(code=code):
                self.assert_caught("binary floating point", "engine", f'ep_say ("{code}");\n')
        self.assertEqual(self.messages("engine", 'return value % EP_RATIO; /* "%f" */\n'), [])

    def test_a_note_that_translators_never_see(self):
        note = "/* Translators: a number. */\n"
        for code in ('return _ ("%s");', 'ngettext ("a", "b", n);', '"the first text of a call",', '? C_ ("x", "a")'):
            with self.subTest(code=code):
                self.assertEqual(self.messages("app", note + code + "\n"), [])
        self.assert_caught("right before its text", "app", note + 'g_strdup_printf (\n_ ("%s"));\n')
        self.assert_caught("right before its text", "app", note + 'if (x)\nreturn _ ("a");\n')

    def test_a_long_file(self):
        self.assertEqual(self.messages("engine", "int x;\n" * tidy.FILE_LINES_MAX), [])
        self.assert_caught("the file has", "engine", "int x;\n" * (tidy.FILE_LINES_MAX + 1))

    def test_a_long_function(self):
        self.assertEqual(self.messages("engine", function_of(tidy.FUNCTION_LINES_MAX)), [])
        self.assert_caught("the function has", "engine", function_of(tidy.FUNCTION_LINES_MAX + 1))

    def test_a_header_without_pragma_once(self):
        self.assertEqual(self.messages("engine", "#pragma once\n", "x.h"), [])
        self.assert_caught("#pragma once", "engine", "int x;\n", "x.h")


class Potfiles(unittest.TestCase):
    FILES = {
        "data/x.desktop.in": "[Desktop Entry]\n",
        "src/app/quiet.c": '/* _("a comment") */ f ("_(in a text)");\n',
        "src/app/window.c": 'f (_("Laser"));\n',
        "src/present/verdict.c": 'ngettext ("one", "many", n);\n',
        "ui/window.ui": '<property name="title" translatable="yes">Laser</property>\n',
    }
    LISTED = ["data/x.desktop.in", "src/app/window.c", "src/present/verdict.c", "ui/window.ui"]

    def messages(self, listed):
        return [message for *_, message in tidy.potfiles_faults(listed, self.FILES)]

    def test_a_full_list_passes(self):
        self.assertEqual(self.messages(self.LISTED), [])

    def test_every_missing_file(self):
        for path in self.LISTED:
            listed = [other for other in self.LISTED if other != path]
            self.assertEqual(self.messages(listed), [f"lacks {path}, which has text to translate"])

    def test_a_file_that_is_not_there(self):
        self.assertEqual(self.messages(self.LISTED + ["ui/x.ui"]), ["lists ui/x.ui, which is not there"])

    def test_disorder_and_repetition(self):
        self.assertEqual(self.messages(self.LISTED[::-1]), ["is not sorted"])
        self.assertEqual(self.messages(self.LISTED[:1] + self.LISTED), [f"lists {self.LISTED[0]} twice"])


class Trees(unittest.TestCase):
    """Whole trees in a temporary folder, compiled for real."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.write("po/POTFILES.in", "")
        compiler = os.environ.get("CC", "cc")
        commands = []
        for room, seen in tidy.ROOMS.items():
            self.write(f"src/{room}/{room}.c", f"#include <{room}/{room}.h>\n")
            self.write(f"src/{room}/include/{room}/{room}.h", "#pragma once\n")
            folders = " ".join(f"-I{self.root}/src/{name}/include" for name in [*seen, room])
            commands.append(
                {
                    "directory": str(self.root),
                    "file": f"src/{room}/{room}.c",
                    "command": f"{compiler} {folders} -MD -MF {room}.d -o {room}.o -c src/{room}/{room}.c",
                }
            )
        self.commands = commands

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def faults(self):
        self.write("compile_commands.json", json.dumps(self.commands))
        found = [*tidy.tree_faults(self.root), *tidy.border_faults(self.root, self.root)]
        return [f"{path}: {message}" for path, _, message in found]

    def test_a_clean_tree_passes(self):
        self.assertEqual(self.faults(), [])

    def test_a_header_that_needs_another_before_it(self):
        self.write("src/engine/include/engine/date.h", "#pragma once\nint f (size_t length);\n")
        (fault,) = self.faults()
        self.assertIn("src/engine/include/engine/date.h: does not compile alone", fault)
        self.assertIn("size_t", fault)

    def test_a_room_whose_build_file_lets_it_see_too_much(self):
        self.commands[0]["command"] += f" -I{self.root}/src/formats/include"
        (fault,) = self.faults()
        self.assertIn("formats/formats.h can be included in engine", fault)

    def test_a_room_that_is_not_compiled(self):
        del self.commands[0]
        self.assertEqual(self.faults(), ["src/engine: is not compiled"])

    def test_a_folder_that_is_no_room(self):
        self.write("src/common/x.c", "\n")
        self.assertEqual(self.faults(), ["src/common/x.c: common is no room"])

    def test_a_wrong_include_in_the_tree(self):
        self.write("src/engine/engine.c", "#include <formats/formats.h>\n")
        self.assertEqual(self.faults(), ["src/engine/engine.c: engine does not see formats/formats.h"])

    def test_a_long_script(self):
        self.write("tests/x.py", "pass\n" * (tidy.FILE_LINES_MAX + 1))
        (fault,) = self.faults()
        self.assertIn("tests/x.py: the file has", fault)


if __name__ == "__main__":
    unittest.main()
