"""The better promise of a later edition, for the cases that are under way."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from shonod.cases.actions.counting import Changed
from shonod.cases.actions.recounting import Plan, Preview, carry_out
from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.clock import local
from shonod.offices.queries import calendar_of
from shonod.people.models import Officer

Codes = Mapping[str, str] | None


def better_promises(
    charter: Charter, *, by: Officer | None, at: datetime, codes: Codes = None
) -> Recount:
    """Let the running cases of the office have what a new edition promises, where it is sooner.

    `codes` says which service of the edition is which that cases run on, by their codes ('2.1.3'
    → '2.1.2'); without it a service is the one of its code. A later date never comes of it. A
    sooner one never falls before the next working day, nor before the day from which the edition
    holds. Raises the clock's refusals.
    """
    changed = _changed(charter, at, codes)
    recount = Recount(
        cause=Cause.EDITION,
        office=charter.office,
        charter=charter,
        first_on=changed.first_on,
        last_on=changed.last_on,
        at=at,
        by=by,
    )
    return carry_out(recount, Plan.of(changed))


def preview_better_promises(charter: Charter, *, at: datetime, codes: Codes = None) -> Preview:
    """What `better_promises` would do; nothing is written."""
    return Plan.of(_changed(charter, at, codes)).preview()


def _changed(charter: Charter, at: datetime, codes: Codes) -> Changed:
    office = charter.office
    calendar, today = calendar_of(office), local(at).date()
    from_on = max(calendar.open_day_after(today), calendar.open_day_from(charter.effective_on))
    return Changed(
        first_on=from_on,
        last_on=today,
        offices={office.id: office},
        calendars={office.id: calendar},
        at=at,
        better={service: (terms, from_on) for service, terms in _goes_on_as(charter, codes)},
    )


def _goes_on_as(charter: Charter, codes: Codes) -> Iterator[tuple[UUID, Terms]]:
    """Each service that cases run on, with its terms in the edition."""
    terms = {one.service.code: one for one in charter.terms.select_related("service")}
    services = Service.objects.filter(office=charter.office).values_list("code", "id")
    for code, service in services:
        new = code if codes is None else codes.get(code)
        if new in terms:
            yield service, terms[new]
