"""Whether requests by the web form come in: one is made and taken back before it is there."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction

from shonod.cases.actions import Requester, open_case
from shonod.catalogue.models import Terms
from shonod.catalogue.queries import promises_in_force
from shonod.ground.clock import local
from shonod.ground.ids import uuid7
from shonod.ground.later import on_first_call
from shonod.ground.refusals import TimeLimitUnclear
from shonod.intake.actions import keep_form
from shonod.lines.gateways import LineDown
from shonod.offices.models import Office

if TYPE_CHECKING:
    from shonod.lines.gateways.http import ask
else:
    ask = on_first_call("shonod.lines.gateways.http", "ask")


def try_form(office: Office | None, at: datetime) -> None:
    """The web answers, and a request with its form, date, code and event can be written.

    All of it is taken back in the same transaction: no number, figure or pile ever knew of it.
    Raises LineDown where the web does not answer, and whatever keeps a request from being taken.
    """
    ask("GET", f"http://{settings.BIND}/readyz")
    if office is None:
        raise LineDown("broken", "a form without an office")
    with transaction.atomic():
        for terms in promises_in_force(office, local(at).date()):
            if _is_taken(terms, at):
                break
        transaction.set_rollback(True)


def _is_taken(terms: Terms, at: datetime) -> bool:
    """False for a service whose date is agreed with whoever asks: the next one is tried."""
    keep_form(uuid7(), {"details": "-"}, terms=terms, at=at)
    asker = Requester(name="-", phone="", email="")
    try:
        with transaction.atomic():
            open_case(terms, requester=asker, details="-", once=str(uuid7()), at=at)
    except TimeLimitUnclear:
        return False
    return True
