"""One-time codes: six digits by mail or SMS for ten minutes, or whole codes on a paper slip."""

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F

from shonod.cases.gateways import seal
from shonod.ground.code import grouped, new_code, read_code
from shonod.ground.refusals import CodeMistyped
from shonod.institutions.models import Representative, SignInCode, Visit
from shonod.institutions.queries import people_reached_by
from shonod.institutions.states import By, CodeWrong, State
from shonod.ledger.actions import REQUESTER, Actor, record
from shonod.ledger.states import ActorKind, EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.turnstile.actions import count_passes, turnstile_key

GOOD_FOR, ON_PAPER_FOR = timedelta(minutes=10), timedelta(days=90)
MOST_TRIES = 5
AN_HOUR = timedelta(hours=1)
CODES_A_CONTACT, CODES_AN_ADDRESS = 5, 30
TRIES_AN_ADDRESS = 30
ON_A_SLIP = 8


@transaction.atomic
def make_codes(office: Office, contact: str, *, address: str, at: datetime) -> int:
    """A code for whoever signs in by this contact; nobody learns here whether there is one.

    The worker sends it. Codes made before are void. Raises TooMany.
    """
    limits = {
        turnstile_key("sign-in-code", f"{office.id} {contact}"): CODES_A_CONTACT,
        turnstile_key("sign-in-code-from", address): CODES_AN_ADDRESS,
    }
    count_passes(limits, per=AN_HOUR, at=at)
    people = people_reached_by(office, contact)
    by = By.EMAIL if "@" in contact else By.SMS
    SignInCode.objects.filter(representative__in=people, used_at=None).exclude(by=By.PAPER).delete()
    for person in people:
        code = f"{secrets.randbelow(1_000_000):06}"
        _make(person, by, code, sealed=seal().closed(code), good_for=GOOD_FOR, at=at)
    return len(people)


@transaction.atomic
def print_codes(person: Representative, *, by: Officer, at: datetime) -> list[str]:
    """Codes for a slip, shown this once; the slip before is void."""
    SignInCode.objects.filter(representative=person, used_at=None, by=By.PAPER).delete()
    codes = [new_code() for _ in range(ON_A_SLIP)]
    for code in codes:
        _make(person, By.PAPER, code, sealed=None, good_for=ON_PAPER_FOR, at=at)
    _record(EventKind.SIGN_IN_CODE_MADE, person, Actor(ActorKind.OFFICER, by.id), at=at)
    return [grouped(code) for code in codes]


def _make(
    person: Representative,
    by: By,
    code: str,
    *,
    sealed: bytes | None,
    good_for: timedelta,
    at: datetime,
) -> None:
    SignInCode.objects.create(
        representative=person,
        by=by,
        code_hash=seal().hashed(f"{person.id if by != By.PAPER else ''} {code}"),
        sealed=sealed,
        made_at=at,
        expires_at=at + good_for,
    )


def use_code(office: Office, contact: str, typed: str, *, address: str, at: datetime) -> Visit:
    """The visit that the code begins. `contact` is empty for a code of a paper slip.

    Raises CodeWrong, also for the right code after five wrong ones, and TooMany.
    """
    count_passes({turnstile_key("sign-in-try", address): TRIES_AN_ADDRESS}, per=AN_HOUR, at=at)
    # A wrong try is counted for good: it must not be undone with what it is refused for.
    for code in _candidates(office, contact, typed, at):
        with transaction.atomic():
            if SignInCode.objects.filter(pk=code.pk, used_at=None).update(used_at=at, sealed=None):
                person = code.representative
                visit = Visit.objects.create(representative=person, began_at=at)
                _record(EventKind.REPRESENTATIVE_SIGNED_IN, person, REQUESTER, at=at)
                return visit
    raise CodeWrong


def _candidates(office: Office, contact: str, typed: str, at: datetime) -> list[SignInCode]:
    """Codes that were typed right; of the contact's others one try is gone."""
    good = SignInCode.objects.select_related("representative__institution").filter(
        used_at=None, expires_at__gt=at, tries__lt=MOST_TRIES, representative__removed_at=None
    )
    if not contact:
        return list(good.filter(by=By.PAPER, code_hash=_paper_hash(typed), **_verified(office)))
    people = people_reached_by(office, contact)
    mine = good.filter(representative__in=people).exclude(by=By.PAPER)
    hashes = {seal().hashed(f"{person.id} {typed}") for person in people}
    right = list(mine.filter(code_hash__in=hashes))
    if not right:
        mine.update(tries=F("tries") + 1)
    return right


def _verified(office: Office) -> dict[str, object]:
    place = "representative__institution__"
    return {f"{place}office": office, f"{place}state": State.VERIFIED}


def _paper_hash(typed: str) -> str:
    try:
        return seal().hashed(f" {read_code(typed)}")
    except CodeMistyped:
        raise CodeWrong from None


def _record(kind: EventKind, person: Representative, by: Actor, *, at: datetime) -> None:
    record(
        kind,
        chain=person.institution.office_id,
        subject=person.institution_id,
        by=by,
        at=at,
        data={"representative": str(person.id)},
    )
