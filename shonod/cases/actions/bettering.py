"""The better promise of a later edition, for the cases that are under way."""

from datetime import datetime

from shonod.cases.actions.counting import Changed
from shonod.cases.actions.recounting import Plan, Preview, carry_out
from shonod.cases.models import Recount
from shonod.cases.states import Cause
from shonod.catalogue.models import Charter
from shonod.ground.clock import local
from shonod.offices.queries import calendar_of
from shonod.people.models import Officer


def better_promises(charter: Charter, *, by: Officer | None, at: datetime) -> Recount:
    """Let the running cases of the office have what a new edition promises, where it is sooner.

    A later date never comes of it. A sooner one never falls before the next working day, nor before
    the day from which the edition holds. Raises the clock's refusals.
    """
    changed = _changed(charter, at)
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


def preview_better_promises(charter: Charter, *, at: datetime) -> Preview:
    """What `better_promises` would do; nothing is written."""
    return Plan.of(_changed(charter, at)).preview()


def _changed(charter: Charter, at: datetime) -> Changed:
    office = charter.office
    calendar, today = calendar_of(office), local(at).date()
    from_on = max(calendar.open_day_after(today), calendar.open_day_from(charter.effective_on))
    return Changed(
        first_on=from_on,
        last_on=today,
        offices={office.id: office},
        calendars={office.id: calendar},
        at=at,
        better={terms.service_id: (terms, from_on) for terms in charter.terms.all()},
    )
