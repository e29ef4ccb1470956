#!/usr/bin/env python3
"""Keeps the rules that neither the compiler nor the linker keeps: tidy.py SOURCE_ROOT BUILD_ROOT

Prints one line per fault, "FILE:LINE: what is wrong", and fails when there is one. The rules are the
tables at the top; test-tidy.py breaks each of them once.
"""

import concurrent.futures
import fnmatch
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys

FILE_LINES_MAX = 600
FUNCTION_LINES_MAX = 70

# The rooms that each room sees. Store and present never see each other.
ROOMS = {
    "engine": [],
    "formats": ["engine"],
    "store": ["engine", "formats"],
    "present": ["engine"],
    "cli": ["engine", "formats", "store", "present"],
    "app": ["engine", "formats", "store", "present"],
}

# The headers from outside the project that each room may include.
SPEAKING = "glib/gi18n.h glib/gi18n-lib.h locale.h"
PAINTING = "unicode/*.h pango/*.h cairo.h cairo-pdf.h cairo-svg.h math.h"
FILES = "glib/gstdio.h gio/gio.h errno.h"
OUTSIDE = {
    "engine": "glib.h string.h stdlib.h",
    "formats": "glib.h string.h stdlib.h jansson.h",
    "store": f"glib.h string.h {FILES} fcntl.h sqlite3.h",
    "present": f"glib.h string.h {SPEAKING} {PAINTING}",
    "cli": f"glib.h string.h {SPEAKING} {FILES} fcntl.h signal.h stdio.h stdlib.h sys/stat.h unistd.h",
    "app": f"glib.h glib-object.h string.h {SPEAKING} {PAINTING} {FILES} malloc.h gtk/gtk.h adwaita.h",
}

