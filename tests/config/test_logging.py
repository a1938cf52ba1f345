"""Nothing in a log line belongs to a person, and no visitor can write a line of their own."""

import io
import json
import logging
import logging.config

import pytest

from shonod.config.logging import LOGGING, masked
from shonod.ground.code import grouped, read_code

CODE = "NBT568R5F47VP"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"/track/{CODE}/", "/track/<code>/"),
        ("/track/whatever%20was%20typed/?x=1", "/track/<code>/?x=1"),
        (f"case {CODE} opened", "case <code> opened"),
        (f"case {grouped(CODE).lower()} opened", "case <code> opened"),
        ("StreamHandler failed", "StreamHandler failed"),
        ("Key (email)=(rahima@example.org) exists", "Key (email)=(<email>) exists"),
        ("call +8801712345678 now", "call <number> now"),
        ("কল ০১৭১২-৩৪৫৬৭৮", "কল <number>"),
        ("01712 345 678", "<number>"),
        ("nid 1990123456789012 3", "nid <number>"),
        ("at 2026-11-23 10:15:20", "at 2026-11-23 10:15:20"),
        ("port 8000, row 12345", "port 8000, row 12345"),
    ],
)
def test_what_belongs_to_a_person_is_masked(text, line):
    assert masked(text) == line


def test_the_code_of_these_tests_is_one():
    assert read_code(CODE) == CODE


@pytest.fixture
def lines():
    stream = io.StringIO()
    config = {
        **LOGGING,
        "handlers": {"stderr": {**LOGGING["handlers"]["stderr"], "stream": stream}},
    }
    # Loggers of the running test session are left as they are.
    config = {**config, "root": {}, "loggers": {"probe": {"handlers": ["stderr"], "level": "INFO"}}}
    logging.config.dictConfig({**config, "incremental": False})
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.getLogger("probe").handlers.clear()


def test_a_line_is_one_json_object_whatever_was_typed(lines):
    typed = 'x\n{"level": "critical"}\r\u2028\u0085\x1b[31m'
    logging.getLogger("probe").warning("path %s", typed)
    (line,) = lines()
    assert line["event"] == f"path {typed}"
    assert line["level"] == "warning"
    assert line["timestamp"].endswith("Z")


def test_a_traceback_is_masked_as_well(lines):
    try:
        raise ValueError("Key (phone)=(+8801712345678) already exists")
    except ValueError:
        logging.getLogger("probe").exception("failed")
    (line,) = lines()
    assert "ValueError" in line["exception"]
    assert "88017" not in json.dumps(line)
