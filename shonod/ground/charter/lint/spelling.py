"""Words that are probably misspelt: known slips of real charters, and words that are nearly one of
a charter's own."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from shonod.ground.bangla import folded, normal
from shonod.ground.charter.codes import Document, coded_services, section_codes
from shonod.ground.charter.lint.finding import Finding, Place, Rule, Words

MISSPELT = Rule(
    "spelling",
    "warning",
    Words(
        "“{written}” should probably be “{meant}”.",
        "A search for the right word does not find the service, and the charter looks careless.",
        "Write “{meant}”, if that is meant.",
    ),
    Words(
        "“{written}” সম্ভবত “{meant}” হবে।",
        "ঠিক বানানে খুঁজলে সেবাটি পাওয়া যায় না, সনদটিও অযত্নের মনে হয়।",
        "অর্থ ঠিক থাকলে “{meant}” লিখুন।",
    ),
)
DOUBTFUL = Rule(
    "spelling_doubtful",
    "info",
    Words(
        "“{written}” is nearly “{meant}”.",
        "It may be a slip, or another word.",
        "Look, and write “{meant}” if that is meant.",
    ),
    Words(
        "“{written}” শব্দটি প্রায় “{meant}”।",
        "এটি বানান ভুল হতে পারে, অন্য শব্দও হতে পারে।",
        "দেখে নিন; “{meant}” বোঝালে তা-ই লিখুন।",
    ),
)
VARIANT = Rule(
    "spelling_variant",
    "info",
    Words(
        "“{written}” is an older or other spelling of “{meant}”.",
        "Readers understand it; the standard spelling is the other.",
        "Write “{meant}” with the next edition.",
    ),
    Words(
        "“{written}”: “{meant}” শব্দের পুরোনো বা অন্য বানান।",
        "পাঠক বুঝতে পারেন; তবে প্রমিত বানান অন্যটি।",
        "পরের সংস্করণে “{meant}” লিখুন।",
    ),
)
RULES = (MISSPELT, DOUBTFUL, VARIANT)


class Slip(NamedTuple):
    rule: Rule
    written: str
    meant: str


_LETTER = r"\u0981\u0982\u0985-\u09e3\u09f0-\u09ff\u200c\u200d"
_WORD = re.compile(f"[{_LETTER}]+")
# As met on real charters. The second of two words of a pattern decides, where one alone can't.
_KNOWN = tuple(
    (re.compile(f"(?<![{_LETTER}]){normal(pattern)}"), normal(meant))
    for pattern, meant in (
        ("অধি(?:ষ|জ|য়)াচন", "অধিযাচন"),
        (r"পেজ(?=\s*[-–]?\s*[0-9০-৯])", "ফেজ"),
        ("প্রয়োজ্য", "প্রযোজ্য"),
        (f"চাহিদ(?![{_LETTER}])", "চাহিদা"),
        ("প্রতিনিধিত্বকরণ", "প্রমিতকরণ"),
        ("সচ্ছতা", "স্বচ্ছতা"),
        ("পন্য", "পণ্য"),
        ("ব্যাক্তি", "ব্যক্তি"),
        ("সেন্টারেগুলো", "সেন্টারগুলো"),
        (r"বাস্তবায়নে(?=\s+জন্য)", "বাস্তবায়নের"),
    )
)
_ENDINGS = (
    "সমূহের সমূহে সমূহ গুলোর গুলোতে গুলো গুলির গুলি দেরকে দের ভাবে টির টিকে টি টা কেই কে েরও "
    "ের ে র রা তে য় ায় ও ই সহ ভিত্তিক মূলক কৃত করণের করণে করণ জনিত বিষয়ক যোগ্য"
)
_SUFFIXES = tuple(sorted((normal(end) for end in _ENDINGS.split()), key=len, reverse=True))
_SIGNS = frozenset("ািীুূৃেৈোৌ়্ংঃঁৎ")
_ALIKE = tuple(
    frozenset(letters) for letters in ("যষ", "পফ", "বর", "জয", "খথ", "ঘয", "সশষ", "নণ", "ৎত")
)
MIN_LENGTH = 6


def spelling_findings(document: Document) -> Iterator[Finding]:
    """Each slip once a cell, at its row."""
    for place, text in _texts(document):
        for slip in dict.fromkeys(slips_in(text)):
            yield slip.rule.at(place, written=slip.written, meant=slip.meant)


def slips_in(text: str) -> Iterator[Slip]:
    """Words of `text` that are probably misspelt, in its order; known slips first."""
    plain = normal(text)
    for pattern, meant in _KNOWN:
        plain, count = pattern.subn(" ", plain)
        if count:
            found = pattern.search(normal(text))
            yield Slip(MISSPELT, found.group() if found else meant, meant)
    for match in _WORD.finditer(plain):
        slip = _slip(match.group())
        if slip is not None:
            yield slip


def _texts(document: Document) -> Iterator[tuple[Place, str]]:
    for column in ("vision", "mission"):
        yield Place(column=column), document[column] or ""
    for number, section in zip(section_codes(document), document["sections"], strict=True):
        yield Place(section=number), section["title"] or ""
    for coded in coded_services(document):
        at = Place(coded.section, coded.code, None, coded.service["lines"][0])
        for column, texts in _cells(coded.service):
            yield from ((at._replace(column=column), text or "") for text in texts)
    for text in document["expectations"]:
        yield Place(column="expectations"), text
    for tier in document["grievance"]:
        yield Place(column="grievance"), tier["when"] or ""


def _cells(service: Document) -> Iterator[tuple[str, list[str | None]]]:
    """The words of a row by column; of people only the posts, for names are spelt as they are."""
    yield "name", [service["name"]]
    yield "delivery", [way["text"] for way in service["delivery"]]
    yield from ((column, service[column]) for column in ("documents", "documents_from"))
    yield from ((column, [service[column]["text"]]) for column in ("fee", "time_limit"))
    yield from ((column, [service[column]["designation"]]) for column in ("officer", "supervisor"))


@lru_cache(maxsize=8_192)
def _slip(word: str) -> Slip | None:
    book = _book()
    stems = [(word, ""), *_stems(word)]
    if any(stem in book.words for stem, _ in stems):
        return None
    for stem, ending in stems:
        if len(stem) < MIN_LENGTH - 1:
            continue
        other = book.by_fold.get(folded(stem))
        if other is not None:
            return Slip(VARIANT, word, other + ending)
        near = _near(stem) if len(stem) >= MIN_LENGTH else None
        if near is not None:
            return Slip(DOUBTFUL, word, near + ending)
    return None


def _stems(word: str) -> Iterator[tuple[str, str]]:
    """The word without its endings, one or two of them."""
    for first in _SUFFIXES:
        if word.endswith(first) and len(word) - len(first) >= 3:
            stem = word[: -len(first)]
            yield stem, first
            for second in _SUFFIXES:
                if stem.endswith(second) and len(stem) - len(second) >= 3:
                    yield stem[: -len(second)], second + first


class _Book(NamedTuple):
    words: frozenset[str]
    by_fold: dict[str, str]
    # Each word under itself with one letter left out, and the place of that letter.
    shorter: dict[str, list[tuple[str, int]]]


@cache
def _book() -> _Book:
    text = (Path(__file__).parent / "vocabulary.txt").read_text()
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    words = frozenset(normal(word) for line in lines for word in line.split())
    shorter: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for word in sorted(words):
        for place in range(len(word)):
            shorter[word[:place] + word[place + 1 :]].append((word, place))
    return _Book(words, {folded(word): word for word in sorted(words, reverse=True)}, shorter)


def _near(stem: str) -> str | None:
    """A word of the book from which `stem` differs by one sign or by two letters that look or
    sound alike."""
    book = _book()
    for word, place in book.shorter.get(stem, ()):
        if word[place] in _SIGNS:
            return word
    for place, letter in enumerate(stem):
        rest = stem[:place] + stem[place + 1 :]
        if letter in _SIGNS and rest in book.words:
            return rest
        for word, where in book.shorter.get(rest, ()):
            if where == place and _alike(letter, word[place]):
                return word
    return None


def _alike(one: str, other: str) -> bool:
    both_signs = one in _SIGNS and other in _SIGNS
    return both_signs or any({one, other} <= letters for letters in _ALIKE)
