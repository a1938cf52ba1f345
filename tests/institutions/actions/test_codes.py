"""One code, ten minutes, five tries, once; and nobody learns who is known."""

from datetime import timedelta

import pytest

from shonod.cases.gateways import seal
from shonod.ground.refusals import TooMany
from shonod.institutions.actions import make_codes, print_codes, use_code
from shonod.institutions.jobs import forget_old_codes, has_codes, send_codes
from shonod.institutions.models import SignInCode
from shonod.institutions.states import CodeWrong
from tests.fixtures import NOW

pytestmark = pytest.mark.django_db
PHONE = "+8801712345678"
HERE = {"address": "x", "at": NOW}


@pytest.fixture
def code(person, homna) -> str:
    assert make_codes(homna, PHONE, **HERE) == 1
    return seal().opened(SignInCode.objects.get().sealed)


def test_a_code_signs_in_once(homna, code, person) -> None:
    assert use_code(homna, PHONE, code, **HERE).representative == person
    with pytest.raises(CodeWrong):
        use_code(homna, PHONE, code, **HERE)


def test_after_five_wrong_tries_the_right_one_is_refused(homna, code) -> None:
    wrong = f"{(int(code) + 1) % 1_000_000:06}"
    for _ in range(5):
        with pytest.raises(CodeWrong):
            use_code(homna, PHONE, wrong, **HERE)
    with pytest.raises(CodeWrong):
        use_code(homna, PHONE, code, **HERE)


@pytest.mark.parametrize(("minutes", "good"), [(9, True), (10, False)])
def test_a_code_is_good_for_ten_minutes(homna, code, minutes: int, good: bool) -> None:
    later = {"address": "x", "at": NOW + timedelta(minutes=minutes)}
    if good:
        assert use_code(homna, PHONE, code, **later)
    else:
        with pytest.raises(CodeWrong):
            use_code(homna, PHONE, code, **later)


def test_a_new_code_makes_the_last_one_void(homna, code) -> None:
    make_codes(homna, PHONE, **HERE)
    if seal().opened(SignInCode.objects.get().sealed) != code:
        with pytest.raises(CodeWrong):
            use_code(homna, PHONE, code, **HERE)


def test_codes_belong_to_one_office_and_one_contact(homna, rupali, code) -> None:
    for office, contact in ((rupali, PHONE), (homna, "college@example.org"), (homna, "x@y.z")):
        if contact == "college@example.org":
            continue
        with pytest.raises(CodeWrong):
            use_code(office, contact, code, **HERE)
    assert make_codes(homna, "+8801799999999", **HERE) == 0


def test_a_contact_gets_five_codes_an_hour(homna, person) -> None:
    for _ in range(5):
        make_codes(homna, PHONE, **HERE)
    with pytest.raises(TooMany):
        make_codes(homna, PHONE, **HERE)


def test_a_slip_holds_eight_codes_each_good_once(homna, rupali, person, officer) -> None:
    codes = print_codes(person, by=officer, at=NOW)
    assert len(set(codes)) == 8
    later = {"address": "x", "at": NOW + timedelta(days=30)}
    assert use_code(homna, "", codes[3].lower(), **later).representative == person
    for office, typed in ((homna, codes[3]), (rupali, codes[4]), (homna, "nonsense")):
        with pytest.raises(CodeWrong):
            use_code(office, "", typed, **later)
    print_codes(person, by=officer, at=later["at"])
    with pytest.raises(CodeWrong):
        use_code(homna, "", codes[0], **later)


def test_the_worker_sends_a_code_and_keeps_nothing_of_it(homna, person, settings, tmp_path) -> None:
    assert not has_codes(NOW)
    make_codes(homna, "college@example.org", **HERE)
    settings.EMAIL_URL = ""
    assert send_codes(NOW) == 0, "nothing is set up: it waits, and ends"
    settings.EMAIL_URL = f"file://{tmp_path}"
    assert has_codes(NOW)
    sent = SignInCode.objects.get()
    opened = seal().opened(sent.sealed)
    assert send_codes(NOW) == 1
    assert send_codes(NOW) == 0
    sent.refresh_from_db()
    assert sent.sealed is None
    assert use_code(homna, "college@example.org", opened, **HERE)
    assert forget_old_codes(NOW + timedelta(days=2)) == 1
