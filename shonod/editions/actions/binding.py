"""Saying which room does each service's work."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from shonod.catalogue.actions import bind_service
from shonod.catalogue.models import Service
from shonod.editions.policy import may_keep_charter
from shonod.ground.clock import local
from shonod.ground.refusals import NotPermitted
from shonod.offices.models import Office
from shonod.people.models import Officer


@transaction.atomic
def bind_services(
    office: Office, chosen: Iterable[tuple[Service, str]], *, by: Officer, at: datetime
) -> None:
    """Bind each of the office's services to the work chosen for it, '' for none, from today on.

    Raises NotPermitted.
    """
    if not may_keep_charter(by, office, local(at).date()):
        raise NotPermitted
    for service, work in chosen:
        bind_service(service, work, by=by, at=at)
