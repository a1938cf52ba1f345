"""What the day brings, told to each officer once the office has opened."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import transaction

from shonod.ground.clock import DHAKA, local
from shonod.notices.models import Cursor, Notice, notice_id
from shonod.notices.queries.officers import brought_to, offices_opened, posts_held
from shonod.notices.queries.wordings import words_of
from shonod.notices.states import TO_OFFICERS, By, Kind
from shonod.offices.models import Office
from shonod.offices.queries import calendar_of
from shonod.people.models import Officer

LANGUAGE = "bn"


def write_digests(at: datetime) -> int:
    """Tell the officers of every office that has opened of their day; how many offices."""
    return sum(_write(office, at=at) for office in offices_opened(at))


@transaction.atomic
def _write(office: Office, *, at: datetime) -> bool:
    today = local(at).date()
    cursor, _ = Cursor.objects.select_for_update().get_or_create(chain=office.id)
    if cursor.digest_on == today:
        return False
    told = [
        notice
        for officer, posts in posts_held(office, today).items()
        for notice in _of_officer(office, officer, posts, at)
    ]
    Notice.objects.bulk_create(told, ignore_conflicts=True)
    cursor.digest_on = today
    cursor.save(update_fields=["digest_on"])
    return True


def _of_officer(
    office: Office, officer: Officer, posts: list[UUID], at: datetime
) -> Iterator[Notice]:
    """Nothing at all is told of a day that brings nothing; it is stale when the office closes."""
    today, words = local(at).date(), words_of(office)
    closes = calendar_of(office).hours_on(today)[-1][1]
    brought = brought_to(office, posts, today)
    worth = {Kind.DIGEST: any(brought), Kind.DUE_NEXT: brought.due_next > 0}
    addresses = {By.EMAIL: officer.email, By.SMS: officer.phone}
    for kind in TO_OFFICERS:
        for by, address in addresses.items():
            if worth[kind] and address and words[kind, by, LANGUAGE].is_sent:
                yield Notice(
                    id=notice_id(office.id, today, str(officer.id), by, kind),
                    office=office,
                    officer=officer,
                    kind=kind,
                    by=by,
                    made_at=at,
                    due_at=at,
                    next_at=at,
                    expires_at=datetime.combine(today, closes, DHAKA),
                )
