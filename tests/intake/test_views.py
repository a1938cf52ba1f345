"""The pages of the form: what is refused, what is kept, who may see it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client

from shonod.cases.models import Attachment, Case
from shonod.cases.queries import code_of
from shonod.catalogue.models import Terms
from shonod.ground.timelimit import TimeLimit
from shonod.intake import actions
from shonod.intake.models import Draft
from shonod.offices.models import Office
from tests.cases.gateways.nasty import SVG, docx, pdf
from tests.fixtures import NOW
from tests.intake.journey import (
    DETAILS,
    OFFICE,
    PERSON,
    at,
    fill,
    picture,
    send,
    statements,
    upload,
)

STEPS = ["", "who", "files", "date", "check", "sent", "clear"]


def terms_of(office: Office, code: str) -> Terms:
    return Terms.objects.select_related("service").get(office=office, service__code=code)


# --- reading never writes, and nothing is kept by anybody on the way


@pytest.mark.parametrize("step", STEPS)
def test_looking_writes_nothing_and_is_stored_nowhere(
    client: Client, homna: Office, step: str
) -> None:
    client.get(at("2.2.1", step))
    with statements() as done:
        answer = client.get(at("2.2.1", step))
    assert all(sql.startswith("SELECT") for sql in done)
    assert not Draft.objects.exists()
    assert "no-store" in answer["Cache-Control"]
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    "code", ["9.9.9", "2.1", "২.১.১", "x" * 300, "2.1.1'--", "%00", "2.1.1%0A"]
)
def test_no_form_for_what_the_charter_does_not_promise(
    client: Client, homna: Office, code: str, step: str
) -> None:
    assert client.get(at(code, step)).status_code == 404


def test_another_method_is_refused(client: Client, homna: Office) -> None:
    assert client.put(at("2.1.1")).status_code == 405
    assert client.post(at("2.1.1", "sent")).status_code == 405


# --- the draft


def test_what_was_typed_is_there_again(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.2.1"))
    details = client.get(at("2.2.1")).content.decode()
    who = client.get(at("2.2.1", "who")).content.decode()
    assert DETAILS["details"] in details
    for typed in (OFFICE["name"], OFFICE["organisation"], OFFICE["memo_number"]):
        assert typed in who
    assert 'value="২০২৬"' in who


def test_the_cookie_is_signed_and_for_this_service_alone(client: Client, homna: Office) -> None:
    client.post(at("2.1.1"), DETAILS)
    cookie = client.cookies["draft"]
    assert (cookie["path"], cookie["httponly"], cookie["samesite"]) == (at("2.1.1"), True, "Lax")
    draft = Draft.objects.get()
    stranger = Client()
    for value in (str(draft.id), draft.id.hex, f"{draft.id.hex}:x:y", "", cookie.value + "x"):
        stranger.cookies["draft"] = value
        assert DETAILS["details"] not in stranger.get(at("2.1.1")).content.decode()
    stranger.cookies["draft"] = cookie.value
    assert DETAILS["details"] not in stranger.get(at("2.1.2")).content.decode()
    assert DETAILS["details"] in stranger.get(at("2.1.1")).content.decode()


def test_a_later_page_without_a_draft_leads_to_the_first(client: Client, homna: Office) -> None:
    for step in ("who", "files", "date", "check"):
        answer = client.get(at("2.2.1", step))
        assert (answer.status_code, answer["Location"]) == (302, at("2.2.1"))


def test_changing_an_answer_leads_back_to_the_review(client: Client, homna: Office) -> None:
    terms = terms_of(homna, "2.1.1")
    review = fill(client, terms).content.decode()
    assert f'href="{at("2.1.1", "who")}?change=1"' in review
    answer = client.post(at("2.1.1", "who") + "?change=1", {**PERSON, "name": "নতুন নাম"})
    assert answer["Location"] == at("2.1.1", "check")
    assert "নতুন নাম" in client.get(at("2.1.1", "check")).content.decode()


def test_clearing_forgets_form_files_and_cookies(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"), files={"papers": upload(picture())})
    assert Attachment.objects.count() == 1
    answer = client.post(at("2.1.1", "clear"))
    assert answer["Clear-Site-Data"] == '"cache"'
    assert not Draft.objects.exists()
    assert not Attachment.objects.exists()
    assert client.cookies["draft"].value == ""
    assert DETAILS["details"] not in client.get(at("2.1.1")).content.decode()


# --- refusals keep what was typed


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize(
    ("step", "typed", "words"),
    [
        ("", {"details": ""}, ("অন্তত এক লাইনে", "in one line at least")),
        ("", {"details": " \n\t "}, ("অন্তত এক লাইনে", "in one line at least")),
        ("", {"details": "ক" * 5001}, ("৫০০০ অক্ষরের মধ্যে", "Shorten this to 5000")),
        ("", {"details": "ক\x00খ"}, ("অদৃশ্য অক্ষর", "cannot be seen")),
        ("", {"details": "ক\x1b[31mখ"}, ("অদৃশ্য অক্ষর", "cannot be seen")),
        ("", {"details": "ক\x85খ"}, ("অদৃশ্য অক্ষর", "cannot be seen")),
        ("who", {**PERSON, "name": ""}, ("নাম লিখুন", "Enter a name")),
        ("who", {**PERSON, "name": "ক" * 201}, ("২০০ অক্ষরের মধ্যে", "Shorten this to 200")),
        ("who", {**PERSON, "phone": ""}, ("মোবাইল নম্বর অথবা", "mobile number or an e-mail")),
        ("who", {**PERSON, "phone": "০১৭১২"}, ("১১ অঙ্কের মোবাইল", "of 11 digits")),
        ("who", {**PERSON, "phone": "0212345678"}, ("১১ অঙ্কের মোবাইল", "of 11 digits")),
        ("who", {**PERSON, "phone": "9" * 5000}, ("১১ অঙ্কের মোবাইল", "of 11 digits")),
        ("who", {**PERSON, "email": "no"}, ("@ চিহ্নসহ", "with one @")),
        ("who", {**PERSON, "email": "a@b.c\r\nBcc: d@e.f"}, ("@ চিহ্নসহ", "with one @")),
    ],
)
def test_a_refusal_says_how_to_mend_it(
    client: Client,
    homna: Office,
    language: str,
    step: str,
    typed: dict[str, str],
    words: tuple[str, str],
) -> None:
    client.get(f"{at('2.1.1')}?lang={language}")
    client.post(at("2.1.1"), DETAILS)
    answer = client.post(at("2.1.1", step), typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words[language == "en"] in page
    assert "govuk-error-summary" in page
    kept = next((value for value in typed.values() if value.strip() and value.isprintable()), "")
    assert kept in page


@pytest.mark.parametrize(
    "text",
    [
        "ক" * 5000,
        "<script>alert(1)</script>",
        "{{ 7*7 }}{% debug %}",
        "'; DROP TABLE cases_case; --",
        "\u202eউল্টো লেখা",
        "র\u200d্যাব ক্\u200cষ",
        "😀👨‍👩‍👧‍👦",
        "=HYPERLINK(1)",
        "একলাইন\r\nদুইলাইন",
        "%(name)s %s {0}",
        "a" * 4999 + "\n",
    ],
)
def test_hostile_and_strange_text_is_kept_as_text(client: Client, homna: Office, text: str) -> None:
    case = send(client, terms_of(homna, "2.1.1"), details={"details": text})
    assert case.details == text.replace("\r\n", "\n").strip()
    assert case.state == "received"


def test_markup_comes_back_escaped(client: Client, homna: Office) -> None:
    evil = "<script>alert(1)</script>"
    who = {**PERSON, "name": f'"><img src=x onerror=1>{evil}'}
    review = fill(client, terms_of(homna, "2.1.1"), details={"details": evil}, who=who)
    page = review.content.decode()
    assert evil not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize(
    "phone",
    ["০১৭১২-৩৪৫৬৭৮", "01712345678", "+880 1712-345678", "8801712345678", "০০৮৮০১৭১২৩৪৫৬৭৮"],
)
def test_a_mobile_in_any_digits(client: Client, homna: Office, phone: str) -> None:
    case = send(client, terms_of(homna, "2.1.1"), who={**PERSON, "phone": phone})
    assert case.phone == "+8801712345678"


def test_an_email_alone_is_enough(client: Client, homna: Office) -> None:
    who = {"name": "Salma", "phone": "", "email": "salma@example.org"}
    assert send(client, terms_of(homna, "2.1.1"), who=who).email == "salma@example.org"


@pytest.mark.parametrize(
    ("day", "status"),
    [
        (("", "", ""), 302),
        (("২২", "১১", "২০২৬"), 302),
        (("23", "11", "2026"), 302),
        (("24", "11", "2026"), 422),
        (("1", "1", "1"), 422),
        (("31", "2", "2026"), 422),
        (("", "11", "2026"), 422),
        (("x", "11", "2026"), 422),
    ],
)
def test_the_date_of_a_memo(
    client: Client, homna: Office, day: tuple[str, str, str], status: int
) -> None:
    client.post(at("2.2.1"), DETAILS)
    typed = dict(zip(("memo_on_day", "memo_on_month", "memo_on_year"), day, strict=True))
    answer = client.post(at("2.2.1", "who"), {**OFFICE, **typed})
    assert answer.status_code == status


@pytest.mark.parametrize("memo", ["", "১২/ক", "DoICT-7(ক)/৯৯ — ২০২৬", "?!"])
def test_a_memo_number_of_any_shape(client: Client, homna: Office, memo: str) -> None:
    case = send(client, terms_of(homna, "2.2.1"), who={**OFFICE, "memo_number": memo})
    assert case.memo_number == memo


# --- the agreed day


@pytest.mark.parametrize(
    ("day", "status", "words"),
    [
        ((26, 11, 2026), 302, ""),  # Thursday, inside seven working days
        ((23, 11, 2026), 302, ""),  # today
        ((27, 11, 2026), 422, "closed on Friday, 27 November 2026"),
        ((22, 11, 2026), 422, "has passed or is too early"),
        ((31, 12, 2026), 422, "after the charter’s limit"),
        (("", "", ""), 422, "Enter the day"),
    ],
)
def test_a_day_is_agreed_only_inside_the_limit(
    client: Client, homna: Office, day: tuple[Any, Any, Any], status: int, words: str
) -> None:
    client.get(f"{at('2.2.1')}?lang=en")
    fill(client, terms_of(homna, "2.2.1"), until="date")
    names = ("agreed_on_day", "agreed_on_month", "agreed_on_year")
    typed = {"timing": "agreed", **dict(zip(names, day, strict=True))}
    answer = client.post(at("2.2.1", "date"), typed)
    assert answer.status_code == status
    assert words in answer.content.decode()
    if status == 422 and day[0]:
        assert "December 2026" in answer.content.decode() or "November 2026" in words


def test_the_agreed_day_is_the_promise(client: Client, homna: Office) -> None:
    date = {
        "timing": "agreed",
        "agreed_on_day": "২৬",
        "agreed_on_month": "১১",
        "agreed_on_year": "২০২৬",
    }
    case = send(client, terms_of(homna, "2.2.1"), date=date)
    assert str(case.agreed_on) == str(case.due_on) == "2026-11-26"


def test_an_agreed_day_that_passed_meanwhile_is_asked_again(
    client: Client, homna: Office, ten_on_monday: Any
) -> None:
    date = {"timing": "agreed", "agreed_on_day": 24, "agreed_on_month": 11, "agreed_on_year": 2026}
    fill(client, terms_of(homna, "2.2.1"), date=date)
    ten_on_monday.move_to(NOW + timedelta(days=3))
    answer = client.post(at("2.2.1", "check"))
    assert answer.status_code == 422
    assert "২৪ নভেম্বর ২০২৬" in answer.content.decode()
    assert Draft.objects.count() == 1
    assert not Case.objects.exists()


# --- files


def test_good_files_stay_when_a_bad_one_is_refused(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"), until="files")
    sent = [upload(picture()), upload(SVG, "ছবি.svg"), upload(pdf(), "চিঠি.pdf")]
    answer = client.post(at("2.1.1", "files"), {"papers": sent})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "ছবি.svg: ওয়েব পাতা বা কোডযুক্ত ছবি নেওয়া হয় না" in page
    assert sorted(file.name for file in Attachment.objects.all()) == ["photo.jpg", "চিঠি.pdf"]


def test_files_are_added_taken_off_and_sent_along(client: Client, homna: Office) -> None:
    terms = terms_of(homna, "2.1.1")
    fill(client, terms, until="files")
    sent = {"papers": [upload(picture()), upload(docx(), "a.docx")], "more": "1"}
    assert client.post(at("2.1.1", "files"), sent)["Location"] == at("2.1.1", "files")
    photo = Attachment.objects.get(name="photo.jpg")
    client.post(at("2.1.1", "files"), {"remove": str(photo.id)})
    client.post(at("2.1.1", "files"), {"remove": "no such file"})
    case = send(client, terms)
    assert [file.name for file in case.attachments.all()] == ["a.docx"]


def test_another_persons_file_cannot_be_taken_off(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"), files={"papers": upload(picture())})
    stranger = Client()
    fill(stranger, terms_of(homna, "2.1.1"))
    stranger.post(at("2.1.1", "files"), {"remove": str(Attachment.objects.get().id)})
    assert Attachment.objects.count() == 1


def test_a_whole_folder_is_refused_in_words(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"), until="files")
    sent = [upload(picture(), f"{number}.jpg") for number in range(12)]
    answer = client.post(at("2.1.1", "files"), {"papers": sent})
    assert answer.status_code == 422
    assert "সর্বোচ্চ ৫টি ফাইল" in answer.content.decode()
    assert Attachment.objects.count() == 5


def test_four_hundred_files_are_refused_at_the_door(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"), until="files")
    sent = [upload(b"a", f"{number}.txt") for number in range(400)]
    assert client.post(at("2.1.1", "files"), {"papers": sent}).status_code == 400
    assert not Attachment.objects.exists()


# --- sending


def test_sending_takes_ten_statements(client: Client, homna: Office) -> None:
    send(client, terms_of(homna, "2.2.1"))
    fill(client, terms_of(homna, "2.2.1"))
    with statements() as done:
        answer = client.post(at("2.2.1", "check"))
    assert answer.status_code == 302
    assert len(done) <= 10, "\n".join(done)


def test_pressing_send_ten_times_or_going_back_gives_one_case(
    client: Client, homna: Office
) -> None:
    review = fill(client, terms_of(homna, "2.1.1"))
    once = review.context["once"]
    for _ in range(10):
        answer = client.post(at("2.1.1", "check"), {"once": once})
        assert answer["Location"] == at("2.1.1", "sent")
    case = Case.objects.get()
    assert code_of(case)[:4] in client.get(at("2.1.1", "sent")).content.decode()
    assert client.get(at("2.1.1", "check"))["Location"] == at("2.1.1", "sent")


def test_the_confirmation_is_for_one_browser_and_ten_minutes(
    client: Client, homna: Office, ten_on_monday: Any
) -> None:
    case = send(client, terms_of(homna, "2.1.1"))
    group = f"<span>{code_of(case)[:4]}</span>"
    page = client.get(at("2.1.1", "sent")).content.decode()
    assert group in page
    assert f"/track/{code_of(case)}/" in page
    assert PERSON["name"] not in page
    assert "345678" not in page.replace("৩৪৫৬৭৮", "345678")
    assert group not in Client().get(at("2.1.1", "sent")).content.decode()
    ten_on_monday.move_to(NOW + timedelta(minutes=11))
    late = client.get(at("2.1.1", "sent"))
    assert late.status_code == 200
    assert group not in late.content.decode()
    assert "/track/" in late.content.decode()


def test_a_form_cleared_elsewhere_says_so(client: Client, homna: Office) -> None:
    fill(client, terms_of(homna, "2.1.1"))
    Draft.objects.all().delete()
    assert client.post(at("2.1.1", "check")).status_code == 410


def test_beyond_the_limit_the_form_is_kept_and_the_phone_named(
    client: Client, homna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(actions, "CASES_AN_ADDRESS", 1)
    send(client, terms_of(homna, "2.1.1"))
    fill(client, terms_of(homna, "2.1.1"))
    answer = client.post(at("2.1.1", "check"), headers={"x-forwarded-for": "198.51.100.99"})
    page = answer.content.decode()
    assert answer.status_code == 429
    assert f'href="tel:{homna.phone}"' in page
    assert DETAILS["details"] in page
    assert Draft.objects.count() == 1


def test_with_a_wrong_clock_nothing_is_taken_and_nothing_lost(
    client: Client, homna: Office, ten_on_monday: Any
) -> None:
    fill(client, terms_of(homna, "2.1.1"))
    ten_on_monday.move_to(NOW - timedelta(hours=1))
    answer = client.post(at("2.1.1", "check"))
    assert answer.status_code == 503
    assert not Case.objects.exists()
    assert Draft.objects.count() == 1


@pytest.mark.parametrize(
    ("now", "bangla"),
    [
        (datetime(2026, 11, 23, 4, 0, tzinfo=UTC), "এখন পাঠালে"),
        (datetime(2026, 11, 23, 2, 0, tzinfo=UTC), "সকাল ৯টায় খুলবে"),
        (datetime(2026, 11, 23, 14, 0, tzinfo=UTC), "কার্যালয় এখন বন্ধ। তবু পাঠাতে পারেন; মঙ্গলবার"),
        (datetime(2026, 11, 27, 6, 0, tzinfo=UTC), "কার্যালয় এখন বন্ধ। তবু পাঠাতে পারেন; রবিবার"),
    ],
)
def test_the_form_says_when_counting_starts(
    client: Client, homna: Office, now: datetime, bangla: str
) -> None:
    with time_machine.travel(now, tick=False):
        assert bangla in client.get(at("2.1.1")).content.decode()
        assert bangla in fill(client, terms_of(homna, "2.1.1")).content.decode()


def test_a_service_without_a_countable_limit_leads_to_the_office(
    client: Client, homna: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    limit = {**terms_of(homna, "2.1.1").time_limit, "max": None, "instant": False}
    monkeypatch.setattr(Terms, "limit", property(lambda _self: TimeLimit.from_json(limit)))
    page = client.get(at("2.1.1")).content.decode()
    assert "সরাসরি কার্যালয়ে জিজ্ঞাসা করুন" in page


def test_a_form_without_its_token_comes_back_with_what_was_typed(homna: Office) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(at("2.1.1"), {**DETAILS, "password": "geheim", "x": "<script>"})
    page = answer.content.decode()
    assert answer.status_code == 403
    assert DETAILS["details"] in page
    assert "geheim" not in page
    assert "<script>" not in page.replace("<script src", "")
    assert not Draft.objects.exists()


def test_two_offices_keep_their_forms_apart(client: Client, homna: Office, rupali: Office) -> None:
    client.post(f"/o/{homna.slug}{at('2.1.1')}", DETAILS)
    assert client.cookies["draft"]["path"] == f"/o/{homna.slug}{at('2.1.1')}"
    stranger = Client()
    stranger.cookies["draft"] = client.cookies["draft"].value
    assert DETAILS["details"] in stranger.get(f"/o/{homna.slug}{at('2.1.1')}").content.decode()
    assert DETAILS["details"] not in stranger.get(f"/o/rupali{at('2.1.1')}").content.decode()
