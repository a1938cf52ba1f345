"""What may be declared of an office's days, and what is refused at once."""

from datetime import date, time
from typing import Any

import pytest

from shonod.ground.clock.declarations import Closure, Hours, Swap, Weekend

DAY = date(2026, 2, 21)  # Saturday
NEXT = date(2026, 2, 22)


@pytest.mark.parametrize(
    ("make", "given"),
    [
        (Weekend, {"from_on": DAY, "weekdays": frozenset({7})}),
        (Hours, {"from_on": DAY, "opens": time(17), "closes": time(9)}),
        (Hours, {"from_on": NEXT, "until_on": DAY, "opens": time(9), "closes": time(17)}),
        (
            Hours,
            {
                "from_on": DAY,
                "opens": time(9),
                "closes": time(12),
                "breaks": ((time(12), time(13)),),
            },
        ),
        (
            Hours,
            {
                "from_on": DAY,
                "opens": time(9),
                "closes": time(17),
                "breaks": ((time(14), time(13)),),
            },
        ),
        (Closure, {"from_on": NEXT, "until_on": DAY, "kind": "general"}),
        (Closure, {"from_on": DAY, "until_on": DAY, "kind": "holiday"}),
        (Closure, {"from_on": DAY, "until_on": DAY, "kind": "general", "part": "half"}),
        (Closure, {"from_on": DAY, "until_on": DAY, "kind": "general", "part": "third"}),
        (Closure, {"from_on": DAY, "until_on": DAY, "kind": "general", "status": "maybe"}),
        (Swap, {"on": DAY, "status": "maybe"}),
    ],
)
def test_a_declaration_that_makes_no_sense_is_refused(make: Any, given: dict[str, Any]) -> None:
    names = {"name_bn": "দিন", "name_en": "day"} if make in (Closure, Swap) else {}
    with pytest.raises(ValueError, match=r"\w"):
        make(**given, **names)


@pytest.mark.parametrize(
    ("scope", "kind", "closes"),
    [
        ((), "general", True),
        ((), "optional", False),
        (("rangamati",), "regional", False),
        (("cumilla",), "regional", True),
        (("cumilla", "rangamati"), "regional", True),
    ],
)
def test_a_closure_closes_the_offices_in_its_scope(
    scope: tuple[str, ...], kind: str, closes: bool
) -> None:
    row = Closure(DAY, DAY, kind, "দিন", "day", scope=scope)
    assert row.applies(frozenset({"cumilla"})) is closes


def test_hours_with_breaks_are_open_in_stretches() -> None:
    row = Hours(DAY, time(9), time(17), breaks=((time(13), time(13, 30)),))
    assert row.spans() == ((time(9), time(13)), (time(13, 30), time(17)))


@pytest.mark.parametrize(
    "row",
    [
        Weekend(DAY, frozenset({4, 5}), "order"),
        Hours(DAY, time(9), time(15, 30), until_on=NEXT, weekdays=frozenset({6, 0})),
        Closure(DAY, NEXT, "executive", "দিন", "day", part="half", closes=time(13)),
        Swap(DAY, "দিন", "day", order="05.00", status="to_confirm"),
    ],
)
def test_a_declaration_survives_json(row: Any) -> None:
    assert type(row).from_json(row.to_json()) == row
