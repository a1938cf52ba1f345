"""Text messages as people type them: a code with or without a word, a mark, a stop."""

import re
from dataclasses import dataclass

from shonod.ground.bangla import folded, western_digits
from shonod.ground.code import read_code
from shonod.ground.refusals import CodeMistyped

_STOP = {folded(word) for word in ("stop", "বন্ধ", "বন্ধ করুন", "থামান", "unsubscribe")}
_NOT_ME = {
    folded(word)
    for word in ("not me", "notme", "আমি নই", "আমি না", "আমার না", "আমার নয়", "ভুল নম্বর", "wrong number")
}
# The word before a code says nothing that the code alone does not.
_STATUS = re.compile(r"^\s*(?:status|stat|অবস্থা|স্ট্যাটাস|খবর)(?:[\s:.-]+|$)", re.IGNORECASE)
_RATING = re.compile(r"(?:(?:rate|rating|মান|রেটিং)\s*)?([1-5])\s*[.!]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says by itself, whoever sent it. `is_asking`: it begins like a question after
    a case, whose code may be mistyped."""

    code: str = ""
    rating: int = 0
    is_stop: bool = False
    is_not_me: bool = False
    is_asking: bool = False


def read_text(text: str) -> Said:
    plain = western_digits(text).strip()
    asking = _STATUS.match(plain)
    try:
        return Said(code=read_code(plain[asking.end() :] if asking else plain), is_asking=True)
    except CodeMistyped:
        if asking:
            return Said(is_asking=True)
    rating = _RATING.fullmatch(plain)
    if rating:
        return Said(rating=int(rating[1]))
    return Said(is_stop=folded(plain) in _STOP, is_not_me=folded(plain) in _NOT_ME)
