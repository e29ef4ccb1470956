#!/usr/bin/env python3
"""Measures a built Evenpoint and prints one table: bench.py BUILD_DIRECTORY

Everything is measured in this one run, what is compared with each other in turn, and given as a
median. A ratio holds on any machine; a time only says what it was on this one, on this day.
"""

import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "data/example.json"
HEADLESS = ROOT / "tests/support/headless.sh"

START_RUNS = 101  # of the command line
BATCH_RUNS = 5
BATCH_ROWS = (10_000, 1_000_000)
WINDOW_RUNS = 21
KEY_PAIRS = 60
FRAME_ROUNDS = 3
FRAMES = 200
QUOTES = 100_000
COLOURS_MIN = 32  # in a drawn window of the app

# The desktop as a person has it, with the font of GNOME's, but for the blinking cursor, which is no
# change to wait for.
SETTINGS = "[Settings]\ngtk-cursor-blink=false\ngtk-font-name=Cantarell 11\n"


class Failure(Exception):
    pass


def output(*command, **options):
    command = [str(part) for part in command]
    result = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, **options)
    if result.returncode != 0:
        raise Failure(f"{' '.join(command)} ended with {result.returncode}")
    return result.stdout


def number(value):
    """Three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


class Table:
    def __init__(self):
        self.rows = []

    def section(self, *heads):
        self.rows.append(None)
        self.rows.append(heads)

    def add(self, *cells):
        self.rows.append(cells)

    def print(self):
        widths = [max(len(row[i]) for row in self.rows if row and i < len(row)) for i in range(5)]
        for row in self.rows:
            if row is None:
                print()
                continue
            cells = [cell.ljust(width) if i == 0 else cell.rjust(width)
                     for i, (cell, width) in enumerate(zip(row, widths))]
            print("  ".join(cells).rstrip())


class Bench:
    def __init__(self, build):
        self.programs = build / "tests/bench"
        self.cli = build / "src/cli/evenpoint-cli"
        self.app = build / "src/app/evenpoint"
        self.table = Table()

    def program(self, name):
        return self.programs / f"bench-{name}"

    # The engine

    def instructions(self, operation, directory):
        """What callgrind counts inside counted() of bench-engine."""
        out = directory / "callgrind.out"
        output("valgrind", "--quiet", "--tool=callgrind", "--toggle-collect=counted",
               f"--callgrind-out-file={out}", self.program("engine"), EXAMPLE, operation)
        count = int(re.search(r"^(?:summary|totals): (\d+)", out.read_text(), re.MULTILINE).group(1))
        if count == 0:
            raise Failure(f"callgrind has not seen {operation}")
        return count

    def engine(self, directory):
        lines = output(self.program("engine"), EXAMPLE).splitlines()
        times = {name: int(time) for name, time in map(str.split, lines)}
        counts = {name: self.instructions(name, directory) for name in times}
        labels = {"compare": ("one comparison of the worked example", "200,000 instructions"),
                  "sensitivity": ("the same with sensitivity", "2,000,000 instructions"),
                  "win-map": ("win map, 24 x 24 session counts", "")}
        self.table.section("The engine", "time", "instructions", "", "target")
        for name, (label, target) in labels.items():
            self.table.add(label, f"{number(times[name] / 1e3)} us", f"{counts[name]:,}", "",
                           target and f"at most {target}")
        self.table.section("A comparison of four courses", "time", "instructions", "a visit",
                           "target")
        for name in times:
            if name.startswith("visits-"):
                visits = int(name.removeprefix("visits-"))
                self.table.add(f"with {visits} visits", f"{number(times[name] / 1e3)} us",
                               f"{counts[name]:,}", f"{counts[name] // visits:,}",
                               "linear in the visits")

    # The command line

    def spawn(self, *command):
        """Milliseconds and peak KiB of a program that has to end well."""
        status, wall_ns, _, peak_kib = map(int, output(self.program("spawn"), *command).split())
        if status != 0:
            raise Failure(f"{command[0]} ended with {status}")
        return wall_ns / 1e6, peak_kib

    def start(self):
        commands = {"true": ["true"],
                    "evenpoint-cli --version": [self.cli, "--version"],
                    "evenpoint-cli compare of the example": [self.cli, "compare", EXAMPLE]}
        runs = {name: [] for name in commands}
        for _ in range(START_RUNS):
            for name, command in commands.items():
                runs[name].append(self.spawn(*command))
        floor = statistics.median(time for time, _ in runs["true"])
        self.table.section("Start of the command line", "time", "peak memory", "ratio", "target")
        for name, results in runs.items():
            time = statistics.median(time for time, _ in results)
            peak = statistics.median(peak for _, peak in results)
            self.table.add(name, f"{number(time)} ms", f"{number(peak / 1024)} MiB",
                           f"{number(time / floor)} x", "")

    def batch(self, directory):
        self.table.section("A price list", "rows a second", "peak memory", "of the floor", "target")
        for rows in BATCH_ROWS:
            file = directory / f"{rows}.csv"
            with open(file, "w", encoding="ascii") as stream:
                subprocess.run([str(self.program("price-list")), str(rows)], stdout=stream, check=True)
            commands = {"floor": [self.program("floor"), file],
                        "evenpoint-cli batch": [self.cli, "batch", "--base", EXAMPLE, file]}
            runs = {name: [] for name in commands}
            for _ in range(BATCH_RUNS):
                for name, command in commands.items():
                    runs[name].append(self.spawn(*command))
            floor = statistics.median(time for time, _ in runs["floor"])
            for name, results in runs.items():
                time = statistics.median(time for time, _ in results)
                peak = statistics.median(peak for _, peak in results)
                is_last = rows == BATCH_ROWS[-1] and name != "floor"
                self.table.add(f"{name}, {rows:,} rows", f"{rows / time * 1e3:,.0f}",
                               f"{number(peak / 1024)} MiB", f"1/{number(time / floor)}",
                               "at least 1/8, same memory" if is_last else "")

    # The store

    def store(self, directory):
        file = directory / "quotes.db"
        output(self.program("quotes"), EXAMPLE, file, QUOTES)
        lines = output(self.program("store"), file).splitlines()
        times = {name: (int(time), int(floor)) for name, time, floor in map(str.split, lines)}
        labels = {"open": ("opened, every page checked", ""),
                  "count": ("all counted", ""),
                  "count-valid": ("the valid ones counted", ""),
                  "first-page": ("the first 50, the last changed first", "at most 10 ms"),
                  "middle-by-change": ("50 in the middle, by change", "at most 20 ms"),
                  "middle-by-number": ("by number", "at most 20 ms"),
                  "middle-by-title": ("by title", "at most 20 ms"),
                  "middle-by-valid-until": ("by last day", "at most 20 ms"),
                  "middle-by-status": ("by status", "at most 20 ms"),
                  "count-one-word": ("a word: counted", "at most 50 ms"),
                  "page-one-word": ("a word: the first 50", "at most 50 ms"),
                  "count-two-words": ("two words: counted", "at most 50 ms"),
                  "page-two-words": ("two words: the first 50", "at most 50 ms"),
                  "page-two-words-by-title": ("two words: by title", "at most 50 ms"),
                  "page-no-such-word": ("a word that is nowhere", "at most 50 ms"),
                  "page-no-such-word-by-title": ("the same by title", "at most 50 ms"),
                  "keep": ("an edit kept, on disk", "at most 1.5 x"),
                  "erase": ("a quote erased to its last byte", "")}
        self.table.section(f"A store of {QUOTES:,} quotes", "median", "plain sqlite3", "ratio",
                           "target")
        for name, (label, target) in labels.items():
            time, floor = times[name]
            self.table.add(label, f"{number(time / 1e6)} ms",
                           f"{number(floor / 1e6)} ms", f"{number(time / floor)} x", target)

    def quote_list(self, directory):
        """On a private display, with the store that store() has left."""
        environment = dict(os.environ, EVENPOINT_SCREEN="1440x900x24")
        lines = output(HEADLESS, self.program("quote-list"), directory / "quotes.db",
                       env=environment).splitlines()
        times = {words[0]: words[1:] for words in map(str.split, lines) if len(words) == 3}
        labels = {"show": ("the page shown, its first rows drawn", "at most 100 ms"),
                  "search": ("a letter in the search, what it finds drawn", "at most 100 ms"),
                  "scroll": ("a leap to anywhere, its rows drawn", "at most 50 ms"),
                  "frame": ("a scroll by a few rows, drawn", "at most 16 ms")}
        self.table.section(f"The list of {QUOTES:,} quotes", "median", "95 of 100", "", "target")
        for name, (label, target) in labels.items():
            median, late = map(int, times[name])
            self.table.add(label, f"{number(median / 1e3)} ms", f"{number(late / 1e3)} ms", "",
                           target)

    # The desktop

    def window_starts(self):
        runs = {"bare": [], "app": []}
        for _ in range(WINDOW_RUNS):
            for name, command in (("bare", self.program("bare-window")), ("app", self.app)):
                drawn, processor, resident, colours = map(
                    float, output(self.program("window-start"), command).split())
                if name == "app" and colours < COLOURS_MIN:
                    raise Failure(f"the window shows only {colours:.0f} colours")
                runs[name].append((drawn, processor, resident / 1024))
        for name, results in runs.items():
            print(name, *(statistics.median(column) for column in zip(*results)))

    def window_keys(self):
        commands = {"entry": [self.program("bare-window"), "entry"], "keys": [self.app]}
        for name, command in commands.items():
            lines = output(self.program("window-keys"), KEY_PAIRS, *command).splitlines()
            keys = [tuple(map(float, line.split())) for line in lines]
            if name == "keys" and any(key[4] < 0.6 * key[5] for key in keys):
                raise Failure("a key in the entry changed nothing in the answer")
            last = sorted(key[1] for key in keys)
            print(name, statistics.median(last), last[int(0.95 * (len(last) - 1))],
                  statistics.median(key[2] for key in keys))

    def frames(self):
        names = ("answer", "floor", "drag", "hover")
        runs = {name: [] for name in names}
        for _ in range(FRAME_ROUNDS):
            for name in names:
                runs[name].append(float(output(self.program("frame"), EXAMPLE, name, FRAMES)))
        for name, times in runs.items():
            print(f"frame-{name}", statistics.median(times))

    def windows_here(self):
        """On the private display that headless.sh has set up."""
        folder = pathlib.Path(os.environ["XDG_CONFIG_HOME"], "gtk-4.0")
        folder.mkdir(parents=True)
        (folder / "settings.ini").write_text(SETTINGS, encoding="ascii")
        self.window_starts()
        self.window_keys()
        self.frames()

    def desktop(self, build):
        environment = dict(os.environ, GTK_A11Y="atspi", EVENPOINT_SCREEN="1440x900x24")
        lines = output(HEADLESS, sys.executable, __file__, build, "windows", env=environment)
        # The accessibility bus talks there too.
        found = {line.split()[0]: tuple(map(float, line.split()[1:]))
                 for line in lines.splitlines() if re.match("(bare|app|entry|keys|frame-.*) ", line)}
        self.table.section("The desktop", "drawn after", "resident", "ratio", "target")
        for name, label, target in (("bare", "a bare libadwaita window", ""),
                                    ("app", "evenpoint", "at most 1.4 x, 40 MiB")):
            drawn, _, resident = found[name]
            self.table.add(label, f"{number(drawn)} ms", f"{number(resident)} MiB",
                           f"{number(drawn / found['bare'][0])} x", target)
        self.table.section("The desktop", "processor", "", "ratio", "")
        for name, label in (("bare", "a bare libadwaita window"), ("app", "evenpoint")):
            processor = found[name][1]
            self.table.add(label, f"{number(processor)} ms", "",
                           f"{number(processor / found['bare'][1])} x", "")
        self.table.section("A key, to the last change on the screen", "median", "95 of 100",
                           "processor", "target")
        for name, label, target in (("entry", "a bare window's entry and label", ""),
                                    ("keys", "the price in evenpoint", "median at most 5 ms")):
            last, late, processor = found[name]
            self.table.add(label, f"{number(last)} ms", f"{number(late)} ms",
                           f"{number(processor)} ms", target)
        self.frame_rows(found)

    def frame_rows(self, found):
        floor = found["frame-floor"][0]
        self.table.section("A frame, four courses, 1280x800", "median", "", "ratio", "target")
        self.table.add("comparison, sensitivity and scenes, small charts too",
                       f"{number(found['frame-answer'][0] / 1e6)} ms", "", "", "at most 1.5 ms")
        for name, label, target in (
                ("floor", "a drawing area with as many strokes", ""),
                ("drag", "the chart while a price changes", "at most 0.4 x"),
                ("hover", "the chart while its cursor moves", "at most 0.15 x")):
            time = found[f"frame-{name}"][0]
            self.table.add(label, f"{number(time / 1e3)} ms", "", f"{number(time / floor)} x",
                           target)


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    build = pathlib.Path(sys.argv[1]).resolve()
    bench = Bench(build)
    if sys.argv[2:] == ["windows"]:
        bench.windows_here()
        return
    load = os.getloadavg()[0]
    with tempfile.TemporaryDirectory(prefix="evenpoint-bench.") as directory:
        bench.engine(pathlib.Path(directory))
        bench.start()
        bench.batch(pathlib.Path(directory))
        bench.store(pathlib.Path(directory))
        bench.quote_list(pathlib.Path(directory))
        bench.desktop(build)
    bench.table.print()
    print(f"\n{os.cpu_count()} processors, load {load:.1f} before and {os.getloadavg()[0]:.1f} after")


if __name__ == "__main__":
    try:
        main()
    except Failure as failure:
        sys.exit(f"bench.py: {failure}")
