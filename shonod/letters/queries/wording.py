"""What a letter begins with: the office's words for its kind, and what is known of the request."""

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from shonod.cases.models import Case
from shonod.cases.queries import code_of
from shonod.ground.bangla import bangla_digits, short_date
from shonod.ground.clock import local
from shonod.ground.code import grouped
from shonod.letters.models import LetterText, Received
from shonod.letters.states import GAP, LetterKind
from shonod.offices.models import Office

FIRST_TEXTS = Path(__file__).parent.parent / "data" / "texts.json"
_PLACE = re.compile(r"\{([^{}\s]{1,40})\}")
# What may stand in {…}.
PLACES = (
    *("পত্রের_বিষয়", "স্মারক", "স্মারকের_তারিখ", "প্রেরক", "ডায়েরি", "প্রাপ্তির_তারিখ"),
    *("সেবা", "শেষ_তারিখ", "ধার্য_তারিখ", "কোড"),
)


class Words(NamedTuple):
    subject: str
    body: str


@cache
def first_texts() -> dict[LetterKind, Words]:
    """What every office begins with."""
    told = json.loads(FIRST_TEXTS.read_text())
    return {LetterKind(kind): Words(**words) for kind, words in told.items()}


def texts_of(office: Office) -> dict[LetterKind, Words]:
    """The words of each kind of letter, as they hold now."""
    texts = dict(first_texts())
    for row in LetterText.objects.filter(office=office).order_by("since_at", "id"):
        texts[LetterKind(row.kind)] = Words(row.subject, row.body)
    return texts


def beginning_of(
    office: Office, kind: LetterKind, *, case: Case | None = None, answers: Received | None = None
) -> dict[str, str]:
    """The fields of a new draft; what is not known yet is a gap to fill in."""
    known = known_of(case, answers)
    words = texts_of(office)[kind]
    return {
        "recipient": _recipient(case, answers),
        "reference": _filled("আপনার {স্মারক} নং স্মারক, তারিখ: {স্মারকের_তারিখ}", known)
        if "স্মারক" in known
        else "",
        "subject": _filled(words.subject, known),
        "body": _filled(words.body, known),
        "copies": "",
    }


def known_of(case: Case | None, answers: Received | None) -> dict[str, str]:
    """What stands for each place, of those that are known."""
    told: dict[str, str] = {}
    if answers:
        told |= _of_paper(answers)
    if case:
        told |= _of_case(case)
    return {place: text for place, text in told.items() if text}


def _of_paper(paper: Received) -> dict[str, str]:
    return {
        "পত্রের_বিষয়": paper.subject,
        "স্মারক": paper.memo_number,
        "স্মারকের_তারিখ": short_date(paper.memo_on) if paper.memo_on else "",
        "প্রেরক": ", ".join(filter(None, (paper.sender_post, paper.sender_office))),
        "ডায়েরি": bangla_digits(f"{paper.number}/{paper.year}"),
        "প্রাপ্তির_তারিখ": short_date(paper.received_on),
    }


def _of_case(case: Case) -> dict[str, str]:
    subject = case.details.strip().partition("\n")[0]
    return {
        "পত্রের_বিষয়": subject,
        "স্মারক": case.memo_number,
        "স্মারকের_তারিখ": short_date(case.memo_on) if case.memo_on else "",
        "প্রেরক": case.organisation or case.name,
        "প্রাপ্তির_তারিখ": short_date(local(case.received_at).date()),
        "সেবা": case.terms.name,
        "শেষ_তারিখ": short_date(case.due_on),
        "ধার্য_তারিখ": short_date(case.agreed_on) if case.agreed_on else "",
        "কোড": grouped(code_of(case)),
    }


def _recipient(case: Case | None, answers: Received | None) -> str:
    """Post, then office, then place, each on its line, as the sender named them."""
    if answers:
        lines = [answers.sender_post, answers.sender_office]
    elif case:
        lines = [case.post_title or case.name, case.organisation]
    else:
        lines = []
    return "\n".join(line for line in lines if line)


def _filled(text: str, known: Mapping[str, str]) -> str:
    return _PLACE.sub(lambda found: known.get(found[1], GAP), text)
