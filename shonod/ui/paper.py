"""Paper: Typst, which alone keeps Bangla both well drawn and readable as text.

Facts reach a template as JSON, never as markup, so no name or fee can run anything in it. It is
loaded when the first sheet is asked for (`shonod.ground.later`).
"""

from functools import cache
from pathlib import Path

import typst

FONTS = Path(__file__).parent / "fonts"


def drawn(template: Path, **said: str) -> bytes:
    """The template as PDF/A. It reads nothing but its own folder, and `said` as `sys.inputs`."""
    pdf: bytes = typst.compile(
        template,
        root=template.parent,
        font_paths=_fonts(),
        sys_inputs=said,
        pdf_standards=["a-3b"],
    )
    return pdf


@cache
def _fonts() -> typst.Fonts:
    """Only ours: a font of the machine would make two machines print two sheets."""
    return typst.Fonts(font_paths=[FONTS], include_system_fonts=False, include_embedded_fonts=False)
