"""Time limits as charters word them: '৩ কার্যদিবস', 'তাৎক্ষণিক/ ৩ কার্যদিবস', '২ মাস থেকে ১ বছর'."""

import re
from typing import NamedTuple

from shonod.ground.bangla import NUMBER_WORDS, folded, normal, read_number, western_digits
from shonod.ground.refusals import TimeLimitUnclear
from shonod.ground.timelimit import Duration, TimeLimit, Unit

MAX_LENGTH = 600

_NFC = normal
_UNITS = (
    (
        Unit.WORKING_DAY,
        r"(?:কা[রৰ]?্?[যজ]্?য?|ক[রৰ]্?ম|অফিস)ঃ?\s*-?\s*(?:দিবস|দিন)|কাঃ?\s?দিঃ?(?!\w)|working\s*days?",
    ),
    (Unit.HOUR, r"ঘ[ণন]্?[টঠ]া|hours?|hrs?"),
    (Unit.MINUTE, r"মিনিট|মিঃ|minutes?|mins?"),
    (Unit.WEEK, r"সপ্তাহ|weeks?"),
    (Unit.MONTH, r"মাস|months?"),
    (Unit.YEAR, r"বছর|বৎসর|years?"),
    (Unit.DAY, r"দিবস|দিন|days?"),
)
_UNIT = "|".join(f"(?P<{unit.value}>{_NFC(words)})" for unit, words in _UNITS)
_WORDS = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
_NUMBER = rf"(?:\d{{1,4}}(?:\.\d{{1,2}})?|(?<![\u0980-\u09ff])(?:{_WORDS})(?![\u09be-\u09cd]))"
_ORDINAL = _NFC(r"(?:\s*(?:ম|য়|র্থ|ষ্ঠ|টি|তম)(?![\u0980-\u09ff]))?")
_TO = _NFC(r"\s*(?:-|–|—|−|~|/|থেকে|হতে|হইতে|বা|অথবা|to)\s*")
_AMOUNT = re.compile(
    rf"(?P<low>{_NUMBER}){_ORDINAL}(?:{_TO}(?P<high>{_NUMBER}){_ORDINAL})?\s*-?\s*(?:{_UNIT})",
    re.IGNORECASE,
)
_SPOKEN = re.compile(r"(\d)\s*[(\[{]\s*[^()\[\]{}\d]{0,30}\s*[)\]}]")
_BARE = re.compile(r"\(\s*(\d{1,4})\s*\)")


def _any_of(words: str) -> re.Pattern[str]:
    return re.compile("|".join(folded(word) for word in words.split("|")))


