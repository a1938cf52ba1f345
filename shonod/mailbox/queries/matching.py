"""Which case a letter answers: by the thread, by the code in it, by who sent it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shonod.cases.models import Case
from shonod.cases.queries import case_by_code, case_by_id, found_by_words
from shonod.ground.bangla import western_digits
from shonod.ground.code import ALPHABET
from shonod.ground.mail.letters import Letter
from shonod.ground.refusals import CodeMistyped
from shonod.mailbox.states import Match
from shonod.notices.queries.told import case_answered as case_named
from shonod.offices.models import Office

MOST_CODES = 10
MOST_FOUND = 10
_CODE = re.compile(
    rf"(?<![0-9A-Z])[{ALPHABET}]{{4}}[-–— ]?[{ALPHABET}]{{4}}[-–— ]?[{ALPHABET}]{{5}}(?![0-9A-Z])"
)
_ANSWER = re.compile(r"^(?:(?:re|aw|sv|উত্তর|জবাব)\s*:\s*)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """`is_proven`: the letter came from the address that was given with the case, and named it:
    what the tracking page asks for too, a code and a contact."""

    case: Case
    how: Match
    is_proven: bool


def case_answered(office: Office, letter: Letter) -> Found | None:
    """The case that the letter answers; None for a new one."""
    for how, cases in ((Match.THREAD, _by_thread), (Match.CODE, _by_code)):
        case = next(cases(office, letter), None)
        if case:
            is_his = bool(case.email) and case.email.casefold() == letter.head.sender
            return Found(case, how, is_his)
    return _by_sender(office, letter)


def _by_thread(office: Office, letter: Letter) -> Iterator[Case]:
    named = case_named(office, letter.head.answers)
    if named and (case := case_by_id(office, named)):
        yield case


def _by_code(office: Office, letter: Letter) -> Iterator[Case]:
    """The subject first, then what was written, then what it was written under."""
    told = f"{letter.head.subject}\n{letter.text}\n{letter.quoted}"
    for code in dict.fromkeys(codes_in(told)[:MOST_CODES]):
        try:
            case = case_by_code(office, code)
        except CodeMistyped:
            continue
        if case:
            yield case


def codes_in(text: str) -> list[str]:
    """What is written as a tracking code is, in any digits, case and grouping."""
    return _CODE.findall(western_digits(text).upper())


def _by_sender(office: Office, letter: Letter) -> Found | None:
    """Who writes 'Re:' and has an open case may mean it; a person looks."""
    if not letter.head.sender or not _ANSWER.match(letter.head.subject):
        return None
    cases = Case.objects.of(office).open().filter(email__iexact=letter.head.sender)
    newest = cases.order_by("-id").first()
    return Found(newest, Match.SENDER, is_proven=False) if newest else None


def cases_sought(office: Office, typed: str) -> list[Case]:
    """What an officer looks for: the case of a tracking code, or the newest that hold the words."""
    try:
        case = case_by_code(office, typed)
    except CodeMistyped:
        case = None
    if case:
        return [case]
    return list(found_by_words(office, typed).select_related("service")[:MOST_FOUND])
