"""Who answers for a service: name, post, office, phones and e-mails out of one cell."""

import re

from shonod.ground.bangla import normal, western_digits
from shonod.ground.charter.posts import (
    Post,
    bound_qualifiers,
    is_name,
    post_end,
    split_post,
    taken_name,
    unbound,
    without_head,
)
from shonod.ground.charter.shape import Officer

MAX_LENGTH = 2_000

_MAIL = re.compile(
    r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}(?: \.[A-Za-z0-9][A-Za-z0-9._%+-]{0,31})?"
    r"\s?@\s?[A-Za-z0-9-]{1,63}(?:\s?\.\s?[A-Za-z0-9-]{1,63}){1,5}"
)
_PHONE = re.compile(
    r"(?<![0-9A-Za-z_@.])(?<![0-9]-)(?:\+|00)?\(?\d(?:(?:[^\S\n]|[()./–-]){0,2}\d){5,14}(?![0-9A-Za-z_@])"
)
_LABEL = re.compile(
    r"(?:অফিস\s*|অফিসিয়াল\s*|দাপ্তরিক\s*|ব্যক্তিগত\s*)?"
    r"(?:টেলিফোন|টেলি\s*ফোন|ফোন|মোবাইল|মোবা|মোবঃ|মোবা:|টেলি|ফ্যাক্স|সেল|কোড|phone|mobile|mob|cell|tel|fax"
    r"|ই\s*[-–—]?\s*মেইল|ই\s*[-–]?\s*মেল|e\s*-?\s*mail|email|ইমেইল)"
    r"(?:\s*(?:নম্বর|নং|নাম্বার|no|number|অফিস|বাসা))?\s*\.?(?:\s*[:ঃ।=–—-]+|(?=[\s,]|$))",
    re.IGNORECASE,
)
_ROOM = re.compile(
    r"(?:\(?\s*(?:রুম|কক্ষ|room)(?:\s*(?:নং|নম্বর|no))?\s*\.?\s*[:ঃ–—-]*\s*[0-9০-৯]{1,4}(?![0-9০-৯])[/\w]{0,3}\s*\)?)"
    r"|(?:জেলা|উপজেলা|বিভাগ|দেশ)?\s*কোড\s*[:ঃ–—-]*\s*[0-9০-৯]{1,7}(?![0-9০-৯]|\s?[-–]\s?[0-9০-৯])",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"(?<=\S)\s+(?=(?:পদবী|পদবি|নাম|দপ্তর|কার্যালয়|ঠিকানা)\s*[:ঃ])".replace("য়", "য়"))
_FIELD = re.compile("^(নাম|পদবী|পদবি|পদবীঃ|অফিস|কার্যালয়|দপ্তর|ঠিকানা)\\s*[:ঃ–—-]+\\s*".replace("য়", "য়"))


def read_officer(text: str | None, *, named: bool | None = None) -> Officer:
    """The officer of a cell. `named`: whether the column's header asks for a name (None: it does
    not say); it decides whether words before an unknown post are a name or part of the post."""
    whole = normal(text or "").strip()[:MAX_LENGTH]
    if not whole.strip(" -–—_.।/\n"):
        return Officer()
    emails = tuple(dict.fromkeys(_mail(match.group()) for match in _MAIL.finditer(whole)))
    rest = _MAIL.sub(" \n", whole)
    phones, rest = _phones(_ROOM.sub("\n", rest))
    post = _post_of(_LABEL.sub("\n", rest), named)
    return Officer(" ".join(whole.split()), *post, phones, emails)


def sounds_like_officer(text: str) -> bool:
    """Whether `text` holds a phone, an e-mail, or words that end in a known post."""
    if len(text) > 500:
        return False
    if "@" in text or _PHONE.search(western_digits(text)):
        return True
    return any(post_end(line.split()) for line in re.split(r"[\n,;(]", text))


def is_detail(text: str) -> bool:
    """Whether `text` is a room's or an area code's number, as stand below a post."""
    return len(text) < 40 and _ROOM.search(text) is not None


def has_contact(text: str) -> bool:
    """Whether `text` holds an e-mail address or a phone."""
    return "@" in text or _PHONE.search(western_digits(text)) is not None


def mail_is_mended(text: str) -> bool:
    """Whether an address in `text` has stray spaces."""
    return any(re.search(r"\s", match.group()) for match in _MAIL.finditer(text))


def _mail(text: str) -> str:
    return re.sub(r"\s+", "", text).rstrip(".-").lower()


def _phones(text: str) -> tuple[tuple[str, ...], str]:
    western = western_digits(text)
    found, kept, place = [], [], 0
    for match in _PHONE.finditer(western):
        number = e164(match.group())
        if number is None:
            continue
        found.append(number)
        kept.append(text[place : match.start()])
        place = match.end()
    return tuple(dict.fromkeys(found)), "\n".join([*kept, text[place:]])


def e164(text: str) -> str | None:
    """A phone of Bangladesh, in any digits and spacing, as '+880…'; None where it can't be one."""
    digits = re.sub(r"\D", "", western_digits(text))
    if digits.startswith("00880"):
        digits = digits[2:]
    if digits.startswith("880") and 11 <= len(digits) <= 13:
        return f"+{digits}"
    if digits.startswith("0") and not digits.startswith("00") and 9 <= len(digits) <= 11:
        return f"+880{digits[1:]}"
    if re.fullmatch(r"1[3-9]\d{8}", digits):
        return f"+880{digits}"
    return None


def _post_of(text: str, named: bool | None) -> Post:
    text = bound_qualifiers(text)
    name, designation, office = _parts(text, named)
    if designation is None and office:
        name, designation, office = without_head(name, office, named)
    if name is None and named is not False:
        name = taken_name(office, named)
    designation = unbound(designation) if designation else None
    return Post(name, designation, _as_written([unbound(piece) for piece in office], unbound(text)))


def _parts(text: str, named: bool | None) -> tuple[str | None, str | None, list[str]]:
    """Name and post as far as labels and known posts tell them, and the other pieces."""
    name = designation = None
    office: list[str] = []
    for label, piece in _pieces(text):
        if label == "নাম" and name is None:
            name = piece
        elif label in ("পদবী", "পদবি") and designation is None:
            designation = piece
        elif label is not None or designation is not None:
            office.append(piece)
        else:
            split = split_post(piece, named, name)
            if split is None:
                office.append(piece)
                continue
            before = split.name or name
            if before is None and office and is_name(office[0].split(), named, None):
                before = office.pop(0)
            name, designation = before, split.designation
            office += [split.office] if split.office else []
    return name, designation, office


def _as_written(pieces: list[str], text: str) -> str | None:
    """The pieces with a comma between them only where the cell has one."""
    flat = " ".join(text.split())
    joined = pieces[0] if pieces else ""
    for piece in pieces[1:]:
        together = f"{joined} {piece}"
        joined = together if together in flat else f"{joined}, {piece}"
    return joined or None


def _pieces(text: str) -> list[tuple[str | None, str]]:
    found: list[tuple[str | None, str]] = []
    lines = _LABELLED.sub("\n", text)
    for raw in re.split(r"[\n,;]|(?<=\s)[-–—](?=\s)|[()\[\]]", lines):
        piece = " ".join(raw.split()).strip(" ।:ঃ-–—/=|.") if raw.strip() != "মোঃ" else "মোঃ"
        if not piece:
            continue
        field = _FIELD.match(piece)
        label = field[1] if field else None
        value = piece[field.end() :].strip() if field else piece
        if value:
            found.append((label, value))
    return found
