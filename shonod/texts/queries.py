"""Whose number it is, and what waits for an officer."""

from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from shonod.cases.gateways import seal
from shonod.cases.models import Case, ContactChange
from shonod.cases.states import State
from shonod.offices.models import Office
from shonod.texts.models import Text
from shonod.texts.states import FOR_AN_OFFICER

RATED_WITHIN = timedelta(days=30)


def case_of_code(code: str) -> Case | None:
    """Of whichever office: the installation has one number for all of them."""
    whole = Case.objects.select_related("office", "service", "terms")
    return whole.filter(code_hash=seal().hashed(code)).first()


def cases_of(sender: str) -> QuerySet[Case]:
    """The cases that hold the number, newest first."""
    theirs = Case.objects.filter(Q(phone=sender) | Q(helper_phone=sender))
    return theirs.select_related("office", "service", "terms").order_by("-received_at", "-id")


def waiting_case(sender: str) -> Case | None:
    """The one case of theirs that waits for an answer; None also where two do."""
    waiting = list(cases_of(sender).filter(state=State.WAITING)[:2])
    return waiting[0] if len(waiting) == 1 else None


def new_contacts_of(sender: str) -> QuerySet[ContactChange]:
    """Changes that still wait, from this number or to it."""
    waiting = ContactChange.objects.filter(held_at=None, stopped_at=None)
    return waiting.filter(Q(old_phone=sender) | Q(phone=sender)).select_related("case__office")


def case_to_rate(sender: str, at: datetime) -> Case | None:
    """The last of theirs that the office closed, while it is fresh in mind."""
    closed = cases_of(sender).filter(state__in=(State.DELIVERED, State.DECLINED))
    return closed.filter(changed_at__gte=at - RATED_WITHIN).order_by("-changed_at").first()


def office_for(sender: str) -> Office | None:
    """Whoever dealt with the number last; else the first office, which runs the installation."""
    last = cases_of(sender).first()
    return last.office if last else Office.objects.order_by("id").first()


def texts_to_read(office: Office) -> QuerySet[Text]:
    """What nobody could make sense of but an officer, oldest first."""
    open_ones = Text.objects.filter(office=office, meaning__in=FOR_AN_OFFICER, settled_at=None)
    return open_ones.order_by("received_at", "id")


def text_to_read(office: Office, text_id: UUID) -> Text | None:
    return texts_to_read(office).filter(pk=text_id).first()


def has_answers(at: datetime) -> bool:
    return answers_due(at).exists()


def answers_due(at: datetime) -> QuerySet[Text]:
    free = Q(held_until=None) | Q(held_until__lte=at)
    due = Text.objects.filter(free, answered_at=None, answer_by__gt=at).exclude(answer="")
    return due.order_by("received_at", "id")
