"""The desk's pages of notices, the log on a case, and the page on which they are stopped."""

import pytest

from shonod.cases.models import Case
from shonod.lines.gateways import ParcelRefused
from shonod.notices.actions.reading import read_ledger
from shonod.notices.actions.tidying import sound_alarms
from shonod.notices.models import Notice, Stop, Wording
from shonod.notices.queries.stopping import stop_token
from shonod.notices.states import By, Kind, State, ways_of
from tests.fixtures import NOW

pytestmark = pytest.mark.usefixtures("ten_on_monday")
WORDS = "/desk/notices/words/received/sms/bn/"


@pytest.fixture
def failed(told, send, line) -> Notice:
    line.fails = [ParcelRefused("bad_address")]
    send()
    sound_alarms(NOW)
    return Notice.objects.get(by=By.SMS)


def text(answer) -> str:
    return answer.content.decode()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", "not set up"),
        ("console:", "works"),
        ("nonsense://", "set up wrongly"),
    ],
)
def test_the_desk_says_how_each_line_stands(desk, told, settings, url, said):
    settings.EMAIL_URL = settings.SMS_URL = url
    read_ledger(NOW)
    page = text(desk.get("/desk/notices/?lang=en"))
    assert page.count(said) >= 2
    assert page.count("1 notice waits.") == 2
    assert ("SHONOD_SMS_URL" in page) is (said != "works")


def test_a_failed_one_is_warned_of_and_goes_again_by_a_button(desk, failed):
    assert "1 notice did not get through." in text(desk.get("/desk/?lang=en"))
    page = text(desk.get("/desk/notices/?lang=en"))
    assert "the number or address was not accepted" in page
    assert "017••••• 678" in page
    assert failed.case.phone not in page
    answer = desk.post(f"/desk/notices/{failed.id}/again/", follow=True)
    assert "1 notice goes again." in text(answer)
    again = desk.post(f"/desk/notices/{failed.id}/again/", follow=True)
    assert "That was done already." in text(again)
    assert "did not get through" not in text(desk.get("/desk/?lang=en"))


def test_a_failed_one_is_let_be(desk, failed):
    desk.post("/desk/notices/all/leave/")
    assert "Nothing failed" in text(desk.get("/desk/notices/?lang=en"))
    assert Notice.objects.get(pk=failed.pk).state == State.FAILED


@pytest.mark.parametrize("path", ["?after=nonsense", "all/nonsense/"])
def test_what_nobody_was_given_is_not_found(desk, path):
    answer = (
        desk.post(f"/desk/notices/{path}") if "all" in path else desk.get(f"/desk/notices/{path}")
    )
    assert answer.status_code == 404


def test_words_are_kept_seen_and_taken_back(desk, told):
    own = {"text": "নতুন কথা {code}\r\n{due}", "is_sent": "on"}
    answer = desk.post(WORDS, own, follow=True)
    assert "নতুন কথা ABCD-EFGH-JKLMN" in text(answer)
    assert Wording.objects.get().text == "নতুন কথা {code}\n{due}"
    assert "own words" in text(desk.get("/desk/notices/words/?lang=en"))
    desk.post(f"{WORDS}default/")
    assert "own words" not in text(desk.get("/desk/notices/words/?lang=en"))


def test_a_short_form_goes_where_the_text_is_too_long_for_one_message(desk, homna):
    typed = {"text": "{code} {due} " + "ক" * 70, "short": "{code}: {due}", "is_sent": "on"}
    part = text(
        desk.post(f"{WORDS}?lang=en", typed | {"preview": "1"}, headers={"HX-Request": "1"})
    )
    assert "ABCD-EFGH-JKLMN: " in part
    assert "the whole text would be 2 messages" in part
    desk.post(WORDS, typed)
    assert Wording.objects.get().short == "{code}: {due}"


def test_a_preview_keeps_nothing(desk, homna):
    typed = {"text": "দেখি {code} {due}", "is_sent": "on", "preview": "1"}
    page = text(desk.post(WORDS, typed))
    assert "দেখি ABCD-EFGH-JKLMN" in page
    assert "<h1" in page
    part = text(desk.post(WORDS, typed, headers={"HX-Request": "true"}))
    assert "দেখি ABCD-EFGH-JKLMN" in part
    assert "<h1" not in part
    assert not Wording.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("{code}", "{due} is missing"),
        ("{code} {due} {nid}", "no place called {nid}"),
        ("{code} {due}" + "ক" * 400, "7 messages long"),
        ("", "Enter the text"),
    ],
)
@pytest.mark.parametrize("preview", [{}, {"preview": "1"}])
def test_words_that_could_not_be_sent_are_refused_and_stay(desk, homna, typed, said, preview):
    answer = desk.post(f"{WORDS}?lang=en", {"text": typed, "is_sent": "on", **preview})
    assert answer.status_code == (200 if preview else 422)
    assert said in text(answer)
    assert typed in text(answer)
    assert not Wording.objects.exists()


def test_the_case_shows_the_officer_what_was_told(desk, failed):
    page = text(desk.get(f"/desk/cases/{failed.case_id}/?lang=en"))
    assert "What the requester was told (2)" in page
    assert "could not be sent: the number or address was not accepted" in page
    assert "s•••@example.org" in page


def test_the_code_shows_what_was_told_and_no_part_of_an_address(client, told, failed):
    code = told[1]
    page = text(client.get(f"/track/{code[:4]}-{code[4:8]}-{code[8:]}/?lang=en"))
    assert "What we sent you" in page
    assert "could not be sent" in page
    assert "5678" not in page
    assert "example.org" not in page


def test_the_log_costs_one_query(client, told, django_assert_max_num_queries):
    _, code = told
    path = f"/track/{code[:4]}-{code[4:8]}-{code[8:]}/"
    client.get(path)
    with django_assert_max_num_queries(5):
        client.get(path)


@pytest.mark.parametrize("by", By)
def test_whoever_gets_messages_stops_them_and_has_them_again(client, told, send, line, by):
    case, _ = told
    path = f"/stop/{stop_token(case.id, by)}/"
    page = client.get(f"{path}?lang=en")
    assert page.headers["Cache-Control"] == "private, no-store"
    for secret in (case.name, case.phone[-3:], case.email):
        assert secret not in text(page).partition("<main")[2].partition("</form>")[0]
    client.post(path, {"deed": "stop"})
    client.post(path, {"deed": "stop"})
    assert Stop.objects.count() == 1
    send(by=by)
    assert not line.parcels
    assert "Send messages again" in text(client.get(f"{path}?lang=en"))
    client.post(path, {"deed": "allow"})
    assert not Stop.objects.exists()


@pytest.mark.parametrize("wrong", ["forged", "no number"])
def test_a_link_that_stands_for_nobody_is_not_found(client, told, wrong):
    case, _ = told
    token = stop_token(case.id, By.SMS)
    Case.objects.update(phone="")
    path = f"/stop/{'x' if wrong == 'forged' else token}/"
    assert client.get(path).status_code == 404


def test_every_notice_has_its_page(desk, homna):
    for kind in Kind:
        for by in By:
            status = 200 if by in ways_of(kind) else 404
            assert desk.get(f"/desk/notices/words/{kind}/{by}/en/").status_code == status
