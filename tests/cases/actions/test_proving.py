"""Finding a case by its code and proving it: wrong tries are counted, right ones never."""

from datetime import timedelta

import pytest
from django.db import DatabaseError

from shonod.cases.actions import proving
from shonod.cases.actions.proving import look_up_case, prove_contact
from shonod.ground.bangla import bangla_digits
from shonod.ground.code import grouped, new_code
from shonod.ground.refusals import CodeMistyped, TooMany
from shonod.turnstile.models import Count
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db
HERE, THERE = "203.0.113.7", "203.0.113.8"


def look(office, typed, *, address=HERE, at=NOW):
    return look_up_case(office, typed, address=address, at=at)


@pytest.mark.parametrize(
    "written", [str, str.lower, grouped, bangla_digits, lambda code: f" {grouped(code)} "]
)
def test_a_right_code_is_never_counted(homna, make_case, written):
    case, code = make_case()
    for _ in range(30):
        assert look(homna, written(code)) == case
    assert not Count.objects.exists()


def test_twenty_wrong_codes_a_minute_and_no_more(homna, make_case):
    _, code = make_case()
    for _ in range(20):
        assert look(homna, new_code()) is None
    for typed in (new_code(), code):
        with pytest.raises(TooMany):
            look(homna, typed)
    assert look(homna, code, address=THERE)
    assert look(homna, code, at=NOW + timedelta(minutes=1))


def test_mistyped_codes_count_as_wrong_ones(homna):
    for _ in range(20):
        with pytest.raises(CodeMistyped):
            look(homna, "ABCD")
    with pytest.raises(TooMany):
        look(homna, "ABCD")


def test_when_all_together_guess_too_often_each_may_err_three_times(homna, make_case):
    _, code = make_case()
    for n in range(200):
        look(homna, new_code(), address=f"198.51.100.{n}")
    for _ in range(3):
        assert look(homna, code)
        assert look(homna, new_code()) is None
    with pytest.raises(TooMany):
        look(homna, new_code())
    # Whoever erred not at all gets in.
    assert look(homna, code, address=THERE)


def test_another_offices_code_is_unknown_here(rupali, make_case):
    _, code = make_case()
    assert look(rupali, code) is None


def test_an_answer_goes_out_even_when_the_wrong_try_cannot_be_written(homna, monkeypatch):
    def full(*_args, **_named):
        raise DatabaseError("disk full")

    monkeypatch.setattr(proving, "count_pass", full)
    assert look(homna, new_code()) is None


def prove(case, typed, *, address=HERE, at=NOW):
    return prove_contact(case, typed, address=address, at=at)


@pytest.mark.parametrize(
    ("typed", "is_right"),
    [
        ("5678", True),
        ("৫৬৭৮", True),
        (" 56-78 ", True),
        ("01712345678", True),
        ("+৮৮০১৭১২-৩৪৫৬৭৮", True),
        ("s@example.org", True),
        (" S@Example.ORG ", True),
        ("5679", False),
        ("678", False),
        ("45678", False),  # more than four digits are the whole number
        ("01712345679", False),
        ("t@example.org", False),
        ("example.org", False),
        ("", False),
        ("\0", False),
    ],
)
def test_the_contact_given_is_the_proof(make_case, typed: str, is_right: bool):
    case, _ = make_case()
    assert prove(case, typed) is is_right


@pytest.mark.parametrize("typed", ["", "0000", " ", "None"])
def test_a_case_without_contact_is_proven_by_nothing(make_case, typed: str):
    case, _ = make_case()
    case.phone = case.email = ""
    assert prove(case, typed) is False


def test_five_wrong_proofs_in_ten_minutes_then_even_the_right_one_waits(make_case):
    case, _ = make_case()
    for n in range(5):
        assert prove(case, f"000{n}", address=f"198.51.100.{n}") is False
    with pytest.raises(TooMany):
        prove(case, "5678")
    assert prove(case, "5678", at=NOW + timedelta(minutes=10))


def test_four_digits_stand_against_patience_too(make_case):
    case, _ = make_case()
    for n in range(20):
        later = NOW + timedelta(minutes=10 * (n // 5))
        assert prove(case, "0000", address=f"198.51.100.{n}", at=later) is False
    with pytest.raises(TooMany):
        prove(case, "5678", at=NOW + timedelta(hours=5))


def test_one_address_cannot_try_many_cases(make_case):
    cases = [make_case()[0] for _ in range(5)]
    for n in range(20):
        prove(cases[n // 4], "0000")
    with pytest.raises(TooMany):
        prove(cases[4], "5678")
    assert prove(cases[4], "5678", address=THERE)


def test_right_proofs_are_not_counted(make_case):
    case, _ = make_case()
    for _ in range(30):
        assert prove(case, "5678")
