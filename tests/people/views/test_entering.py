"""Signing in: one's own password first, slowed when guessed, never locked out from elsewhere."""

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from shonod.cases.models import Message
from shonod.people.actions import WRONG_TRIES, reset_password
from shonod.people.models import Officer
from tests.fixtures import NOW, PASSWORD

pytestmark = pytest.mark.usefixtures("ten_on_monday")
SIGN_IN = "/desk/sign-in/"


def sign_in(client, password=PASSWORD, username="homna", **more):
    return client.post(SIGN_IN, {"username": username, "password": password}, **more)


def is_in(client):
    return client.get("/desk/").status_code == 200


@pytest.mark.parametrize(("language", "words"), [("bn", "কর্মীদের প্রবেশ"), ("en", "Staff sign-in")])
def test_the_page_speaks_the_readers_language(client, homna, language, words):
    page = client.get(SIGN_IN, {"lang": language})
    assert words in page.content.decode()
    assert "no-store" in page["Cache-Control"]


def test_a_right_password_opens_the_desk_at_once_and_on_the_next_page(client, officer):
    assert sign_in(client)["Location"] == "/desk/"
    assert is_in(client)
    assert is_in(client)


def test_a_session_planted_before_signing_in_is_worth_nothing_after(client, officer):
    planted = client.session
    planted["seen_before"] = True
    planted.save()
    sign_in(client)
    assert client.cookies["sessionid"].value != planted.session_key
    assert is_in(client)


@pytest.mark.parametrize("username", ["homna", "nobody", "<b>", "হোমনা"])
def test_wrong_passwords_and_unknown_names_read_the_same(client, officer, username):
    page = sign_in(client, "wrong", username)
    assert page.status_code == 422
    assert "ব্যবহারকারীর নাম বা পাসওয়ার্ড ঠিক নয়" in page.content.decode()


@pytest.mark.parametrize("given", [{"username": "homna"}, {"password": PASSWORD}])
def test_half_a_form_is_refused_with_what_is_missing(client, officer, given):
    assert client.post(SIGN_IN, given).status_code == 422
    assert not is_in(client)


@pytest.mark.parametrize("kept", ["[1]", '{"text": 5}', "{", "7"])
def test_a_kept_text_that_was_tampered_with_is_refused(client, officer, kept):
    form = {"username": "homna", "password": PASSWORD, "kept": kept}
    assert client.post(SIGN_IN, form).status_code == 422


def test_after_five_wrong_tries_even_the_right_password_waits(client, officer):
    for _ in range(WRONG_TRIES):
        sign_in(client, "wrong")
    page = sign_in(client)
    assert page.status_code == 422
    assert "১৫ মিনিট" in page.content.decode()


def test_guessing_from_elsewhere_locks_nobody_out(officer):
    for _ in range(WRONG_TRIES + 1):
        sign_in(Client(), "wrong", REMOTE_ADDR="203.0.113.9")
    here = Client()
    sign_in(here, REMOTE_ADDR="203.0.113.10")
    assert is_in(here)


def test_a_browser_known_to_the_account_is_let_in_through_a_flood(client, officer, monkeypatch):
    sign_in(client)
    client.post("/desk/sign-out/")
    monkeypatch.setattr("shonod.people.actions.tries.WRONG_TRIES_OF_ACCOUNT", 3)
    for n in range(4):
        sign_in(Client(), "wrong", REMOTE_ADDR=f"203.0.113.{n}")
    assert sign_in(Client(), REMOTE_ADDR="203.0.113.77").status_code == 422
    sign_in(client)
    assert is_in(client)


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/desk/replies/", "/desk/replies/"),
        ("https://evil.example/desk/", "/desk/"),
        ("//evil.example/desk/", "/desk/"),
        ("/track/", "/desk/"),
        ("javascript:alert(1)", "/desk/"),
    ],
)
def test_signing_in_leads_only_to_pages_of_this_desk(client, officer, asked, led):
    response = client.post(f"{SIGN_IN}?next={asked}", {"username": "homna", "password": PASSWORD})
    assert response["Location"] == led


def test_signing_out_ends_the_session_on_the_server(desk):
    cookies = {name: morsel.value for name, morsel in desk.cookies.items()}
    assert desk.get("/desk/sign-out/").status_code == 405
    assert desk.post("/desk/sign-out/")["Location"] == SIGN_IN
    again = Client()
    again.cookies.load(cookies)
    assert not is_in(again)


def test_fifteen_idle_minutes_end_a_session_and_work_keeps_it(client, officer):
    with time_machine.travel(NOW, tick=False) as clock:
        sign_in(client)
        for _ in range(3):
            clock.shift(timedelta(minutes=14))
            assert is_in(client)
        clock.shift(timedelta(minutes=16))
        assert not is_in(client)


