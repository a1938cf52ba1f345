"""Where a notice goes, and what speaks against sending it now."""

from datetime import datetime, timedelta

from shonod.cases.gateways import seal
from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.ground.clock import local
from shonod.notices.models import Notice
from shonod.notices.queries.news import changes_told
from shonod.notices.queries.told import OF_A_NEW_CONTACT, hash_of, is_stopped, told_to
from shonod.notices.states import (
    RECEIVED_A_DAY,
    RECEIVED_A_DAY_BY_MAIL,
    SMS_AFTER_CLOSING,
    TRUE_WHILE,
    By,
    Kind,
    State,
    Why,
)
from shonod.projects.models import Follower

__all__ = ["address_for", "against", "hash_of"]

Reason = tuple[State, Why]


def address_for(notice: Notice) -> str:
    """Read now, from the case or the account, and kept nowhere else. Empty: there is none."""
    if notice.case is not None:
        kind = Kind(notice.kind)
        event = notice.event if kind in OF_A_NEW_CONTACT else None
        return told_to(notice.case, kind, event).get(By(notice.by), "")
    if notice.follower is not None:
        return seal().opened(bytes(notice.follower.sealed_email))
    if notice.officer is None or not notice.officer.is_active:
        return ""
    return notice.officer.email if notice.by == By.EMAIL else notice.officer.phone


def against(notice: Notice, at: datetime) -> Reason | None:
    """Why the notice is not sent, and the state it ends in; None when it may go out."""
    if notice.expires_at <= at:
        return State.EXPIRED, Why.TOO_OLD
    address = address_for(notice)
    if not address:
        return State.WITHHELD, Why.NO_ADDRESS
    if notice.case is not None:
        return _against_telling(notice, notice.case, hash_of(address), at)
    return _against_news(notice, notice.follower, address) if notice.follower else None


def _against_news(notice: Notice, follower: Follower, address: str) -> Reason | None:
    """What was confirmed meanwhile is not asked, and what was withdrawn not told."""
    if is_stopped(hash_of(address)):
        return State.WITHHELD, Why.STOPPED
    is_told = bool(follower.confirmed_at)
    if notice.kind == Kind.NEWS and notice.event:
        is_told = not changes_told(follower, notice.event)
    return (State.EXPIRED, Why.OVERTAKEN) if is_told else None


def _against_telling(notice: Notice, case: Case, to_hash: str, at: datetime) -> Reason | None:
    if case.state not in TRUE_WHILE.get(Kind(notice.kind), {case.state}):
        return State.EXPIRED, Why.OVERTAKEN
    if notice.by == By.SMS and _is_long_closed(case, at):
        return State.WITHHELD, Why.LONG_CLOSED
    if is_stopped(to_hash):
        return State.WITHHELD, Why.STOPPED
    if notice.kind == Kind.RECEIVED and _told_too_often(case, to_hash, at):
        return State.WITHHELD, Why.TOO_MANY
    return None


def _is_long_closed(case: Case, at: datetime) -> bool:
    return case.closed_on is not None and local(at).date() > case.closed_on + SMS_AFTER_CLOSING


def _told_too_often(case: Case, to_hash: str, at: datetime) -> bool:
    most = RECEIVED_A_DAY_BY_MAIL if case.channel == Channel.EMAIL else RECEIVED_A_DAY
    lately = Notice.objects.filter(
        to_hash=to_hash, done_at__gt=at - timedelta(days=1), kind=Kind.RECEIVED
    )
    return lately.count() >= most
