"""Whose charter it is, from the lines above its title and first table."""

import re
from typing import NamedTuple

from shonod.ground.bangla import folded
from shonod.ground.charter.shape import Office
from shonod.ground.charter.source import Note

MAX_HEAD_LINES = 40


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(folded(word) for word in words.split("|")))


_HOST = re.compile(
    r"(?:https?://)?(?:www\.)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}(?:/[^\s]{0,200})?",
    re.IGNORECASE,
)
_DEPARTMENT = _any_of(
    "অধিদপ্তর|অধিদফতর|পরিদপ্তর|মন্ত্রণালয়|মন্ত্রনালয়|বোর্ড|কর্পোরেশন|করপোরেশন|কমিশন|"
    "ব্যুরো|কর্তৃপক্ষ|ফাউন্ডেশন|ইনস্টিটিউট|ইন্সটিটিউট"
)
_DIVISION = re.compile("বিভাগ$")
_OFFICE = _any_of(
    "কার্যালয়|অফিস|দপ্তর|দফতর|হাসপাতাল|পৌরসভা|পরিষদ|প্রশাসন|কেন্দ্র|সেন্টার|কমপ্লেক্স|"
    "বিদ্যালয়|কলেজ|থানা|স্টেশন|ক্লিনিক|মাদ্রাসা"
    "|ব্যাংক|সিটি কর্পোরেশন|সিটি করপোরেশন|আদালত|লাইব্রেরি|গ্রন্থাগার|খামার|কারাগার|ইউনিট|"
    "একাডেমি|সমিতি|সার্কেল|ফাঁড়ি|সংস্থা|লিমিটেড|কোম্পানি|ডাকঘর|স্কুল|জাদুঘর|টার্মিনাল|রেলওয়ে|office"
)
_OWN_OFFICE = _any_of("কার্যালয়|অফিস|(?:^)দপ্তর")
_SENTENCE = re.compile("[।?!]\\s*\\S|(?:হয়|করা|করে|হবে|আছে)\\s*।?\\s*$".replace("য়", "য়"))


class HeadLine(NamedTuple):
    text: str
    line: int


class _Parts(NamedTuple):
    department: str | None
    name: str | None
    location: str | None


def read_office(lines: list[HeadLine], later: list[HeadLine], note: Note) -> Office:
    """The office named in the head of the document, or in lines `later` that a menu parts from
    it; what no line names is None."""
    website = next((site for line in (*lines, *later) if (site := _website(line.text))), None)
    plain = [line for line in lines if not _website(line.text)][:MAX_HEAD_LINES]
    found = _named(plain, note)
    if found.name is None:
        below = _named(later[:MAX_HEAD_LINES], note)
        found = below if below.name else found
    if found.name is None:
        found = found._replace(name=_only_line(plain, found.department, note))
    return Office(found.name, found.department, found.location, website)


def _named(lines: list[HeadLine], note: Note) -> _Parts:
    department = name = location = None
    for line in lines:
        parts = _parts(line.text)
        if parts.name and name is None:
            name, location = parts.name, parts.location
            department = parts.department or department
        elif parts.department and (department is None or name is None):
            department = parts.department
        elif parts == _NOTHING and name and location is None and _may_be_place(line.text):
            location = _bare(line.text)
            note(
                "info",
                "location_inferred",
                "The line below the office was read as its place",
                line.line,
            )
    return _Parts(department, name, location)


_NOTHING = _Parts(None, None, None)


def _website(text: str) -> str | None:
    bare = re.sub(
        "^(?:ওয়েবসাইট|ওয়েব সাইট|website|web)\\s*[:ঃ-]*\\s*", "", text.strip(), flags=re.IGNORECASE
    )
    match = _HOST.fullmatch(bare.strip(" ()").replace(" .", "."))
    return match.group().lower() if match else None


def _parts(text: str) -> _Parts:
    if len(text) > 160 or _SENTENCE.search(text):
        return _NOTHING
    segments = [segment.strip() for segment in _bare(text).split(",") if segment.strip()]
    for place, segment in enumerate(segments):
        if _is_department(segment):
            continue
        if _OFFICE.search(folded(segment)):
            return _office(segments, place)
    if segments and _is_department(segments[0]):
        return _Parts(_bare(text), None, None)
    return _NOTHING


def _office(segments: list[str], place: int) -> _Parts:
    above = [segment for segment in segments[:place] if _is_department(segment)]
    below = [segment for segment in segments[place + 1 :] if _is_department(segment)]
    own = [segment for segment in segments[: place + 1] if segment not in above]
    where = [segment for segment in segments[place + 1 :] if segment not in below]
    department = next(iter([*above, *below]), None)
    return _Parts(department, ", ".join(own + where), ", ".join(where) or None)


def _is_department(segment: str) -> bool:
    key = folded(segment)
    if _DEPARTMENT.search(key):
        return not re.search(f"{folded('কার্যালয়')}|{folded('অফিস')}|{folded('সিটি ক')}", key)
    return _DIVISION.search(segment) is not None


def _bare(text: str) -> str:
    return " ".join(text.split()).strip(" ।|:ঃ-–—,*#.")


def _may_be_place(text: str) -> bool:
    return len(text.split()) <= 6 and not re.search(r"\d|[০-৯]|@", text)


def _only_line(plain: list[HeadLine], department: str | None, note: Note) -> str | None:
    """A head of one short line names the office, even without a word for 'office' in it."""
    named = [line for line in plain if _parts(line.text) == _NOTHING and _may_be_place(line.text)]
    if len(named) != 1 or department is not None:
        return None
    note(
        "info", "office_inferred", "The only line of the head was read as the office", named[0].line
    )
    return _bare(named[0].text)
