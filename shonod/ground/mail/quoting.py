"""Where a person's own words end and the older mails below them begin."""

import re

_QUOTED = re.compile(r"^\s*>")
# 'On … X wrote:', in the languages of the programs that are used here, perhaps over two lines.
_WROTE = re.compile(
    r"^(?:On\b.{4,200}\bwrote|.{4,200}(?:তারিখে|সময়ে|এ)\s.{0,200}(?:লিখেছেন|লিখেছে))\s*:\s*$",
    re.IGNORECASE,
)
_BLOCK = re.compile(
    r"^(?:-{2,}\s*(?:Original Message|Forwarded message|মূল বার্তা)\s*-{2,}|_{20,})\s*$", re.IGNORECASE
)
_FROM = re.compile(r"^\*?(?:From|প্রেরক)\*?\s*:\s*\S", re.IGNORECASE)
_SENT = re.compile(r"^\*?(?:Sent|Date|To|Subject|প্রেরিত|তারিখ|বিষয়|প্রাপক)\*?\s*:", re.IGNORECASE)
# Signatures of telephones say nothing.
_SIGNATURE = re.compile(r"^(?:--\s*$|Sent from my |Get Outlook for )", re.IGNORECASE)


def split(text: str) -> tuple[str, str]:
    """(what was written, the older mails). Who answers between the lines of the older mail wrote
    all of it."""
    lines = text.split("\n")
    cut = _first_old(lines)
    if cut is None:
        return text.strip(), ""
    own, old = lines[:cut], lines[cut:]
    if not any(line.strip() for line in own):
        # Below the older mail, or between its lines.
        return text.strip(), ""
    return "\n".join(own).strip(), "\n".join(old).strip()


def _first_old(lines: list[str]) -> int | None:
    for number, line in enumerate(lines):
        if _begins(line, lines[number + 1 : number + 4]):
            return number
    return _last_quote(lines)


def _begins(line: str, after: list[str]) -> bool:
    if _BLOCK.match(line) or _WROTE.match(line) or _SIGNATURE.match(line):
        return True
    if after and line.startswith("On ") and _WROTE.match(f"{line} {after[0]}"):
        return True
    return bool(_FROM.match(line)) and any(_SENT.match(one) for one in after)


def _last_quote(lines: list[str]) -> int | None:
    """Where the quote begins that the mail ends with."""
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    start = end
    while start and (_QUOTED.match(lines[start - 1]) or not lines[start - 1].strip()):
        start -= 1
    return start if start < end else None
