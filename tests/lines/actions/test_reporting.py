"""shonod.lines.actions.reporting: reports come again, late and out of order."""

from datetime import timedelta

import pytest

from shonod.lines.actions import forget_old_reports, note_report
from shonod.lines.queries import reports_of
from tests.fixtures import NOW


@pytest.mark.parametrize(
    ("told", "is_delivered"),
    [
        ([True], True),
        ([False], False),
        ([True, True], True),
        ([False, True], True),
        ([True, False], True),
    ],
)
def test_a_delivery_is_never_taken_back(db, told, is_delivered):
    for one in told:
        note_report("r-1", is_delivered=one, said="8", at=NOW)
    assert reports_of(["r-1", "r-2"])["r-1"].is_delivered is is_delivered


def test_old_ones_go(db):
    note_report("old", is_delivered=True, said="", at=NOW - timedelta(days=15))
    note_report("new", is_delivered=True, said="", at=NOW)
    assert forget_old_reports(NOW) == 1
    assert set(reports_of(["old", "new"])) == {"new"}
