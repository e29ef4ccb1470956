#!/usr/bin/env python3
"""Whether the manual pages tell of every command and option, and of no other: manual.py CLI APP PAGE...

CLI and APP are the programs, whose --help is what counts, each PAGE is one of theirs.
"""

import os
import pathlib
import re
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--?[a-zA-Z][a-z-]*")
COMMAND = re.compile(r"^  ([a-z]+)  ", re.MULTILINE)
SECTION = re.compile(r"^\.S[HS] (.+)$", re.MULTILINE)


def sections(page):
    """{title: text} of the sections of a page, as plain letters."""
    plain = page.read_text(encoding="utf-8").replace("\\-", "-")
    titles, texts = SECTION.findall(plain), SECTION.split(plain)[2::2]
    return dict(zip(titles, texts, strict=True))


def help_of(*command):
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": ""}
    return subprocess.run([*command, "--help"], env=environment, capture_output=True, text=True, check=True).stdout


def faults(where, page, text):
    """What the text of a page lacks or has too much of what the help text tells."""
    told, documented = set(OPTION.findall(text)), set(OPTION.findall(page))
    yield from (f"{where}: {option} is missing" for option in sorted(told - documented))
    yield from (f"{where}: there is no {option}" for option in sorted(documented - told))


def cli_faults(page, cli):
    parts = sections(page)
    general = help_of(cli)
    commands = COMMAND.findall(general)
    yield from faults("evenpoint-cli", parts["GENERAL OPTIONS"], general)
    for command in commands:
        if not re.search(rf"^\.B evenpoint-cli {command}$", parts["SYNOPSIS"], re.MULTILINE):
            yield f"the synopsis has no {command}"
        yield from faults(command, parts.get(command, ""), help_of(cli, command))
    for title in parts.keys() - commands:
        if title.islower():
            yield f"there is no command {title}"


def main(cli, app, *pages):
    page = {pathlib.Path(path).name: pathlib.Path(path) for path in pages}
    found = [
        *cli_faults(page["evenpoint-cli.1"], cli),
        *faults("evenpoint", sections(page["evenpoint.1"])["OPTIONS"], help_of(app)),
    ]
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
