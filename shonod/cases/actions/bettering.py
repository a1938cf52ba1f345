"""The better promise of a later edition, for the cases that are under way."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from shonod.cases.actions.counting import Changed
from shonod.cases.actions.recounting import Plan, Preview, carry_out
from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.catalogue.models import Charter, Service, Terms
from shonod.ground.clock import local
from shonod.offices.models import Office
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
    changed = _changed(charter, charter.terms.select_related("service"), at, codes)
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


def preview_better_promises(
    terms: Sequence[Terms], *, at: datetime, codes: Codes = None
) -> Preview:
    """What `better_promises` would do for an edition of these terms, saved or not; nothing is
    written."""
    return Plan.of(_changed(terms[0].edition, terms, at, codes)).preview()


def _changed(charter: Charter, terms: Iterable[Terms], at: datetime, codes: Codes) -> Changed:
    office = charter.office
    calendar, today = calendar_of(office), local(at).date()
    from_on = max(calendar.open_day_after(today), calendar.open_day_from(charter.effective_on))
    goes_on = _goes_on_as(office, {one.service.code: one for one in terms}, codes)
    return Changed(
        first_on=from_on,
        last_on=today,
        offices={office.id: office},
        calendars={office.id: calendar},
        at=at,
        better={service: (promised, from_on) for service, promised in goes_on},
    )


def _goes_on_as(
    office: Office, terms: Mapping[str, Terms], codes: Codes
) -> Iterator[tuple[UUID, Terms]]:
    """Each service that cases run on, with its terms in the edition."""
    for code, service in Service.objects.filter(office=office).values_list("code", "id"):
        new = code if codes is None else codes.get(code, "")
        if new in terms:
            yield service, terms[new]
