"""The text of a page as portals, converters and clerks leave it."""

from collections.abc import Callable

from tests.ground.charter.others import Block, Page, Row

Write = Callable[[Row], list[str]]


def filled(blocks: list[Block]) -> list[Block]:
    """Merged cells written out in each of their rows."""
    whole: list[Block] = []
    for block in blocks:
        if isinstance(block, str):
            whole.append(block)
            continue
        table: list[Row] = []
        for row in block:
            table.append([table[-1][n] if cell == "^" else cell for n, cell in enumerate(row)])
        whole.append([[cell.replace("⏎", "\n") for cell in row] for row in table])
    return whole


def _plain(cell: str, joint: str = " ") -> str:
    return "" if cell == "^" else cell.replace("⏎", joint)


def tabs(page: Page) -> str:
    return _lines(page, lambda row: ["\t".join(_plain(cell) for cell in row)])


def inline(page: Page) -> str:
    return _lines(page, lambda row: [" | ".join(_plain(cell) for cell in row) + " |"])


def stacked(page: Page) -> str:
    return _lines(page, lambda row: [f"{_plain(cell)} |" for cell in row])


def bar_below(page: Page) -> str:
    return _lines(
        page, lambda row: [line for cell in row for line in (*_plain(cell, "\n").split("\n"), "|")]
    )


def vertical(page: Page) -> str:
    return _spread(page, lambda row: [_plain(cell, "\n") for cell in row if cell not in ("^", "")])


def vertical_spaces(page: Page) -> str:
    """Merged and empty cells leave a lone space, and the first serials lose their full stops."""
    return _spread(page, lambda row: [_plain(cell, "\n") or "\u00a0" for cell in row])


def vertical_unnumbered(page: Page) -> str:
    return _spread(
        page,
        lambda row: [
            _plain(cell, "\n")
            for place, cell in enumerate(row)
            if cell not in ("^", "") and not (place == 0 and _is_serial(row))
        ],
    )


def _is_serial(row: Row) -> bool:
    """Whether a list's mark opens the row, and not the numbers of its columns."""
    numbers = [cell.strip("() ").isdigit() for cell in row if cell]
    return row[0][:1].isdigit() and not all(numbers)


def markdown(page: Page) -> str:
    lines: list[str] = []
    for block in page.blocks:
        if isinstance(block, str):
            lines += ["", block, ""]
            continue
        for place, row in enumerate(block):
            lines.append("| " + " | ".join(_plain(cell) for cell in row) + " | |")
            lines += ["|" + "---|" * (len(row) + 1)] if place == 0 else []
    return "\n".join(lines)


def _lines(page: Page, write: Write) -> str:
    lines: list[str] = []
    for block in page.blocks:
        lines += (
            [block] if isinstance(block, str) else [line for row in block for line in write(row)]
        )
    return "\n".join(lines)


def _spread(page: Page, write: Write) -> str:
    lines: list[str] = []
    for block in page.blocks:
        lines += (
            [block] if isinstance(block, str) else [cell for row in block for cell in write(row)]
        )
    return "\n\n".join(lines)


TEXTS = {
    "tabs": tabs,
    "inline": inline,
    "stacked": stacked,
    "bar below": bar_below,
    "vertical": vertical,
    "vertical, spaces": vertical_spaces,
    "vertical, no serials": vertical_unnumbered,
    "markdown": markdown,
}
