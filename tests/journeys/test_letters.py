"""A requisition comes by hand, becomes a request, and is answered by a letter that the requester
downloads."""

import re
from pathlib import Path

import pypdfium2
import pytest

from tests.journeys.steps import prove, sign_in, track
from tests.journeys.visitor import DESKTOP, PHONE, Visitor, Way
from tests.trust.world import picture

pytestmark = pytest.mark.browser
SUBJECT = "শিক্ষকদের আইসিটি প্রশিক্ষণ প্রসঙ্গে"
ANSWER = "প্রশিক্ষণ ৩০ নভেম্বর সকাল ১০টায় শুরু হবে।"
WAYS = [Way(DESKTOP, "bn", True), Way(PHONE, "en", False)]


def register(officer: Visitor, memo: str, phone: str) -> None:
    officer.goes("/desk/letters/receive/")
    officer.fills(
        sender_office="হোমনা সরকারি কলেজ",
        sender_post="অধ্যক্ষ",
        memo_number=memo,
        memo_on_day="১৯",
        memo_on_month="১১",
        memo_on_year="২০২৬",
        subject=SUBJECT,
        phone=phone,
    )
    scan = {"name": "scan.png", "mimeType": "image/png", "buffer": picture()}
    officer.page.locator("[name=papers]").set_input_files(files=[scan])  # type: ignore[list-item]
    officer.clicks("Register it", "main")


def text_of(file: Path) -> str:
    document = pypdfium2.PdfDocument(file)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    return re.sub(r"\s", "", "".join(pages))


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_a_requisition_is_answered_by_a_letter(visit, office, way) -> None:
    officer, college = visit(way), visit(way)
    memo = f"০৫.৪২.১৯৫৪.০০০.০১.০০২.২৬-{WAYS.index(way)}"
    sign_in(officer, office.account())
    register(officer, memo, college.phone)
    officer.reads("memo number of 18 digits")
    officer.sees("a[href$='/'] >> text=scan.png")
    officer.clicks("Make it a request", "main")
    code = "".join(officer.page.locator("main .code").first.inner_text().split())

    officer.clicks("Reply by letter", "main")
    officer.fills(memo_number=f"৫৬.০৪.{WAYS.index(way)}", body=ANSWER)
    officer.clicks("Keep it and see the letter", "main")
    officer.clicks("Issue the letter", "main")
    officer.reads("Issued")
    officer.sends("form[action$='/dispatch/']")
    officer.reads("It is noted how the letter went out.", "body")

    track(college, code)
    prove(college)
    with college.page.expect_download() as download:
        college.page.locator("#talk ~ .message a[href*='/files/'], .message a").last.click()
    kept = text_of(download.value.path())
    for words in (ANSWER, SUBJECT, memo, "হোমনা সরকারি কলেজ"):
        assert re.sub(r"\s", "", words) in kept.replace("\x02", "-").replace("\ufffe", "-")
