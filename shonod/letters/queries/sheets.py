"""An official letter as what stands on its sheet, line by line; in Bangla, whoever looks at it."""

from typing import Any

from shonod.ground.bangabda import bangabda
from shonod.ground.bangla import bangla_digits, short_date
from shonod.letters.models import Letter
from shonod.letters.queries.signing import Signatory
from shonod.ui.templatetags.numbers import phone

Sheet = dict[str, Any]
GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"


def sheet_of(letter: Letter, signatory: Signatory) -> Sheet:
    """All that the letter says: what `letter.typ` draws, and the page shows."""
    office = letter.office
    place = "" if office.location in office.name else office.location
    return {
        "is_draft": not letter.is_issued,
        "head": [line for line in (GOVERNMENT, office.department, office.name, place) if line],
        "website": office.website.removeprefix("https://").removeprefix("http://").rstrip("/"),
        "memo": letter.memo_number,
        "bangla_day": f"{bangabda(letter.dated_on)} বঙ্গাব্দ",
        "day": f"{short_date(letter.dated_on)} খ্রিষ্টাব্দ",
        "subject": letter.subject,
        "reference": _lines(letter.reference),
        "body": _lines(letter.body),
        "signatory": _signed(signatory),
        "recipient": _lines(letter.recipient),
        "copies": _lines(letter.copies),
    }


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _signed(who: Signatory) -> list[str]:
    """Name, post, telephone, e-mail: those that there are."""
    called = bangla_digits(phone(who["phone"]))
    said = (
        *(who["name"], who["post"]),
        f"ফোন: {called}" if called else "",
        f"ই-মেইল: {who['email']}" if who["email"] else "",
    )
    return [line for line in said if line]


def words_of(letter: Letter) -> str:
    """The letter as a message to whoever asked; its file comes with it."""
    head = f"স্মারক নং: {letter.memo_number}, তারিখ: {short_date(letter.dated_on)}"
    return f"{head}\nবিষয়: {letter.subject}\n\n{letter.body}"
