"""What a key is given for, and until when."""

from datetime import date, timedelta

import pytest

from shonod.ground.ids import uuid7
from shonod.partners.forms import KeyForm
from tests.fixtures import TODAY


def filled(day: date, **changes: object) -> KeyForm:
    typed = {
        "once": uuid7(),
        "partner": "ইউডিসি",
        "rights": "open",
        "expires_on_day": str(day.day),
        "expires_on_month": str(day.month),
        "expires_on_year": str(day.year),
    }
    return KeyForm(typed | changes, today=TODAY)


@pytest.mark.parametrize(
    ("days", "is_valid"), [(-1, False), (0, True), (365, True), (1098, True), (1099, False)]
)
def test_a_key_ends_within_three_years(days: int, is_valid: bool) -> None:
    assert filled(TODAY + timedelta(days=days)).is_valid() is is_valid


@pytest.mark.parametrize(("rights", "may_open"), [("open", True), ("read", False)])
def test_the_answers_are_what_the_action_takes(rights: str, may_open: bool) -> None:
    form = filled(TODAY, rights=rights)
    assert form.is_valid()
    assert form.answers()["may_open"] is may_open
    assert form.answers().keys() == {"once", "partner", "may_open", "expires_on"}


@pytest.mark.parametrize("changes", [{"partner": " "}, {"rights": "all"}, {"once": "x"}])
def test_what_is_missing_is_refused(changes: dict[str, object]) -> None:
    assert filled(TODAY, **changes).errors.keys() == changes.keys()


def test_it_begins_with_reading_for_a_year() -> None:
    form = KeyForm(today=TODAY)
    assert form["expires_on"].initial == TODAY + timedelta(days=365)
    assert form["rights"].initial == "read"
