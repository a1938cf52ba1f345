"""A cell's entries: how to ask (typed by channel), which papers, and where papers are to be had."""

import re

from shonod.ground.bangla import folded, normal, western_digits
from shonod.ground.charter.shape import Delivery

_NUMBERED = re.compile(r"(?:^|(?<=[\s।;,]))[(]?(\d{1,2}|[কখগঘঙচছ])\s?[.)।](?!\d)[).।]?\s*")
_BULLET = re.compile(r"^[\s•●▪◦*\-–—➢]+")
_NOTHING = re.compile(
    f"^(?:.*{folded('প্রয়োজন')}(?:নাই|নেই|{folded('হয় না')})|none|nil|na|notapplicable|"
    "নাই|নেই|প্রজজ্যন|কিছুনা|কোনকিছুনা|প্রযোজ্যন(?:হে|য়|য়)?|প্রযজ্যনয়|না|লাগেনা|"
    "কোনকাগজ(?:পত্র)?(?:লাগে|নাই|নেই)(?:না)?)$"
)

_DITTO = frozenset({"ঐ", "do", "এ", "ঐঐ", "ঐই"})
_DITTO_MARKS = frozenset({'"', "''", "〃", '""', "”", "“", "″"})


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(folded(word) for word in words.split("|")))


_CHANNELS = (
    ("requisition", _any_of("অধিযাচন|অধিষাচন|অধিজাচন|চাহিদাপত্র|চাহিদা পত্র|রিকুইজিশন|requisition")),
    ("directive", _any_of("নির্দেশ|directive")),
    ("annual_plan", _any_of("কর্মপরিকল্পনা|কর্ম পরিকল্পনা|বার্ষিক পরিকল্পনা|annual plan")),
    ("email", _any_of("ই-মেইল|ইমেইল|ইমেল|ই-মেল|e-mail")),
    ("web", _any_of("ওয়েব|অনলাইন|অন-লাইন|পোর্টাল|অ্যাপ|এ্যাপ|web|online|portal|www")),
    ("phone", _any_of("টেলিফোন|ফোন|মোবাইল|হটলাইন|হট লাইন|phone|mobile")),
    (
        "in_person",
        _any_of("ব্যক্তিগত|ব্যাক্তিগত|উপস্থি|সরাসরি|স্বশরীরে|সশরীরে|কাউন্টার|সাক্ষাৎ|হাতে হাতে|in person|counter"),
    ),
    (
        "post",
        _any_of(
            "ডাকযোগ|ডাক যোগ|ডাকে|ডাক মারফত|রেজিস্টার্ড ডাক|কুরিয়ার|পত্র মারফত|পত্রের মাধ্যমে|"
            "পত্র যোগে|পত্রযোগে|by post"
        ),
    ),
    (
        "on_demand",
        re.compile(f"{folded('চাহিদ')}|{folded('প্রয়োজনঅনু')}|{folded('প্রয়োজনমোতা')}|ondemand"),
    ),
)
_PAPER = _any_of(
    "আবেদন|ফরম|ফর্ম|কপি|ছবি|সনদ|পরিচয়পত্র|পরিচয় পত্র|এনআইডি|রশিদ|রসিদ|চালান|দলিল|"
    "খতিয়ান|পর্চা|প্রত্যয়ন|সত্যায়িত"
    "|কাগজ|প্রমাণ|তালিকা|চাহিদাপত্র|চিঠি|নকশা|লাইসেন্স|পাসপোর্ট|হলফনামা|ব্যাংক হিসাব|"
    "ভোটার|প্রস্তাব|রেজুলেশন|স্মারক|দরখাস্ত|অনুলিপি|কার্ড|বিবরণী"
)
_PLACE = _any_of(
    "ওয়েবসাইট|ওয়েব সাইট|কার্যালয়|অফিস|দপ্তর|শাখা|ডেস্ক|থেকে|হতে|প্রাপ্তিস্থান|"
    "প্রাপ্তি স্থান|যোগাযোগ|পোর্টাল|সেন্টার|কেন্দ্র"
    "|কাউন্টার|পাওয়া যা|www|পরিষদ|বিভাগ|কক্ষ|ব্যাংক|ভবন|অনলাইন|অধিদপ্তর|মন্ত্রণালয়|হাসপাতাল"
)
_GIVEN_AT = re.compile("প্রাপ্তি\\s?স্থান(?:সমূহ)?\\s*[:ঃ\\-–—]+\\s*")
_ASIDE = _any_of("থেকে|হতে|পাওয়া যা|প্রাপ্তিস্থান|প্রাপ্তি স্থান|সংগ্রহ")


