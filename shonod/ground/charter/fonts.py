"""What a DOCX's styles say of a run: whether its font is Bijoy, whether its list is numbered."""

from typing import Any

from docx.document import Document
from docx.oxml.ns import qn

from shonod.ground.charter.bijoy import is_bijoy_font

Node = Any  # an lxml element

_VAL = qn("w:val")
_FONT = f"{qn('w:rPr')}/{qn('w:rFonts')}"
_BULLETS = frozenset({"bullet", "none"})
MAX_BASES = 20


class Fonts:
    """The styles of a document, asked run by run."""

    def __init__(self, document: Document) -> None:
        styles = document.styles.element
        self.styles: dict[str, Node] = {
            style.get(qn("w:styleId"), ""): style for style in styles.iterchildren(qn("w:style"))
        }
        defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{_FONT}")
        normal = [style for style in self.styles.values() if style.get(qn("w:default")) == "1"]
        paragraph = next((s for s in normal if s.get(qn("w:type")) == "paragraph"), None)
        self.default = _name(paragraph.find(_FONT) if paragraph is not None else None)
        self.default = self.default or _name(defaults)
        self.formats = _formats(document)

    def is_bijoy(self, run: Node, paragraph: Node) -> bool:
        """Whether the run's own font, its style's, its paragraph's or the document's is Bijoy."""
        name = (
            _name(run.find(_FONT))
            or self._styled(run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}"))
            or self._styled(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
            or self.default
        )
        return is_bijoy_font(name)

    def numbered(self, paragraph: Node) -> tuple[str, str] | None:
        """The list and level of a numbered paragraph; None for a bullet or plain text."""
        node = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        if node is None:
            style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
            found = self.styles.get(style.get(_VAL, "")) if style is not None else None
            node = found.find(f"{qn('w:pPr')}/{qn('w:numPr')}") if found is not None else None
        if node is None:
            return None
        at = (_value(node.find(qn("w:numId"))), _value(node.find(qn("w:ilvl"))))
        return at if self.formats.get(at, "none") not in _BULLETS else None

    def _styled(self, reference: Node) -> str:
        style = self.styles.get(reference.get(_VAL, "")) if reference is not None else None
        for _ in range(MAX_BASES):
            if style is None:
                break
            name = _name(style.find(_FONT))
            if name:
                return name
            style = self.styles.get(_value(style.find(qn("w:basedOn"))))
        return ""


def _name(fonts: Node) -> str:
    if fonts is None:
        return ""
    return str(fonts.get(qn("w:ascii")) or fonts.get(qn("w:hAnsi")) or "")


def _value(node: Node) -> str:
    return "0" if node is None else str(node.get(_VAL, "0"))


def _formats(document: Document) -> dict[tuple[str, str], str]:
    """The number format of each (list, level) of the document."""
    part = next(
        (
            rel.target_part
            for rel in document.part.rels.values()
            if rel.reltype.endswith("/numbering")
        ),
        None,
    )
    if part is None:
        return {}
    root: Node = getattr(part, "element", None)
    abstract = {
        node.get(qn("w:abstractNumId")): {
            level.get(qn("w:ilvl"), "0"): _value(level.find(qn("w:numFmt")))
            for level in node.iterchildren(qn("w:lvl"))
        }
        for node in root.iterchildren(qn("w:abstractNum"))
    }
    return {
        (number.get(qn("w:numId"), ""), level): shape
        for number in root.iterchildren(qn("w:num"))
        for level, shape in abstract.get(_value(number.find(qn("w:abstractNumId"))), {}).items()
    }
