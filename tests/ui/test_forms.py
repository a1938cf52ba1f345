"""A day typed in three boxes."""

from datetime import date

import pytest
from django import forms
from django.utils import translation

from shonod.ui.forms import DayField


class Asking(forms.Form):
    memo_on = DayField(label="Memo date", required=False)


def sent(day: str, month: str, year: str) -> Asking:
    return Asking({"memo_on_day": day, "memo_on_month": month, "memo_on_year": year})


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (("29", "11", "2026"), date(2026, 11, 29)),
        (("২৯", "১১", "২০২৬"), date(2026, 11, 29)),
        ((" 9 ", "১", "2026"), date(2026, 1, 9)),
        (("29", "2", "2028"), date(2028, 2, 29)),
        (("", "", ""), None),
    ],
)
def test_a_day_is_read_in_any_digits(typed, read):
    form = sent(*typed)
    assert form.is_valid()
    assert form.cleaned_data["memo_on"] == read


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        (("29", "2", "2026"), "impossible"),
        (("31", "11", "2026"), "impossible"),
        (("x", "11", "2026"), "impossible"),
        (("1", "1", "99999999999999999999"), "impossible"),
        (("-1", "1", "2026"), "impossible"),
        (("29", "", "2026"), "incomplete"),
    ],
)
def test_a_day_that_is_none_is_refused_and_what_was_typed_stays(typed, code):
    form = sent(*typed)
    assert [error.code for error in form.errors.as_data()["memo_on"]] == [code]
    html = str(form["memo_on"])
    assert all(f'value="{part}"' in html for part in typed if part)


def test_a_day_already_known_fills_the_boxes_in_the_readers_digits():
    with translation.override("bn"):
        html = str(Asking(initial={"memo_on": date(2026, 11, 29)})["memo_on"])
    assert all(f'value="{part}"' in html for part in ("২৯", "১১", "২০২৬"))


def test_a_required_day_left_out_is_asked_for():
    with translation.override("en"):
        field = DayField()
        with pytest.raises(forms.ValidationError, match="Enter the date"):
            field.clean(["", "", ""])
