#!/usr/bin/env python3
"""count-cases.py counts what cmocka and meson write."""

import importlib.util
import pathlib
import unittest

path = pathlib.Path(__file__).with_name("count-cases.py")
spec = importlib.util.spec_from_file_location("count_cases", path)
count_cases = importlib.util.module_from_spec(spec)
spec.loader.exec_module(count_cases)

TWO_RUN = "[==========] Running 2 test(s).\n[ RUN      ] a\n[       OK ] a\n[ RUN      ] b\n"


class Counting(unittest.TestCase):
    def assert_counts(self, expected, result, stdout="", stderr=""):
        test = {"result": result, "stdout": stdout, "stderr": stderr}
        self.assertEqual(count_cases.count(test), expected)

    def test_every_passed_case_counts(self):
        self.assert_counts((2, 0), "OK", TWO_RUN + "[       OK ] b\n")

    def test_a_failed_case_counts_once_though_cmocka_names_it_twice(self):
        stderr = "[  FAILED  ] b\n[  FAILED  ] 1 test(s), listed below:\n[  FAILED  ] b\n 1 FAILED TEST(S)\n"
        self.assert_counts((1, 1), "FAIL", TWO_RUN, stderr)

    def test_a_case_that_ends_the_program_has_failed(self):
        self.assert_counts((1, 1), "FAIL", TWO_RUN)

    def test_a_program_that_fails_after_its_cases_is_a_failure(self):
        self.assert_counts((2, 1), "FAIL", TWO_RUN + "[       OK ] b\n")

    def test_a_skipped_case_is_neither(self):
        stderr = "[  SKIPPED ] 1 test(s), listed below:\n[  SKIPPED ] b\n"
        self.assert_counts((1, 0), "OK", TWO_RUN + "[  SKIPPED ] b\n", stderr)

    def test_any_other_program_is_one_case(self):
        self.assert_counts((1, 0), "OK", "fine\n")
        self.assert_counts((0, 1), "FAIL", "not fine\n")
        self.assert_counts((0, 1), "TIMEOUT")
        self.assert_counts((0, 0), "SKIP")


class Answering(unittest.TestCase):
    def test_no_test_at_all_is_a_failure(self):
        self.assertEqual(count_cases.main("/nonexistent"), 1)


if __name__ == "__main__":
    unittest.main()
