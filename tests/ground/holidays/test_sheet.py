from dataclasses import replace
from datetime import date, time

import pytest

from shonod.ground.holidays.listed import ListRefused, Mark
from shonod.ground.holidays.sheet import MOST_ROWS, read_sheet, sheet_of
from tests.ground.holidays.lists import DAYS, ENTRIES


def test_what_is_written_is_read_again_equal():
    reading = read_sheet(sheet_of(ENTRIES).removeprefix("\ufeff"))
    assert [one.day for one in reading.proposals] == list(DAYS)
    assert not reading.problems


def test_no_cell_calculates_in_a_spreadsheet():
    assert ",'=1+1," in sheet_of(ENTRIES)


def test_a_revoked_day_is_written_and_not_proposed():
    revoked = replace(ENTRIES[0], cancelled=True)
    reading = read_sheet(sheet_of([revoked]).removeprefix("\ufeff"))
    assert not reading.proposals
    assert [problem.code for problem in reading.problems] == ["cancelled"]


def test_a_bangla_list_with_a_title_above_and_weekdays():
    reading = read_sheet(
        "২০২৬ সালের ছুটির তালিকা;;;\n"
        ";;;\n"
        "তারিখ;বার;উপলক্ষ্য;ছুটির ধরন\n"
        "২১ ফেব্রুয়ারী ২০২৬;শনিবার;শহীদ দিবস;সাধারণ ছুটি\n"
        "২০-২২ মার্চ ২০২৬;শুক্রবার;ঈদুল ফিতর;নির্বাহী আদেশে ছুটি\n"
        "১৮/০৪/২০২৬;শনিবার;বদলি কর্মদিবস;কর্মদিবস\n"
    )
    days = [one.day for one in reading.proposals]
    assert [(day.from_on, day.until_on, day.kind, day.works) for day in days] == [
        (date(2026, 2, 21), date(2026, 2, 21), "general", False),
        (date(2026, 3, 20), date(2026, 3, 22), "executive", False),
        (date(2026, 4, 18), date(2026, 4, 18), "executive", True),
    ]
    assert [one.line for one in reading.proposals] == [4, 5, 6]
    assert not reading.problems


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("31/02/2026,,ক,,", "bad_date"),
        (",,ক,,", "no_date"),
        ("20/03/2026,,,general,", "no_name"),
        ("20/03/2026,19/03/2026,ক,,", "ends_before"),
        ("01/01/2026,31/12/2026,ক,,", "too_long"),
        ("20/03/2026,,ক,,noon", "bad_time"),
        ('"শনিবার, ২০ মার্চ ২০২৬",,ক,,', "weekday_differs"),
    ],
)
def test_a_line_that_gives_no_day_says_why(row, code):
    reading = read_sheet(f"date,until,name,kind,closes\n{row}\n2026-03-20,,ভালো,,\n")
    assert [(problem.code, problem.line) for problem in reading.problems] == [(code, 2)]
    assert [one.day.name for one in reading.proposals] == ["ভালো"]


def test_a_weekday_before_the_date_is_checked_and_left():
    reading = read_sheet('date\tname\n"শুক্রবার, ২০ মার্চ ২০২৬"\tঈদ\nFriday (20 March 2026)\tEid\n')
    assert [one.day.from_on for one in reading.proposals] == [date(2026, 3, 20)] * 2


def test_a_half_day_and_a_kind_nobody_knows():
    reading = read_sheet("date,name,kind,closes\n2026-03-20,ক,festival,১২:৩০\n")
    (one,) = reading.proposals
    assert (one.day.closes, one.day.kind, one.marks) == (
        time(12, 30),
        "general",
        (Mark.KIND_UNKNOWN,),
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a,b,c\n1,2,3\n", "no_columns"),
        ("date\n2026-03-20\n", "no_columns"),
        ("date,name\n" + "2026-03-20,ক\n" * MOST_ROWS, "too_many"),
        ("date,name\n2026-03-20," + "ক" * 200_000 + "\n", "broken_csv"),
    ],
)
def test_what_is_no_list_is_refused(text, code):
    with pytest.raises(ListRefused) as refused:
        read_sheet(text)
    assert refused.value.code == code