def test_twelve_hours_end_a_session_however_busy(client, officer):
    with time_machine.travel(NOW, tick=False) as clock:
        sign_in(client)
        for _ in range(6 * 12 - 1):
            clock.shift(timedelta(minutes=10))
            assert is_in(client)
        clock.shift(timedelta(minutes=11))
        assert not is_in(client)


def test_a_page_that_calls_by_itself_keeps_nobody_signed_in(client, officer, make_case):
    with time_machine.travel(NOW, tick=False) as clock:
        case, _ = make_case()
        sign_in(client)
        clock.shift(timedelta(minutes=14))
        assert client.post(f"/desk/cases/{case.id}/looking/").status_code == 200
        clock.shift(timedelta(minutes=2))
        assert not is_in(client)


def test_what_was_written_when_the_session_ended_comes_back_and_is_sent(client, officer, make_case):
    case, _ = make_case()
    typed = {"text": "দীর্ঘ উত্তর যা হারানো যাবে না", "version": "1", "seen": "9999"}
    with time_machine.travel(NOW, tick=False) as clock:
        sign_in(client)
        clock.shift(timedelta(days=1))
        page = client.post(f"/desk/cases/{case.id}/deliver/", typed, follow=True)
        assert page.status_code == 401
        assert typed["text"] in page.content.decode()
        kept = page.context["form"]["kept"].value()
        where = page.redirect_chain[-1][0]
        form = {"username": "homna", "password": PASSWORD, "kept": kept}
        again = client.post(where, form)
        assert typed["text"] in again.content.decode()
        assert again.context["action"] == f"/desk/cases/{case.id}/deliver/"
        client.post(again.context["action"], again.context["kept"])
    assert Message.objects.filter(case=case, text=typed["text"]).exists()


def test_a_one_time_password_opens_nothing_but_the_choice_of_a_new_one(client, officer, homna):
    password = reset_password(officer, chain=homna.id, at=NOW)
    assert sign_in(client, password)["Location"] == "/desk/password/"
    assert client.get("/desk/")["Location"] == "/desk/password/"
    chosen = {"password": "পাঁচ নৌকা সাত নদী", "again": "পাঁচ নৌকা সাত নদী"}
    assert client.post("/desk/password/", chosen)["Location"] == "/desk/"
    assert is_in(client)
    officer.refresh_from_db()
    assert officer.check_password(chosen["password"])
    assert not officer.must_change_password


@pytest.mark.parametrize(
    ("chosen", "again", "words"),
    [
        ("short", "short", "10"),
        ("password12", "password12", "common"),
        ("long enough words", "other words here", "not the same"),
        (PASSWORD, PASSWORD, "another password"),
        ("", "", "Enter a new password"),
    ],
)
def test_a_weak_or_mistyped_password_is_refused_with_the_reason(desk, chosen, again, words):
    form = {"present": PASSWORD, "password": chosen, "again": again}
    page = desk.post("/desk/password/?lang=en", form)
    assert page.status_code == 422
    assert words in page.content.decode()


@pytest.mark.parametrize(
    ("chosen", "words"),
    [("12345", "অন্তত ১০টি অক্ষর দিন"), ("password12", "অনেকেই ব্যবহার")],
)
def test_what_is_wrong_with_a_password_is_said_in_bangla(desk, chosen, words):
    form = {"present": PASSWORD, "password": chosen, "again": chosen}
    page = desk.post("/desk/password/", form)
    assert page.status_code == 422
    assert words in page.content.decode()


def test_changing_ones_password_asks_for_the_present_one(desk, officer):
    form = {"present": "not it", "password": "long enough words", "again": "long enough words"}
    assert desk.post("/desk/password/", form).status_code == 422
    officer.refresh_from_db()
    assert officer.check_password(PASSWORD)


def test_a_new_password_ends_the_accounts_other_sessions(desk, officer, homna):
    other = Client()
    sign_in(other)
    form = {"present": PASSWORD, "password": "long enough words", "again": "long enough words"}
    desk.post("/desk/password/", form)
    assert is_in(desk)
    assert not is_in(other)
    page = desk.get("/desk/account/")
    assert [one.session_key for one in page.context["sessions"]] == [page.context["here"]]


def test_a_disabled_account_is_out_at_once(desk, officer):
    Officer.objects.filter(pk=officer.pk).update(is_active=False)
    assert not is_in(desk)
    sign_in(desk)
    assert not is_in(desk)


def test_nobody_but_the_signed_in_chooses_a_password(client, homna):
    assert client.get("/desk/password/")["Location"] == SIGN_IN


def test_without_an_office_there_is_no_sign_in(client, db):
    assert client.get(SIGN_IN).status_code == 404
