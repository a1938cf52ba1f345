"""A post's words: where a designation starts and ends within a line, and what is a name."""

import re
from typing import NamedTuple

from shonod.ground.bangla import folded


def _set_of(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())


# The last word of a post. A line or a run of words ending in one of these is a designation.
_HEADS = _set_of(
    "কর্মকর্তা প্রোগ্রামার সার্জন অফিসার প্রকৌশলী পরিচালক মহাপরিচালক উপপরিচালক সচিব "
    "উপসচিব রেজিস্ট্রার সাব-রেজিস্ট্রার তত্ত্বাবধায়ক"
    " লেখক পরিদর্শক সহকারী করণিক ব্যবস্থাপক ম্যানেজার কমিশনার প্রশাসক মেয়র চেয়ারম্যান "
    "কাউন্সিলর নির্বাহী নার্স চিকিৎসক ডাক্তার"
    " শিক্ষক অধ্যক্ষ প্রভাষক হিসাবরক্ষক ক্যাশিয়ার নাজির সার্ভেয়ার কানুনগো তহশিলদার "
    "অপারেটর টেকনিশিয়ান টেকনোলজিস্ট ফার্মাসিস্ট"
    " সুপারভাইজার ইন্সপেক্টর সুপার উপদেষ্টা বিশেষজ্ঞ কনসালটেন্ট সমন্বয়ক ওভারশিয়ার "
    "মাস্টার পেশকার পিয়ন সহায়ক পরিসংখ্যানবিদ"
    " নিয়ন্ত্রক নিবন্ধক পরিকল্পনাবিদ নকলনবিশ মোহরার বিশ্লেষক পরামর্শক কর্মচারী প্রধান "
    "সভাপতি সদস্য উদ্যোক্তা এনালিস্ট অ্যানালিস্ট ইঞ্জিনিয়ার ড্রাফটসম্যান অডিটর নিরীক্ষক "
    "জজ ম্যাজিস্ট্রেট মাঝি"
    " ইউএনও ওসি মুদ্রাক্ষরিক সাঁটলিপিকার আদায়কারী রেঞ্জার চিকিত্সক ভেটেরিনারিয়ান "
    "কম্পাউন্ডার দাতা প্রদানকারী প্রকৌশলীগণ কর্মকর্তাগণ"
    " officer programmer engineer director manager secretary registrar"
)
_SUFFIXED_HEADS = tuple(sorted(h for h in _HEADS if len(h) > 4))
# Words that stand before the head within a post.
_BEFORE_HEAD = _set_of(
    "সহকারী উপ উপ-সহকারী উপসহকারী উপজেলা জেলা বিভাগীয় ইউনিয়ন সিনিয়র জুনিয়র প্রধান "
    "ভারপ্রাপ্ত অতিরিক্ত যুগ্ম যুগ্ন সাব মাঠ নিম্নমান উচ্চমান"
    " কার্য অফিস ভেটেরিনারি প্রাণিসম্পদ প্রাণী পশু সম্পদ মৎস্য কৃষি শিক্ষা মাধ্যমিক "
    "প্রাথমিক সমাজসেবা সমাজ সেবা সমবায় হিসাবরক্ষণ হিসাব"
    " হিসাব-রক্ষণ নির্বাচন ভূমি পরিবার পরিকল্পনা স্বাস্থ্য ও মহিলা বিষয়ক যুব উন্নয়ন "
    "প্রকল্প বাস্তবায়ন তথ্য পল্লী খাদ্য নিয়ন্ত্রক আনসার ভিডিপি"
    " জনস্বাস্থ্য নির্বাহী প্রশাসনিক দায়িত্বপ্রাপ্ত সংশ্লিষ্ট কম্পিউটার ডাটা এন্ট্রি "
    "আবাসিক মেডিকেল মেডিক্যাল দলিল সনদপ্রাপ্ত পরিসংখ্যান সিস্টেম"
    " এ্যানালিস্ট নেটওয়ার্ক মেইনটেন্যান্স রক্ষণাবেক্ষণ ফিল্ড ক্রেডিট অভিযোগ নিষ্পত্তি "
    "আপিল আপীল তথ্য-প্রদানকারী প্রদানকারী সাঁট-মুদ্রাক্ষরিক"
    " মুদ্রাক্ষরিক স্টোর লাইব্রেরি সম্প্রসারণ উদ্ভিদ সংরক্ষণ কর কর-আদায়কারী কর-নির্ধারক "
    "লাইসেন্স স্যানিটারি টিকাদান পৌর নগর শহর পরিকল্পনাবিদ"
    " বিদ্যুৎ পানি সড়ক আইন আইন-বিষয়ক জনসংযোগ গবেষণা প্রশিক্ষণ সার্ভার মহা কাম পরিবেশ "
    "বন রেঞ্জ ফরেস্ট সঞ্চয় পোস্ট স্টেশন ওয়ার্ড নার্সিং ল্যাব মেডিকেল-টেকনোলজিস্ট"
    " এক্সরে রেডিও ইপিআই এমটি অ্যাসিস্ট্যান্ট এসিস্ট্যান্ট অ্যাকাউন্টস নকল-নবিশ মোহরার "
    "রেকর্ড কিপার একাডেমিক সুপারভাইজার থানা সাধারণ অর্থ হল এবং"
    " আইসিটি প্রযুক্তি কারিগরি বীজ প্রজনন কৃত্রিম তথ্যপ্রযুক্তি বিশেষ চীফ চিফ মুখ্য "
    "গ্রাম ব্যক্তিগত স্বাক্ষর সনদ জন্ম নিবন্ধন টেকনিক্যাল"
)
_HONORIFICS = (
    "মোঃ",
    "মোহাম্মদ",
    "মুহাম্মদ",
    "মো:",
    "মো.",
    "মোছাঃ",
    "মোসাঃ",
    "জনাব",
    "ডাঃ",
    "ডা.",
    "ড.",
    "বেগম",
    "শ্রী",
    "মিসেস",
    "মিস",
    "ইঞ্জি",
    "কাজী",
    "সৈয়দ",
    "শেখ",
    "এ.কে",
    "এম.",
    "আবদুল",
    "আব্দুল",
    "মুহা",
    "মোসাম্মৎ",
    "মোছাম্মৎ",
    "প্রকৌঃ",
    "মিজ",
    "জনাবা",
)
_OFFICE = re.compile(
    "|".join(
        folded(w)
        for w in "অধিদপ্তর|দপ্তর|কার্যালয়|অফিস|মন্ত্রণালয়|হাসপাতাল|পৌরসভা|পরিষদ|বিভাগ|কমপ্লেক্স|"
        "কেন্দ্র|শাখা|ভবন|ব্যুরো|বোর্ড|কমিশন".split("|")
    )
)


