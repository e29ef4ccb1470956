#!/usr/bin/python3
"""Kills the running program while it is used, and looks whether it opens where it was.

keeping.py EVENPOINT, under headless.sh with GTK_A11Y=atspi

Each round types prices, looks which one the store has by then, and kills the program without giving
it the time to do anything. Started again it shows that price or a later one, whole.
"""

import json
import os
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile

from tree import Atspi, application, check, find, until

ROUNDS = 12
PRICE = "Microneedling: Session price"


def start(program, store):
    return subprocess.Popen(
        [program, "--today=2026-12-01", f"--store={store}"],
        env=dict(os.environ, G_DEBUG="fatal-warnings", G_MESSAGES_DEBUG=""),
    )


def price_entry():
    def look():
        app = application()
        return app and find(app, "text", PRICE)

    return until("price", look)


def shown_price(entry):
    text = until("text", lambda: Atspi.Text.get_text(entry, 0, Atspi.Text.get_character_count(entry)))
    return round(float(text.replace(",", "")))


def kept_price(store):
    """The price that the store has, 0 where it has no quote."""
    if not store.exists():
        return 0
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True, timeout=10) as database:
        rows = database.execute(
            "SELECT scenario FROM quote_content ORDER BY number DESC LIMIT 1"
        ).fetchall()
    return round(float(json.loads(rows[0][0])["courses"][0]["session_price"])) if rows else 0


def edit(entry, price):
    Atspi.EditableText.set_text_contents(entry, str(price))


def kill(process):
    process.send_signal(signal.SIGKILL)
    process.wait()
    until("its end", lambda: application() is None)


def kill_and_start(program, store, process, chance, price):
    """One round: (the process that runs then, the last price that was typed)."""
    entry = price_entry()
    for _ in range(chance.randint(1, 25)):
        price += 1
        edit(entry, price)
    if chance.random() < 0.5:
        until("kept", lambda: kept_price(store) == price)
    kept = kept_price(store)
    kill(process)
    process = start(program, store)
    opened = shown_price(price_entry()) if kept else None
    check(
        f"of {price}, with {kept} in the store, it opens with {opened}",
        opened is None or kept <= opened <= price,
    )
    return process, price


def join(program, store):
    """A second process on the same store leaves all to the first."""
    second = start(program, store)
    check("a second process ends by itself", second.wait(timeout=60) == 0)
    app = application()
    check("there is one window", app.get_child_count() == 1)


def close(process):
    """Closing keeps what was typed a moment before."""
    entry = price_entry()
    edit(entry, 4321)
    frame = application().get_child_at_index(0)
    actions = {Atspi.Action.get_action_name(frame, i): i for i in range(Atspi.Action.get_n_actions(frame))}
    Atspi.Action.do_action(frame, actions["window.close"])
    check("a closed window ends the program", process.wait(timeout=60) == 0)


def main():
    program = sys.argv[1]
    seed = int(os.environ.get("EVENPOINT_SEED", random.SystemRandom().randrange(1 << 32)))
    print(f"EVENPOINT_SEED={seed}")
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder, "store", "evenpoint.db")
        process, price = start(program, store), 300
        try:
            for _ in range(ROUNDS):
                process, price = kill_and_start(program, store, process, chance, price)
            join(program, store)
            close(process)
            check("it was kept", kept_price(store) == 4321)
        finally:
            process.kill()
            process.wait()
        mode = store.stat().st_mode & 0o777
        check(f"only the owner can read the store {mode:o}", mode == 0o600)


main()
