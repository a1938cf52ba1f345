"""The office's mail at the desk: read, made a request, put on one, set aside, taken back."""

from uuid import UUID

import pytest

from shonod.cases.models import Attachment, Case, Look
from shonod.cases.states import Seen
from shonod.mailbox.models import Mail
from tests.mailbox.mails import mail
from tests.mailbox.taking import take_mail

CONTENT = mail("আমাদের ল্যাপটপ নষ্ট।", subject="ল্যাপটপ", files=(("a.txt", b"paper"),))
ONE_TAP = {"service": "2.2.5", "name": "Salma Begum"}
ADDRESSES = ("", "raw/", "open/", "match/", "aside/", "back/")
NO_ID = "another"
QUERIES = 10


@pytest.fixture
def waiting(homna) -> Mail:
    return take_mail(homna, CONTENT)


@pytest.fixture
def desk(desk):
    """In English."""
    desk.get("/?lang=en")
    return desk


def at(found: Mail, deed: str = "") -> str:
    return f"/desk/mail/{found.id}/{deed}"


def shown(client, address: str) -> str:
    return client.get(address).content.decode()


def state_of(found: Mail) -> str:
    found.refresh_from_db()
    return found.state


@pytest.mark.parametrize(
    ("asked", "status", "words"),
    [
        ("", 200, "ল্যাপটপ"),
        ("?pile=new", 200, 'name="service" value="2.2.5"'),
        ("?pile=reply", 200, "Nothing waits here"),
        ("?pile=parked", 200, "Nothing waits here"),
        ("?pile=held", 200, "Nothing waits here"),
        ("?pile=done", 200, "Nothing waits here"),
        ("?pile=nonsense", 404, ""),
        ("?pile=new&after=nonsense", 404, ""),
    ],
)
def test_a_pile(desk, waiting, asked, status, words):
    answer = desk.get(f"/desk/mail/{asked}")
    assert answer.status_code == status
    assert words in answer.content.decode()


def test_the_first_pile_that_holds_anything_is_shown(desk, homna):
    take_mail(homna, mail(Auto_Submitted="auto-replied"))
    page = shown(desk, "/desk/mail/")
    assert "A program answered by itself" in page
    assert "Everything from machines is seen" in page


def test_one_mail(desk, waiting):
    page = shown(desk, at(waiting))
    for words in ("আমাদের ল্যাপটপ নষ্ট।", "s@example.org", "a.txt", "The service is suggested"):
        assert words in page


def test_one_tap_makes_it_a_request_and_a_second_the_same(desk, waiting):
    for _tap in range(2):
        page = desk.post(at(waiting, "open/"), ONE_TAP, follow=True)
        assert page.status_code == 200
    case = Case.objects.get()
    assert (case.email, case.name, case.service.code) == ("s@example.org", "Salma Begum", "2.2.5")
    assert (state_of(waiting), waiting.case) == ("opened", case)
    assert "It became a request:" in shown(desk, at(waiting))


@pytest.mark.parametrize(
    "wrong",
    [{"name": "Rehana"}, {"name": "Rehana", "service": "9.9.9"}, {"phone": "12", **ONE_TAP}],
    ids=["no service", "no such service", "no telephone"],
)
def test_what_is_wrong_makes_no_request_and_is_kept_as_typed(desk, waiting, wrong):
    answer = desk.post(at(waiting, "open/"), wrong)
    assert answer.status_code == 422
    assert f'value="{wrong["name"]}"' in answer.content.decode()
    assert (state_of(waiting), Case.objects.count()) == ("waiting", 0)


def test_it_is_found_a_request_and_put_on_it(desk, waiting, make_case):
    case, code = make_case()
    for words, is_found in ((code, True), ("সালমা", True), ("zzzz", False)):
        page = shown(desk, f"{at(waiting)}?q={words}")
        assert (str(case.id) in page, "Nothing was found" in page) == (is_found, not is_found)
    for _tap in range(2):
        assert desk.post(at(waiting, "match/"), {"case": case.id}).status_code == 302
    assert (state_of(waiting), waiting.case) == ("matched", case)
    assert case.messages.get().text == waiting.text
    assert "It is on the request:" in shown(desk, at(waiting))


def test_however_many_are_found_the_page_asks_as_often(
    desk, waiting, make_case, django_assert_num_queries
):
    for most in (1, 3):
        while Case.objects.count() < most:
            make_case()
        shown(desk, at(waiting))
        with django_assert_num_queries(QUERIES):
            shown(desk, f"{at(waiting)}?q=সালমা")


@pytest.mark.parametrize("whose", ["", "nonsense", str(UUID(int=7)), NO_ID])
def test_it_is_put_on_no_request_of_elsewhere(desk, waiting, make_case, rupali, whose):
    case, _code = make_case(office=rupali)
    typed = str(case.id) if whose == NO_ID else whose
    assert desk.post(at(waiting, "match/"), {"case": typed}).status_code == 404
    assert state_of(waiting) == "waiting"


def test_it_is_set_aside_and_taken_back(desk, waiting):
    for deed, state in (("aside/", "aside"), ("back/", "waiting")):
        for _tap in range(2):
            assert desk.post(at(waiting, deed)).status_code == 302
        assert state_of(waiting) == state


def test_what_became_a_request_meanwhile_is_not_set_aside(desk, waiting):
    desk.post(at(waiting, "open/"), ONE_TAP)
    answer = desk.post(at(waiting, "aside/"))
    assert answer.status_code == 409
    assert "It became a request:" in answer.content.decode()


def test_all_mails_of_machines_are_seen_with_one_tap(desk, homna, waiting):
    robot = take_mail(homna, mail(Auto_Submitted="auto-replied"))
    assert desk.post("/desk/mail/machines/").status_code == 302
    assert (state_of(robot), state_of(waiting)) == ("aside", "waiting")


def test_as_it_came_it_is_a_download_and_never_a_page(desk, waiting):
    answer = desk.post(at(waiting, "raw/"))
    assert b"".join(answer.streaming_content) == CONTENT
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Length"] == str(len(CONTENT))
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert Look.objects.get().seen == Seen.MAIL


def test_a_file_of_it_is_a_download(desk, waiting):
    found = Attachment.objects.get(draft=waiting.id)
    answer = desk.get(at(waiting, f"files/{found.id}/"))
    assert b"".join(answer.streaming_content) == b"paper"
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert desk.get(at(waiting, f"files/{UUID(int=0)}/")).status_code == 404


@pytest.mark.parametrize("deed", ADDRESSES)
def test_another_offices_mail_is_not_found(desk, rupali, waiting, deed):
    Mail.objects.update(office=rupali)
    ask = desk.post if deed else desk.get
    assert ask(at(waiting, deed)).status_code == 404
    assert state_of(waiting) == "waiting"


def test_another_offices_mail_stands_in_no_pile(desk, rupali, waiting):
    Mail.objects.update(office=rupali)
    for pile in ("new", "done"):
        assert str(waiting.id) not in shown(desk, f"/desk/mail/?pile={pile}")
