"""Progress as a picture: where each bar of the chart stands, in its own units."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from shonod.projects.models import Progress

# A quarter is a column of two bars; the text of the axis stands left of the first.
LEFT, COLUMN, BAR, HEIGHT, TOP, FOOT = 48, 56, 18, 180, 12, 48
LINES = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Bar:
    """`kind`: physical or financial."""

    kind: str
    x: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """`lines`: (percent, y); `columns`: (progress, x of its middle)."""

    width: int
    height: int
    lines: list[tuple[int, float]]
    bars: list[Bar]
    columns: list[tuple[Progress, int]]

    @property
    def has_remarks(self) -> bool:
        return any(one.remark for one, _x in self.columns)

    @property
    def left(self) -> int:
        return LEFT

    @property
    def bottom(self) -> int:
        return TOP + HEIGHT


def chart_of(progress: Sequence[Progress]) -> Chart:
    bars, columns = [], []
    for place, one in enumerate(progress):
        x = LEFT + place * COLUMN
        columns.append((one, x + COLUMN // 2))
        for shift, kind in ((8, "physical"), (10 + BAR, "financial")):
            percent = getattr(one, kind)
            if percent is not None:
                bars.append(_bar(kind, x + shift, percent))
    return Chart(
        width=LEFT + COLUMN * len(progress),
        height=TOP + HEIGHT + FOOT,
        lines=[(percent, _y(Decimal(percent))) for percent in LINES],
        bars=bars,
        columns=columns,
    )


def _y(percent: Decimal) -> float:
    return float(TOP + HEIGHT - percent * HEIGHT / 100)


def _bar(kind: str, x: int, percent: Decimal) -> Bar:
    y = _y(percent)
    return Bar(kind, x, y, TOP + HEIGHT - y)
