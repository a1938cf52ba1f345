"""No upgrade moves a date unseen: frozen promises are counted again, and give what they gave."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from shonod.ground.clock import Calendar
from tools import corpus
from tools.corpus import replayed

CORPORA = sorted((Path(__file__).parents[2] / "data/corpus").glob("*.json"))
ASKED = 7


def frozen(path: Path) -> tuple[list[Calendar], list[list[Any]]]:
    kept = json.loads(path.read_text())
    return [Calendar.from_json(each) for each in kept["calendars"]], kept["cases"]


@pytest.mark.parametrize("path", CORPORA, ids=lambda path: path.stem)
def test_every_promise_still_has_its_date_and_receipt(path: Path):
    calendars, cases = frozen(path)
    assert len(cases) == 2000
    moved = [case for case in cases if replayed(case[:ASKED], calendars) != case[ASKED:]]
    assert not moved


def test_the_first_corpus_holds_every_rule():
    _, cases = frozen(CORPORA[0])
    units = {case[2][1] for case in cases}
    assert units == {"minute", "hour", "working_day", "day", "week", "month", "year"}
    assert {case[0] for case in cases} == {0, 1, 2}
    assert {case[3][0] for case in cases} == {"excluded", "counted"}
    assert {case[6][1] for case in cases if case[6]} == {"extended", "not_sooner", "new_edition"}
    assert max(len(case[4]) for case in cases) == 2
    assert any(case[5] for case in cases)
    assert any(datetime.fromisoformat(case[1]).hour == 18 for case in cases)


def test_a_frozen_corpus_is_never_written_again():
    with pytest.raises(SystemExit):
        corpus.main(1)