_INSTANT = _any_of(
    "তাৎক্ষণিক|তাৎক্ষনিক|তাতক্ষনিক|তাৎক্ষাণিক|তাৎখনিক|তাৎক্ষিণক|তাৎক্ষণাত|তৎক্ষণাৎ|"
    "সাথে সাথে|সঙ্গে সঙ্গে|সংগে সংগে"
    "|চাহিবা মাত্র|চাওয়া মাত্র|চাহিবামাত্র|instant|immediate"
)
_NEGOTIABLE = re.compile(
    folded("চাহিদা")
    + "?(?:ভিত্তিক)|"
    + f"(?:{folded('চাহিদ')}া?র?|{folded('প্রয়োজন')}|{folded('প্রয়োজনীয়তা')})"
    + f"(?:{folded('অনুযায়ী')}|{folded('মোতাবেক')}|{folded('অনুসারে')}"
    + f"|{folded('মাফিক')}|{folded('ভিত্তিতে')}|{folded('মত')})"
    + f"|{folded('আলোচনা সাপেক্ষে')}|{folded('আলোচনাক্রমে')}|ondemand|asrequired"
)
_CONDITIONAL = _any_of(
    "প্রযোজ্য ক্ষেত্রে|প্রয়োজ্য ক্ষেত্রে|প্রযোজ্য হলে|প্রয়োজ্য হলে|প্রযোজ্যক্ষেত্র|ক্ষেত্রবিশেষে|where applicable"
)
_FIXED = re.compile(
    "|".join(
        folded(word)
        for word in (
            "প্রতি বছর|প্রতিবছর|প্রতি বৎসর|প্রতি মাসে|প্রতিমাসে|প্রতি সপ্তাহে|প্রতি অর্থ|আগে|"
            "সপ্তাহে একদিন|অর্থবছরের|অর্থ বছরের|মাস অন্তর|দিন অন্তর|বছর অন্তর|পর পর|"
            "পূর্বে|পূর্ব হতে|বৈশাখ|জ্যৈষ্ঠ"
            "|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|ফাল্গুন|চৈত্র|জানুয়ারি|"
            "ফেব্রুয়ারি|এপ্রিল|জুলাই|আগস্ট"
            "|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|জুন মাস|মার্চ মাস|মে মাস"
        ).split("|")
    )
    + f"|[0-9](?:ই|{folded('শে')}|লা|রা|ঠা)?(?:{folded('তারিখ')}|{folded('জুন')}|মার্চ|মে)"
    + f"|(?:{folded('সপ্তাহে')}|মাসে|{folded('বছরে')}|{folded('বৎসরে')})[0-9](?:দিন|বার)"
    + f"|প্রতি(?:{folded('শুক্র')}|{folded('শনি')}|রবি|সোম|মঙ্গল|বুধ|{folded('বৃহস্পতি')})"
)
# Hours of the clock: when the office is open, never by when it answers.
_CLOCK = re.compile(
    _NFC(
        r"(?:সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|পূর্বাহ্ন|অপরাহ্ন)\s*\d{1,2}(?:[.:]\d{2})?"
        r"\s*(?:টা|ঘটিকা|মিনিট)?|\d{1,2}(?:[.:]\d{2})?\s*(?:টা|ঘটিকা)(?![\u0980-\u09b9])"
    )
)
_BY_THE_CLOCK = re.compile(f"[0-9](?:টা|{folded('ঘটিকা')})")
_AGE = _any_of("বছর বা তদূর্ধ্ব|বছরের ঊর্ধ্ব|বছর বয়স|বছরের বয়স|বছর ও তদূর্ধ্ব|বছর পর্যন্ত বয়স")
_OFFICE_HOURS = _any_of(
    "অফিস চলাকালীন|অফিস চলাকালিন|অফিসকালীন|অফিস সময়|অফিসসময়|অফিস খোলা|অফিস টাইম|দাপ্তরিক সময়|"
    "কর্মকালীন|কর্মঘণ্টা|office hour"
)
_ALWAYS = re.compile(
    f"^(?:7{folded('দিন')})?(?:{folded('দিন রাত')}|{folded('প্রতিদিন')}"
    f"|{folded('সপ্তাহে')}7{folded('দিন')}"
    f"|{folded('দৈনিক')}|{folded('সার্বক্ষণিক')}|{folded('সর্বদা')})?24{folded('ঘণ্টা')}"
    f"(?:{folded('সার্বক্ষণিক')}|{folded('খোলা')}|{folded('চালু')}|{folded('ব্যাপী')}"
    f"|{folded('ই')}|7{folded('দিন')}|{folded('সেবা')})?$"
    f"|{folded('সার্বক্ষণিক')}|{folded('সারা বছর')}|{folded('সারা বৎসর')}"
    f"|{folded('বছরব্যাপী')}|{folded('সারাবছর')}|{folded('চলমান')}|^247$"
)
# A time cell that gives no number: it says on what the answer waits, or that it is never late.
_UNCOUNTED = re.compile(
    f"{folded('সাপেক্ষে')}$|{folded('প্রতি')}(?:{folded('কর্মদিবস')}|{folded('কার্যদিবস')}|দিন)"
    f"|{folded('যথাসময়ে')}|{folded('যথাশীঘ্র')}|{folded('নির্ধারিত সময়')}|{folded('স্বল্প সময়ে')}"
    f"|{folded('দ্রুততম')}|{folded('দ্রুত সম্ভব')}|{folded('জরুরি ভিত্তিতে')}|{folded('একই দিন')}"
    f"|{folded('মেয়াদ')}(?:{folded('অনুযায়ী')}|{folded('পর্যন্ত')})|{folded('ছুটির দিন')}"
    f"|{folded('সরকার নির্ধারিত সময়')}"
)
_LEAST = _any_of("কমপক্ষে|ন্যূনতম|নূন্যতম|অন্তত|সর্বনিম্ন")
_MOST = _any_of("সর্বোচ্চ|অনধিক|অনূর্ধ্ব|ঊর্ধ্বে")
_DAY_EXPLAINED = re.compile(r"\s*দিন\s*\(\s*(ক[াৰর][^()]{0,12}(?:দিবস|দিন))\s*\)")
_JOINED_UNITS = {
    (Unit.YEAR, Unit.MONTH): 12,
    (Unit.HOUR, Unit.MINUTE): 60,
}
_RANGE_BETWEEN = re.compile(_NFC(r"^[\s(]*(?:-|–|—|~|থেকে|হতে|হইতে|to)[\s)]*(?:সর্বোচ্চ|অনধিক)?\s*$"))


class Reading(NamedTuple):
    """A limit and, where it holds no countable promise, why: 'round_the_clock', 'office_hours',
    'fixed_date', 'several_limits', 'unread' or 'unstated'."""

    limit: TimeLimit
    why: str | None = None


class _Found(NamedTuple):
    low: Duration | None
    high: Duration
    start: int
    end: int


