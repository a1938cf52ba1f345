"""Papers and letters of Homna's office."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from shonod.ground.ids import uuid7
from shonod.letters.actions import Paper, register_paper, write_draft
from shonod.letters.models import Letter, Received
from shonod.letters.states import LetterKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from tests.fixtures import NOW, TODAY

MEMO = "০৫.৪২.১৯৫৪.০০০.০১.০০২.২৬-৭"
WORDS = {
    "memo_number": "৫৬.০৪.১৯৫৪.০০০.০০০.০৫.০০১২.২৬-১",
    "recipient": "উপজেলা নির্বাহী অফিসার\nহোমনা, কুমিল্লা",
    "subject": "কর্মচারীদের ক্ষুদ্র প্রশিক্ষণ",
    "reference": f"আপনার {MEMO} নং স্মারক",
    "body": "উপর্যুক্ত বিষয়ে জানানো যাচ্ছে যে, প্রশিক্ষণ ৩০ নভেম্বর শুরু হবে।\nপ্রস্তুতি নেওয়ার অনুরোধ করা হলো।",
    "copies": "জেলা প্রোগ্রামার, কুমিল্লা\nঅফিস কপি",
}


def paper(**other: Any) -> Paper:
    """A requisition as it is typed."""
    told: dict[str, Any] = {
        "sender_office": "উপজেলা নির্বাহী অফিসারের কার্যালয়, হোমনা",
        "sender_post": "উপজেলা নির্বাহী অফিসার",
        "subject": "কর্মচারীদের আইসিটি প্রশিক্ষণ প্রসঙ্গে",
        "memo_number": MEMO,
        "memo_on": date(2026, 11, 19),
        "phone": "+8801712345678",
    }
    return Paper(**{**told, **other})


@pytest.fixture
def register(homna: Office, officer: Officer) -> Callable[..., Received]:
    """register(received_on=…, at=…, office=…, by=…, **facts of the paper) -> its line."""

    def enter(**given: Any) -> Received:
        office, by = given.pop("office", homna), given.pop("by", officer)
        on, at = given.pop("received_on", TODAY), given.pop("at", NOW)
        once = given.pop("once", None) or uuid7()
        return register_paper(office, paper(**given), received_on=on, once=once, by=by, at=at)

    return enter


@pytest.fixture
def write(homna: Office, officer: Officer) -> Callable[..., Letter]:
    """write(kind=…, case=…, answers=…, **words) -> a draft."""

    def draft(**given: Any) -> Letter:
        about = {name: given.pop(name, None) for name in ("case", "answers")}
        kind = given.pop("kind", LetterKind.REPLY)
        return write_draft(
            homna,
            {**WORDS, **given},
            kind=kind,
            dated_on=TODAY,
            once=uuid7(),
            by=officer,
            at=NOW,
            **about,
        )

    return draft
