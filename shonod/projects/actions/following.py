"""Following a project by mail: asked for, confirmed by a link in a mail, ended by one."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from shonod.cases.gateways import seal
from shonod.ledger.actions import REQUESTER, record
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.projects.models import Follower, Project
from shonod.projects.states import FollowingGone
from shonod.turnstile.actions import count_passes, turnstile_key

CONFIRMED_WITHIN = timedelta(days=7)
AN_HOUR = timedelta(hours=1)
ASKED_BY_AN_ADDRESS, ASKED_FOR_A_MAIL = 30, 5


@transaction.atomic
def follow(
    office: Office,
    project: Project | None,
    email: str,
    *,
    language: str,
    address: str,
    at: datetime,
) -> Follower:
    """A mail asks its owner whether he wants it; whoever follows already is asked nothing.

    Nobody learns here which of the two it was. Raises TooMany.
    """
    limits = {
        turnstile_key("follow", address): ASKED_BY_AN_ADDRESS,
        turnstile_key("follow-for", email.casefold()): ASKED_FOR_A_MAIL,
    }
    count_passes(limits, per=AN_HOUR, at=at)
    follower, is_new = Follower.objects.get_or_create(
        office=office,
        project=project,
        email_hash=hash_of(email),
        defaults={
            "sealed_email": seal().closed(email),
            "language": language,
            "asked_at": at,
        },
    )
    if follower.confirmed_at is None:
        if not is_new:
            follower.asked_at, follower.language = at, language
            follower.save(update_fields=["asked_at", "language"])
        _note(EventKind.FOLLOWING_ASKED, follower, at=at)
    return follower


def hash_of(email: str) -> str:
    return seal().hashed(f"follower:{email.strip().casefold()}")


@transaction.atomic
def confirm_following(follower: UUID, *, at: datetime) -> bool:
    """He hears of it from now on; False where he does. Raises FollowingGone."""
    found = _held(follower)
    if found.confirmed_at:
        return False
    if at > found.asked_at + CONFIRMED_WITHIN:
        raise FollowingGone
    found.confirmed_at = at
    found.save(update_fields=["confirmed_at"])
    _note(EventKind.FOLLOWING_BEGAN, found, at=at)
    return True


@transaction.atomic
def end_following(follower: UUID, *, at: datetime) -> None:
    """The address is forgotten. Raises FollowingGone where it was."""
    found = _held(follower)
    _note(EventKind.FOLLOWING_ENDED, found, at=at)
    found.delete()


def forget_unconfirmed(at: datetime) -> int:
    """Addresses whose owner never said that he wants this; returns how many went."""
    late = Follower.objects.filter(confirmed_at=None, asked_at__lt=at - CONFIRMED_WITHIN)
    return late.delete()[0]


def _held(follower: UUID) -> Follower:
    found = Follower.objects.select_for_update().filter(pk=follower).first()
    if found is None:
        raise FollowingGone
    return found


def _note(kind: EventKind, follower: Follower, *, at: datetime) -> None:
    """It names neither the address nor who it is."""
    data = {"project": str(follower.project_id) if follower.project_id else ""}
    record(kind, chain=follower.office_id, subject=follower.id, by=REQUESTER, at=at, data=data)
