"""The requester's pages: what the code alone shows, what needs a second proof, what is counted."""

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import translation

from shonod.cases.actions import (
    Requester,
    add_note,
    ask_requester,
    decline_case,
    deliver_case,
    dispute_case,
    withdraw_case,
)
from shonod.cases.actions.files import attach_to_case
from shonod.cases.models import Case
from shonod.cases.states import PauseReason, State
from shonod.cases.urls.track import urlpatterns
from shonod.ground.bangla import bangla_digits
from shonod.ground.code import grouped, new_code, with_check
from shonod.ledger.actions import Actor
from shonod.ledger.queries import events_of
from shonod.ledger.states import ActorKind, EventKind
from shonod.people.policy import OPEN_TO_ALL
from tests.cases.moments import at
from tests.fixtures import NOW, TODAY

pytestmark = pytest.mark.usefixtures("at_ten")

ASKER = Requester(
    name="সালমা বেগম",
    phone="+8801712345678",
    email="salma@example.org",
    organisation="হোমনা মডেল কলেজ",
    post_title="অধ্যক্ষ",
    memo_number="৪৬.০১.১৯৫৪",
)
DETAILS = "আমাদের ল্যাবের কম্পিউটার চলে না"
ANSWER = "সালমা বেগমের ল্যাবে সোমবার আসব"


@pytest.fixture
def at_ten(time_machine):
    time_machine.move_to(NOW, tick=True)


