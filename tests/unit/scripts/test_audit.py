"""An audit that could ask nobody is never told as one that found nothing."""

import json

import pytest

from scripts.audit_result import HOLES, SAFE, UNKNOWN, told

SOUND = {"name": "jinja2", "version": "3.1.6", "vulns": []}
HOLED = {"name": "jinja2", "version": "3.1.0", "vulns": [{"id": "PYSEC-1"}]}
SKIPPED = {"name": "babel", "skip_reason": "Dependency not found on PyPI and could not be audited: babel (2.18.0)"}


@pytest.mark.parametrize(
    ("packages", "code", "words"),
    [
        ([SOUND], SAFE, "1 of 1 releases looked up, 0 known holes"),
        ([SOUND, HOLED], HOLES, "jinja2 3.1.0: PYSEC-1"),
        ([SOUND, SKIPPED], UNKNOWN, "nothing is known of them: babel"),
        ([HOLED, SKIPPED], HOLES, "not looked up"),
    ],
)
def test_what_was_found_and_what_was_not_asked_are_told(packages: list[object], code: int, words: str) -> None:
    found, lines = told("requirements.txt", json.dumps({"dependencies": packages}), "")
    assert found == code
    assert words in "\n".join(lines)


@pytest.mark.parametrize("output", ["", "not json", "[]"])
def test_an_audit_that_broke_off_says_why(output: str) -> None:
    assert told("requirements.txt", output, "a\nConnectionError: no name\n") == (
        UNKNOWN,
        ["requirements.txt: pip-audit broke off: ConnectionError: no name"],
    )
