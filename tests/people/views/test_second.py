"""The second step, sessions elsewhere, and the fresh proof before what is weighty."""

from datetime import timedelta

import pyotp
import pytest
from django.test import Client

from shonod.people.actions import WRONG_TRIES, ask_of_role
from shonod.people.gateways.app import offer, offered
from shonod.people.models import Authenticator, Happening, Officer
from shonod.people.states import Kind
from tests.fixtures import NOW, PASSWORD, TODAY
from tests.people.proving import protect, shown

SIGN_IN, SECOND = "/desk/sign-in/", "/desk/sign-in/second/"


@pytest.fixture
def clock(time_machine):
    time_machine.move_to(NOW, tick=False)
    return time_machine


@pytest.fixture
def codes(clock, officer) -> list[str]:
    return protect(officer)


def give_password(client, **more):
    form = {"username": "homna", "password": PASSWORD, **more}
    return client.post(f"{SIGN_IN}?next=/desk/replies/", form)


def is_in(client):
    return client.get("/desk/").status_code == 200


def test_the_password_alone_opens_nothing(client, codes):
    page = give_password(client)
    assert page.status_code == 200
    assert "দ্বিতীয় ধাপ" in page.content.decode()
    assert not is_in(client)
    assert client.get("/desk/account/")["Location"] == SIGN_IN


def test_the_code_opens_the_page_that_was_asked_for(client, codes):
    page = give_password(client)
    answer = client.post(page.context["action"], {"code": shown()})
    assert answer["Location"] == "/desk/replies/"
    assert is_in(client)


def test_a_recovery_code_opens_too_and_its_owner_is_told(client, officer, codes):
    give_password(client)
    assert client.post(SECOND, {"code": codes[0].lower()}).status_code == 302
    assert is_in(client)
    officer.refresh_from_db()
    assert officer.untold
    assert "নতুন" in client.get("/desk/").content.decode()


@pytest.mark.parametrize("code", ["000000", "", "2222-22222", "<b>", "১২৩"])
def test_wrong_codes_read_the_same_and_their_owner_is_told(client, officer, codes, code):
    give_password(client)
    page = client.post(SECOND, {"code": code})
    assert page.status_code == 422
    assert not is_in(client)


def test_after_five_wrong_codes_even_the_right_one_waits(client, codes):
    give_password(client)
    for _ in range(WRONG_TRIES):
        client.post(SECOND, {"code": "000000"})
    page = client.post(SECOND, {"code": shown()})
    assert "১৫ মিনিট" in page.content.decode()
    assert not is_in(client)
    assert Happening.objects.filter(kind=Kind.WRONG_CODE).count() == WRONG_TRIES


def test_a_code_read_over_a_shoulder_is_worth_nothing(client, codes):
    give_password(client)
    client.post(SECOND, {"code": shown()})
    thief = Client()
    give_password(thief)
    assert thief.post(SECOND, {"code": shown()}).status_code == 422


def test_half_a_sign_in_ends_in_five_minutes_and_with_a_new_password(client, officer, codes, clock):
    give_password(client)
    clock.shift(timedelta(minutes=6))
    assert client.post(SECOND, {"code": shown(NOW + timedelta(minutes=6))})["Location"] == SIGN_IN
    give_password(client)
    officer.set_password("another long one")
    officer.save()
    assert client.get(SECOND)["Location"] == SIGN_IN


def test_without_the_first_step_there_is_no_second(client, codes):
    assert client.get(SECOND)["Location"] == SIGN_IN
    assert client.post(SECOND, {"code": shown()})["Location"] == SIGN_IN


def test_wrong_passwords_do_not_say_whether_there_is_a_second_step(client, codes, rupali_officer):
    pages = [
        Client().post(SIGN_IN, {"username": name, "password": "wrong"}).status_code
        for name in ("homna", "rupali", "nobody")
    ]
    assert pages == [422, 422, 422]


def test_what_was_written_goes_through_both_steps(client, codes):
    page = give_password(client, kept='{"text": "দীর্ঘ উত্তর"}')
    kept = page.context["form"]["kept"].value()
    assert kept
    form = {"code": shown(), "kept": '{"text": "দীর্ঘ উত্তর"}'}
    assert "দীর্ঘ উত্তর" in client.post(SECOND, form).content.decode()


def test_setting_up_an_app_shows_a_key_takes_its_code_and_ends_other_sessions(desk, officer, clock):
    clock.move_to(NOW)
    desk.post("/desk/sign-out/")
    desk.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    other = Client()
    other.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    page = desk.get("/desk/account/app/")
    secret, offer = page.context["secret"], page.context["offer"]
    again = desk.post("/desk/account/app/", {"offer": offer, "code": "000000"})
    assert again.status_code == 422
    assert again.context["secret"] == secret
    done = desk.post("/desk/account/app/", {"offer": offer, "code": pyotp.TOTP(secret).at(NOW)})
    assert len(done.context["codes"]) == 10
    assert Authenticator.objects.get().officer == officer
    assert is_in(desk)
    assert not is_in(other)