# Functions that lose cents, depend on the clock or the locale behind the caller's back, or overrun.
BANNED = re.compile(
    r"\b(strtod|strtof|strtold|atof|atoi|atol|g_strtod|g_ascii_strtod|rand|srand|random|time|localtime"
    r"|localtime_r|gmtime|gmtime_r|sprintf|vsprintf|strcpy|strcat|gets)\s*\("
)
# The engine is a pure function of exact numbers.
BANNED_IN_ENGINE = re.compile(
    r"\b(float|double|gfloat|gdouble|setlocale|g_getenv|g_print\w*|g_get_\w*_time|g_date_time_\w+|g_file_\w+)\b"
)
FLOAT_FORMAT = re.compile(r"%[-+#0]*[\d*]*(\.[\d*]*)?l?[aefgAEFG]")

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
TRANSLATION = re.compile(r"\b(_|N_|C_|NC_|Q_|\w*n?gettext|g_dpgettext2?)\s*\(")
NOTE_TO_TRANSLATORS = re.compile(r"/\*\s*Translators:.*?\*/\s*(?P<next>[^\n]*)", re.DOTALL)
TRANSLATABLE = re.compile(r"\btranslatable=[\"'](yes|true)[\"']")
TOKEN = re.compile(r"//[^\n]*|/\*.*?\*/|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def blank(text, kinds):
    """The text with its comments ('/') or its literals ('"') as spaces, lines kept."""

    def replace(match):
        token = match.group()
        opener = "/" if token[0] == "/" else '"'
        return re.sub(r"[^\n]", " ", token) if opener in kinds else token

    return TOKEN.sub(replace, text)


def lines_with(pattern, text):
    """(line number, match) of every match."""
    for number, line in enumerate(text.split("\n"), 1):
        for match in pattern.finditer(line):
            yield number, match


def include_faults(room, path, text):
    allowed_rooms = ROOMS[room] + [room]
    for number, match in lines_with(INCLUDE, text):
        quote, name = match.groups()
        if ".." in name:
            yield number, f"includes through '..': {name}"
        elif quote == '"':
            if name.split("/")[0] in ROOMS.keys() - {room}:
                yield number, f"a quoted include names a header of the same room, not {name}"
        elif name.split("/")[0] in ROOMS:
            if name.split("/")[0] not in allowed_rooms:
                yield number, f"{room} does not see {name}"
        elif not any(fnmatch.fnmatch(name, pattern) for pattern in OUTSIDE[room].split()):
            yield number, f"{name} is not on the list of {room}"


def ban_faults(room, text):
    code = blank(text, '/"')
    for number, match in lines_with(BANNED, code):
        yield number, f"{match.group(1)} is banned"
    if room == "engine":
        for number, match in lines_with(BANNED_IN_ENGINE, code):
            yield number, f"{match.group()} is banned in the engine"
        for token in TOKEN.finditer(text):
            match = FLOAT_FORMAT.search(token.group())
            if match and token.group()[0] == '"':
                yield text.count("\n", 0, token.start()) + 1, f"{match.group()} prints binary floating point"


def length_faults(text):
    lines = text.rstrip("\n").split("\n")
    if len(lines) > FILE_LINES_MAX:
        yield len(lines), f"the file has {len(lines)} lines, more than {FILE_LINES_MAX}"
    opened = None
    for number, line in enumerate(lines, 1):
        if line == "{":
            opened = number
        elif line == "}" and opened is not None:
            length = number - opened + 1
            if length > FUNCTION_LINES_MAX:
                yield opened, f"the function has {length} lines, more than {FUNCTION_LINES_MAX}"
            opened = None


def note_faults(text):
    """xgettext takes a note along only where its text begins on the very next line."""
    for match in NOTE_TO_TRANSLATORS.finditer(text):
        line = match.group("next")
        if not TRANSLATION.search(line) and not line.startswith('"'):
            yield text.count("\n", 0, match.start()) + 1, "a note to translators stands right before its text"


def c_faults(room, path, text):
    """The faults of one C file; room is None outside src."""
    yield from length_faults(text)
    yield from ban_faults(room, text)
    yield from note_faults(text)
    code = blank(text, "/")
    if room is not None:
        yield from include_faults(room, path, code)
    else:
        for number, match in lines_with(INCLUDE, code):
            if ".." in match.group(2):
                yield number, f"includes through '..': {match.group(2)}"
    if path.endswith(".h") and not re.search(r"^#pragma once$", code, re.MULTILINE):
        yield 1, "a header begins with #pragma once"


def needs_translating(path, text):
    if path.endswith(".ui"):
        return TRANSLATABLE.search(text) is not None
    if path.startswith("data/"):
        return path.endswith((".desktop.in", ".metainfo.xml.in"))
    return path.endswith((".c", ".h")) and TRANSLATION.search(blank(text, '/"')) is not None


def potfiles_faults(listed, files):
    """What po/POTFILES.in has too much, too little or in disorder. files: {path: text}"""
    name = "po/POTFILES.in"
    if listed != sorted(listed):
        yield name, 1, "is not sorted"
    for path in sorted(set(path for path in listed if listed.count(path) > 1)):
        yield name, 1, f"lists {path} twice"
    for path in listed:
        if path not in files:
            yield name, 1, f"lists {path}, which is not there"
    for path, text in files.items():
        if path not in listed and not path.startswith("tests/") and needs_translating(path, text):
            yield name, 1, f"lacks {path}, which has text to translate"


def read_tree(root):
    """{path: text} of everything that people wrote in src, tests, ui and data."""
    kinds = (".c", ".h", ".py", ".sh", ".ui", ".css", ".in", ".build")
    files = {}
    for top in ("src", "tests", "ui", "data"):
        for path in sorted((root / top).rglob("*")):
            if path.suffix in kinds and path.is_file():
                files[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    return files


def tree_faults(root):
    """(file, line, message) of every fault that reading the files finds."""
    files = read_tree(root)
    for path, text in files.items():
        parts = path.split("/")
        room = parts[1] if parts[0] == "src" else None
        if room is not None and room not in ROOMS:
            yield path, 1, f"{room} is no room"
        elif path.endswith((".c", ".h")):
            for number, message in c_faults(room, path, text):
                yield path, number, message
        else:
            for number, message in length_faults(text):
                yield path, number, message
    potfiles = (root / "po" / "POTFILES.in").read_text(encoding="utf-8").split("\n")
    listed = [line for line in potfiles if line and not line.startswith("#")]
    yield from potfiles_faults(listed, files)


def first_error(flags, directory, header):
    """The first error of compiling a file that includes just that header, or None."""
    source = f'#include "{header}"\n' if header.startswith("/") else f"#include <{header}>\n"
    command = [*flags, "-fsyntax-only", "-x", "c", "-"]
    result = subprocess.run(
        command, cwd=directory, input=source, capture_output=True, text=True, check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    if result.returncode == 0:
        return None
    errors = [line for line in result.stderr.split("\n") if "error:" in line]
    return errors[0] if errors else result.stderr.strip()


def is_missing(header, error):
    """Whether the error says, in gcc's or clang's words, that the header was not found."""
    return error is not None and header in error and re.search("No such file|file not found", error)


def room_flags(build):
    """{room: the flags that its sources are compiled with}."""
    flags = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        source = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        match = re.search(r"/src/(\w+)/[^/]+\.c$", source)
        if match is None or match.group(1) in flags:
            continue
        words = shlex.split(entry["command"])
        stop = {"-o", "-MF", "-MQ"}
        kept = [
            word
            for previous, word in zip([""] + words, words)
            if word not in stop | {"-c", "-MD", entry["file"]} and previous not in stop
        ]
        flags[match.group(1)] = kept
    return flags


def border_faults(root, build):
    """Headers that do not compile alone, and borders between rooms that the compiler lets through."""
    flags = room_flags(build)
    public = {room: sorted((root / "src" / room / "include" / room).glob("*.h")) for room in ROOMS}
    jobs = []
    for room in ROOMS:
        if room not in flags:
            if any((root / "src" / room).rglob("*.c")):
                yield f"src/{room}", 1, "is not compiled"
            continue
        for header in sorted((root / "src" / room).rglob("*.h")):
            jobs.append((room, str(header), header.relative_to(root), True))
        for other in sorted(set(ROOMS) - set(ROOMS[room]) - {room}):
            for header in public[other][:1]:
                jobs.append((room, f"{other}/{header.name}", f"src/{room}", False))

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        errors = pool.map(lambda job: first_error(flags[job[0]], build, job[1]), jobs)
        for (room, header, path, visible), error in zip(jobs, errors):
            if visible and error:
                yield path, 1, f"does not compile alone: {error}"
            elif not visible and not is_missing(header, error):
                yield path, 1, f"{header} can be included in {room}, which must not see it"


def main(arguments):
    root, build = (pathlib.Path(argument).resolve() for argument in arguments)
    faults = [*tree_faults(root), *border_faults(root, build)]
    for path, number, message in faults:
        print(f"{path}:{number}: {message}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
