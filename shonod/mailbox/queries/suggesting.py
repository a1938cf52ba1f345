"""Which service a letter seems to ask for: by its words and the charter's. A suggestion that says
why; an officer decides."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from shonod.catalogue.models import Terms
from shonod.ground.bangla import folded

# Words of people beside the words of charters: who writes the one means the other.
MEANT = {
    "প্রশিক্ষণ": "ট্রেনিং কর্মশালা training workshop proshikkhon",
    "পোর্টাল": "ওয়েবসাইট ওয়েবপোর্টাল বাতায়ন website portal",
    "নথি": "ইনথি ডিনথি e-nothi enothi d-nothi dnothi nothi",
    "অটোমেশন": "অনলাইনসেবা ডিজিটাইজ automation automate digitise digitize",
    "সমস্যা": "প্রিন্টার ল্যাপটপ কম্পিউটার স্ক্যানার মনিটর মাউস নষ্ট বিকল চালু printer laptop computer "
    "scanner monitor keyboard broken repair problem fault",
    "হার্ডওয়্যার": "স্পেসিফিকেশন দরপত্র ক্রয় টেন্ডার specification tender procurement hardware",
    "ল্যাব": "ল্যাবে ল্যাবের lab labs",
    "নিরাপত্তা": "ভাইরাস হ্যাক পাসওয়ার্ড virus hacked security malware",
    "স্বাক্ষর": "সার্টিফিকেট signature certificate",
    "সেন্টার": "উদ্যোক্তা ইউডিসি udc entrepreneur",
    "ইন্টারনেট": "নেট ব্রডব্যান্ড ওয়াইফাই সংযোগ internet wifi broadband network",
    "প্রকল্প": "প্রজেক্ট project projects",
    "পরামর্শ": "কিনতে কিনব কোনটা advice advise buy",
    "তথ্য": "সময়সূচি ঠিকানা খোলা কখন information address open hours",
}
# Words that stand in every letter.
_SILENT = frozenset(
    folded(word)
    for word in (
        "the and our for with does not work this that you your please are from have can will any "
        "এবং জন্য আমার আমাদের করতে করে হবে চাই দিন বিষয়ে প্রদান"
    ).split()
)
_MEMO = re.compile(r"(?:স্মারক|memo|ref)[^0-9০-৯\n]{0,20}[0-9০-৯.\-/]{5,}", re.IGNORECASE)
_WORD = re.compile(r"[\w\u0980-\u09ff-]+")
SHORTEST = 3
MOST_WORDS = 400
MOST_CLUES = 4


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`clues`: the words that say so; none where nothing does, and the first service is meant."""

    terms: Terms
    clues: tuple[str, ...]


def service_suggested(text: str, promises: Sequence[Terms]) -> Suggestion | None:
    """The service whose words the text shares, rare ones counting most; None without a charter."""
    if not promises:
        return None
    said = _said(text)
    words = {terms.id: _keys(f"{terms.name} {terms.name_en}") for terms in promises}
    often = Counter(key for keys in words.values() for key in keys)
    has_memo = _MEMO.search(text) is not None
    best = max(promises, key=lambda terms: _weight(words[terms.id], said, often, terms, has_memo))
    clues = [said[key] for key in words[best.id] if key in said and often[key] < len(promises)]
    return Suggestion(best, tuple(dict.fromkeys(clues))[:MOST_CLUES])


def _weight(
    keys: Iterable[str], said: dict[str, str], often: Counter[str], terms: Terms, has_memo: bool
) -> tuple[float, bool, int]:
    """What the shared words weigh; of equals the one for offices where the letter has a memo
    number, then the earlier one."""
    shared = sum(1 / often[key] for key in keys if key in said)
    return (round(shared, 6), has_memo and terms.is_institutional, -terms.position)


def _said(text: str) -> dict[str, str]:
    """The keys of what is written and meant, each with the word that says it."""
    said: dict[str, str] = {}
    for word in _WORD.findall(text)[:MOST_WORDS]:
        key = _key(word)
        for meant in (key, *_MEANT.get(key, ())):
            if meant:
                said.setdefault(meant, word)
    return said


@lru_cache(maxsize=512)
def _keys(text: str) -> frozenset[str]:
    """Of a promise's name: every mail is held against the same few."""
    return frozenset(key for word in _WORD.findall(text) if (key := _key(word)))


# Endings that Bangla puts to a noun, longest first; what is left must still be a word.
_ENDINGS = tuple(
    sorted((folded(one) for one in "ের এর টির টি টা গুলো গুলি সমূহের সমূহ ে র কে য়".split()), key=len)
)[::-1]


def _key(word: str) -> str:
    """What two forms of one word share; '' for a word too short to say anything."""
    key = folded(word)
    for ending in _ENDINGS:
        if ending and key.endswith(ending) and len(key) - len(ending) >= SHORTEST:
            key = key[: -len(ending)]
            break
    return key if len(key) >= SHORTEST and key not in _SILENT else ""


_MEANT: dict[str, list[str]] = {}
for _meant, _words in MEANT.items():
    for _one in _words.split():
        _MEANT.setdefault(_key(_one), []).append(_key(_meant))
