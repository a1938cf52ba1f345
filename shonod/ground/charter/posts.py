"""A post's words: where a designation starts and ends within a line, and what is a name."""

import re
from typing import NamedTuple

from shonod.ground.bangla import folded
from shonod.ground.charter.post_words import (
    HONORIFICS,
    MODIFIERS,
    NO_NAME,
    OFFICE,
    is_before_head,
    is_head,
    names_somebody,
)

# Stand for the brackets and spaces of a post's own qualifier, so that it is one of its words.
_OPEN, _CLOSE, _SPACE = "\ue010", "\ue011", "\ue012"
_BRACKETS = re.compile(r"(\S+)\s*\(([^()\n]{1,40})\)")
_BESIDE_POST = re.compile(r"[0-9০-৯]{2}|@|[:ঃ]\S|তলা|কক্ষ|রুম|অফিস$|বাসা|মোবা")


class Post(NamedTuple):
    name: str | None
    designation: str | None
    office: str | None


def bound_qualifiers(text: str) -> str:
    """`text` with '(ভূমি)' of 'সহকারী কমিশনার (ভূমি)' made one of the post's words."""
    return _BRACKETS.sub(_bound, text)


def unbound(text: str) -> str:
    return text.replace(_OPEN, "(").replace(_CLOSE, ")").replace(_SPACE, " ")


def _bound(match: re.Match[str]) -> str:
    head, inner = match[1], match[2].strip()
    words = inner.split()
    heads = is_head(head) or (_stands_alone(match) and post_end(words) < len(words))
    if not words or not heads or _BESIDE_POST.search(inner):
        return match.group()
    if len(words) > 1 and names_somebody(words):
        return match.group()
    return f"{head} {_OPEN}{_SPACE.join(words)}{_CLOSE}"


def _stands_alone(match: re.Match[str]) -> bool:
    """Whether nothing stands before the bracketed word in its piece: 'জোনাল (কারিগরি)'."""
    return not re.split(r"[\n,;]", match.string[: match.start()])[-1].strip()


def split_post(piece: str, named: bool | None, name: str | None) -> Post | None:
    """One piece as name, post and what follows; None where no known post stands in it."""
    words = piece.split()
    end = post_end(words)
    if not end:
        return None
    start = _post_start(words, end)
    before, after = words[:start], words[end:]
    post = " ".join(words[start:end])
    if before and is_name(before, named, name):
        return Post(" ".join(before), post, " ".join(after) or None)
    if before:
        post = f"{' '.join(before)} {post}"
    if name is None and named is not False and len(after) > 1 and names_somebody(after):
        return Post(" ".join(after), post, None)
    return Post(None, post, " ".join(after) or None)


def post_end(words: list[str]) -> int:
    """One past the last word of the first run that ends in a post's head; 0 where none does."""
    for place, word in enumerate(words):
        if is_head(word):
            end = place + 1
            while end < len(words) and _continues(words, end):
                end += 1
            return end
    return 0


def _continues(words: list[str], place: int) -> bool:
    """A word of a post only belongs to it when a head still follows it, and its own qualifier."""
    if words[place].startswith(_OPEN) or is_head(words[place]):
        return True
    unknown = 1 if folded(words[place - 1]) in MODIFIERS else 0
    for word in words[place : place + 4]:
        if is_head(word):
            return True
        if not is_before_head(word):
            unknown -= 1
            if unknown < 0 or OFFICE.search(folded(word)) or names_somebody([word]):
                return False
    return False


def _post_start(words: list[str], end: int) -> int:
    start = end
    while start > 0 and (
        words[start - 1].startswith(_OPEN)
        or is_head(words[start - 1])
        or is_before_head(words[start - 1])
    ):
        start -= 1
    return start


def is_name(words: list[str], named: bool | None, name: str | None) -> bool:
    """Whether `words` are a person, where the column's header and the cell allow for one."""
    if name is not None or named is False:
        return False
    if names_somebody(words):
        return True
    if not named and " ".join(words).isascii():
        return False
    keys = [folded(word) for word in words]
    if any(NO_NAME.search(key) or OFFICE.search(key) for key in keys):
        return False
    return bool(named) or (len(words) >= 2 and not any(is_before_head(word) for word in words))


def without_head(
    name: str | None, pieces: list[str], named: bool | None
) -> tuple[str | None, str | None, list[str]]:
    """A cell whose post is in no list: a person's name, then the post."""
    first = pieces[0]
    words = first.split()
    person = words[0].startswith(HONORIFICS) or (len(words) > 1 and names_somebody(words))
    if name is None and person:
        rest = pieces[1:]
        return first, rest[0] if rest else None, rest[1:]
    if name is None and named and len(pieces) > 1:
        return first, pieces[1], pieces[2:]
    if len(pieces) == 1 and name is None and OFFICE.search(folded(first)):
        return None, None, pieces
    return name, first, pieces[1:]


def taken_name(office: list[str], named: bool | None) -> str | None:
    """The person among the pieces below a post, taken out of them; None where none is."""
    for place, piece in enumerate(office):
        words = piece.split()
        plain = not any(OFFICE.search(folded(word)) for word in words)
        if 2 <= len(words) <= 6 and plain and (names_somebody(words) or _may_be(words, named)):
            return office.pop(place)
    return None


def _may_be(words: list[str], named: bool | None) -> bool:
    return bool(named) and len(words) <= 4 and is_name(words, named, None)
