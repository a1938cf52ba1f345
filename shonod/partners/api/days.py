"""The office's days, and due dates counted by them."""

from datetime import date, timedelta
from typing import Annotated

from django.utils.translation import gettext as _say
from django.utils.translation import gettext_noop as _
from ninja import Path, Query, Router

from shonod.ground.charter.times import read_time_limit
from shonod.ground.clock import AgreedDateOutside, Closure, Due, due, explain, local
from shonod.ground.clock import Day as ClockDay
from shonod.ground.clock.explain import Language
from shonod.ground.refusals import NoWorkingDay, TimeLimitUnclear
from shonod.offices.queries import calendar_of, rules_of
from shonod.partners.api.door import Called
from shonod.partners.api.problems import Problem
from shonod.partners.api.shapes import days as shape
from shonod.partners.api.shapes.base import Day, Instant
from shonod.partners.api.words import outside, unclear
from shonod.ui.templatetags.days import digits

router = Router()
MOST_DAYS = 400
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 12, 31)


@router.get(
    "/calendar",
    response=shape.Calendar,
    url_name="calendar",
    operation_id="calendar",
    summary=_("Days of the office"),
    description=_("Each day from `from` to `until`: is it open, when, and why not. 400 at most."),
)
def calendar(
    request: Called,
    from_on: Annotated[Day | None, Query(alias="from", description=_("First day; today"))] = None,
    until_on: Annotated[
        Day | None, Query(alias="until", description=_("Last day; 30 days after the first"))
    ] = None,
) -> shape.Calendar:
    first = from_on or request.caller.today
    last = until_on or first + timedelta(days=30)
    _check_range(first, last)
    known = calendar_of(request.caller.office)
    count = (last - first).days + 1
    return shape.Calendar(
        edition=known.edition,
        from_on=first,
        until_on=last,
        listed_years=sorted(known.years),
        days=[_day(known.day(first + timedelta(days=n))) for n in range(count)],
    )


def _check_range(first: date, last: date) -> None:
    _check_day("from", first)
    _check_day("until", last)
    if not 0 <= (last - first).days < MOST_DAYS:
        words = _say("The last day must lie within %(most)s days after the first.")
        raise wrong("until", words % {"most": digits(MOST_DAYS)})


def _check_day(name: str, on: date) -> None:
    if not FIRST_DAY <= on <= LAST_DAY:
        words = _say("Days are known from the year %(first)s to %(last)s.")
        raise wrong(name, words % {"first": digits(FIRST_DAY.year), "last": digits(LAST_DAY.year)})


def wrong(parameter: str, words: str) -> Problem:
    return Problem("invalid", errors=[{"parameter": parameter, "detail": words}])


@router.get(
    "/calendar/days/{on}",
    response=shape.OfficeDay,
    url_name="day",
    operation_id="day",
    summary=_("Is a day open?"),
    description=_("One day of the office: is it open, when, and why not."),
)
def day(request: Called, on: Annotated[Day, Path(description=_("The day"))]) -> shape.OfficeDay:
    _check_day("on", on)
    return _day(calendar_of(request.caller.office).day(on))


def _day(known: ClockDay) -> shape.OfficeDay:
    return shape.OfficeDay(
        on=known.on,
        is_open=known.is_open,
        hours=[
            shape.Stretch(opens=f"{opens:%H:%M}", closes=f"{closes:%H:%M}")
            for opens, closes in known.hours
        ],
        reasons=[
            shape.Reason(
                kind=why.kind,
                name=why.name_bn,
                name_en=why.name_en,
                source=why.source,
                part=why.part,
                status=why.status,
            )
            for why in known.reasons
        ],
    )


@router.get(
    "/calendar/holidays/{year}",
    response=shape.Holidays,
    url_name="holidays",
    operation_id="holidays",
    summary=_("Holidays of a year"),
    description=_("What was declared to close the office in a year, beside the weekly holiday."),
)
def holidays(
    request: Called,
    year: Annotated[int, Path(description=_("The year"), ge=FIRST_DAY.year, le=LAST_DAY.year)],
) -> shape.Holidays:
    known = calendar_of(request.caller.office)
    return shape.Holidays(
        year=year,
        is_listed=known.covers(year),
        holidays=[
            _holiday(row)
            for row in sorted(known.in_force, key=lambda row: row.from_on)
            if row.from_on.year <= year <= row.until_on.year
        ],
        working_days=sorted(row.on for row in known.swaps if row.on.year == year),
    )


def _holiday(row: Closure) -> shape.Holiday:
    return shape.Holiday(
        from_on=row.from_on,
        until_on=row.until_on,
        name=row.name_bn,
        name_en=row.name_en,
        kind=row.kind,
        part=row.part,
        order_number=row.order,
        source=row.source,
        status=row.status,
    )


@router.get(
    "/due",
    response=shape.Due,
    url_name="due",
    operation_id="due",
    summary=_("By which day?"),
    description=_(
        "The day by which a limit falls due for something received at an instant, with its "
        "receipt. An instant without a zone is Dhaka’s time."
    ),
)
def due_day(
    request: Called,
    received_at: Annotated[Instant, Query(description=_("When the office received it"))],
    limit: Annotated[
        str,
        Query(
            description=_("The limit, as a charter words it"),
            min_length=1,
            max_length=200,
            examples=["৩ কার্যদিবস", "instant / 3 working days"],
        ),
    ],
    agreed_on: Annotated[
        Day | None, Query(description=_("The day agreed instead, where the limit lets one be"))
    ] = None,
) -> shape.Due:
    _check_day("received_at", local(received_at).date())
    office = request.caller.office
    try:
        answer = due(
            received_at,
            read_time_limit(limit),
            calendar_of(office),
            agreed_on=agreed_on,
            rules=rules_of(office),
        )
    except (TimeLimitUnclear, NoWorkingDay) as refusal:
        raise wrong("limit", unclear()) from refusal
    except AgreedDateOutside as refusal:
        raise wrong("agreed_on", outside(refusal)) from refusal
    return _due(answer, request.caller.language)


def _due(answer: Due, language: Language) -> shape.Due:
    receipt = answer.receipt
    return shape.Due(
        received_at=receipt["received_at"]["dhaka"],
        day_zero_on=answer.day_zero_on,
        due_on=answer.due_on,
        due_at=receipt["due_at"],
        explanation=explain(receipt, language),
        receipt=receipt,
    )
