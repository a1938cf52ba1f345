"""What whoever follows projects is told: whether he wants it, and each morning what changed."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from shonod.ground.clock import DHAKA, local
from shonod.ledger.models import Event
from shonod.ledger.states import EventKind
from shonod.notices.models import Notice, notice_id
from shonod.notices.queries.wordings import words_of
from shonod.notices.states import LIFETIME, LONGEST_LIFE, NEWS, By, Kind
from shonod.offices.models import Office
from shonod.projects.models import Follower


def news_of(
    office: Office, events: Iterable[Event], *, morning: int, at: datetime
) -> Iterator[Notice]:
    """The notices that these events are to followers. `morning`: the hour at which news goes."""
    asked = {event.subject: event for event in events if event.kind == EventKind.FOLLOWING_ASKED}
    changed = [event for event in events if event.kind in NEWS]
    if not asked and not changed:
        return
    words = words_of(office)
    for follower in _who_hears(office, asked, changed):
        if event := asked.get(follower.id):
            yield _notice(follower, Kind.NEWS_ASKED, event, event.sequence, event.at, at)
        for event in changed:
            if _hears_of(follower, event) and words[Kind.NEWS, By.EMAIL, follower.language].is_sent:
                on = local(event.at).date()
                due_at = datetime.combine(on + timedelta(days=1), datetime.min.time(), DHAKA)
                due_at += timedelta(hours=morning)
                yield _notice(follower, Kind.NEWS, event, on, due_at, at)


def _who_hears(
    office: Office, asked: Iterable[UUID | None], changed: Iterable[Event]
) -> Iterable[Follower]:
    projects = {event.subject for event in changed}
    theirs = Q(project__in=projects) | Q(project=None) if projects else Q(pk__in=())
    confirmed = theirs & Q(confirmed_at__isnull=False)
    found = Follower.objects.filter(Q(pk__in=list(asked)) | confirmed, office=office)
    return found.order_by("id")


def _hears_of(follower: Follower, event: Event) -> bool:
    """What happened before he said yes is no news."""
    is_his = follower.project_id in (None, event.subject)
    return is_his and follower.confirmed_at is not None and follower.confirmed_at <= event.at


def _notice(
    follower: Follower, kind: Kind, event: Event, what: object, due_at: datetime, at: datetime
) -> Notice:
    """`what` tells one thing from another: many changes of a day are one."""
    return Notice(
        id=notice_id(follower.office_id, what, str(follower.id), By.EMAIL, kind),
        office_id=follower.office_id,
        follower=follower,
        event=event,
        kind=kind,
        by=By.EMAIL,
        made_at=at,
        due_at=due_at,
        next_at=due_at,
        expires_at=due_at + LIFETIME.get(kind, LONGEST_LIFE),
    )
