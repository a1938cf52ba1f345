"""The registers as books: the lines of a month, and the months that have any."""

from datetime import date

from django.db.models import Prefetch

from shonod.letters.models import Dispatch, Letter, Received
from shonod.offices.models import Office


def papers_in(office: Office, first: date) -> list[Received]:
    """The lines of the receipt register whose papers came in the month that begins on a day."""
    papers = Received.objects.filter(
        office=office, received_on__gte=first, received_on__lt=next_month(first)
    )
    return list(papers.select_related("case__service").order_by("year", "number"))


def letters_in(office: Office, first: date) -> list[Letter]:
    """The lines of the issue register of a month, by the date that the letters bear."""
    letters = Letter.objects.filter(
        office=office,
        number__isnull=False,
        dated_on__gte=first,
        dated_on__lt=next_month(first),
    )
    sent = Prefetch("dispatches", Dispatch.objects.order_by("sent_on", "id"))
    return list(letters.prefetch_related(sent).order_by("year", "number"))


def next_month(first: date) -> date:
    return date(first.year + first.month // 12, first.month % 12 + 1, 1)


def month_before(first: date) -> date:
    return date(first.year - (first.month == 1), (first.month - 2) % 12 + 1, 1)
