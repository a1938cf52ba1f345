"""What the Right to Information Act says from a day on: its limits, and the Terms they make."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from django.db import transaction

from shonod.catalogue.actions import CELLS
from shonod.catalogue.models import SectionKind, Service, Terms
from shonod.ground.bangla import bangla_digits, stored
from shonod.ground.charter.typed import no_service
from shonod.ground.clock import local
from shonod.ground.refusals import OutOfOrder
from shonod.ground.timelimit import Duration, TimeLimit, Unit
from shonod.information.actions.keeping import hold, tell
from shonod.information.models import LawPromise, LawRule
from shonod.information.states import BY_LAW, LawLimits, Pace
from shonod.ledger.states import EventKind
from shonod.offices.models import Office
from shonod.people.models import Officer

# Sections 8, 24 and 25, which let people ask, came into force on this day (section 1).
_BEGAN_ON = date(2009, 7, 1)
_ACT = (
    "তথ্য অধিকার আইন, ২০০৯ (২০০৯ সনের ২০ নং আইন), ধারা ৮, ৯ ও ২৪; "
    "তথ্য অধিকার (তথ্য প্রাপ্তি সংক্রান্ত) বিধিমালা, ২০০৯"
)
_NAME = "তথ্য অধিকার আইনে তথ্যের আবেদন"
_NAME_EN = "Request under the Right to Information Act"
# Behind all that a charter promises.
_LAST = 9999


@transaction.atomic
def keep_law(office: Office, *, at: datetime) -> bool:
    """The Act's own limits, and the Terms of what was said since; False: the office has them."""
    held = hold(office.id, None, at)
    rules = LawRule.objects.filter(office=held)
    if rules.filter(promises__isnull=False).exists():
        return False
    for rule in rules:
        _promise(rule)
    _set(held, LawLimits(), from_on=_BEGAN_ON, source=_ACT, by=None, at=at)
    return True


def keep_laws(*, at: datetime) -> int:
    """The same for every office; returns how many had none."""
    promised = LawRule.objects.filter(promises__isnull=False)
    without = Office.objects.exclude(pk__in=promised.values("office"))
    return sum(keep_law(office, at=at) for office in without)


@transaction.atomic
def set_law(
    office: Office, limits: LawLimits, *, from_on: date, source: str, by: Officer, at: datetime
) -> LawRule:
    """These limits hold from a day on. Raises NotPermitted, and OutOfOrder for a day that has
    passed: what people were told stands."""
    held = hold(office.id, by, at)
    if from_on < local(at).date():
        raise OutOfOrder
    return _set(held, limits, from_on=from_on, source=source, by=by, at=at)


def _set(
    office: Office,
    limits: LawLimits,
    *,
    from_on: date,
    source: str,
    by: Officer | None,
    at: datetime,
) -> LawRule:
    said = {"source": stored(source), "said_at": at, "said_by": by}
    rule = LawRule.objects.create(office=office, from_on=from_on, **asdict(limits), **said)
    _promise(rule)
    data = {"from_on": from_on.isoformat(), **asdict(limits)}
    tell(EventKind.LAW_RULE_SET, rule.id, office=office, by=by, at=at, data=data)
    return rule


def _promise(rule: LawRule) -> None:
    """Terms for each pace, which never change: a case points at those of its day."""
    service, _ = Service.objects.get_or_create(office=rule.office, code=BY_LAW, by_law=True)
    for pace, limit in _limits(rule).items():
        cells = {**no_service(), "time_limit": limit}
        terms = Terms.objects.create(
            office=rule.office,
            service=service,
            position=_LAST,
            section_kind=SectionKind.CITIZEN,
            name=_NAME,
            name_en=_NAME_EN,
            **{column: cells[column] for column in CELLS},
        )
        LawPromise.objects.create(rule=rule, pace=pace, terms=terms)


def _limits(rule: LawRule) -> dict[Pace, dict[str, Any]]:
    return {
        Pace.USUAL: _limit(rule.usual_days, Unit.WORKING_DAY, "কার্যদিবস", "working days"),
        Pace.OTHERS: _limit(rule.others_days, Unit.WORKING_DAY, "কার্যদিবস", "working days"),
        Pace.URGENT: _limit(rule.urgent_hours, Unit.HOUR, "ঘণ্টা", "hours"),
    }


def _limit(count: int, unit: Unit, words: str, words_en: str) -> dict[str, Any]:
    limit = TimeLimit(text=f"{bangla_digits(count)} {words}", max=Duration(count, unit))
    return {**limit.to_json(), "text_en": f"{count} {words_en}"}
