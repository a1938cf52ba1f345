"""The office's mail as piles, a page at a time."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from shonod.mailbox.models import Mail
from shonod.mailbox.states import Pile, State
from shonod.offices.models import Office

PAGE = 25
DONE = "done"
PILES = (*Pile, DONE)
# What a list shows; the words of a letter are long, and the list needs the first ones alone.
_LISTED = ("quoted", "refused")


@dataclass(frozen=True, slots=True)
class Page:
    """`after`: the mark to go on from; '' where there is nothing more."""

    mails: list[Mail]
    after: str


def counts_of(office: UUID) -> dict[str, int]:
    """How many wait in each pile."""
    waiting = Mail.objects.filter(office=office, state=State.WAITING)
    return waiting.aggregate(**{pile: Count("id", filter=Q(pile=pile)) for pile in Pile})


def mails_in(office: Office, pile: str) -> QuerySet[Mail]:
    """Those that wait, oldest first: their clocks run. The settled ones newest first."""
    mails = Mail.objects.filter(office=office).select_related("case", "suggested").defer(*_LISTED)
    if pile == DONE:
        return mails.filter(settled_at__isnull=False).order_by("-id")
    return mails.filter(state=State.WAITING, pile=pile).order_by("id")


def page_of(mails: QuerySet[Mail], *, after: str = "") -> Page:
    """Raises ValueError for a mark that is none."""
    if after:
        is_falling = mails.query.order_by == ("-id",)
        mails = mails.filter(**{"id__lt" if is_falling else "id__gt": UUID(after)})
    rows = list(mails[: PAGE + 1])
    shown = rows[:PAGE]
    return Page(shown, str(shown[-1].id) if len(rows) > PAGE else "")


def mail_of(office: Office, mail_id: UUID) -> Mail | None:
    """The office's own mail."""
    whole = Mail.objects.select_related("case__service", "case__terms", "suggested", "settled_by")
    return whole.filter(pk=mail_id, office=office).first()


def next_after(mail: Mail) -> Mail | None:
    """The next one of its pile that waits."""
    waiting = Mail.objects.filter(office=mail.office_id, state=State.WAITING, pile=mail.pile)
    return waiting.exclude(pk=mail.id).order_by("id").first()


def mails_of(case_id: UUID) -> list[Mail]:
    """The mails that a case was made of or that came to it, oldest first."""
    settled = (State.OPENED, State.MATCHED)
    return list(Mail.objects.filter(case=case_id, state__in=settled).order_by("id"))
