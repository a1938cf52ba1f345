"""Open sessions and the security log."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F

from shonod.ground.clock import DHAKA
from shonod.people.gateways import seal
from shonod.people.models import Happening, Officer, SignIn
from shonod.people.states import TOLD, Kind

KEPT_FOR = timedelta(days=365)
# An act is noted to so many minutes, so that a busy hour writes a dozen rows and not a thousand.
ACT_EVERY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Whence:
    """From which device, and roughly from where."""

    device: str = ""
    place: str = ""


NOWHERE = Whence()


@transaction.atomic
def note(officer: Officer, kind: Kind, *, at: datetime, whence: Whence = NOWHERE) -> None:
    """Write a line of the security log; what its owner should know of waits at the desk."""
    Happening.objects.create(
        officer=officer, kind=kind, at=at, device=whence.device, place=whence.place
    )
    if kind in TOLD:
        Officer.objects.filter(pk=officer.pk).update(untold=F("untold") + 1)


def note_wrong_password(
    name: str, officer: Officer | None, *, at: datetime, whence: Whence
) -> None:
    """Under the account's owner; a name that no account has is kept as a keyed hash alone."""
    Happening.objects.create(
        officer=officer,
        name_hash="" if officer else seal().hashed(name.casefold()),
        kind=Kind.WRONG_PASSWORD,
        at=at,
        device=whence.device,
        place=whence.place,
    )


def acknowledge(officer: Officer, *, seen: int) -> None:
    """The owner says that he did it; what happened since he looked stays untold."""
    rest = Officer.objects.select_for_update().only("untold")
    with transaction.atomic():
        row = rest.get(pk=officer.pk)
        row.untold = max(0, row.untold - seen)
        row.save(update_fields=["untold"])


@transaction.atomic
def begin_session(
    officer: Officer, session_key: str, *, at: datetime, whence: Whence, is_new_browser: bool
) -> None:
    """Note who is in from where. The first sign-in of all is no news to its owner."""
    SignIn.objects.create(
        officer=officer,
        session_key=session_key,
        began_at=at,
        acted_at=at,
        device=whence.device,
        place=whence.place,
    )
    is_news = is_new_browser and officer.first_in_on is not None
    note(officer, Kind.NEW_BROWSER if is_news else Kind.SIGNED_IN, at=at, whence=whence)
    if officer.first_in_on is None:
        officer.first_in_on = at.astimezone(DHAKA).date()
        officer.save(update_fields=["first_in_on"])


def move_session(session_key: str, *, to: str) -> None:
    """The same session goes on under another key, as after a new password."""
    SignIn.objects.filter(session_key=session_key).update(session_key=to)


def note_act(session_key: str, *, at: datetime) -> None:
    """Something was done in this session, for its owner's list."""
    SignIn.objects.filter(session_key=session_key, acted_at__lt=at - ACT_EVERY).update(acted_at=at)


def end_session(officer: Officer, session_key: str, *, at: datetime, whence: Whence) -> None:
    """Its owner signs out in it."""
    if SignIn.objects.filter(session_key=session_key).delete()[0]:
        note(officer, Kind.SIGNED_OUT, at=at, whence=whence)


@transaction.atomic
def end_sessions(
    officer: Officer, *, at: datetime, whence: Whence = NOWHERE, only: SignIn | None = None,
    but: str | None = None,
) -> int:  # fmt: skip
    """End the officer's sessions on the server: `only` one, or all `but` this one. How many."""
    rows = SignIn.objects.filter(officer=officer).exclude(session_key=but)
    if only is not None:
        rows = rows.filter(pk=only.pk)
    keys = list(rows.values_list("session_key", flat=True))
    rows.delete()
    ended = Session.objects.filter(session_key__in=keys, expire_date__gt=at).delete()[0]
    if ended:
        note(officer, Kind.ENDED, at=at, whence=whence)
    return ended


def forget_old_security(at: datetime) -> int:
    """Lines older than a year, and sign-ins whose session is over."""
    over = SignIn.objects.exclude(session_key__in=Session.objects.values("session_key"))
    return (
        Happening.objects.filter(at__lte=at - KEPT_FOR).delete()[0]
        + over.filter(began_at__lte=at - timedelta(hours=1)).delete()[0]
    )
