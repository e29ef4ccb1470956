#!/usr/bin/env python3
"""Counts the test cases of a meson test run: count-cases.py testlog.json

Prints one line, "N passed, N failed". A cmocka program counts by its cases, any other test as one.
Fails when a case failed, and when none ran.
"""

import json
import re
import sys

STARTED = re.compile(r"^\[ RUN      \] ", re.MULTILINE)
PASSED = re.compile(r"^\[       OK \] ", re.MULTILINE)
SKIPPED = re.compile(r"^\[  SKIPPED \] ", re.MULTILINE)

SUCCESSES = ("OK", "EXPECTEDFAIL")


def count(test):
    """The cases of one meson test that passed and that failed.

    What cmocka started and did not report as passed or skipped has failed or crashed. A program that
    fails outside its cases, by a leak or in its tear-down, is one failure.
    """
    if test["result"] == "SKIP":
        return 0, 0
    success = test["result"] in SUCCESSES
    output = test.get("stdout", "")
    started = len(STARTED.findall(output))
    if not started:
        return (1, 0) if success else (0, 1)
    passed = len(PASSED.findall(output))
    failed = started - passed - len(SKIPPED.findall(output))
    return passed, failed if success else max(failed, 1)


def main(path):
    try:
        with open(path, encoding="utf-8") as log:
            tests = [json.loads(line) for line in log]
    except FileNotFoundError:
        tests = []
    counts = [count(test) for test in tests]
    passed = sum(passed for passed, _ in counts)
    failed = sum(failed for _, failed in counts)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
