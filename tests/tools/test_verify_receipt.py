"""The independent check of receipts: it agrees with the clock and tells every flipped field."""

import copy
import json
import random
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from shonod.ground.clock import bangladesh, due
from shonod.ground.clock.receipt import digest_of
from shonod.ground.timelimit import TimeLimit
from tests.ground.clock.making import at, limit, pause, random_due
from tools import verify_receipt

REFUSED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
TOOL = Path(verify_receipt.__file__)


def received(found):
    """The receipt as it arrives: through JSON."""
    return json.loads(json.dumps(found.receipt))


def disagreements(seed, count):
    rng = random.Random(seed)
    for _ in range(count):
        found = random_due(rng)
        try:
            assert verify_receipt.verify(received(found)) == found.due_on
        except (AssertionError, ValueError) as reason:
            yield found.receipt, reason


def test_it_agrees_on_random_receipts():
    assert list(disagreements(seed=1, count=2_000)) == []


@pytest.mark.faults
def test_it_agrees_on_a_hundred_thousand_random_receipts():
    assert list(disagreements(seed=2, count=100_000)) == []


EXAMPLES = {
    # Thu 24 Dec after hours: over Fri 25, Sat 26 to Sun 27, then into 2027.
    "working days": due(at("2026-12-24 18:00"), limit(7), bangladesh()),
    # Tue 15 Dec, paused over Victory Day.
    "paused": due(
        at("2026-12-15 10:00"),
        limit(3, instant=True),
        bangladesh(),
        pauses=[pause("2026-12-15 12:00", "2026-12-17 12:00", "2026-12-30")],
    ),
    "calendar days": due(at("2026-11-23 10:00"), limit(4, "day"), bangladesh()),
    "a swap": due(at("2025-05-15 10:00"), limit(3), bangladesh()),
    "agreed": due(
        at("2026-11-23 10:00"),
        limit(7, negotiable=True),
        bangladesh(),
        agreed_on=date(2026, 11, 29),
    ),
    "minutes": due(at("2026-11-26 16:50"), limit(30, "minute"), bangladesh()),
    "hours": due(at("2026-11-25 10:00"), limit(48, "hour"), bangladesh()),
    "on the spot": due(at("2026-11-27 10:00"), TimeLimit(instant=True), bangladesh()),
}


def leaves(value, path=()):
    if isinstance(value, dict):
        for key in value:
            yield from leaves(value[key], (*path, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))
    else:
        yield path


def flipped(receipt, path):
    changed = copy.deepcopy(receipt)
    holder = changed
    for key in path[:-1]:
        holder = holder[key]
    old = holder[path[-1]]
    holder[path[-1]] = {bool: lambda: not old, int: lambda: old + 1, float: lambda: old + 1}.get(
        type(old), lambda: "x" if old is None else f"{old}0"
    )()
    return changed


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_tells_each_single_flipped_field(name):
    receipt = received(EXAMPLES[name])
    assert verify_receipt.verify(receipt) == EXAMPLES[name].due_on
    for path in leaves(receipt):
        with pytest.raises(REFUSED):
            verify_receipt.verify(flipped(receipt, path))


DERIVED = (
    "format", "rule", "day_zero_on", "day_zero_why", "before", "days", "limit_on", "instant",
    "due_on", "due_at", "warnings",
)  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_tells_each_flipped_step_even_under_a_new_digest(name):
    receipt = received(EXAMPLES[name])
    for path in leaves(receipt):
        if path[0] in DERIVED:
            changed = flipped(receipt, path)
            changed["sha256"] = digest_of(changed)
            with pytest.raises(REFUSED):
                verify_receipt.verify(changed)


@pytest.mark.parametrize("name", EXAMPLES)
def test_it_tells_each_day_taken_out_or_turned(name):
    receipt = received(EXAMPLES[name])
    for index, day in enumerate(receipt["days"]):
        for change in ("drop", "counted", "closed", "open", "paused", "zero"):
            changed = copy.deepcopy(receipt)
            if change == "drop":
                del changed["days"][index]
            elif change == day["state"]:
                continue
            else:
                changed["days"][index]["state"] = change
            changed["sha256"] = digest_of(changed)
            with pytest.raises(ValueError, match="days"):
                verify_receipt.verify(changed)


def test_a_holiday_taken_from_the_facts_is_told():
    receipt = received(EXAMPLES["paused"])
    receipt["calendar"]["closures"].clear()
    receipt["sha256"] = digest_of(receipt)
    with pytest.raises(ValueError, match="days"):
        verify_receipt.verify(receipt)


def run(*args, stdin=""):
    done = subprocess.run(
        [sys.executable, "-I", TOOL, *args],
        input=stdin,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_the_command_reads_a_file_or_standard_input(tmp_path):
    receipt = EXAMPLES["paused"].receipt
    text = json.dumps(receipt, ensure_ascii=False)
    file = tmp_path / "receipt.json"
    file.write_text(text, encoding="utf-8")
    assert run(file) == (0, f"The receipt agrees: due on {receipt['due_on']}\n")
    assert run(stdin=text)[0] == 0
    file.write_text(text.replace("counted", "closed", 1), encoding="utf-8")
    code, words = run(file)
    assert (code, "does not agree" in words) == (1, True)


@pytest.mark.parametrize("text", ["", "null", "[]", "{}", '{"format": 1}', "[" * 100_000])
def test_what_is_no_receipt_is_refused_in_words(text):
    code, words = run(stdin=text)
    assert code == 1
    assert "does not agree" in words
    assert "Traceback" not in words


def test_it_stays_a_page_and_a_half_of_standard_library():
    lines = TOOL.read_text(encoding="utf-8").splitlines()
    imported = {
        line.split()[1].split(".")[0] for line in lines if line.startswith(("import ", "from "))
    }
    assert len([line for line in lines if line.strip()]) < 150
    assert imported <= sys.stdlib_module_names