def test_another_officers_offer_is_none(desk, rupali_officer):
    assert offered(rupali_officer.pk, offer(rupali_officer.pk, "S")) == "S"
    for carried in (offer(rupali_officer.pk, "S"), "x", "", "é"):
        assert offered(Officer().pk, carried) is None


def test_the_weighty_asks_for_a_fresh_proof_and_keeps_what_was_typed(clock, desk, officer):
    clock.move_to(NOW + timedelta(minutes=14))
    details = {"name": "রহিমা আক্তার বেগম", "phone": "", "email": "", "name_en": ""}
    asked = desk.get("/desk/account/details/")
    assert asked["Location"].startswith("/desk/prove/?next=")
    page = desk.post("/desk/account/details/", details, follow=True)
    assert page.status_code == 401
    assert details["name"] in page.content.decode()
    where, kept = page.redirect_chain[-1][0], page.context["form"]["kept"].value()
    assert desk.post(where, {"password": "wrong", "kept": kept}).status_code == 422
    again = desk.post(where, {"password": PASSWORD, "kept": kept})
    assert again.context["action"] == "/desk/account/details/"
    desk.post(again.context["action"], again.context["kept"])
    officer.refresh_from_db()
    assert officer.name == details["name"]


def test_a_protected_officer_proves_himself_by_a_code(client, codes, clock):
    give_password(client)
    client.post(SECOND, {"code": shown()})
    clock.move_to(NOW + timedelta(minutes=12))
    where = client.get("/desk/keys/")["Location"]
    assert client.post(where, {"password": PASSWORD}).status_code in (401, 422)
    at = NOW + timedelta(minutes=12)
    assert client.post(where, {"code": shown(at)})["Location"] == "/desk/keys/"
    assert client.get("/desk/keys/").status_code == 200


@pytest.mark.parametrize("which", ["one", "all"])
def test_a_session_elsewhere_is_ended_from_here(desk, officer, which):
    other = Client()
    other.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    page = desk.get("/desk/account/")
    (there,) = [one for one in page.context["sessions"] if one.session_key != page.context["here"]]
    path = f"sessions/{there.id}/end/" if which == "one" else "sessions/end/"
    assert is_in(other)
    desk.post(f"/desk/account/{path}")
    assert not is_in(other)
    assert is_in(desk)


def test_nobody_ends_another_officers_session(desk, rupali_officer):
    other = Client()
    other.force_login(rupali_officer)
    theirs = rupali_officer.sign_ins.create(
        session_key=other.session.session_key, began_at=NOW, acted_at=NOW
    )
    assert desk.post(f"/desk/account/sessions/{theirs.id}/end/").status_code == 404


def test_where_it_is_asked_the_desk_leads_to_setting_it_up(client, officer, homna, clock):
    ask_of_role("officer", from_on=TODAY, grace_days=0, by=officer, chain=homna.id, at=NOW)
    client.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    assert client.get("/desk/")["Location"] == "/desk/account/protect/"
    assert client.get("/desk/account/protect/").status_code == 200
    protect(officer, at=NOW)
    assert is_in(client)


def test_the_first_officer_is_told_and_waits_as_he_likes_until_the_day(client, officer, clock):
    client.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    assert "দ্বিতীয় ধাপ" in client.get("/desk/").content.decode()
    clock.move_to(NOW + timedelta(days=14))
    client.post(SIGN_IN, {"username": "homna", "password": PASSWORD})
    assert client.get("/desk/")["Location"] == "/desk/account/protect/"


def test_the_log_is_ones_own_and_the_administrator_reads_all(desk, client, rupali_officer):
    Client().post(SIGN_IN, {"username": "stranger", "password": "x"})
    assert desk.get("/desk/accounts/log/").status_code == 200
    assert desk.get("/desk/account/log/").status_code == 200
    theirs = Client()
    theirs.post("/o/rupali/desk/sign-in/", {"username": "rupali", "password": PASSWORD})
    assert theirs.get("/o/rupali/desk/accounts/log/").status_code == 403
    page = theirs.get("/o/rupali/desk/account/log/?before=nonsense").content.decode()
    assert "হোমনা" not in page.split("<main")[1]


def test_it_was_me_silences_the_desk(desk, officer):
    Officer.objects.filter(pk=officer.pk).update(untold=2)
    assert "২টি ঘটনা" in desk.get("/desk/").content.decode()
    desk.post("/desk/account/log/mine/", {"seen": "2"})
    assert "২টি ঘটনা" not in desk.get("/desk/").content.decode()


def test_the_administrator_says_of_whom_it_is_asked(desk):
    page, day = "/desk/accounts/second-step/", {"day": "1", "month": "12", "year": "2026"}
    form = {"role": "officer", "asked": "yes", "grace_days": "7"}
    assert desk.post(page, form).status_code == 422
    form |= {f"from_on_{part}": number for part, number in day.items()}
    assert desk.post(page, form).status_code == 302
    page = desk.get(f"{page}?lang=en").content.decode()
    assert "asked from Tuesday, 1 December 2026" in page
