"""What was measured, beside its goals: for the eye now, and for docs/reference/speed.md."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tools.bench.works import Measured


@dataclass(frozen=True, slots=True)
class Figure:
    """One number with its goal: at most `goal`, or at least it when `at_least`."""

    name: str
    value: float
    unit: str
    goal: float | None = None
    at_least: bool = False

    @property
    def holds(self) -> bool | None:
        """None where there is no goal."""
        if self.goal is None:
            return None
        return self.value >= self.goal if self.at_least else self.value <= self.goal

    @property
    def verdict(self) -> str:
        return {None: "", True: "ok", False: "**miss**"}[self.holds]

    @property
    def aim(self) -> str:
        if self.goal is None:
            return ""
        return f"{'≥' if self.at_least else '≤'} {number(self.goal)}"


@dataclass(slots=True)
class Chapter:
    """A heading, what is said below it, and its tables in Markdown."""

    title: str
    lines: list[str] = field(default_factory=list)

    def say(self, *lines: str) -> None:
        self.lines += [*lines, ""]

    def markdown(self) -> str:
        return "\n".join([f"## {self.title}", "", *self.lines])


def number(value: float) -> str:
    """Three significant figures, thousands parted: '0.512', '12.3', '1,230'."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.{1 if value >= 10 else 2}f}"


def figures_of(found: Measured) -> list[Figure]:
    goal = found.goal
    figures = [
        Figure("alone", found.alone, "ms", goal.alone),
        Figure("CPU", found.cpu, "ms", goal.cpu),
        Figure("rate", found.rate.rps, "rps", goal.rps, at_least=True),
        Figure("p99", found.rate.p99, "ms", goal.p99),
    ]
    if found.sql is not None:
        figures.append(Figure("SQL", found.sql, "", goal.sql))
    return figures


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    lines = [head, ["---"] * len(head), *rows]
    return [f"| {' | '.join(cells)} |" for cells in lines]


def works_table(works: Iterable[Measured]) -> list[str]:
    """A row a work: each figure with its goal and whether it is met."""
    rows = []
    for work in works:
        cells = [_cell(figure) for figure in figures_of(work)]
        wrong = f" ({work.rate.wrong} wrong)" if work.rate.wrong else ""
        rows.append([work.work + wrong, *cells, *[""] * (5 - len(cells))])
    head = ["work", "alone, ms", "CPU, ms", "requests/s", "p99, ms", "SQL"]
    return table(head, rows)


def _cell(figure: Figure) -> str:
    value = str(int(figure.value)) if figure.name == "SQL" else number(figure.value)
    return " ".join(filter(None, [value, figure.aim and f"({figure.aim})", figure.verdict]))


def figures_table(figures: Iterable[Figure]) -> list[str]:
    rows = [
        [one.name, f"{number(one.value)} {one.unit}".strip(), one.aim, one.verdict]
        for one in figures
    ]
    return table(["what", "measured", "goal", ""], rows)


def ratio(ours: float, theirs: float) -> str:
    """How many times as good ours is, when less is better."""
    return f"{theirs / ours:.1f}×" if ours else "–"


def misses(figures: Iterable[Figure]) -> list[str]:
    return [f"{one.name}: {number(one.value)} {one.aim}" for one in figures if one.holds is False]
