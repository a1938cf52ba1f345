"""A new office on this installation, with its first officer."""

from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction

from shonod.advice.actions import keep_first_advice
from shonod.cases.actions import keep_first_replies
from shonod.editions.actions.publishing import publish_manuscript
from shonod.editions.models import Manuscript
from shonod.editions.policy import may_found_office
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.information.actions import keep_first_information
from shonod.ledger.actions import SYSTEM, Actor
from shonod.ledger.states import ActorKind
from shonod.offices.actions import add_office, appoint, enter_country_days
from shonod.offices.models import Office
from shonod.offices.states import Role
from shonod.people.actions import add_officer
from shonod.people.models import Officer


class Founded(NamedTuple):
    """`password` is the first officer's one-time password, shown once."""

    office: Office
    officer: Officer
    password: str


@transaction.atomic
def found_office(
    *,
    office: dict[str, Any],
    officer: dict[str, Any],
    post: dict[str, str],
    at: datetime,
    by: Actor = SYSTEM,
) -> Founded:
    """Columns of Office, of Officer and of Post. Raises IntegrityError for a name that is taken."""
    enter_country_days(at=at)
    founded = add_office(at=at, by=by, **office)
    first, password = add_officer(chain=founded.id, at=at, by=by, **officer)
    today = local(at).date()
    appoint(first, office=founded, role=Role.OFFICER, since_on=today, **post)
    keep_first_replies(founded, on=today)
    keep_first_information(founded, at=at)
    keep_first_advice(founded, at=at)
    return Founded(founded, first, password)


@transaction.atomic
def found_with_manuscript(
    manuscript_id: UUID,
    *,
    office: dict[str, Any],
    officer: dict[str, Any],
    post: dict[str, str],
    by: Officer,
    at: datetime,
) -> Founded:
    """A new office whose first edition is the draft, in force at once.

    Raises NotPermitted, IntegrityError, and what publish_edition raises.
    """
    manuscript = Manuscript.objects.select_related("office").get(pk=manuscript_id)
    today = local(at).date()
    if not may_found_office(by, manuscript.office, today):
        raise NotPermitted
    actor = Actor(ActorKind.OFFICER, by.id)
    founded = found_office(office=office, officer=officer, post=post, at=at, by=actor)
    publish_manuscript(manuscript_id, effective_on=today, by=by, at=at, office=founded.office)
    return founded
