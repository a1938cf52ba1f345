"""Faults of a page's markup that a browser mends in silence; the standard library suffices.

Not the whole of HTML: what the Nu checker says beside it is in docs/reference/trust.md.
"""

from collections import Counter
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What ends an open paragraph, so that its end tag finds nothing.
BLOCKS = {
    "address", "article", "aside", "blockquote", "details", "div", "dl", "fieldset", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "menu", "nav",
    "ol", "p", "pre", "section", "table", "ul",
}  # fmt: skip
CONTROLS = {"a", "button", "details", "input", "label", "select", "textarea"}
PARENTS = {
    "li": {"ol", "ul", "menu"}, "dt": {"dl", "div"}, "dd": {"dl", "div"},
    "tr": {"thead", "tbody", "tfoot"},
    "td": {"tr"}, "th": {"tr"}, "option": {"select", "optgroup", "datalist"},
    "summary": {"details"},
    "legend": {"fieldset"},
}  # fmt: skip
# Attributes that name other elements by their ids.
NAMING = ("for", "aria-labelledby", "aria-describedby", "aria-controls", "list", "form")


class Markup(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.faults: list[str] = []
        self.ids: Counter[str] = Counter()
        self.named: set[tuple[str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._look_at(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self._say(f"</{tag}> while <{self.open[-1] if self.open else 'nothing'}> is open")
        elif tag not in VOID:
            self.open.pop()

    def _look_at(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = Counter(name for name, _ in attrs)
        self.faults += [f"<{tag}> has two {name}" for name, n in names.items() if n > 1]
        above = self.open[-1] if self.open else ""
        if tag in BLOCKS and "p" in self.open:
            self._say(f"<{tag}> within <p>")
        if tag in PARENTS and above not in PARENTS[tag]:
            self._say(f"<{tag}> within <{above}>")
        if tag in CONTROLS and {"a", "button"} & set(self.open):
            self._say(f"<{tag}> within a link or button")
        self._read(attrs)

    def _read(self, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id":
                self.ids[value or ""] += 1
            elif name == "datetime" and "." in (value or ""):
                self._say(f"{value} is finer than a millisecond")
            elif name.startswith("hx-"):
                self._say(f"{name} is no attribute of HTML; data-{name} is")
            elif name in NAMING:
                self.named |= {(name, one) for one in (value or "").split()}

    def _say(self, fault: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {fault}")


def faults_of(page: str) -> list[str]:
    """Tags that do not close, stand where they may not, names that name nothing or two things."""
    read = Markup()
    read.feed(page)
    read.close()
    twice = [f"two elements are {name!r}" for name, n in read.ids.items() if n > 1 or not name]
    lost = [f"{name} names {one!r}, which is not there" for name, one in sorted(read.named)
            if one not in read.ids]  # fmt: skip
    return [*read.faults, *twice, *lost, *(f"<{tag}> stays open" for tag in read.open)]