class Post(NamedTuple):
    name: str | None
    designation: str | None
    office: str | None


def split_post(piece: str, named: bool | None, name: str | None) -> Post | None:
    """One piece as name, post and what follows; None where no known post stands in it."""
    words = piece.split()
    end = post_end(words)
    if not end:
        return None
    start = _post_start(words, end)
    before = " ".join(words[:start])
    office = " ".join(words[end:]) or None
    post = " ".join(words[start:end])
    if not before:
        return Post(None, post, office)
    if is_name(words[:start], named, name):
        return Post(before, post, office)
    return Post(None, f"{before} {post}", office)


def post_end(words: list[str]) -> int:
    """One past the last word of the first run that ends in a post's head; 0 where none does."""
    for place, word in enumerate(words):
        if _is_head(word):
            end = place + 1
            while end < len(words) and (_is_head(words[end]) or _continues(words, end)):
                end += 1
            return end
    return 0


def _continues(words: list[str], place: int) -> bool:
    """A word of a post only belongs to it when a head still follows it directly."""
    last = place
    while last < min(len(words), place + 4) and not _is_head(words[last]):
        if folded(words[last]) not in _BEFORE_HEAD:
            return False
        last += 1
    return last < min(len(words), place + 4)


def _is_head(word: str) -> bool:
    key = folded(word)
    return key in _HEADS or (len(key) > 8 and key.endswith(_SUFFIXED_HEADS))


def _post_start(words: list[str], end: int) -> int:
    start = end
    while start > 0 and (_is_head(words[start - 1]) or folded(words[start - 1]) in _BEFORE_HEAD):
        start -= 1
    return start


def is_name(words: list[str], named: bool | None, name: str | None) -> bool:
    if name is not None or named is False:
        return False
    if words[0].startswith(_HONORIFICS) or named:
        return True
    return len(words) >= 2 and not any(_OFFICE.search(folded(word)) for word in words)


def without_head(
    name: str | None, pieces: list[str], named: bool | None
) -> tuple[str | None, str | None, list[str]]:
    """A cell whose post is in no list: a name that starts with a title, then the post."""
    first = pieces[0]
    if name is None and first.startswith(_HONORIFICS):
        rest = pieces[1:]
        return first, rest[0] if rest else None, rest[1:]
    if name is None and named and len(pieces) > 1:
        return first, pieces[1], pieces[2:]
    if len(pieces) == 1 and name is None and _OFFICE.search(folded(first)):
        return None, None, pieces
    return name, first, pieces[1:]
