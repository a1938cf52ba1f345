"""Findings as lines."""

from shonod.ground.charter.lint import lint
from shonod.ground.charter.lint.report import counts_of, table_of
from tests.ground.charter.making import charter, limit, service

BARE = limit("৩ দিন", unit="day")
DOCUMENT = charter(
    service(1, "ক সেবা", time_limit=BARE), service(2, "খ সেবা", time_limit=BARE), grievance=[]
)


def test_the_heaviest_stands_first_and_the_same_of_two_rows_is_one_line() -> None:
    lines = [line.split("\t") for line in table_of(lint(DOCUMENT), "en").splitlines()]
    assert lines[0] == ["# error: 1, warning: 2, info: 0"]
    assert [line[:4] for line in lines[1:]] == [
        ["error", "grievance_missing", "-", "-"],
        ["warning", "time_bare_days", "2.1.1, 2.1.2", "11, 12"],
    ]
    assert all(len(line) == 7 and all(line) for line in lines[1:])


def test_the_table_speaks_bangla_too() -> None:
    assert "“৩ দিন”: কার্যদিবস, না ছুটিসহ দিন?" in table_of(lint(DOCUMENT), "bn")


def test_findings_are_counted_by_level() -> None:
    assert counts_of(lint(DOCUMENT)) == {"error": 1, "warning": 2, "info": 0}