def read_time_limit(text: str) -> TimeLimit:
    """The limit that `text` promises. Raises TimeLimitUnclear where it promises none to count."""
    reading = reading_of(text)
    limit = reading.limit
    if limit.instant or limit.min or limit.max or limit.negotiable:
        return limit
    raise TimeLimitUnclear(f"{text!r} promises no limit: {reading.why}")


def reading_of(text: str | None) -> Reading:
    """The limit of a charter's cell as far as its words go; nothing is guessed."""
    shown = " ".join(normal(text or "").split())
    if not shown.strip(" -–—_.।/"):
        return Reading(TimeLimit(), "unstated")
    key = folded(shown[:MAX_LENGTH])
    base = TimeLimit(
        text=shown,
        instant=bool(_INSTANT.search(key)),
        negotiable=bool(_NEGOTIABLE.search(key)),
        conditional=bool(_CONDITIONAL.search(key)),
    )
    why = _no_count(key)
    if why:
        return Reading(base, None if base.instant or base.negotiable else why)
    return _counted(base, key, shown[:MAX_LENGTH])


def has_duration(text: str) -> bool:
    """Whether a number with a unit of time stands in `text`."""
    return _AMOUNT.search(_plain(text[:MAX_LENGTH])) is not None


def is_unit_alone(text: str) -> bool:
    """Whether `text` is the second half of a limit: a unit whose number stands before it."""
    key = _plain(text).strip(" ।.")
    return re.match(rf"(?:{_UNIT})", key, re.IGNORECASE) is not None and len(key) < 30


def sounds_like_time(text: str) -> bool:
    """Whether the words of `text` are those of a time cell, countable or not."""
    if len(text) > 200:
        return False
    key = folded(text)
    if _AGE.search(key):
        return False
    short = len(key) < 40 and any(
        words.search(key) for words in (_NEGOTIABLE, _FIXED, _UNCOUNTED, _BY_THE_CLOCK)
    )
    return (
        short
        or has_duration(text)
        or any(words.search(key) for words in (_INSTANT, _OFFICE_HOURS, _ALWAYS))
    )


def _no_count(key: str) -> str | None:
    if _ALWAYS.search(key):
        return "round_the_clock"
    return "fixed_date" if _FIXED.search(key) else None


def _plain(text: str) -> str:
    text = western_digits(normal(text))
    return _BARE.sub(r" \1 ", _SPOKEN.sub(r"\1 ", _DAY_EXPLAINED.sub(r" \1", text)))


def _counted(base: TimeLimit, key: str, shown: str) -> Reading:
    plain = _CLOCK.sub(" ", _plain(shown))
    found = _joined([_found(match) for match in _AMOUNT.finditer(plain) if _positive(match)], plain)
    low, high = None, None
    if len(found) == 1:
        low, high = found[0].low, found[0].high
        if low is None and _LEAST.search(key) and not _MOST.search(key):
            low, high = high, None
    elif len(found) == 2 and _is_range(found, plain, key):
        low, high = found[0].high, found[1].high
    elif found:
        return Reading(base, "several_limits")
    elif not base.instant and not base.negotiable:
        opening = _OFFICE_HOURS.search(key) or _BY_THE_CLOCK.search(key)
        return Reading(base, "office_hours" if opening else "unread")
    return Reading(TimeLimit(base.text, base.instant, low, high, base.negotiable, base.conditional))


def _found(match: re.Match[str]) -> _Found:
    unit = Unit(next(name for name, value in match.groupdict().items() if value and name in _NAMES))
    first = Duration(_value(match["low"]), unit)
    if match["high"]:
        return _Found(first, Duration(_value(match["high"]), unit), match.start(), match.end())
    return _Found(None, first, match.start(), match.end())


def _positive(match: re.Match[str]) -> bool:
    return _value(match["low"]) > 0 and (match["high"] is None or _value(match["high"]) > 0)


_NAMES = frozenset(unit.value for unit, _ in _UNITS)


def _value(text: str) -> int | float:
    return read_number(text) or 0


def _joined(found: list[_Found], plain: str) -> list[_Found]:
    """'১ ঘণ্টা ৩০ মিনিট' is one duration; only units that divide exactly are joined."""
    if len(found) != 2 or found[0].low or found[1].low:
        return found
    first, second = found
    factor = _JOINED_UNITS.get((first.high.unit, second.high.unit))
    if factor is None or plain[first.end : second.start].strip():
        return found
    whole = Duration(first.high.value * factor + second.high.value, second.high.unit)
    return [_Found(None, whole, first.start, second.end)]


def _is_range(found: list[_Found], plain: str, key: str) -> bool:
    first, second = found
    if first.low or second.low:
        return False
    between = plain[first.end : second.start]
    return bool(_RANGE_BETWEEN.match(between) or (_LEAST.search(key) and _MOST.search(key)))