@pytest.fixture(autouse=True)
def own_files(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def case(make_case) -> Case:
    made, code = make_case("2.2.1", requester=ASKER, details=DETAILS)
    made.address = f"/track/{grouped(code)}/"
    return made


def proven(case, client=None) -> Client:
    client = client or Client()
    response = client.post(f"{case.address}prove/", {"contact": "5678"})
    assert response.status_code == 302
    return client


def text_of(response) -> str:
    page = re.sub(r"<(script|style|head).*?</\1>", " ", response.content.decode(), flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())


# Finding it.


@pytest.mark.parametrize(
    "written", [str, str.lower, bangla_digits, lambda code: f" {code.replace('-', ' ')} "]
)
def test_a_code_leads_to_its_case_however_it_is_written(client, make_case, written):
    _, code = make_case()
    response = client.post("/track/", {"code": written(grouped(code))})
    assert response.status_code == 302
    assert response.url == f"/track/{grouped(code)}/"


@pytest.mark.parametrize(
    ("typed", "status", "says"),
    [
        ("", 422, "ট্র্যাকিং কোডটি লিখুন"),
        ("ABCD-EFGH-JKLMN", 404, "কোডের কোনো অক্ষর বা অঙ্ক ঠিক নেই"),
        ("<script>alert(1)</script>", 404, "কোডের কোনো অক্ষর বা অঙ্ক ঠিক নেই"),
        (grouped(with_check("2" * 12)), 404, "এই কোডে এই কার্যালয়ে কোনো আবেদন নেই"),
        ("A" * 99, 422, "১৩টি"),
    ],
)
def test_a_wrong_code_says_how_to_mend_it_and_stays_as_typed(client, homna, typed, status, says):
    response = client.post("/track/", {"code": typed})
    assert response.status_code == status
    assert says in text_of(response)
    assert response.context["form"]["code"].value() == typed
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("by", ["get", "post"])
def test_the_twenty_first_wrong_code_is_refused_with_the_offices_phone(client, homna, by):
    for n in range(21):
        code = grouped(new_code())
        response = (
            client.get(f"/track/{code}/") if by == "get" else client.post("/track/", {"code": code})
        )
        assert response.status_code == (404 if n < 20 else 429)
    assert response.headers["Retry-After"] == "60"
    assert f"tel:{homna.phone}" in response.content.decode()


def test_a_forged_forwarded_address_does_not_help(client, homna):
    answers = [
        client.get(f"/track/{new_code()}/", headers={"X-Forwarded-For": f"198.51.100.{n}"})
        for n in range(21)
    ]
    assert answers[-1].status_code == 429


def test_whoever_proved_his_case_is_never_locked_out_of_it(client, case):
    proven(case, client)
    for _ in range(21):
        client.get(f"/track/{new_code()}/")
    assert client.get(case.address).status_code == 200


def test_an_address_is_led_to_the_one_way_of_writing_it(client, case):
    plain = case.address.replace("-", "").lower()
    assert client.get(plain).url == case.address
    assert client.get(f"{plain}slip/").url == f"{case.address}slip/"


# What the code alone shows.

EVERY = ["", "receipt.json", "slip/"]


@pytest.mark.parametrize("page", EVERY)
def test_the_code_alone_names_nobody(client, case, officer, page):
    attach_to_case(b"list", name="তালিকা.txt", case=case, at=NOW)
    add_note(case.id, by=officer, at=NOW, text="ভেতরের নোট")
    deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    shown = client.get(case.address + page).content.decode()
    private = [ASKER.name, "1712345678", "১৭১২", ASKER.email, ASKER.organisation, ASKER.post_title]
    private += [ASKER.memo_number, DETAILS, ANSWER, "তালিকা", "ভেতরের", officer.name]
    assert not [word for word in private if word in shown]


def test_what_the_officer_wrote_on_a_refusal_waits_for_the_proof(client, case, officer):
    who = {"by": officer, "at": NOW}
    decline_case(case.id, reason="সালমার বরাদ্দ নেই", appeal_to="জেলার করিম সাহেব", **who)
    page = text_of(client.get(case.address))
    assert "করিম" not in page
    assert "বরাদ্দ" not in page
    assert "কোথায় আপিল করা যায় তা পড়তে নিচে দেখান" in page
    page = text_of(proven(case).get(case.address))
    assert "সালমার বরাদ্দ নেই" in page
    assert "জেলার করিম সাহেব" in page


@pytest.mark.parametrize("page", ["/track/", *EVERY])
def test_no_page_is_kept_indexed_or_told_to_others(client, case, page):
    for response in (
        client.get(page if page.startswith("/") else case.address + page),
        client.get("/track/WRONG/"),
    ):
        assert "no-store" in response.headers["Cache-Control"]
        assert response.headers["Referrer-Policy"] == "no-referrer"
        assert "noindex" in response.headers["X-Robots-Tag"]


def test_the_title_holds_no_code(client, case):
    title = re.search(r"<title>(.*?)</title>", client.get(case.address).content.decode())
    assert title is not None
    assert not re.search(r"[A-Z2-9]{4}", title[1])


def test_every_address_names_its_rule():
    assert {pattern.callback.rule for pattern in urlpatterns} == {OPEN_TO_ALL}


def test_looking_writes_nothing(client, case, django_assert_num_queries):
    before = Case.objects.get(pk=case.pk).changed_at, events_of(case.id).count()
    for page in EVERY:
        client.get(case.address + page)
    assert before == (Case.objects.get(pk=case.pk).changed_at, events_of(case.id).count())
    assert "sessionid" not in client.cookies


def test_a_case_costs_five_queries_and_a_waiting_one_six(
    client, case, officer, django_assert_num_queries
):
    """One of them reads what was sent about it."""
    client.get(case.address)
    with django_assert_num_queries(5):
        client.get(case.address)
    states(case, officer)["waiting"]()
    with django_assert_num_queries(6):
        client.get(case.address)


def test_the_receipt_is_the_cases_own(client, case):
    response = client.get(f"{case.address}receipt.json")
    assert json.loads(response.content) == case.receipt
    assert 'filename="receipt.json"' in response.headers["Content-Disposition"]


def test_another_offices_door_does_not_know_the_code(client, case, homna, rupali):
    code = case.address.split("/")[2]
    assert client.get(f"/o/rupali/track/{code}/").status_code == 404
    assert client.get(f"/o/{homna.slug}/track/{code}/").status_code == 200


# Where it stands, in words.


def states(case, officer):
    who = {"by": officer, "at": at(23, 11)}
    return {
        "received": lambda: None,
        "waiting": lambda: ask_requester(
            case.id, question="?", reason=PauseReason.PAPERS, until_on=TODAY.replace(day=29), **who
        ),
        "delivered": lambda: deliver_case(case.id, answer=ANSWER, **who),
        "declined": lambda: decline_case(case.id, reason="নেই", appeal_to="জেলা", **who),
        "withdrawn": lambda: withdraw_case(case.id, at=at(23, 11)),
        "disputed": lambda: (
            deliver_case(case.id, answer=ANSWER, **who),
            dispute_case(case.id, at=at(23, 11), why="পাইনি"),
        ),
    }


@pytest.mark.parametrize(
    ("state", "bangla", "english"),
    [
        (
            "received",
            "আবেদনটি আমরা পেয়েছি। বুধবার, ২ ডিসেম্বর ২০২৬-\u2060এর মধ্যে",
            "Wednesday, 2 December 2026",
        ),
        ("waiting", "এখন আপনার পালা: কাগজপত্র বাকি আছে", "Now it is your turn: papers are missing"),
        ("delivered", "সোমবার, ২৩ নভেম্বর ২০২৬ কাজটি হয়েছে", "Done on Monday, 23 November 2026"),
        ("declined", "নামঞ্জুর করেছে", "The office declined the request on Monday"),
        ("withdrawn", "প্রত্যাহার করা হয়েছে", "The request was withdrawn on Monday"),
        ("disputed", "আবেদনটি আবার চালু। প্রথম তারিখই বহাল", "the request is open again. Its first day"),
    ],
)
def test_each_state_is_said_in_a_sentence(client, case, officer, state, bangla, english):
    states(case, officer)[state]()
    assert bangla in text_of(client.get(case.address))
    assert english in text_of(client.get(case.address, {"lang": "en"}))


def test_lateness_is_said_as_it_is(client, case, time_machine):
    time_machine.move_to(at(5, month=12))
    assert "৩ দিন পেরিয়েছে" in text_of(client.get(case.address))
    assert "3 days ago" in text_of(client.get(case.address, {"lang": "en"}))


def test_bangla_pages_hold_no_western_digits_but_the_code(client, case, officer):
    states(case, officer)["waiting"]()
    page = text_of(client.get(case.address))
    code = " ".join(case.address.split("/")[2].split("-"))
    assert code in page, "as it stands on the slip"
    main = page[page.index("অন্য কোড") :].replace(code, "")
    assert not re.findall(r"[0-9]", main)


def test_how_the_date_was_counted_is_told_day_by_day(client, case):
    page = text_of(client.get(case.address))
    assert "সোমবার, ২৩ নভেম্বর ২০২৬: পাওয়ার দিন" in page
    assert "শুক্রবার, ২৭ নভেম্বর ২০২৬: বন্ধ, সাপ্তাহিক ছুটি" in page


# The second proof.


def test_the_contact_given_opens_the_words(client, case):
    page = text_of(proven(case, client).get(case.address))
    assert DETAILS in page
    cookie = client.cookies["proof"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert cookie["path"] == "/track/"
    assert cookie["max-age"] == 1800
    assert "5678" not in cookie.value


def test_a_wrong_proof_is_said_and_counted(client, case):
    for n in range(6):
        response = client.post(f"{case.address}prove/", {"contact": "0000"})
        assert response.status_code == (422 if n < 5 else 429)
    assert client.post(f"{case.address}prove/", {"contact": "5678"}).status_code == 429


def test_the_proof_is_for_one_case_and_half_an_hour(client, case, make_case, time_machine):
    _, other = make_case(requester=ASKER, details=DETAILS)
    proven(case, client)
    assert DETAILS not in text_of(client.get(f"/track/{grouped(other)}/"))
    assert DETAILS in text_of(client.get(case.address))
    time_machine.move_to(at(23, 10, 31))
    assert DETAILS not in text_of(client.get(case.address))


def test_a_changed_number_ends_the_old_proof(client, case):
    proven(case, client)
    Case.objects.filter(pk=case.pk).update(phone="+8801811222333")
    assert DETAILS not in text_of(client.get(case.address))


@pytest.mark.parametrize("forged", ["", "x", "a:b:c", "0" * 300])
def test_a_forged_proof_opens_nothing(client, case, forged):
    client.cookies["proof"] = forged
    assert DETAILS not in text_of(client.get(case.address))


def test_finish_and_clear_leaves_nothing_open(client, case):
    proven(case, client)
    assert client.post(f"{case.address}leave/").url == "/track/"
    assert DETAILS not in text_of(client.get(case.address))


def test_without_any_contact_the_way_is_to_the_office(client, make_case):
    _, code = make_case(requester=Requester(name="করিম"))
    page = client.get(f"/track/{grouped(code)}/")
    assert "কোনো ফোন নম্বর বা ই-মেইল দেওয়া হয়নি" in text_of(page)
    assert "/prove/" not in page.content.decode()


# Deeds.

DEEDS = [
    ("reply/", {"text": "আমার কথা"}),
    ("dispute/", {"why": "আমার কথা"}),
    ("withdraw/", {}),
]


@pytest.mark.parametrize(("deed", "typed"), DEEDS)
def test_nobody_acts_in_the_requesters_name_without_proof(client, case, officer, deed, typed):
    if deed == "dispute/":
        deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    before = events_of(case.id).count()
    response = client.post(case.address + deed, typed)
    assert response.status_code == 403
    assert events_of(case.id).count() == before


def test_what_was_typed_when_the_proof_ran_out_is_kept_through_it(client, case):
    response = client.post(f"{case.address}reply/", {"text": "লম্বা চিঠি"})
    kept = response.context["sheet"].proof["kept"].value()
    assert kept == "লম্বা চিঠি"
    response = client.post(f"{case.address}prove/", {"contact": "5678", "kept": kept})
    assert response.context["sheet"].reply["text"].value() == "লম্বা চিঠি"
    assert client.post(f"{case.address}reply/", {"text": kept}).status_code == 302


@pytest.mark.parametrize(
    "address", ["reply/", "dispute/", "withdraw/", "rate/", "prove/", "leave/"]
)
def test_a_deed_is_never_done_by_looking(client, case, address):
    assert client.get(case.address + address).status_code == 405


def test_a_deed_needs_the_forms_token(case):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(f"{case.address}withdraw/").status_code == 403
    assert Case.objects.get(pk=case.pk).state == State.RECEIVED


def test_a_reply_sent_twice_is_one_message(client, case, officer, time_machine):
    states(case, officer)["waiting"]()
    time_machine.move_to(at(24))
    proven(case, client)
    for _ in range(2):
        response = client.post(f"{case.address}reply/", {"text": "এই নিন", "once": "token"})
        assert response.url == case.address
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS
    assert case.messages.filter(author_kind=ActorKind.REQUESTER).count() == 1


def test_papers_come_with_a_reply_and_go_to_the_requester_alone(client, case):
    proven(case, client)
    paper = SimpleUploadedFile("তালিকা.txt", "ক্রমিক".encode())
    client.post(f"{case.address}reply/", {"text": "তালিকা", "papers": paper})
    kept = case.attachments.get()
    address = f"{case.address}files/{kept.id}/"
    response = client.get(address)
    assert b"".join(response.streaming_content).decode() == "ক্রমিক"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"].startswith("attachment")
    assert Client().get(address).status_code == 404


def test_a_refused_paper_is_named_and_the_words_are_kept(client, case):
    proven(case, client)
    paper = SimpleUploadedFile("setup.pdf", b"MZ" + b"\0" * 99)
    response = client.post(f"{case.address}reply/", {"text": "আমার কথা", "papers": paper})
    assert response.status_code == 422
    assert "setup.pdf:" in text_of(response)
    assert response.context["sheet"].reply["text"].value() == "আমার কথা"
    assert not case.messages.exists()


def test_files_of_notes_and_of_other_cases_are_not_found(client, case, make_case, officer):
    other, _ = make_case()
    note = add_note(case.id, by=officer, at=NOW, text="নোট")
    by = Actor(ActorKind.OFFICER, officer.id)
    hidden = attach_to_case(b"note", name="a.txt", case=case, at=NOW, by=by, message=note)
    foreign = attach_to_case(b"other", name="b.txt", case=other, at=NOW)
    proven(case, client)
    for kept in (hidden, foreign):
        assert client.get(f"{case.address}files/{kept.id}/").status_code == 404
    assert "a.txt" not in text_of(client.get(case.address))


@pytest.mark.parametrize("text", ["", "   ", "x" * 4001, "a\0b", "a\x1bb"])
def test_a_wrong_reply_is_said_and_nothing_is_kept(client, case, text):
    proven(case, client)
    assert client.post(f"{case.address}reply/", {"text": text}).status_code == 422
    assert not case.messages.exists()


def test_hostile_words_are_shown_as_words(client, case):
    proven(case, client)
    client.post(f"{case.address}reply/", {"text": "<script>alert(1)</script>{{ 7 }}"})
    assert "<script>alert" not in client.get(case.address).content.decode()


def test_a_dispute_opens_the_case_again(client, case, officer):
    deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    proven(case, client)
    assert client.post(f"{case.address}dispute/", {"why": "পাইনি", "once": "t"}).status_code == 302
    case.refresh_from_db()
    assert case.state == State.IN_PROGRESS
    assert client.post(f"{case.address}dispute/", {"why": ""}).status_code == 422


def test_a_deed_that_is_not_possible_any_more_shows_where_it_stands(client, case, officer):
    deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    proven(case, client)
    response = client.post(f"{case.address}withdraw/", follow=True)
    assert "এটি এখন আর করা যায় না" in text_of(response)


def test_withdrawing_closes_the_case(client, case):
    proven(case, client)
    client.post(f"{case.address}withdraw/")
    assert Case.objects.get(pk=case.pk).state == State.WITHDRAWN


@pytest.mark.parametrize(
    ("rating", "kept"),
    [("5", 5), ("1", 1), ("0", None), ("6", None), ("x", None), ("", None), ("৫", None)],
)
def test_one_tap_with_the_code_alone_rates(client, case, officer, rating, kept):
    deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    assert client.post(f"{case.address}rate/", {"rating": rating}).url == case.address
    assert Case.objects.get(pk=case.pk).rating == kept


def test_a_machine_that_taps_is_stopped(client, case, officer):
    deliver_case(case.id, by=officer, at=NOW, answer=ANSWER)
    answers = [client.post(f"{case.address}rate/", {"rating": 1 + n % 2}) for n in range(11)]
    assert [answer.status_code for answer in answers] == [302] * 10 + [429]
    assert events_of(case.id).filter(kind=EventKind.CASE_RATED).count() == 10


def test_a_machine_that_writes_is_stopped_and_the_words_are_kept(client, case):
    proven(case, client)
    for n in range(31):
        response = client.post(f"{case.address}reply/", {"text": f"কথা {n}", "once": str(n)})
    assert response.status_code == 429
    assert "কথা 30" in response.content.decode()
    assert case.messages.count() == 30


def test_the_timeline_tells_each_move_once(client, case, officer):
    add_note(case.id, by=officer, at=NOW, text="নোট")
    states(case, officer)["waiting"]()
    kinds = [event.kind for event in client.get(case.address).context["events"]]
    assert kinds == [EventKind.CASE_OPENED, EventKind.CASE_PAUSED]


def test_the_slip_has_code_date_and_picture(client, case):
    with translation.override("bn"):
        response = client.get(f"{case.address}slip/")
    assert "বুধবার, ২ ডিসেম্বর ২০২৬" in text_of(response)
    assert f"http://testserver{case.address}" in text_of(response)
    assert "<svg" in response.content.decode()


def test_without_an_office_there_is_no_page(client, db):
    assert client.get("/track/").status_code == 404