def read_delivery(text: str | None) -> tuple[Delivery, ...]:
    """The ways of asking, in the document's order."""
    found = []
    for entry in entries_of(text):
        pieces = _alternatives(entry)
        found += [Delivery(channel_of(piece), piece) for piece in pieces]
    return tuple(found)


def channel_of(text: str) -> str:
    """The schema's channel for one way of asking; 'other' where its words name none."""
    key = folded(text)
    return next((channel for channel, words in _CHANNELS if words.search(key)), "other")


def read_papers(text: str | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The papers to bring, and where to get them, of a cell that may hold both. Where the cell
    says 'প্রাপ্তিস্থান:' itself, what stands before is papers and what stands behind is places."""
    marked = _GIVEN_AT.split(normal(text or ""), maxsplit=1)
    if len(marked) == 2:
        return entries_of(marked[0]), entries_of(marked[1])
    papers: list[str] = []
    places: list[str] = []
    for entry in entries_of(marked[0]):
        (places if _is_place(entry) else papers).append(entry)
    return tuple(papers), tuple(places)


def entries_of(text: str | None) -> tuple[str, ...]:
    """The entries of a cell: numbered, on lines of their own, or parted by semicolons."""
    whole = normal(text or "").strip()
    if not whole:
        return ()
    numbered = _by_number(" ".join(whole.split()))
    pieces = numbered or _papers_by_comma(whole) or re.split(r"[\n;•●▪]+", whole)
    cleaned = (" ".join(_BULLET.sub("", piece).split()).strip(" ;") for piece in pieces)
    return tuple(piece for piece in cleaned if piece.strip("-–—_.।/ ") and not is_nothing(piece))


def is_nothing(text: str) -> bool:
    """Whether the cell says that there is nothing to say: 'নাই', 'প্রযোজ্য নয়', '-'."""
    return not text.strip("-–—_.।/ ") or _NOTHING.match(folded(text)) is not None


def sounds_like_delivery(text: str) -> bool:
    return len(text) < 400 and channel_of(text) != "other"


def sounds_like_paper(text: str) -> bool:
    return _PAPER.search(folded(text)) is not None


def sounds_like_place(text: str) -> bool:
    return _PLACE.search(folded(text)) is not None


def _is_place(entry: str) -> bool:
    key = folded(entry)
    if _ASIDE.search(key) and _PLACE.search(key):
        return not entry.endswith("সহ")
    return _PLACE.search(key) is not None and _PAPER.search(key) is None


def _papers_by_comma(text: str) -> list[str]:
    """'আবেদন, ছবি ২ কপি' is two papers; a phrase with a comma that names one stays whole."""
    pieces = [piece for piece in re.split(r"[,\n;]+", text) if piece.strip()]
    return pieces if len(pieces) > 1 and all(map(sounds_like_paper, pieces)) else []


def _by_number(text: str) -> list[str]:
    """Pieces behind '১।', '২।', …; empty where the numbers do not count up from one."""
    marks, expected = [], 1
    for match in _NUMBERED.finditer(western_digits(text)):
        number = match[1]
        value = int(number) if number.isdigit() else "কখগঘঙচছ".index(number) + 1
        if value == expected:
            marks.append(match)
            expected += 1
    if not marks or text[: marks[0].start()].strip(" :ঃ"):
        return []
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    return [text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]


def _alternatives(entry: str) -> list[str]:
    """'সরাসরি/ অনলাইন' is two ways; a phrase that only holds a slash stays whole."""
    pieces = [piece.strip(" ।") for piece in re.split(r"\s*[/,]\s*|\s+(?:ও|এবং|অথবা|বা)\s+", entry)]
    channels = [channel_of(piece) for piece in pieces]
    several = len(pieces) > 1 and "other" not in channels and len(set(channels)) == len(channels)
    return pieces if several and all(len(piece.split()) <= 3 for piece in pieces) else [entry]


def entry_number(text: str) -> int:
    """The number that a numbered entry starts with ('২। টেলিফোন' → 2); 0 for other text."""
    match = _NUMBERED.match(western_digits(text))
    return int(match[1]) if match and match[1].isdigit() and match.end() < len(text) else 0


def is_ditto(text: str) -> bool:
    """Whether a cell says 'as above'."""
    bare = text.strip(" -–—.।()") if len(text) < 12 else ""
    return bool(bare) and (bare in _DITTO_MARKS or folded(bare) in _DITTO)
