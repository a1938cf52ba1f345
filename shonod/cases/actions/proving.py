"""Showing that a case is one's own: first by its code, then by the contact given with it."""

import hmac
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from django.db import DatabaseError, transaction

from shonod.cases.models import Case
from shonod.cases.queries import case_by_code
from shonod.ground.bangla import western_digits
from shonod.ground.phones import read_phone
from shonod.ground.refusals import CodeMistyped, TooMany
from shonod.offices.models import Office
from shonod.turnstile.actions import count_pass, turnstile_key
from shonod.turnstile.queries import passes, passes_of

log = structlog.get_logger()

MINUTE, TEN_MINUTES, DAY = timedelta(minutes=1), timedelta(minutes=10), timedelta(days=1)
# Wrong codes, each minute: from one address, from all together, and from one while all are slowed.
WRONG_CODES, WRONG_CODES_OVERALL, WRONG_CODES_SLOWED = 20, 200, 3
# Wrong proofs: four digits stand a few thousand days of these.
WRONG_PROOFS, WRONG_PROOFS_A_DAY, WRONG_PROOFS_OF_ADDRESS = 5, 20, 20
PHONE_DIGITS = 4

_Limit = tuple[str, timedelta, int]
_ALL = "code:all"


def look_up_case(office: Office, typed: str, *, address: str, at: datetime) -> Case | None:
    """The office's case with this code; a wrong one is counted, a right one never.

    Raises CodeMistyped, and TooMany while this address, or everybody together, was wrong too often.
    """
    mine = turnstile_key("code", address)
    counts = passes_of([_ALL, mine], per=MINUTE, at=at)
    is_slowed = counts[_ALL] >= WRONG_CODES_OVERALL
    most = WRONG_CODES_SLOWED if is_slowed else WRONG_CODES
    if counts[mine] >= most:
        raise TooMany
    wrong = [(mine, MINUTE, most), (_ALL, MINUTE, WRONG_CODES_OVERALL)]
    try:
        case = case_by_code(office, typed)
    except CodeMistyped:
        _count(wrong, at)
        raise
    if case is None:
        _count(wrong, at)
    return case


def prove_contact(case: Case, typed: str, *, address: str, at: datetime) -> bool:
    """Does `typed` name a telephone of the case (its last four digits do) or the e-mail address?

    Raises TooMany after too many wrong answers for this case, or from this address.
    """
    limits = [
        (turnstile_key("proof", str(case.id)), TEN_MINUTES, WRONG_PROOFS),
        (turnstile_key("proof-day", str(case.id)), DAY, WRONG_PROOFS_A_DAY),
        (turnstile_key("proof-address", address), TEN_MINUTES, WRONG_PROOFS_OF_ADDRESS),
    ]
    if any(passes(key, per=per, at=at) >= most for key, per, most in limits):
        raise TooMany
    if _is_contact(case, typed):
        return True
    _count(limits, at)
    return False


def _is_contact(case: Case, typed: str) -> bool:
    digits = "".join(c for c in western_digits(typed) if c.isdecimal())
    # A helper who is told of the case may read what he is told of.
    phones = (case.phone, case.notice_phone)
    tails = [_same(digits, phone[-PHONE_DIGITS:]) for phone in phones]
    wholes = [_same(read_phone(typed) or "", phone) for phone in phones]
    by_tail = len(digits) == PHONE_DIGITS and any(tails)
    by_phone = len(digits) > PHONE_DIGITS and any(wholes)
    return by_tail or by_phone or _same(typed.strip().casefold(), case.email.casefold())


def _same(given: str, kept: str) -> bool:
    """In a time that tells nothing of where they differ; an empty `kept` is never met."""
    return bool(kept) and hmac.compare_digest(given.encode(), kept.encode())


def _count(limits: list[_Limit], at: datetime) -> None:
    """Count one wrong try under each key; the answer goes out even where it can't be written."""
    for key, per, most in limits:
        # What this try makes too many is refused from the next one on.
        with suppress(TooMany):
            try:
                with transaction.atomic():
                    count_pass(key, limit=most, per=per, at=at)
            except DatabaseError:
                log.exception("wrong_try_uncounted")
