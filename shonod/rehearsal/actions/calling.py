"""The counter's part of the past: slips of the last weeks, and calls that nobody took today."""

from collections import defaultdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max

from shonod.cases.models import Case
from shonod.cases.states import Channel
from shonod.counter.actions import note_missed_call
from shonod.counter.models import Contact
from shonod.counter.states import Kind
from shonod.ground.clock import local
from shonod.offices.models import Office
from shonod.people.models import Officer
from shonod.rehearsal.actions.inventing import WORDS, Inventor

# Long enough for every page of the log that anybody turns back to.
REMEMBERED = timedelta(days=30)
MISSED = 2
DOORS = (Channel.COUNTER, Channel.PHONE)


class Slips:
    """The numbers of the office's slips, which go on where they are."""

    def __init__(self, office: Office, inventor: Inventor, officer: UUID) -> None:
        self.inventor, self.officer = inventor, officer
        given = Contact.objects.filter(office=office, kind=Kind.REQUEST).values_list("year")
        self.last: dict[int, int] = defaultdict(int, given.annotate(last=Max("number")))

    def of(self, case: Case) -> Contact | None:
        """The contact that the case was taken by, not saved; None for another door or long ago."""
        at = case.received_at
        if case.channel not in DOORS or self.inventor.now - at > REMEMBERED:
            return None
        year = local(at).year
        self.last[year] += 1
        return Contact(
            id=self.inventor.id_at(at),
            office_id=case.office_id,
            once=case.once,
            kind=Kind.REQUEST,
            channel=case.channel,
            at=at,
            by_id=self.officer,
            name=case.name,
            phone=case.phone,
            case=case,
            year=year,
            number=self.last[year],
        )


def slip_data(contact: Contact) -> dict[str, Any]:
    """What the ledger says of a slip."""
    return {"case": str(contact.case_id), "year": contact.year, "number": contact.number}


def miss_calls(office: Office, inventor: Inventor, officer: UUID, *, now: datetime) -> None:
    """Calls of the last hours that wait to be called back."""
    by = Officer.objects.get(pk=officer)
    for number in range(MISSED):
        note_missed_call(
            office,
            phone=f"+88013{inventor.random.randrange(10**8):08d}",
            note=inventor.random.choice(WORDS["request"]),
            called_at=now - timedelta(minutes=20 + 45 * number),
            once=str(inventor.id_at(now)),
            by=by,
            at=now,
        )
